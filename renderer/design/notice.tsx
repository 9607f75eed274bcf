// A statement at the place it matters: offline, stale, refused, something to know before going on.
import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { hasContent } from './field.tsx';
import './tone.css';
import './notice.css';

export type NoticeTone = 'info' | 'positive' | 'warning' | 'danger';

export interface NoticeProps {
  tone: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** `inline` has a border and round corners, `banner` spans the window under the bar. */
  layout?: 'inline' | 'banner';
  /** Read out when it appears: `polite`, or `assertive` for a refusal. */
  live?: 'off' | 'polite' | 'assertive';
}

const roles = { off: undefined, polite: 'status', assertive: 'alert' } as const;

/** A notice with an icon, a title and words. */
export function Notice({ tone, title, children, actions, layout = 'inline', live = 'off' }: NoticeProps) {
  return (
    <div className={`notice notice-${layout}`} data-tone={tone} role={roles[live]}>
      <NoticeIcon tone={tone} />
      <div className="notice-words">
        {hasContent(title) && <div className="notice-title">{title}</div>}
        {hasContent(children) && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}

function NoticeIcon({ tone }: { tone: NoticeTone }) {
  switch (tone) {
    case 'info':
      return <Info className="notice-icon" aria-hidden="true" />;
    case 'positive':
      return <CircleCheck className="notice-icon" aria-hidden="true" />;
    case 'warning':
      return <TriangleAlert className="notice-icon" aria-hidden="true" />;
    case 'danger':
      return <CircleAlert className="notice-icon" aria-hidden="true" />;
  }
}
