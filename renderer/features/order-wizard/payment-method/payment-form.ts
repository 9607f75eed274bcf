// The payment step's forms: choosing one of the account's methods, and the sentence for each refusal of
// a new direct debit. The new one's schema is the shared one that main and the portal use.
import * as z from 'zod';
import type { PaymentMethod } from '../../../../shared/domain/account.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import { newSepaDirectDebitSchema } from '../../../../shared/domain/payment-method.ts';
import type { SepaEntry } from '../wizard-entries.ts';
import type { Translate } from '../../../app/i18n.ts';

/** One of the account's methods that can still be charged. */
export function chosenPaymentSchema(methods: readonly PaymentMethod[], on: CalendarDate) {
  return z.object({
    paymentMethodId: z
      .string()
      .nullable()
      .refine((chosen) => methods.some((method) => method.id === chosen && !isExpired(method, on)), 'required'),
  });
}
export type ChosenPaymentForm = z.infer<ReturnType<typeof chosenPaymentSchema>>;

/** A card is good through the last day of the month that it names. */
export function isExpired(method: PaymentMethod, on: CalendarDate): boolean {
  return method.kind === 'credit-card' && method.expires < on.slice(0, 7);
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
  if (field === 'mandateAccepted') return t('orderWizard.field.mandate');
  const name = t(`orderWizard.paymentMethod.${field}`);
  switch (code) {
    case 'required':
      return t('orderWizard.field.required', { field: name });
    case 'too-long':
      return t('orderWizard.field.tooLong', { field: name });
    case 'control-characters':
      return t('orderWizard.field.controlCharacters', { field: name });
    case 'iban-characters':
    case 'iban-country':
    case 'iban-length':
    case 'iban-check-digits':
    case 'iban-not-sepa':
      return t(`orderWizard.field.${code}`);
    default:
      return t('orderWizard.field.invalid', { field: name });
  }
}
