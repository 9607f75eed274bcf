// What stands in the wizard's place where it cannot be used: what happened, and the way back.
import { Button } from '../../design/button.tsx';
import { ErrorState } from '../../design/error-state.tsx';
import { useMessages } from '../../app/use-messages.ts';

interface WizardRefusalProps {
  readonly title: string;
  readonly text: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly onRetry?: () => void;
}

/** The refusal, with its primary action first in reading order. */
export function WizardRefusal({ title, text, backLabel, onBack, onRetry }: WizardRefusalProps) {
  const { t } = useMessages();
  return (
    <section className="wizard" aria-label={title}>
      <div className="wizard-refusal">
        <ErrorState
          title={title}
          actions={
            <>
              {onRetry !== undefined && <Button onPress={onRetry}>{t('app.tryAgain')}</Button>}
              <Button variant="primary" autoFocus onPress={onBack}>
                {backLabel}
              </Button>
            </>
          }
        >
          <p>{text}</p>
        </ErrorState>
      </div>
    </section>
  );
}
