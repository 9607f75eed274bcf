// An order that met other figures (D18, D20): what was seen and what it is now, line by line.
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import { DifferenceTable } from '../../app/difference-table.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { Notice } from '../../design/notice.tsx';

/** The differences; nothing where the order does not wait for a decision. */
export function OrderConflict({ order: { state } }: { readonly order: PlacedOrder }) {
  const { t } = useMessages();
  if (state.kind !== 'needs-attention') return null;
  return (
    <>
      {state.overviewNow === null && <Notice tone="warning">{t('outbox.notPossible')}</Notice>}
      <DifferenceTable differences={state.differences} />
    </>
  );
}
