// Why there is no quote for an account, or no line for a subscription, in words. Every code has some. Pure.
import type { BulkPreview } from '../../../../shared/contract/quote-bulk.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { Translate } from '../../../app/i18n.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { orderProblemText } from '../../../app/order-problem-text.ts';

/** Why no quote can be made of an account. */
export function accountProblemText(problem: string, limit: number | null, t: Translate): string {
  switch (problem) {
    case 'account-gone':
    case 'no-billing-address':
    case 'nothing-to-quote':
      return t(`quoteBulk.problem.${problem}`);
    case 'discount-over-limit':
      return t('quoteBulk.problem.discount-over-limit', { limit: limit ?? 0 });
    default:
      return t('quoteBulk.problem.other', { code: problem });
  }
}

/** Why there is no line for a subscription. */
export function lineReasonText(reason: string, t: Translate): string {
  switch (reason) {
    case 'not-a-trial':
    case 'too-many-lines':
    case 'no-change':
    case 'below-current':
    case 'not-more-than-current':
    case 'above-maximum':
    case 'not-a-step':
    case 'cheaper-sla':
      return t(`quoteBulk.reason.${reason}`);
    default:
      return orderProblemText(reason, null, t);
  }
}

/** The short reason of a row: of the account, and where nothing can be quoted that of its first subscription. */
export function rowProblemText({ problem, limit, lines }: BulkPreview, t: Translate): string | null {
  if (problem === null) return null;
  const reason = lines[0]?.reasons[0];
  if (problem === 'nothing-to-quote' && reason !== undefined) return lineReasonText(reason, t);
  return accountProblemText(problem, limit, t);
}

/** Why a quote was not made. */
export function resultProblemText(failure: Failure, t: Translate): string {
  if (failure.code !== 'invalid-input') return failureMessage(failure, t);
  const [found] = failure.problems;
  if (found?.path !== 'template') return failureMessage(failure, t);
  return accountProblemText(found.problem, found.limit ?? null, t);
}
