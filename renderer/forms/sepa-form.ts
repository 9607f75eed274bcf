// A direct debit as it is being typed, and the sentence for each refusal of one. Its schema is the shared one that main
// and the portal use.
import * as z from 'zod';
import { newSepaDirectDebitSchema } from '../../shared/domain/payment-method.ts';
import type { Translate } from '../app/i18n.ts';

/** A direct debit as it is being typed. The IBAN lives in memory only, as long as the form is open. */
export interface SepaEntry {
  readonly accountHolder: string;
  readonly iban: string;
  readonly mandateAccepted: boolean;
}

/** A new direct debit: the shared schema, for a box that may be ticked or not. */
export const sepaFormSchema = newSepaDirectDebitSchema.extend({
  mandateAccepted: z.boolean().pipe(newSepaDirectDebitSchema.shape.mandateAccepted),
});

/** A new direct debit before anything is typed. */
export function emptySepa(account: { readonly company: string }): SepaEntry {
  return { accountHolder: account.company, iban: '', mandateAccepted: false };
}

/** The sentence for a refused field of a direct debit. */
export function sepaMessage(code: string, field: keyof SepaEntry, t: Translate): string {
  if (field === 'mandateAccepted') return t('forms.field.mandate');
  const name = t(`forms.payment.${field}`);
  switch (code) {
    case 'required':
      return t('forms.field.required', { field: name });
    case 'too-long':
      return t('forms.field.tooLong', { field: name });
    case 'control-characters':
      return t('forms.field.controlCharacters', { field: name });
    case 'iban-characters':
    case 'iban-country':
    case 'iban-length':
    case 'iban-check-digits':
    case 'iban-not-sepa':
      return t(`forms.field.${code}`);
    default:
      return t('forms.field.invalid', { field: name });
  }
}

/** Whether a path names a field of a direct debit. */
export function isSepaField(field: string | undefined): field is keyof SepaEntry {
  return field === 'accountHolder' || field === 'iban' || field === 'mandateAccepted';
}
