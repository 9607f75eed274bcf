// A billing address as it is being typed, and the sentence for each refusal of one. Its schema is the shared one that
// main and the portal use.
import type { Translate } from '../app/i18n.ts';

/** A billing address as it is being typed. */
export interface AddressEntry {
  readonly company: string;
  readonly attention: string;
  readonly street: string;
  readonly street2: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly invoiceEmail: string;
  readonly invoiceReference: string;
}

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
  const name = t(`forms.address.${field}`);
  switch (code) {
    case 'required':
      return field === 'country' ? t('forms.field.country') : t('forms.field.required', { field: name });
    case 'too-long':
      return t('forms.field.tooLong', { field: name });
    case 'control-characters':
      return t('forms.field.controlCharacters', { field: name });
    case 'postal-code':
      return t('forms.field.postalCode', { country });
    case 'country':
      return t('forms.field.country');
    case 'email':
      return t('forms.field.email');
    default:
      return t('forms.field.invalid', { field: name });
  }
}

const fields: Readonly<Record<string, true>> = {
  company: true,
  attention: true,
  street: true,
  street2: true,
  postalCode: true,
  city: true,
  region: true,
  country: true,
  invoiceEmail: true,
  invoiceReference: true,
} satisfies Record<keyof AddressEntry, true>;

/** Whether a path names a field of an address. */
export function isAddressField(field: string | undefined): field is keyof AddressEntry {
  return field !== undefined && Object.hasOwn(fields, field);
}
