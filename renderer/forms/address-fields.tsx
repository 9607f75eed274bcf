// The fields of a billing address, in the order in which an address is written.
import { Controller } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import type { NewBillingAddress } from '../../shared/domain/billing-address.ts';
import { ComboBox } from '../design/combo-box.tsx';
import { TextField } from '../design/text-field.tsx';
import { useMessages } from '../app/use-messages.ts';
import { addressMessage } from './address-form.ts';
import type { AddressEntry } from './address-form.ts';
import { countryName, countryOptions } from './country-names.ts';
import './address-fields.css';

type AddressForm = UseFormReturn<AddressEntry, unknown, NewBillingAddress>;

interface AddressFieldsProps {
  readonly form: AddressForm;
  /** All that is typed, with every key, so that leaving the form loses nothing. */
  readonly onEntered: (entry: AddressEntry) => void;
}

/** All fields of an address. */
export function AddressFields({ form, onEntered }: AddressFieldsProps) {
  const { t } = useMessages();
  const text = { form, onEntered };
  return (
    <div className="address-form">
      <div className="address-fields">
        <AddressText {...text} name="company" width="half" isRequired autoComplete="organization" />
        <AddressText {...text} name="attention" width="half" autoComplete="name" />
        <AddressText {...text} name="street" width="long" isRequired autoComplete="address-line1" />
        <AddressText {...text} name="street2" width="short" autoComplete="address-line2" />
        <AddressText {...text} name="postalCode" width="short" autoComplete="postal-code" />
        <AddressText {...text} name="city" width="long" isRequired autoComplete="address-level2" />
        <AddressText {...text} name="region" width="half" autoComplete="address-level1" />
        <AddressCountry {...text} />
        <AddressText {...text} name="invoiceEmail" width="half" type="email" autoComplete="email" />
        <AddressText
          {...text}
          name="invoiceReference"
          width="half"
          description={t('forms.address.invoiceReferenceHint')}
        />
      </div>
    </div>
  );
}

interface AddressTextProps extends AddressFieldsProps {
  readonly name: Exclude<keyof AddressEntry, 'country'>;
  readonly isRequired?: boolean;
  readonly width: 'half' | 'short' | 'long';
  readonly type?: 'text' | 'email';
  readonly autoComplete?: string;
  readonly description?: string;
}

function AddressText(props: AddressTextProps) {
  const { form, onEntered, name, isRequired, width, type = 'text', autoComplete, description } = props;
  const { t, language } = useMessages();
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <div className={`address-field-${width}`}>
          <TextField
            {...field}
            label={t(`forms.address.${name}`)}
            type={type}
            isRequired={isRequired}
            {...(autoComplete === undefined ? {} : { autoComplete })}
            {...(description === undefined ? {} : { description })}
            onChange={(value) => {
              field.onChange(value);
              onEntered(form.getValues());
            }}
            errorMessage={
              fieldState.error?.message === undefined
                ? undefined
                : addressMessage(fieldState.error.message, name, countryName(form.getValues('country'), language), t)
            }
          />
        </div>
      )}
    />
  );
}

function AddressCountry({ form, onEntered }: AddressFieldsProps) {
  const { t, language } = useMessages();
  return (
    <Controller
      control={form.control}
      name="country"
      render={({ field, fieldState }) => (
        <div className="address-field-half">
          <ComboBox
            label={t('forms.address.country')}
            isRequired
            options={countryOptions(language)}
            ref={field.ref}
            name={field.name}
            value={field.value === '' ? null : field.value}
            onBlur={field.onBlur}
            onChange={(id) => {
              field.onChange(id ?? '');
              onEntered(form.getValues());
              if (form.formState.touchedFields.postalCode === true) void form.trigger('postalCode');
            }}
            errorMessage={fieldState.error === undefined ? undefined : t('forms.field.country')}
          />
        </div>
      )}
    />
  );
}
