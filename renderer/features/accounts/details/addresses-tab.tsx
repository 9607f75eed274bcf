// The billing addresses, written as on an envelope.
import type { BillingAddress } from '../../../../shared/domain/account.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { countryName } from './country-name.ts';

/** One card per address. */
export function AddressesTab({ addresses }: { addresses: readonly BillingAddress[] }) {
  const { t, locale } = useMessages();
  if (addresses.length === 0) return <p className="details-muted">{t('accountDetails.addresses.empty')}</p>;
  return (
    <ul className="details-cards">
      {addresses.map((address) => (
        <li key={address.id} className="details-card">
          <p className="details-card-title">{address.company}</p>
          <p className="details-lines">{linesOf(address, locale).join('\n')}</p>
          <KeyValueList>
            {address.invoiceEmail !== '' && (
              <KeyValue label={t('accountDetails.addresses.invoiceEmail')}>{address.invoiceEmail}</KeyValue>
            )}
            {address.invoiceReference !== '' && (
              <KeyValue label={t('accountDetails.addresses.invoiceReference')}>{address.invoiceReference}</KeyValue>
            )}
          </KeyValueList>
        </li>
      ))}
    </ul>
  );
}

function linesOf(address: BillingAddress, locale: string): string[] {
  const place = `${address.postalCode} ${address.city}`.trim();
  const { attention, street, street2, region, country } = address;
  return [attention, street, street2, place, region, countryName(country, locale)].filter((line) => line !== '');
}
