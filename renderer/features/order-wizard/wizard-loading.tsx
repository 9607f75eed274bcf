// The wizard's place while the account is being read; keeps the layout still.
import { Skeleton } from '../../design/skeleton.tsx';
import { EmptySummary } from '../../overview/summary-panel.tsx';
import { useMessages } from '../../app/use-messages.ts';

/** Quiet bars where steps, form and summary will be. */
export function WizardLoading() {
  const { t } = useMessages();
  return (
    <section className="wizard" aria-busy="true" aria-label={t('orderWizard.loading')}>
      <div className="wizard-frame">
        <div className="wizard-steps" />
        <div className="wizard-main">
          <div className="wizard-body">
            <div className="wizard-form-width wizard-skeletons">
              <Skeleton width={0.5} height="figure" />
              <Skeleton width={0.8} />
              <Skeleton width={0.65} />
            </div>
          </div>
        </div>
        <EmptySummary />
      </div>
    </section>
  );
}
