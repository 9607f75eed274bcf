// Confirms an order at the figures of now (D18, D20): repeats the customer, shows what was seen and what it is now, and
// places a new order in the place of the old one, in one step. Focus starts on Cancel.
import { useEffect, useRef, useState } from 'react';
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { Translate } from '../../app/i18n.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
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
  const cancelRef = useRef<HTMLButtonElement>(null);
  const found = lookup.kind === 'found' ? lookup : null;
  useEffect(() => cancelRef.current?.focus(), []);
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
    <Dialog
      isOpen
      onClose={onClose}
      isCloseBlocked={place.isRunning}
      title={t('outbox.figures.title')}
      secondaryActions={
        <span role="status" className="outbox-second">
          {place.isRunning && t('outbox.figures.sending')}
          {lookup.kind === 'asking' && t('outbox.figures.asking')}
        </span>
      }
      actions={
        <>
          <Button ref={cancelRef} isDisabled={place.isRunning} onPress={onClose}>
            {t('outbox.figures.cancel')}
          </Button>
          {mustLookAgain ? (
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
          )}
        </>
      }
    >
      <FiguresFound customer={item.customer} lookup={lookup} failure={place.failure} />
    </Dialog>
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
