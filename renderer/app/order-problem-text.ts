// What stands against a change, as a sentence: what is wrong and what to do. Codes come from the shared rules; one
// that this version does not know is still said. Pure.
import type { OverviewProblemCode } from '../../shared/domain/overview-problems.ts';
import { highestQuantity, lowestQuantity } from '../../shared/domain/quantity.ts';
import type { QuantityLimits } from '../../shared/domain/quantity.ts';
import type { Translate } from './i18n.ts';

/** The sentence for a problem's code; `limits` is null where the quantities that are possible now are not known. */
export function orderProblemText(code: string, limits: QuantityLimits | null, t: Translate): string {
  const group = problemGroup(code);
  switch (group) {
    case 'quantity':
      if (limits === null) return t('orderWizard.problem.quantityUnknown');
      return t('orderWizard.problem.quantity', { lowest: lowestQuantity(limits), highest: highestQuantity(limits) });
    case 'other':
      return t('orderWizard.problem.other', { code });
    default:
      return t(`orderWizard.problem.${group}`);
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
