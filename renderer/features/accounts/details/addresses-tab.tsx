// The billing addresses, written as on an envelope, and changing them (F10). One in use has to stay, and says why.
import { Plus } from 'lucide-react';
import type { BillingAddress } from '../../../../shared/domain/account.ts';
import { valueAfter } from '../../../../shared/domain/account-edit-effect.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { emptyAddress } from '../../../forms/address-form.ts';
import { addressLines } from '../../../forms/address-lines.ts';
import { openForms } from '../../../state/open-forms.ts';
import { AddressForm, toAddressEntry } from './edits/address-form.tsx';
import { EditableCard } from './edits/editable-card.tsx';
import { listedIds } from './edits/editable-list.ts';
import { useEditing, useReasonAgainst } from './edits/editing.ts';
import { useFocusAfter, useFocusNext } from './edits/use-focus-after.ts';
import { useOpenForms } from './edits/use-open-form.ts';

/** One card per address. */
export function AddressesTab() {
  const { t } = useMessages();
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const { account } = details;
  const { opened, open } = useOpenForms(openForms.address, 'billing-address');
  const isAdding = opened.some(({ seen }) => seen === null);
  const addButton = useFocusAfter(isAdding);
  const focusAdd = useFocusNext(addButton);
  const ids = listedIds(details, 'billing-address', account.billingAddresses, opened);
  return (
    <div className="editable-list">
      {ids.length === 0 && <p className="details-muted">{t('accountDetails.addresses.empty')}</p>}
      <ul className="details-cards">
        {ids.map((id) => {
          const address = account.billingAddresses.find((one) => one.id === id) ?? null;
          const form = opened.find((one) => one.id === id);
          return (
            <EditableCard
              key={id}
              subject={`billing-address:${id}`}
              name={address === null ? '' : [address.company, address.city].join(', ')}
              facts={address === null ? null : <AddressFacts address={address} />}
              form={form === undefined ? null : <AddressForm opened={form} />}
              replaces={form?.replaces ?? null}
              onEdit={() => open(id, { values: toAddressEntry(address) ?? emptyAddress(account), seen: address })}
              onEditAgain={({ edit, basis, editId }) => {
                const values = toAddressEntry(valueAfter(edit, basis)) ?? emptyAddress(account);
                open(id, { values, seen: address, replaces: editId });
              }}
              removal={{ kind: 'remove-billing-address', billingAddressId: id }}
              onRemoved={focusAdd}
            />
          );
        })}
      </ul>
      {!isAdding && (
        <div className="editable-list-buttons">
          <Button
            ref={addButton}
            icon={<Plus />}
            disabledReason={reason}
            onPress={() => open(crypto.randomUUID(), { values: emptyAddress(account), seen: null })}
          >
            {t('accountDetails.addresses.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function AddressFacts({ address }: { address: BillingAddress }) {
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
