// Payment methods as a user may add them: SEPA direct debit or invoice. Cards are added at the portal,
// never here. Messages are stable codes: `required`, `too-long`, `control-characters`, `mandate`, and
// `iban-characters`, `iban-country`, `iban-length`, `iban-check-digits`, `iban-not-sepa`.
import * as z from 'zod';
import { requiredText } from './entered-text.ts';
import type { PaymentMethod } from './account.ts';
import type { CalendarDate } from './calendar.ts';
import { isSepaIban, parseIban } from './iban.ts';

/** An entered IBAN; in its output without blanks and in capitals. */
export const enteredIbanSchema = z
  .string('required')
  .max(100, { error: 'too-long', abort: true })
  .overwrite((text) => {
    const answer = parseIban(text);
    return answer.ok ? answer.iban : text;
  })
  .superRefine((text, context) => {
    const problem = enteredIbanProblem(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });

/** What is entered for a direct debit. */
export const newSepaDirectDebitSchema = z.object({
  accountHolder: requiredText(70),
  iban: enteredIbanSchema,
  /** The user has confirmed the mandate's text. */
  mandateAccepted: z.literal(true, 'mandate'),
});
export type NewSepaDirectDebit = z.infer<typeof newSepaDirectDebitSchema>;

export const newPaymentMethodSchema = z.discriminatedUnion('kind', [
  newSepaDirectDebitSchema.extend({ kind: z.literal('sepa-direct-debit') }),
  z.object({ kind: z.literal('invoice') }),
]);
export type NewPaymentMethod = z.infer<typeof newPaymentMethodSchema>;

/** A card is good through the last day of the month that it names. */
export function isExpired(method: PaymentMethod, on: CalendarDate): boolean {
  return method.kind === 'credit-card' && method.expires < on.slice(0, 7);
}

function enteredIbanProblem(text: string): string | null {
  const answer = parseIban(text);
  if (!answer.ok) return answer.problem === 'empty' ? 'required' : `iban-${answer.problem}`;
  return isSepaIban(answer.iban) ? null : 'iban-not-sepa';
}
