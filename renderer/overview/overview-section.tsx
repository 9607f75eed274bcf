// One section of an order overview: its title, and what can be done about it beside the title.
import { useId } from 'react';
import type { ReactNode } from 'react';

interface OverviewSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** At the end of the title line: the way to where this is chosen. */
  readonly action?: ReactNode;
}

/** A section, separated by a hairline. */
export function OverviewSection({ title, children, action }: OverviewSectionProps) {
  const titleId = useId();
  return (
    <section className="overview-section" aria-labelledby={titleId}>
      <header className="overview-section-head">
        <h3 id={titleId} className="overview-section-title">
          {title}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}
