// The billing addresses, written as on an envelope, and changing them (F10). One in use has to stay, and says why.
import type { BillingAddress } from '../../../../shared/domain/account.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { emptyAddress } from '../../../forms/address-form.ts';
import { addressLines } from '../../../forms/address-lines.ts';
import { openForms } from '../../../state/open-forms.ts';
import { AddressForm, toAddressEntry } from './edits/address-form.tsx';
import { EditableThings } from './edits/editable-things.tsx';
import { useEditing } from './edits/editing.ts';

/** One card per address. */
export function AddressesTab() {
  const { t } = useMessages();
  const { account } = useEditing().details;
  return (
    <EditableThings
      kind="billing-address"
      things={account.billingAddresses}
      store={openForms.address}
      entryOf={(value) => toAddressEntry(value) ?? emptyAddress(account)}
      nameOf={({ company, city }) => [company, city].join(', ')}
      Facts={AddressFacts}
      Form={AddressForm}
      removalOf={(billingAddressId) => ({ kind: 'remove-billing-address', billingAddressId })}
      emptyText={t('accountDetails.addresses.empty')}
      addLabel={t('accountDetails.addresses.add')}
    />
  );
}

function AddressFacts({ thing: address }: { readonly thing: BillingAddress }) {
  const { t, language } = useMessages();
  const { company, invoiceEmail, invoiceReference } = address;
  return (
    <>
      <p className="details-card-title any-length">{company}</p>
      <p className="details-lines">{addressLines(address, language).join('\n')}</p>
      <KeyValueList>
        {invoiceEmail !== '' && <KeyValue label={t('accountDetails.addresses.invoiceEmail')}>{invoiceEmail}</KeyValue>}
        {invoiceReference !== '' && (
          <KeyValue label={t('accountDetails.addresses.invoiceReference')}>{invoiceReference}</KeyValue>
        )}
      </KeyValueList>
    </>
  );
}
