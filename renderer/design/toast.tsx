// Short news that needs no answer, at the bottom of the window, read out politely.
// Never the only place of a failure that needs a decision: that is a Notice or a Dialog.
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';
import { IconButton } from './icon-button.tsx';
import { useDesignTexts } from './locale-provider.tsx';
import { StatusDot } from './status-dot.tsx';
import type { Tone } from './tone.ts';
import './toast.css';

const shownForMs = 6000;

export interface ToastContent {
  tone: Tone;
  title: string;
  description?: ReactNode;
  /** Usually one quiet Button; a toast with an action stays until it is dismissed. */
  action?: ReactNode;
}

export type Toasts = ToastQueue<ToastContent>;

/** The queue of one window; made once beside the shell. */
export function createToasts(): Toasts {
  return new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });
}

/** Shows news; it leaves by itself unless it carries an action. */
export function showToast(toasts: Toasts, content: ToastContent): void {
  toasts.add(content, content.action === undefined ? { timeout: shownForMs } : {});
}

/** Where toasts appear: a polite live region that is always present. Time stands still while it is hovered or focused. */
export function ToastRegion({ toasts }: { toasts: Toasts }) {
  const texts = useDesignTexts();
  const visibleToasts = useSyncExternalStore(
    (listener) => toasts.subscribe(listener),
    () => toasts.visibleToasts,
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only watches, to give time to read
    <section
      className="toasts"
      aria-label={texts.notifications}
      onPointerEnter={() => toasts.pauseAll()}
      onPointerLeave={() => toasts.resumeAll()}
      onFocus={() => toasts.pauseAll()}
      onBlur={() => toasts.resumeAll()}
    >
      <div role="status" aria-live="polite" className="toast-list">
        {visibleToasts.map(({ key, content }) => (
          <div key={key} className="toast">
            <div className="toast-words">
              <div className="toast-title">
                <StatusDot tone={content.tone}>{content.title}</StatusDot>
              </div>
              {content.description !== undefined && <div className="toast-description">{content.description}</div>}
            </div>
            {content.action}
            <IconButton
              label={texts.dismiss}
              icon={<X />}
              size="small"
              hasTooltip={false}
              onPress={() => toasts.close(key)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
