// Entering a new billing address, checked by the shared schema (postal code per country). Next saves it with the
// account, at the portal as soon as there is a connection, then goes on with it.
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { newBillingAddressSchema } from '../../../../shared/domain/billing-address.ts';
import type { NewBillingAddress } from '../../../../shared/domain/billing-address.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { useEditAccount } from '../../../host/use-edit-account.ts';
import { StepFrame } from '../step-frame.tsx';
import { refusedFields } from '../../../forms/refused-fields.ts';
import { useKeepAccount } from '../../../host/use-keep-account.ts';
import { useWizard } from '../wizard-context.ts';
import { AddressFields } from '../../../forms/address-fields.tsx';
import { isAddressField } from '../../../forms/address-form.ts';
import type { AddressEntry } from '../../../forms/address-form.ts';

interface NewAddressProps {
  readonly heading: string;
  readonly lead: string;
  readonly entry: AddressEntry;
  /** Back to the account's addresses; absent where there are none. */
  readonly onDiscard?: () => void;
}

/** The form of a new address. */
export function NewAddress({ heading, lead, entry, onDiscard }: NewAddressProps) {
  const { t } = useMessages();
  const { data, act } = useWizard();
  const save = useEditAccount(data.account.id);
  const [id] = useState(() => crypto.randomUUID());
  const keepAccount = useKeepAccount();
  const form = useForm<AddressEntry, unknown, NewBillingAddress>({
    resolver: zodResolver(newBillingAddressSchema),
    mode: 'onTouched',
    defaultValues: entry,
  });
  const onValid = async (billingAddress: NewBillingAddress) => {
    const result = await save.run({ kind: 'add-billing-address', billingAddress: { id, ...billingAddress } });
    if (result.ok) {
      keepAccount(result.value.account);
      act({ type: 'enter', entries: { billingAddressId: id, newAddress: null } });
      act({ type: 'answer-billing-address', billingAddressId: id });
      return;
    }
    for (const { path, problem } of refusedFields(result.failure)) {
      const field = path.split('.').at(-1);
      if (isAddressField(field)) form.setError(field, { message: problem });
    }
  };
  return (
    <StepFrame
      heading={heading}
      lead={lead}
      isPending={save.isRunning}
      onNext={(event) => void form.handleSubmit(onValid)(event)}
    >
      <AddressFields form={form} onEntered={(newAddress) => act({ type: 'enter', entries: { newAddress } })} />
      {save.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('orderWizard.billingAddress.notSaved')}>
          {failureMessage(save.failure, t)}
        </Notice>
      )}
      <div className="wizard-entry-foot">
        <p>{t('orderWizard.billingAddress.nextSaves')}</p>
        {onDiscard !== undefined && (
          <Button variant="quiet" onPress={onDiscard}>
            {t('orderWizard.billingAddress.cancel')}
          </Button>
        )}
      </div>
    </StepFrame>
  );
}
