// A bordered area with a title and its actions.
import { useId } from 'react';
import type { ReactNode } from 'react';
import './panel.css';

export interface PanelProps {
  title?: ReactNode;
  /** Chips or figures beside the title. */
  aside?: ReactNode;
  /** Buttons at the end of the head. */
  actions?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** `none` lets a list or grid reach the border. */
  padding?: 'normal' | 'none';
  children: ReactNode;
}

/** A section, named by its title. */
export function Panel({ title, aside, actions, headingLevel = 3, padding = 'normal', children }: PanelProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="panel" aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && (
        <header className="panel-head">
          <Heading id={titleId} className="panel-title any-length">
            {title}
          </Heading>
          {aside}
          {actions !== undefined && <div className="panel-actions">{actions}</div>}
        </header>
      )}
      <div className={`panel-body panel-body-${padding}`}>{children}</div>
    </section>
  );
}
