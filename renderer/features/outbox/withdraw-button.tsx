// Asks whether an item is to be taken back; where that is not possible now, says why.
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { namesOf, withdrawObstacle } from './item-words.ts';
import type { ReadableItem } from './item-words.ts';
import { useOutboxDesk } from './outbox-context.ts';

/** The quiet button at the end of an item. */
export function WithdrawButton({ item }: { readonly item: ReadableItem }) {
  const { t } = useMessages();
  const { mayAct, ask } = useOutboxDesk();
  const obstacle = withdrawObstacle(item, mayAct, t);
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={t('outbox.withdrawOf', namesOf(item, t))}
      {...(obstacle === null ? {} : { disabledReason: obstacle })}
      onPress={() => ask({ kind: 'withdraw', item })}
    >
      {t('outbox.withdraw')}
    </Button>
  );
}
