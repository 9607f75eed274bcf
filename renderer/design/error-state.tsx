// What a part of the screen says when it could not be shown: what happened, what it means, what to do.
import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import './empty-state.css';
import './error-state.css';

export interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** What it means and what to do. */
  children: ReactNode;
  actions?: ReactNode;
  /** The reference of the log entry, with its words: "Reference 7F3K". */
  reference?: string | undefined;
}

/** A failure in place; read out when it appears. */
export function ErrorState({ title, children, actions, reference }: ErrorStateProps) {
  return (
    <div className="empty-state error-state" role="alert">
      <div className="empty-state-icon" aria-hidden="true">
        <CircleAlert />
      </div>
      <p className="empty-state-title">{title}</p>
      <div className="empty-state-words">{children}</div>
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
      {reference !== undefined && <p className="error-state-reference">{reference}</p>}
    </div>
  );
}
