// An order that met other figures (D18, D20): what was seen and what it is now, line by line; or why it is not possible
// any more.
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import { DifferenceTable } from '../../app/difference-table.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { Notice } from '../../design/notice.tsx';
import { useRequest } from '../../host/use-request.ts';
import { obstaclesOf, quantityMoved } from './new-figures.ts';
import { FromOlderCopy } from './from-older-copy.tsx';
import { useOutboxDesk } from './outbox-context.ts';

/** The differences; nothing where the order does not wait for a decision. */
export function OrderConflict({ order }: { readonly order: PlacedOrder }) {
  const { overview, state } = order;
  if (state.kind !== 'needs-attention') return null;
  const { differences, overviewNow } = state;
  if (state.isFromOlderCopy) return <FromOlderCopy />;
  if (overviewNow !== null) {
    return <DifferenceTable differences={[...quantityMoved(overview, overviewNow), ...differences]} />;
  }
  return (
    <>
      <DifferenceTable differences={differences} />
      <NotPossible order={order} />
    </>
  );
}

function NotPossible({ order }: { readonly order: PlacedOrder }) {
  const { t } = useMessages();
  const { role } = useOutboxDesk();
  const details = useRequest('accounts.details', { accountId: order.accountId }).data;
  const reasons = details === undefined ? [] : obstaclesOf(order, details, role, t);
  return (
    <Notice tone="warning">
      <p>{t('outbox.notPossible')}</p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
}
