// A quote: a priced, dated proposal to a customer for changes of its subscriptions, with everything that was priced
// in a copy of its own (D16, D17). What state a revision is in is told by `quote-state.ts`.
import * as z from 'zod';
import { billingAddressSchema, taxDataSchema } from './account.ts';
import { calendarDateSchema, instantSchema } from './calendar.ts';
import { catalogueSchema } from './catalogue.ts';
import { changeSchema } from './change.ts';
import { optionalText } from './entered-text.ts';
import { idSchema } from './id.ts';
import { orderOverviewSchema } from './order-overview.ts';
import { subscriptionSchema } from './subscription.ts';
import { languageSchema } from './text.ts';

/** How much a quote may hold. */
export const quoteLimits = {
  alternatives: 3,
  /** Of one alternative. */
  lines: 100,
  revisions: 50,
  titleLength: 80,
  referenceLength: 200,
  notesLength: 4000,
} as const;

/** Who did something, as it was then. */
export const quoteAuthorSchema = z.object({ id: z.string(), name: z.string() });
export type QuoteAuthor = z.infer<typeof quoteAuthorSchema>;

/** One change of one subscription. */
export const quoteLineSchema = z.object({
  id: idSchema,
  /** D17: the subscription as it was when the line was priced. */
  subscription: subscriptionSchema,
  change: changeSchema,
  /** The figures; null while something stands against the change, which only a draft may have. */
  overview: orderOverviewSchema.nullable(),
});
export type QuoteLine = z.infer<typeof quoteLineSchema>;

/** One of up to three proposals side by side. */
export const quoteAlternativeSchema = z.object({
  id: idSchema,
  /** Empty: it is named by its number. */
  title: optionalText(quoteLimits.titleLength),
  lines: z.array(quoteLineSchema).max(quoteLimits.lines),
});
export type QuoteAlternative = z.infer<typeof quoteAlternativeSchema>;

/** D17: what the figures were computed from, besides the subscription. */
export const quotePricingSchema = z.object({
  /** The day that the figures are for, in the reseller's time zone. */
  pricedOn: calendarDateSchema,
  catalogue: catalogueSchema.pick({ version: true, name: true, validFrom: true, currency: true, licence: true }),
  /** On list prices, in basis points; within the limit of the role (F20). */
  discountBasisPoints: z.int().min(0).max(10_000),
  /** The customer's own discount on that day: what was paid before is computed with it. */
  customerDiscountBasisPoints: z.int().min(0).max(10_000),
  taxData: taxDataSchema,
  billingAddress: billingAddressSchema,
});
export type QuotePricing = z.infer<typeof quotePricingSchema>;

/** That a revision went to the customer, and under which number: what the document says, for ever (D16). */
export const quoteSentSchema = z.object({
  at: instantSchema,
  by: quoteAuthorSchema,
  printedNumber: z.string(),
  printedRevision: z.int().min(1),
});

/** The customer's answer, as staff recorded it. */
export const quoteAnswerSchema = z.object({
  kind: z.enum(['accepted', 'declined']),
  /** The day of the customer's answer. */
  on: calendarDateSchema,
  note: optionalText(quoteLimits.notesLength),
  /** Which alternative was accepted; null where declined. */
  alternativeId: idSchema.nullable(),
  recordedAt: instantSchema,
  recordedBy: quoteAuthorSchema,
});
export type QuoteAnswer = z.infer<typeof quoteAnswerSchema>;

/** A line of an accepted quote, as an order names it (F22). */
export const quoteReferenceSchema = z.object({
  quoteId: idSchema,
  revision: z.int().min(1),
  lineId: idSchema,
});
export type QuoteReference = z.infer<typeof quoteReferenceSchema>;

/** An order that the portal accepted for a line; written by the portal only. */
export const quoteOrderSchema = z.object({
  lineId: z.string(),
  orderId: z.string(),
  confirmationNumber: z.string(),
  acceptedAt: instantSchema,
});

export const quoteRevisionSchema = z.object({
  /** Counted from 1, without gaps. */
  number: z.int().min(1).max(quoteLimits.revisions),
  changedAt: instantSchema,
  changedBy: quoteAuthorSchema,
  validUntil: calendarDateSchema,
  /** False: "freibleibend". */
  isBinding: z.boolean(),
  /** The language of the document. */
  language: languageSchema,
  /** The customer's own reference, printed. */
  reference: optionalText(quoteLimits.referenceLength),
  /** Printed. */
  customerNotes: notesText(),
  /** Never printed. */
  internalNotes: notesText(),
  pricing: quotePricingSchema,
  alternatives: z.array(quoteAlternativeSchema).min(1).max(quoteLimits.alternatives),
  /** D16: from here on nothing above may change. */
  sent: quoteSentSchema.nullable(),
  answer: quoteAnswerSchema.nullable(),
  orders: z.array(quoteOrderSchema),
});
export type QuoteRevision = z.infer<typeof quoteRevisionSchema>;

export const quoteSchema = z.object({
  id: idSchema,
  /** The portal's; 0 while it has none. */
  version: z.int().min(0),
  accountId: idSchema,
  /** D16: `Q-2026-00042`, given by the portal; null until then. */
  number: z.string().nullable(),
  /** `Q-DRAFT-7F3K`: made with the quote, printed while there is no other. */
  provisionalNumber: z.string().regex(/^Q-DRAFT-[0-9A-Z]{4,8}$/),
  createdAt: instantSchema,
  owner: quoteAuthorSchema,
  revisions: z
    .array(quoteRevisionSchema)
    .min(1)
    .max(quoteLimits.revisions)
    .refine((revisions) => revisions.every(({ number }, index) => number === index + 1), 'revisions-not-counted'),
});
export type Quote = z.infer<typeof quoteSchema>;

/** Lines and tabs are allowed; whatever else hides or reorders text is not. */
function notesText() {
  const hiddenCharacters = /[\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u;
  return z
    .string('required')
    .max(quoteLimits.notesLength, 'too-long')
    .refine((text) => !hiddenCharacters.test(text), 'control-characters');
}
