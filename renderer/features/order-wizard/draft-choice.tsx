// Asks, before an order of the outbox is revised, what is to become of another draft of the same change. Focus starts on
// going back.
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useMessages } from '../../app/use-messages.ts';

export interface Choice {
  /** Goes on with the draft; the order in the outbox stays as it is. */
  readonly resume: () => void;
  /** Revises the order; the draft goes with the first change. */
  readonly revise: () => void;
}

interface DraftChoiceProps {
  readonly system: string;
  readonly choice: Choice;
  readonly onClose: () => void;
}

/** The question in the wizard's place. */
export function DraftChoice({ system, choice, onClose }: DraftChoiceProps) {
  const { t } = useMessages();
  const title = t('orderWizard.revising.choose');
  return (
    <section className="wizard" aria-label={title}>
      <div className="wizard-refusal">
        <EmptyState
          title={title}
          actions={
            <>
              <Button autoFocus onPress={onClose}>
                {t('orderWizard.back')}
              </Button>
              <Button onPress={choice.resume}>{t('orderWizard.revising.resume')}</Button>
              <Button onPress={choice.revise}>{t('orderWizard.revising.revise')}</Button>
            </>
          }
        >
          {t('orderWizard.revising.chooseText', { system })}
        </EmptyState>
      </div>
    </section>
  );
}
