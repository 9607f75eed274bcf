// What stands against the order of the open wizard, in words, and the step that puts it right.
import type { OverviewProblem } from '../../../shared/domain/overview-problems.ts';
import type { WizardStep } from '../../../shared/domain/wizard.ts';
import { orderProblemText } from '../../app/order-problem-text.ts';
import { useMessages } from '../../app/use-messages.ts';
import { useWizard } from './wizard-context.ts';
import { wizardLimits } from './wizard-data.ts';

/** The sentence for a problem's code. */
export function useProblemText(): (code: string) => string {
  const { t } = useMessages();
  const { data } = useWizard();
  return (code) => orderProblemText(code, wizardLimits(data), t);
}

/** The step at which a problem is put right; null where the change is not possible at all. */
export function stepOfProblem(problem: Pick<OverviewProblem, 'path' | 'problem'>): WizardStep | null {
  switch (problem.path) {
    case 'change.quantity':
    case 'change.termMonths':
      return 'licences';
    case 'change.slaId':
      return 'sla';
    case 'change':
      return problem.problem === 'no-change' ? 'licences' : null;
  }
}
