// The fields of a SEPA direct debit: account holder, IBAN with its check, and the mandate, which the account holder
// must have given.
import { Controller } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import type { NewSepaDirectDebit } from '../../shared/domain/payment-method.ts';
import { useMessages } from '../app/use-messages.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { TextField } from '../design/text-field.tsx';
import { sepaMessage } from './sepa-form.ts';
import type { SepaEntry } from './sepa-form.ts';
import './sepa-fields.css';

export type SepaForm = UseFormReturn<SepaEntry, unknown, NewSepaDirectDebit>;

interface SepaFieldProps {
  readonly form: SepaForm;
  /** All that is typed, with every key, so that leaving the form loses nothing. */
  readonly onEntered: () => void;
}

/** All fields of a new direct debit. */
export function SepaFields({ form, onEntered }: SepaFieldProps) {
  const { t } = useMessages();
  const text = { form, onEntered };
  return (
    <div className="sepa-fields">
      <SepaText {...text} name="accountHolder" />
      <SepaText {...text} name="iban" description={t('forms.payment.ibanHint')} />
      <Mandate {...text} />
    </div>
  );
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
          label={t(`forms.payment.${name}`)}
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
          <h4 className="sepa-mandate-title">{t('forms.payment.mandateHeading')}</h4>
          <p>{t('forms.payment.mandateText')}</p>
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
            {t('forms.payment.mandateAccepted')}
          </Checkbox>
          {fieldState.error !== undefined && (
            <p className="sepa-mandate-error" role="alert">
              {t('forms.field.mandate')}
            </p>
          )}
        </div>
      )}
    />
  );
}
