// A stored row that is not what was placed any more: said so, never sent, and put aside when the user asks.
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { StatusDot } from '../../design/status-dot.tsx';
import { useAction } from '../../host/use-request.ts';
import { companyOf } from './item-words.ts';
import { useOutboxDesk } from './outbox-context.ts';

/** Its row. */
export function UnreadableItem({ item }: { readonly item: Extract<OutboxItem, { kind: 'unreadable' }> }) {
  const { t } = useMessages();
  const { mayAct, say } = useOutboxDesk();
  const putAside = useAction('outbox.put-aside');
  const run = async () => {
    const result = await putAside.run({ itemId: item.itemId });
    if (result.ok) say(t('outbox.asideDone'));
  };
  return (
    <li className="outbox-item outbox-item-unreadable outbox-item-open">
      <span className="outbox-customer">
        <span className="outbox-company">{companyOf(item, t)}</span>
        {item.customer !== null && <span className="outbox-second">{item.customer.customerNumber}</span>}
      </span>
      <span className="outbox-what">{t('outbox.unreadableTitle')}</span>
      <div className="outbox-state">
        <StatusDot tone="danger">{t('outbox.state.unreadable')}</StatusDot>
      </div>
      <div className="outbox-reasons">
        <p>{t('outbox.unreadableText')}</p>
        {putAside.failure !== null && (
          <Notice tone="danger" live="assertive">
            {failureMessage(putAside.failure, t)}
          </Notice>
        )}
      </div>
      <div className="outbox-actions">
        <Button
          size="small"
          isPending={putAside.isRunning}
          aria-label={t('outbox.putAsideOf', { company: companyOf(item, t) })}
          {...(mayAct ? {} : { disabledReason: t('outbox.notNow.role') })}
          onPress={() => void run()}
        >
          {t('outbox.putAside')}
        </Button>
      </div>
    </li>
  );
}
