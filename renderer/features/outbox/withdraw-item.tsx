// Asks before an item is taken back, in words that say whose and what it is. Focus starts on keeping it.
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAction } from '../../host/use-request.ts';
import { companyOf, namesOf, whatOf } from './item-words.ts';
import type { ReadableItem } from './item-words.ts';
import { useOutboxDesk } from './outbox-context.ts';

interface WithdrawItemProps {
  readonly item: ReadableItem;
  readonly onClose: () => void;
}

/** The question, and the deed. */
export function WithdrawItem({ item, onClose }: WithdrawItemProps) {
  const { t } = useMessages();
  const { say } = useOutboxDesk();
  const order = useAction('orders.withdraw');
  const edit = useAction('edits.withdraw');
  const isRunning = order.isRunning || edit.isRunning;
  const failure = order.failure ?? edit.failure;
  const withdraw = async () => {
    const result =
      item.kind === 'order'
        ? await order.run({ orderId: item.order.orderId })
        : await edit.run({ editId: item.edit.editId });
    if (!result.ok) return;
    onClose();
    say(t('outbox.ask.done', namesOf(item, t)));
  };
  const what = whatOf(item, t);
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="small"
      onClose={onClose}
      isCloseBlocked={isRunning}
      title={t(`outbox.ask.${item.kind}.title`)}
      actions={
        <>
          <Button autoFocus isDisabled={isRunning} onPress={onClose}>
            {t(`outbox.ask.${item.kind}.keep`)}
          </Button>
          <Button variant="danger" isPending={isRunning} onPress={() => void withdraw()}>
            {t(`outbox.ask.${item.kind}.withdraw`)}
          </Button>
        </>
      }
    >
      <div className="outbox-ask">
        <p className="outbox-ask-customer">
          {companyOf(item, t)}
          {item.customer !== null && ` · ${item.customer.customerNumber}`}
        </p>
        <p>
          {item.kind === 'order'
            ? t('outbox.ask.what', { what, system: item.systemName ?? t('outbox.unknownSystem') })
            : what}
        </p>
        <p>{t(`outbox.ask.${item.kind}.text`)}</p>
        {failure !== null && (
          <Notice tone="danger" live="assertive">
            {failureMessage(failure, t)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
