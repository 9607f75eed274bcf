// What stands against a change, as a sentence: what is wrong and what to do. Codes come from the shared
// rules; one that this version does not know is still said.
import type { OverviewProblem, OverviewProblemCode } from '../../../shared/domain/overview-problems.ts';
import { highestQuantity, lowestQuantity } from '../../../shared/domain/quantity.ts';
import type { WizardStep } from '../../../shared/domain/wizard.ts';
import { useMessages } from '../../app/use-messages.ts';
import { useWizard } from './wizard-context.ts';
import { wizardLimits } from './wizard-data.ts';

/** The sentence for a problem's code. */
export function useProblemText(): (code: string) => string {
  const { t } = useMessages();
  const { data } = useWizard();
  return (code) => {
    const group = problemGroup(code);
    switch (group) {
      case 'quantity': {
        const limits = wizardLimits(data);
        return t('orderWizard.problem.quantity', { lowest: lowestQuantity(limits), highest: highestQuantity(limits) });
      }
      case 'other':
        return t('orderWizard.problem.other', { code });
      default:
        return t(`orderWizard.problem.${group}`);
    }
  };
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

const quantityCodes = new Set<string>([
  'empty',
  'not-a-number',
  'fraction',
  'below-minimum',
  'above-maximum',
  'below-current',
  'not-more-than-current',
  'not-a-step',
] satisfies OverviewProblemCode[]);

function problemGroup(code: string) {
  if (quantityCodes.has(code)) return 'quantity';
  switch (code) {
    case 'required':
    case 'unknown-sla':
    case 'cheaper-sla':
    case 'no-change':
      return code;
    case 'unknown-term-length':
    case 'term-required':
      return 'term';
    default:
      return 'other';
  }
}
