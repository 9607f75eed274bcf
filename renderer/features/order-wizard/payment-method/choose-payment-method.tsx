// Choosing one of the account's payment methods, and the ways to another one.
import { useMemo } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Plus } from 'lucide-react';
import { Controller, useForm } from 'react-hook-form';
import type { PaymentMethod } from '../../../../shared/domain/account.ts';
import { Button } from '../../../design/button.tsx';
import { RadioCards } from '../../../design/radio-cards.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useWizard } from '../wizard-context.ts';
import { CardsAtPortal } from '../../../forms/cards-at-portal.tsx';
import { emptySepa } from '../../../forms/sepa-form.ts';
import { isExpired } from '../../../../shared/domain/payment-method.ts';
import { chosenPaymentSchema } from './payment-form.ts';
import type { ChosenPaymentForm } from './payment-form.ts';
import { usePaymentMethodText } from '../../../overview/payment-method-text.ts';

interface ChoosePaymentMethodProps {
  readonly heading: string;
  readonly lead: string;
}

/** The account's payment methods as cards. */
export function ChoosePaymentMethod({ heading, lead }: ChoosePaymentMethodProps) {
  const { t } = useMessages();
  const { data, session, act } = useWizard();
  const { account, on } = data;
  const { paymentMethods } = account;
  const text = usePaymentMethodText();
  const schema = useMemo(() => chosenPaymentSchema(paymentMethods, on), [paymentMethods, on]);
  const { paymentMethodId } = session.entries;
  const form = useForm<ChosenPaymentForm>({
    resolver: zodResolver(schema),
    mode: 'onChange',
    defaultValues: { paymentMethodId },
  });
  const onValid = ({ paymentMethodId: id }: ChosenPaymentForm) => {
    if (id !== null) act({ type: 'answer-payment-method', paymentMethodId: id });
  };
  const reasonOf = (method: PaymentMethod) =>
    isExpired(method, on) ? { disabledReason: t('orderWizard.paymentMethod.cardExpired') } : {};
  return (
    <StepFrame heading={heading} lead={lead} onNext={(event) => void form.handleSubmit(onValid)(event)}>
      <Controller
        control={form.control}
        name="paymentMethodId"
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('orderWizard.paymentMethod.label')}
            isLabelHidden
            ref={field.ref}
            name={field.name}
            value={field.value}
            onChange={(id) => {
              field.onChange(id);
              act({ type: 'enter', entries: { paymentMethodId: id } });
            }}
            onBlur={field.onBlur}
            errorMessage={fieldState.error === undefined ? undefined : t('orderWizard.paymentMethod.choose')}
            cards={paymentMethods.map((method) => ({ id: method.id, ...text(method), ...reasonOf(method) }))}
          />
        )}
      />
      <div className="wizard-entry-buttons">
        <Button
          icon={<Plus />}
          onPress={() => {
            const newPayment = { kind: 'sepa', sepa: emptySepa(account), hadIban: false } as const;
            act({ type: 'enter', entries: { newPayment } });
          }}
        >
          {t('orderWizard.paymentMethod.addSepa')}
        </Button>
        {!paymentMethods.some(({ kind }) => kind === 'invoice') && (
          <Button icon={<Plus />} onPress={() => act({ type: 'enter', entries: { newPayment: { kind: 'invoice' } } })}>
            {t('orderWizard.paymentMethod.addInvoice')}
          </Button>
        )}
      </div>
      <CardsAtPortal />
    </StepFrame>
  );
}
