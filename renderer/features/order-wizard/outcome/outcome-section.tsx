// A titled part of an answer to an order.
import { useId } from 'react';
import type { ReactNode } from 'react';

interface OutcomeSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A section, separated by a hairline. */
export function OutcomeSection({ title, children }: OutcomeSectionProps) {
  const titleId = useId();
  return (
    <section className="overview-section" aria-labelledby={titleId}>
      <header className="overview-section-head">
        <h3 id={titleId} className="overview-section-title">
          {title}
        </h3>
      </header>
      {children}
    </section>
  );
}
