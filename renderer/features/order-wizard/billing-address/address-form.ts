// The billing address step's forms: choosing one of the account's, and the sentence for each refusal of
// a new one. The new one's schema is the shared one that main and the portal use.
import * as z from 'zod';
import type { AddressEntry } from '../wizard-entries.ts';
import type { Translate } from '../../../app/i18n.ts';

/** One of the account's addresses. */
export function chosenAddressSchema(addressIds: readonly string[]) {
  return z.object({
    billingAddressId: z
      .string()
      .nullable()
      .refine((id) => id !== null && addressIds.includes(id), 'required'),
  });
}
export type ChosenAddressForm = z.infer<ReturnType<typeof chosenAddressSchema>>;

/** A new address before anything is typed: company and country of the account. */
export function emptyAddress(account: { readonly company: string; readonly country: string }): AddressEntry {
  return {
    company: account.company,
    attention: '',
    street: '',
    street2: '',
    postalCode: '',
    city: '',
    region: '',
    country: account.country,
    invoiceEmail: '',
    invoiceReference: '',
  };
}

/** The sentence for a refused field of an address. */
export function addressMessage(code: string, field: keyof AddressEntry, country: string, t: Translate): string {
  const name = t(`orderWizard.billingAddress.${field}`);
  switch (code) {
    case 'required':
      return field === 'country' ? t('orderWizard.field.country') : t('orderWizard.field.required', { field: name });
    case 'too-long':
      return t('orderWizard.field.tooLong', { field: name });
    case 'control-characters':
      return t('orderWizard.field.controlCharacters', { field: name });
    case 'postal-code':
      return t('orderWizard.field.postalCode', { country });
    case 'country':
      return t('orderWizard.field.country');
    case 'email':
      return t('orderWizard.field.email');
    default:
      return t('orderWizard.field.invalid', { field: name });
  }
}
