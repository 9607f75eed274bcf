// What an order does: the change, its licences old → new, and its phone system.
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import { numberText } from '../../../shared/messages/formats.ts';
import { useMessages } from '../../app/use-messages.ts';
import { OldNew } from '../../design/old-new.tsx';
import { whatOf } from './item-words.ts';

/** Two lines, and the confirmation number where there is one. */
export function OrderWhat({ item }: { readonly item: Extract<OutboxItem, { kind: 'order' }> }) {
  const { t, language } = useMessages();
  const { overview, state } = item.order;
  const { before, after } = overview.quantity;
  return (
    <>
      <span className="outbox-change">
        {whatOf(item, t)}
        <OldNew
          from={numberText(before, language)}
          to={t('terms.licences', { count: after })}
          isUnchanged={before === after}
        />
      </span>
      <span className="outbox-second">{item.systemName ?? t('outbox.unknownSystem')}</span>
      {state.kind === 'accepted' && (
        <span className="outbox-second">{t('outbox.confirmationNumber', { number: state.confirmationNumber })}</span>
      )}
    </>
  );
}
