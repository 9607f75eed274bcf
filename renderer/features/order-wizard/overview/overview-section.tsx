// One section of the order overview: its title, and "Change" where a step leads to it.
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { WizardStep } from '../../../../shared/domain/wizard.ts';
import { Button } from '../../../design/button.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';

interface OverviewSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The step at which this is chosen. */
  readonly step?: WizardStep;
}

/** A section, separated by a hairline. */
export function OverviewSection({ title, children, step }: OverviewSectionProps) {
  const { t } = useMessages();
  const { act } = useWizard();
  const titleId = useId();
  return (
    <section className="overview-section" aria-labelledby={titleId}>
      <header className="overview-section-head">
        <h3 id={titleId} className="overview-section-title">
          {title}
        </h3>
        {step !== undefined && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('orderWizard.overview.changeOf', { section: title })}
            onPress={() => act({ type: 'revise', step })}
          >
            {t('orderWizard.overview.change')}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}
