// The wrong-customer guard's customer (F16): company and number, large, before anything binding.
import type { Account } from '../../shared/domain/account.ts';
import { useMessages } from '../app/use-messages.ts';
import './overview.css';

/** Whose order it will be. */
export function ConfirmCustomer({ customer }: { readonly customer: Pick<Account, 'company' | 'customerNumber'> }) {
  const { t } = useMessages();
  return (
    <div className="confirm-customer">
      <p className="confirm-company any-length">{customer.company}</p>
      <p className="confirm-number">
        <span className="overview-muted">{t('orderWizard.confirm.customerNumber')}</span> {customer.customerNumber}
      </p>
    </div>
  );
}
