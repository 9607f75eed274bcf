// Choosing one of the account's billing addresses.
import { useMemo } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Plus } from 'lucide-react';
import { Controller, useForm } from 'react-hook-form';
import type { BillingAddress } from '../../../../shared/domain/account.ts';
import { Button } from '../../../design/button.tsx';
import { RadioCards } from '../../../design/radio-cards.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useWizard } from '../wizard-context.ts';
import { chosenAddressSchema } from './address-form.ts';
import type { ChosenAddressForm } from './address-form.ts';
import { addressLines } from '../../../forms/address-lines.ts';

interface ChooseAddressProps {
  readonly heading: string;
  readonly lead: string;
  readonly onAdd: () => void;
}

/** The account's addresses as cards. */
export function ChooseAddress({ heading, lead, onAdd }: ChooseAddressProps) {
  const { t } = useMessages();
  const { data, session, act } = useWizard();
  const { billingAddresses } = data.account;
  const schema = useMemo(() => chosenAddressSchema(billingAddresses.map(({ id }) => id)), [billingAddresses]);
  const { billingAddressId } = session.entries;
  const form = useForm<ChosenAddressForm>({
    resolver: zodResolver(schema),
    mode: 'onChange',
    defaultValues: { billingAddressId },
  });
  const onValid = ({ billingAddressId: id }: ChosenAddressForm) => {
    if (id !== null) act({ type: 'answer-billing-address', billingAddressId: id });
  };
  return (
    <StepFrame heading={heading} lead={lead} onNext={(event) => void form.handleSubmit(onValid)(event)}>
      <Controller
        control={form.control}
        name="billingAddressId"
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('orderWizard.billingAddress.label')}
            isLabelHidden
            ref={field.ref}
            name={field.name}
            value={field.value}
            onChange={(id) => {
              field.onChange(id);
              act({ type: 'enter', entries: { billingAddressId: id } });
            }}
            onBlur={field.onBlur}
            errorMessage={fieldState.error === undefined ? undefined : t('orderWizard.billingAddress.choose')}
            cards={billingAddresses.map((address) => ({
              id: address.id,
              title: address.company,
              description: <AddressFacts address={address} />,
            }))}
          />
        )}
      />
      <div>
        <Button icon={<Plus />} onPress={onAdd}>
          {t('orderWizard.billingAddress.addNew')}
        </Button>
      </div>
    </StepFrame>
  );
}

function AddressFacts({ address }: { readonly address: BillingAddress }) {
  const { t, language } = useMessages();
  const { invoiceEmail, invoiceReference } = address;
  const invoice = [
    invoiceEmail,
    invoiceReference === '' ? '' : t('forms.address.reference', { text: invoiceReference }),
  ].filter((text) => text !== '');
  return (
    <span className="card-lines">
      <span>{addressLines(address, language).join(' · ')}</span>
      {invoice.length > 0 && <span>{invoice.join(' · ')}</span>}
    </span>
  );
}
