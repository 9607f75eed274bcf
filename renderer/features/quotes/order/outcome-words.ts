// What became of the order of a line, in words. Pure.
import type { Translate } from '../../../app/i18n.ts';
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
      return { tone: 'danger', words: t('quotePage.order.state.rejected', { code: state.portalCode }) };
    case 'needs-attention':
    case 'withdrawn':
      return { tone: 'warning', words: t(`quotePage.order.state.${state.kind}`) };
  }
}
