// The portal's reasons beneath an item that it refused.
import { useMessages } from '../../app/use-messages.ts';
import type { ReadableItem } from './item-words.ts';
import { refusalReasons } from './refusal-reasons.ts';

/** A list; nothing where the item was not refused. */
export function RefusalReasons({ item }: { readonly item: ReadableItem }) {
  const { t } = useMessages();
  const reasons = refusalReasons(item, t);
  if (reasons.length === 0) return null;
  return (
    <ul className="outbox-reason-list" aria-label={t('outbox.reasons')}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
