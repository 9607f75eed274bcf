// What a list says when it has nothing: why, and what to do next.
import type { ReactNode } from 'react';
import { hasContent } from './field.tsx';
import './empty-state.css';

export interface EmptyStateProps {
  /** A lucide icon element. */
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing is here, and what to do about it. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon !== undefined && (
        <div className="empty-state-icon" aria-hidden="true">
          {icon}
        </div>
      )}
      <p className="empty-state-title">{title}</p>
      {hasContent(children) && <div className="empty-state-words">{children}</div>}
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
