// What stands against a quote, as a sentence beside its field: what is wrong and what to do. Pure.
import type { QuantityLimits } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';
import { orderProblemText } from '../../app/order-problem-text.ts';
import type { EntryProblem } from './editor/entered-quote.ts';

/** The sentence; `limits` are the quantities that are possible on the line, null where none are known. */
export function entryProblemText(found: EntryProblem, limits: QuantityLimits | null, t: Translate): string {
  const { path, problem, limit = 0 } = found;
  switch (problem) {
    case 'empty-alternative':
    case 'duplicate-subscription':
    case 'unknown-catalogue':
    case 'other-account':
    case 'subscription-gone':
    case 'not-a-percentage':
    case 'too-many-decimals':
    case 'out-of-range':
    case 'validity-past':
    case 'address-gone':
    case 'too-long':
    case 'control-characters':
      return t(`quoteEditor.problem.${problem}`);
    case 'discount-over-limit':
      return t('quoteEditor.problem.discount-over-limit', { limit });
    case 'validity-too-long':
      return t('quoteEditor.problem.validity-too-long', { limit });
    case 'required':
      return path === 'validUntil' ? t('quoteEditor.problem.dateRequired') : orderProblemText(problem, limits, t);
    case 'role':
    case 'ended':
    case 'trial-needs-upgrade-first':
    case 'grace-over':
    case 'cancellation-scheduled':
      return t(`orderWizard.unavailable.${problem}`);
    case 'at-maximum':
      return t('orderWizard.unavailable.at-maximum', { maximum: limits?.maximum ?? 0 });
    case 'empty':
      return path === 'discount' ? t('quoteEditor.problem.discountEmpty') : orderProblemText(problem, limits, t);
    default:
      return orderProblemText(problem, limits, t);
  }
}
