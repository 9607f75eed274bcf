// What can be done with an order that is not accepted: confirm the new figures, revise, withdraw; each or why not.
import { useLocation } from 'wouter';
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import { quotePath, revisionPath } from '../../app/places.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { namesOf, withdrawObstacle } from './item-words.ts';
import { useOutboxDesk } from './outbox-context.ts';
import { WithdrawButton } from './withdraw-button.tsx';

/**
 * The buttons, the one that most likely is wanted first. What a quote's line orders is not revised here: any other
 * change would leave the line open, to be ordered again.
 */
export function OrderActions({ item }: { readonly item: Extract<OutboxItem, { kind: 'order' }> }) {
  const { t } = useMessages();
  const { mayAct, ask } = useOutboxDesk();
  const [, navigate] = useLocation();
  const { orderId, state, quote } = item.order;
  const names = namesOf(item, t);
  const obstacle = withdrawObstacle(item, mayAct, t);
  const blocked = obstacle === null ? {} : { disabledReason: obstacle };
  const canConfirm = state.kind === 'needs-attention' && state.overviewNow !== null;
  const confirming = state.kind === 'needs-attention' && state.isFromOlderCopy ? 'orderAfterAll' : 'confirm';
  return (
    <>
      {canConfirm && (
        <Button
          size="small"
          variant="primary"
          aria-label={t(`outbox.${confirming}Of`, names)}
          {...blocked}
          onPress={() => ask({ kind: 'confirm', item })}
        >
          {t(`outbox.${confirming}`)}
        </Button>
      )}
      {quote === null ? (
        <Button
          size="small"
          aria-label={t('outbox.reviseOf', names)}
          {...blocked}
          onPress={() => navigate(revisionPath(orderId))}
        >
          {t('outbox.revise')}
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={t('outbox.openQuoteOf', names)}
          onPress={() => navigate(quotePath(quote.quoteId))}
        >
          {t('outbox.openQuote')}
        </Button>
      )}
      <WithdrawButton item={item} />
    </>
  );
}
