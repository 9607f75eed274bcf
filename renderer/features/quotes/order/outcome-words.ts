// What became of the order of a line, in words. Pure.
import { failureMessage } from '../../../app/failure-message.ts';
import type { Translate } from '../../../app/i18n.ts';
import { orderProblemText, orderRefusalReasons } from '../../../app/order-problem-text.ts';
import type { NoticeTone } from '../../../design/notice.tsx';
import type { OrderOutcome } from './use-place-orders.ts';

/** The words, and what they mean. */
export function outcomeWords(
  outcome: OrderOutcome,
  t: Translate,
): { readonly tone: NoticeTone; readonly words: string } {
  if (!outcome.ok) return { tone: 'danger', words: t('quotePage.order.state.failed') };
  const { state } = outcome.value;
  switch (state.kind) {
    case 'accepted':
      return { tone: 'positive', words: t('quotePage.order.state.accepted', { number: state.confirmationNumber }) };
    case 'queued':
    case 'sending':
      return { tone: 'info', words: t(`quotePage.order.state.${state.kind}`) };
    case 'rejected':
      return { tone: 'danger', words: t('quotePage.order.state.rejected') };
    case 'needs-attention':
    case 'withdrawn':
      return { tone: 'warning', words: t(`quotePage.order.state.${state.kind}`) };
  }
}

/** Why it was not placed, or refused; empty where it was neither. */
export function outcomeReasons(outcome: OrderOutcome, t: Translate): string[] {
  if (outcome.ok) return outcome.value.state.kind === 'rejected' ? orderRefusalReasons(outcome.value.state, t) : [];
  const { failure } = outcome;
  const problems = failure.code === 'invalid-input' ? failure.problems : [];
  const ofQuote = problems.filter(({ path }) => path === 'quote' || path.startsWith('change'));
  if (ofQuote.length === 0) return [failureMessage(failure, t)];
  return [...new Set(ofQuote.map(({ problem }) => orderProblemText(problem, null, t)))];
}
