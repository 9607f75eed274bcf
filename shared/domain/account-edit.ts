// What staff edit of an account (F10): one edit changes one thing, on the value that was seen. The shapes; what an
// edit makes of an account is in account-edit-effect.ts. As it is kept, never with a full IBAN.
import * as z from 'zod';
import { billingAddressSchema, contactSchema } from './account.ts';
import { billingAddressInputSchema } from './billing-address.ts';
import { optionalText, requiredText } from './entered-text.ts';
import { idSchema } from './id.ts';
import { newPaymentMethodSchema } from './payment-method.ts';
import { parseVatId } from './vat-id.ts';

const longestNotes = 100_000;
const mostTags = 50;
/** Notes have lines; everything else that is entered has none. */
export const enteredNotesSchema = z
  .string('required')
  .max(longestNotes, 'too-long')
  .refine((text) => !/[\p{Cs}\0]/u.test(text), 'control-characters');
/** One tag. Problems: `required`, `too-long`, `control-characters`. */
export const enteredTagSchema = requiredText(50);

/** A contact as a user may enter it. Problems: `required`, `too-long`, `email`, `control-characters`. */
export const enteredContactSchema = z.object({
  id: idSchema,
  name: requiredText(200),
  role: optionalText(200),
  email: optionalText(254).refine((text) => text === '' || z.regexes.email.test(text), 'email'),
  phone: optionalText(60),
});

/** A VAT ID as entered, in its written form afterwards; empty for none. Problems: `vat-id-format` and the like. */
export const enteredVatIdSchema = z
  .string('required')
  .max(64, { error: 'too-long', abort: true })
  .overwrite((text) => {
    const answer = parseVatId(text);
    return answer.ok ? answer.vatId : text.trim();
  })
  .superRefine((text, context) => {
    if (text === '') return;
    const answer = parseVatId(text);
    if (!answer.ok) context.addIssue({ code: 'custom', message: `vat-id-${answer.problem}` });
  });

const sharedEdits = [
  z.object({ kind: z.literal('add-billing-address'), billingAddress: billingAddressInputSchema }),
  z.object({ kind: z.literal('change-billing-address'), billingAddress: billingAddressInputSchema }),
  z.object({ kind: z.literal('remove-billing-address'), billingAddressId: idSchema }),
  z.object({ kind: z.literal('add-contact'), contact: enteredContactSchema }),
  z.object({ kind: z.literal('change-contact'), contact: enteredContactSchema }),
  z.object({ kind: z.literal('remove-contact'), contactId: idSchema }),
  z.object({ kind: z.literal('change-notes'), notes: enteredNotesSchema }),
  z.object({
    kind: z.literal('change-tags'),
    added: z.array(enteredTagSchema).max(mostTags, 'too-many'),
    removed: z.array(z.string().max(50)).max(mostTags),
  }),
  z.object({ kind: z.literal('change-vat-id'), vatId: enteredVatIdSchema }),
] as const;

/** An edit as entered. A new payment method carries its IBAN here, and only here. */
export const enteredEditSchema = z.discriminatedUnion('kind', [
  ...sharedEdits,
  z.object({ kind: z.literal('add-payment-method'), id: idSchema, method: newPaymentMethodSchema }),
]);
export type EnteredEdit = z.infer<typeof enteredEditSchema>;

/** A payment method that the portal does not have yet: the IBAN masked, without mandate reference and date. */
export const waitingPaymentMethodSchema = z.discriminatedUnion('kind', [
  z.object({
    id: idSchema,
    kind: z.literal('sepa-direct-debit'),
    accountHolder: z.string(),
    /** `DE89 **** **** **** 3000` */
    ibanMasked: z.string(),
  }),
  z.object({ id: idSchema, kind: z.literal('invoice') }),
]);
export type WaitingPaymentMethod = z.infer<typeof waitingPaymentMethodSchema>;

/** An edit as it is kept until the portal has it. */
export const accountEditSchema = z.discriminatedUnion('kind', [
  ...sharedEdits,
  z.object({ kind: z.literal('add-payment-method'), paymentMethod: waitingPaymentMethodSchema }),
]);
export type AccountEdit = z.infer<typeof accountEditSchema>;
/** The edits that a merge patch carries; a payment method has its own endpoint. */
export type PatchingEdit = Exclude<AccountEdit, { kind: 'add-payment-method' }>;

/** What an edit changes, as a value: what was there when it was made, what is there now. Null for nothing. */
export const editedValueSchema = z.union([
  z.null(),
  z.string(),
  z.array(z.string()),
  billingAddressSchema,
  contactSchema,
  waitingPaymentMethodSchema,
]);
export type EditedValue = z.infer<typeof editedValueSchema>;

/** Names the one thing that an edit changes; two edits of the same thing have the same name. */
export function subjectOf(edit: AccountEdit): string {
  switch (edit.kind) {
    case 'add-billing-address':
    case 'change-billing-address':
      return `billing-address:${edit.billingAddress.id}`;
    case 'remove-billing-address':
      return `billing-address:${edit.billingAddressId}`;
    case 'add-contact':
    case 'change-contact':
      return `contact:${edit.contact.id}`;
    case 'remove-contact':
      return `contact:${edit.contactId}`;
    case 'add-payment-method':
      return `payment-method:${edit.paymentMethod.id}`;
    case 'change-notes':
      return 'notes';
    case 'change-tags':
      return 'tags';
    case 'change-vat-id':
      return 'vat-id';
  }
}
