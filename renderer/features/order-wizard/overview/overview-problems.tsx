// What stands against the order as it is, each with the way to the step that puts it right.
import type { WizardStep } from '../../../../shared/domain/wizard.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { chosenAddress, chosenPaymentMethod } from '../figures.ts';
import { isExpired } from '../../../../shared/domain/payment-method.ts';
import { stepOfProblem, useProblemText } from '../problem-text.ts';
import { useWizard } from '../wizard-context.ts';

interface Obstacle {
  readonly text: string;
  readonly step: WizardStep | null;
}

/** A notice for each obstacle. */
export function OverviewProblems() {
  const { t } = useMessages();
  const { act } = useWizard();
  const obstacles = useObstacles();
  return (
    <div className="overview-problems">
      {obstacles.map(({ text, step }) => (
        <Notice
          key={text}
          tone="danger"
          live="assertive"
          actions={
            step === null ? undefined : (
              <Button size="small" onPress={() => act({ type: 'revise', step })}>
                {t('orderWizard.overview.change')}
              </Button>
            )
          }
        >
          {text}
        </Notice>
      ))}
    </div>
  );
}

function useObstacles(): readonly Obstacle[] {
  const { t } = useMessages();
  const { data, session, figures } = useWizard();
  const problemText = useProblemText();
  const obstacles: Obstacle[] = (figures?.problems ?? []).map((problem) => ({
    text: problemText(problem.problem),
    step: stepOfProblem(problem),
  }));
  if (chosenAddress(data, session) === undefined) {
    obstacles.push({ text: t('orderWizard.changed.addressGone'), step: 'billing-address' });
  }
  const method = chosenPaymentMethod(data, session);
  if (method === undefined || isExpired(method, data.on)) {
    obstacles.push({ text: t('orderWizard.changed.paymentGone'), step: 'payment-method' });
  }
  return obstacles;
}
