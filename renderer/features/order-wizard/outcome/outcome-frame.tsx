// The frame of every answer to an order: its mark, its heading, what it says, and what to do. Focus goes
// to the heading, so that the answer is read first.
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface OutcomeFrameProps {
  readonly heading: string;
  readonly lead: string;
  /** A lucide icon element. */
  readonly icon: ReactNode;
  readonly tone: 'positive' | 'info' | 'warning' | 'danger';
  readonly children?: ReactNode;
  readonly actions: ReactNode;
}

/** One answer. */
export function OutcomeFrame({ heading, lead, icon, tone, children, actions }: OutcomeFrameProps) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus({ preventScroll: true }), []);
  return (
    <div className="wizard-step-form">
      <div className="wizard-body">
        <div className="wizard-form-width">
          <div className="outcome-head" data-tone={tone}>
            <span className="outcome-mark" aria-hidden="true">
              {icon}
            </span>
            <div className="wizard-heading">
              <h2 ref={headingRef} tabIndex={-1}>
                {heading}
              </h2>
              <p className="wizard-lead">{lead}</p>
            </div>
          </div>
          <div className="outcome-body">{children}</div>
        </div>
      </div>
      <footer className="wizard-foot">
        <div className="wizard-form-width wizard-foot-buttons">
          <div className="wizard-foot-forward">{actions}</div>
        </div>
      </footer>
    </div>
  );
}
