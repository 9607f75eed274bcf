// Confirms an order at the figures of now (D18, D20): shows what was seen and what it is now, and places a new order in
// the place of the old one, in one step.
import { useRef, useState } from 'react';
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { Translate } from '../../app/i18n.ts';
import { ConfirmOrder } from '../../app/confirm-order.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { useAction } from '../../host/use-request.ts';
import { FiguresFound } from './figures-found.tsx';
import { orderAtFigures } from './new-figures.ts';
import { useOutboxDesk } from './outbox-context.ts';
import { useNewFigures } from './use-new-figures.ts';

interface ConfirmFiguresProps {
  readonly item: Extract<OutboxItem, { kind: 'order' }>;
  readonly onClose: () => void;
}

/** The dialog; what it shows is exactly what it orders. */
export function ConfirmFigures({ item, onClose }: ConfirmFiguresProps) {
  const { t } = useMessages();
  const { say } = useOutboxDesk();
  const place = useAction('orders.place');
  // The order as it was asked about: what becomes of it meanwhile must not change what is confirmed.
  const [order] = useState(item.order);
  const { lookup, again } = useNewFigures(order);
  const isSending = useRef(false);
  const found = lookup.kind === 'found' ? lookup : null;
  const confirm = async () => {
    if (found === null || isSending.current) return;
    isSending.current = true;
    const result = await place.run(orderAtFigures(order, found.figures, found.orderId));
    isSending.current = false;
    if (!result.ok) return;
    onClose();
    say(placedWords(result.value, found.figures.company, t));
  };
  const lookAgain = () => {
    place.forget();
    again();
  };
  const mustLookAgain = place.failure?.code === 'conflict' || lookup.kind === 'stale' || lookup.kind === 'failed';
  return (
    <ConfirmOrder
      title={t('outbox.figures.title')}
      customer={found?.figures ?? item.customer}
      isSending={place.isRunning}
      status={lookup.kind === 'asking' ? t('outbox.figures.asking') : ''}
      onClose={onClose}
      primary={
        mustLookAgain ? (
          <Button variant="primary" onPress={lookAgain}>
            {t('outbox.figures.again')}
          </Button>
        ) : (
          <Button
            variant="primary"
            isPending={place.isRunning}
            isDisabled={found === null}
            onPress={() => void confirm()}
          >
            {t('outbox.figures.confirm')}
          </Button>
        )
      }
    >
      <FiguresFound lookup={lookup} failure={place.failure} />
    </ConfirmOrder>
  );
}

function placedWords({ state }: PlacedOrder, company: string, t: Translate): string {
  switch (state.kind) {
    case 'accepted':
      return t('outbox.figures.accepted', { number: state.confirmationNumber, company });
    case 'queued':
    case 'sending':
      return t('outbox.figures.queued', { company });
    case 'needs-attention':
    case 'rejected':
    case 'withdrawn':
      return t('outbox.figures.stopped', { company });
  }
}
