// The wrong-customer guard's customer (F16): company and number, large, before anything binding.
import type { Customer } from '../../shared/contract/outbox.ts';
import './confirm-order.css';
import { useMessages } from './use-messages.ts';

/** Whose order, or quote, it will be. */
export function ConfirmCustomer({ customer }: { readonly customer: Customer }) {
  const { t } = useMessages();
  return (
    <div className="confirm-customer">
      <p className="confirm-company any-length">{customer.company}</p>
      <p className="confirm-number">
        <span className="confirm-muted">{t('app.confirmOrder.customerNumber')}</span> {customer.customerNumber}
      </p>
    </div>
  );
}
