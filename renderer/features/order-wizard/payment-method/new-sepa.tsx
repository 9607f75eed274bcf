// Entering a SEPA direct debit: account holder, IBAN with its check, and the mandate, which the account
// holder must have given.
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import type { NewSepaDirectDebit } from '../../../../shared/domain/payment-method.ts';
import { Checkbox } from '../../../design/checkbox.tsx';
import { Notice } from '../../../design/notice.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useWizard } from '../wizard-context.ts';
import type { SepaEntry } from '../wizard-entries.ts';
import { NewPaymentFoot } from './new-payment-foot.tsx';
import { sepaFormSchema, sepaMessage } from './payment-form.ts';
import { useSavePaymentMethod } from './use-save-payment-method.ts';
import './new-sepa.css';

type SepaForm = UseFormReturn<SepaEntry, unknown, NewSepaDirectDebit>;

interface NewSepaProps {
  readonly heading: string;
  readonly lead: string;
  readonly entry: SepaEntry;
  /** An IBAN was typed before the wizard was closed: it was not kept with the draft. */
  readonly hadIban: boolean;
}

/** The form of a new direct debit. */
export function NewSepa({ heading, lead, entry, hadIban }: NewSepaProps) {
  const { t } = useMessages();
  const { act } = useWizard();
  const save = useSavePaymentMethod();
  const form: SepaForm = useForm<SepaEntry, unknown, NewSepaDirectDebit>({
    resolver: zodResolver(sepaFormSchema),
    mode: 'onTouched',
    defaultValues: entry,
  });
  const onEntered = () => {
    const sepa = form.getValues();
    act({ type: 'enter', entries: { newPayment: { kind: 'sepa', sepa, hadIban: hadIban && sepa.iban === '' } } });
  };
  const onValid = async (method: NewSepaDirectDebit) => {
    for (const { path, problem } of await save.run({ kind: 'sepa-direct-debit', ...method })) {
      const field = path.split('.').at(-1);
      if (isSepaField(field, entry)) form.setError(field, { message: problem });
    }
  };
  return (
    <StepFrame
      heading={heading}
      lead={lead}
      isPending={save.isRunning}
      onNext={(event) => void form.handleSubmit(onValid)(event)}
    >
      <h3 className="wizard-section-title">{t('orderWizard.paymentMethod.addSepa')}</h3>
      {hadIban && (
        <Notice tone="info" live="polite" title={t('orderWizard.paymentMethod.ibanAgain')}>
          {t('orderWizard.paymentMethod.ibanAgainText')}
        </Notice>
      )}
      <SepaText form={form} name="accountHolder" onEntered={onEntered} />
      <SepaText form={form} name="iban" onEntered={onEntered} description={t('orderWizard.paymentMethod.ibanHint')} />
      <Mandate form={form} onEntered={onEntered} />
      <NewPaymentFoot failure={save.failure} />
    </StepFrame>
  );
}

interface SepaFieldProps {
  readonly form: SepaForm;
  readonly onEntered: () => void;
}

interface SepaTextProps extends SepaFieldProps {
  readonly name: 'accountHolder' | 'iban';
  readonly description?: string;
}

function SepaText({ form, name, onEntered, description }: SepaTextProps) {
  const { t } = useMessages();
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...field}
          label={t(`orderWizard.paymentMethod.${name}`)}
          isRequired
          autoComplete="off"
          {...(description === undefined ? {} : { description })}
          onChange={(value) => {
            field.onChange(value);
            onEntered();
          }}
          errorMessage={
            fieldState.error?.message === undefined ? undefined : sepaMessage(fieldState.error.message, name, t)
          }
        />
      )}
    />
  );
}

function Mandate({ form, onEntered }: SepaFieldProps) {
  const { t } = useMessages();
  return (
    <Controller
      control={form.control}
      name="mandateAccepted"
      render={({ field, fieldState }) => (
        <div className="sepa-mandate">
          <h4 className="sepa-mandate-title">{t('orderWizard.paymentMethod.mandateHeading')}</h4>
          <p>{t('orderWizard.paymentMethod.mandateText')}</p>
          <Checkbox
            isSelected={field.value}
            ref={field.ref}
            name={field.name}
            onBlur={field.onBlur}
            isInvalid={fieldState.error !== undefined}
            onChange={(isSelected) => {
              field.onChange(isSelected);
              onEntered();
            }}
          >
            {t('orderWizard.paymentMethod.mandateAccepted')}
          </Checkbox>
          {fieldState.error !== undefined && (
            <p className="wizard-field-error" role="alert">
              {t('orderWizard.field.mandate')}
            </p>
          )}
        </div>
      )}
    />
  );
}

function isSepaField(field: string | undefined, entry: SepaEntry): field is keyof SepaEntry {
  return field !== undefined && Object.hasOwn(entry, field);
}
