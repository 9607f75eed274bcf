// Entering a billing address, new or known, checked by the shared schema (postal code per country).
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { EditedValue } from '../../../../../shared/domain/account-edit.ts';
import { newBillingAddressSchema } from '../../../../../shared/domain/billing-address.ts';
import type { NewBillingAddress } from '../../../../../shared/domain/billing-address.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { AddressFields } from '../../../../forms/address-fields.tsx';
import { emptyAddress, isAddressField } from '../../../../forms/address-form.ts';
import type { AddressEntry } from '../../../../forms/address-form.ts';
import { EditForm } from './edit-form.tsx';
import { useEditing } from './editing.ts';
import type { OpenedForm } from './use-open-form.ts';
import { useSaveEdit } from './use-save-edit.ts';

/** The form in the place of the address. */
export function AddressForm({ opened }: { readonly opened: OpenedForm<AddressEntry> }) {
  const { t } = useMessages();
  const { id } = opened;
  const { account } = useEditing().details;
  const now = account.billingAddresses.find((address) => address.id === id) ?? null;
  const save = useSaveEdit({ replaces: opened.replaces, onSaved: opened.close });
  const form = useForm<AddressEntry, unknown, NewBillingAddress>({
    resolver: zodResolver(newBillingAddressSchema),
    mode: 'onTouched',
    defaultValues: opened.values,
  });
  const onValid = async (entry: NewBillingAddress) => {
    const kind = now === null ? 'add-billing-address' : 'change-billing-address';
    for (const { path, problem } of await save.run({ kind, billingAddress: { id, ...entry } }, now)) {
      const field = path.split('.').at(-1);
      if (isAddressField(field)) form.setError(field, { message: problem });
    }
  };
  return (
    <EditForm
      title={t(opened.seen === null ? 'accountDetails.addresses.addTitle' : 'accountDetails.addresses.editTitle')}
      opened={opened}
      save={save}
      now={now}
      mine={{ id, ...opened.values }}
      onTakeNewer={() => {
        const values = toAddressEntry(now) ?? emptyAddress(account);
        form.reset(values);
        opened.see(now, values);
      }}
      onSubmit={(event) => void form.handleSubmit(onValid)(event)}
    >
      <AddressFields form={form} onEntered={opened.enter} />
    </EditForm>
  );
}

/** A billing address as the form holds it; null for any other value. */
export function toAddressEntry(value: EditedValue): AddressEntry | null {
  if (value === null || typeof value !== 'object' || !('street' in value)) return null;
  const { id: _id, ...entry } = value;
  return entry;
}
