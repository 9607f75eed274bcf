// The payment methods: an IBAN only masked, of a card only what the portal returns.
import type { PaymentMethod } from '../../../../shared/domain/account.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';

/** One card per method. */
export function PaymentTab({ methods }: { methods: readonly PaymentMethod[] }) {
  const { t } = useMessages();
  if (methods.length === 0) return <p className="details-muted">{t('accountDetails.payment.empty')}</p>;
  return (
    <ul className="details-cards">
      {methods.map((method) => (
        <li key={method.id} className="details-card">
          <p className="details-card-title">{t(`terms.payment.${method.kind}`)}</p>
          <MethodFacts method={method} />
        </li>
      ))}
    </ul>
  );
}

function MethodFacts({ method }: { method: PaymentMethod }) {
  const { t } = useMessages();
  switch (method.kind) {
    case 'sepa-direct-debit':
      return (
        <KeyValueList>
          <KeyValue label={t('accountDetails.payment.accountHolder')}>{method.accountHolder}</KeyValue>
          <KeyValue label={t('accountDetails.payment.iban')}>{method.ibanMasked}</KeyValue>
          <KeyValue label={t('accountDetails.payment.mandate')}>
            {t('accountDetails.payment.mandateOf', { reference: method.mandateReference, date: method.mandateDate })}
          </KeyValue>
        </KeyValueList>
      );
    case 'credit-card': {
      const [year, month] = method.expires.split('-');
      return (
        <KeyValueList>
          <KeyValue label={t('accountDetails.payment.card')}>
            {t('accountDetails.payment.cardValue', { brand: method.brand, lastFour: method.lastFour })}
          </KeyValue>
          <KeyValue label={t('accountDetails.payment.expires')}>{`${month}/${year}`}</KeyValue>
        </KeyValueList>
      );
    }
    case 'invoice':
      return <p className="details-muted">{t('accountDetails.payment.invoice')}</p>;
  }
}
