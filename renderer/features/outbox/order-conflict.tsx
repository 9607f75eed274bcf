// An order that met other figures (D18, D20): what was seen and what it is now, line by line.
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import { DifferenceTable } from '../../app/difference-table.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { Notice } from '../../design/notice.tsx';
import { quantityMoved } from './new-figures.ts';

/** The differences; nothing where the order does not wait for a decision. */
export function OrderConflict({ order: { overview, state } }: { readonly order: PlacedOrder }) {
  const { t } = useMessages();
  if (state.kind !== 'needs-attention') return null;
  const { differences, overviewNow } = state;
  return (
    <>
      {overviewNow === null && <Notice tone="warning">{t('outbox.notPossible')}</Notice>}
      <DifferenceTable
        differences={overviewNow === null ? differences : [...quantityMoved(overview, overviewNow), ...differences]}
      />
    </>
  );
}
