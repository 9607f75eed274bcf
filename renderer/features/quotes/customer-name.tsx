// A customer in a row of a table: a long company name gives way to its number, which is never cut off.
import { useMessages } from '../../app/use-messages.ts';
import './customer-name.css';

interface CustomerNameProps {
  /** Null where the account is not on this machine. */
  readonly customer: { readonly company: string; readonly customerNumber: string } | null;
}

/** `Bergmann Optik GmbH K-10482`; the whole name as a tooltip. */
export function CustomerName({ customer }: CustomerNameProps) {
  const { t } = useMessages();
  if (customer === null) return <span className="customer-name-number">{t('quoteList.unknownCustomer')}</span>;
  return (
    <span className="customer-name" title={customer.company}>
      <span className="customer-name-company">{customer.company}</span>{' '}
      <span className="customer-name-number">{customer.customerNumber}</span>
    </span>
  );
}
