// One item of the outbox: whose it is, what it does, how it stands and since when, what it costs, and what can be done.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Customer, OutboxItem as Item } from '../../../shared/contract/outbox.ts';
import { accountPath } from '../../app/places.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Money } from '../../design/money.tsx';
import { StatusDot } from '../../design/status-dot.tsx';
import { EditActions } from './edit-actions.tsx';
import { EditCollision } from './edit-collision.tsx';
import { EditWhat } from './edit-what.tsx';
import { stateWords } from './item-words.ts';
import type { ReadableItem } from './item-words.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderConflict } from './order-conflict.tsx';
import { OrderWhat } from './order-what.tsx';
import { useOutboxDesk } from './outbox-context.ts';
import { RefusalReasons } from './refusal-reasons-list.tsx';
import { UnreadableItem } from './unreadable-item.tsx';
import { placedText } from './waiting-age.ts';

/** A row of a section. */
export function OutboxItem({ item }: { readonly item: Item }) {
  return item.kind === 'unreadable' ? <UnreadableItem item={item} /> : <Readable item={item} />;
}

function Readable({ item }: { readonly item: ReadableItem }) {
  const { t } = useMessages();
  const { outbox, isOffline, calendar } = useOutboxDesk();
  const isOrder = item.kind === 'order';
  const { accountId, placedAt, state } = isOrder ? item.order : item.edit;
  const { tone, words, isBusy } = stateWords(item, { items: outbox.items, isOffline }, t);
  const isOpen = state.kind === 'needs-attention' || state.kind === 'rejected';
  return (
    <li className={`outbox-item outbox-item-${item.kind}${isOpen ? ' outbox-item-open' : ''}`}>
      <CustomerName customer={item.customer} accountId={accountId} />
      <div className="outbox-what">{isOrder ? <OrderWhat item={item} /> : <EditWhat item={item} />}</div>
      {isOrder && (
        <div className="outbox-amount">
          <Money amount={item.order.overview.chargeNow.totals.gross} emphasis="strong" />
          <span className="outbox-second">{t('outbox.charged')}</span>
        </div>
      )}
      <div className="outbox-state">
        <StatusDot tone={tone} isBusy={isBusy}>
          {words}
        </StatusDot>
        <span className="outbox-second">{placedText(placedAt, calendar, t)}</span>
      </div>
      {isOpen && (
        <div className="outbox-reasons">
          {isOrder ? <OrderConflict order={item.order} /> : <EditCollision edit={item.edit} />}
          <RefusalReasons item={item} />
        </div>
      )}
      {state.kind !== 'accepted' && (
        <Actions>{isOrder ? <OrderActions item={item} /> : <EditActions item={item} />}</Actions>
      )}
    </li>
  );
}

/** Whose it is: it leads to the account. */
function CustomerName({ customer, accountId }: { readonly customer: Customer | null; readonly accountId: string }) {
  const { t } = useMessages();
  if (customer === null) return <span className="outbox-customer">{t('outbox.unknownCustomer')}</span>;
  return (
    <span className="outbox-customer">
      <Link to={accountPath(accountId)} className="outbox-company">
        {customer.company}
      </Link>
      <span className="outbox-second">{customer.customerNumber}</span>
    </span>
  );
}

function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="outbox-actions">{children}</div>;
}
