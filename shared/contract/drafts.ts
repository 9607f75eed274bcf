// Drafts as they are kept on this machine (F18): what was entered in an order wizard, answered or not. Never an
// IBAN: its schema has no place for one. The lengths are only there to bound a row; fields refuse far shorter texts.
import * as z from 'zod';
import { instantSchema } from '../domain/calendar.ts';
import { changeSchema } from '../domain/change.ts';
import { idSchema } from '../domain/id.ts';
import { moneySchema } from '../domain/money.ts';
import { shownTotalsSchema } from '../domain/order-overview.ts';

/** Longer texts than this are cut when a draft is kept; every field refuses them long before. */
export const longestKeptText = 500;

const typed = z.string().max(longestKeptText);
const months = z.int().min(1).max(1200).nullable();

export const draftKindSchema = z.enum(['upgrade', 'add-licences']);
export const draftStepSchema = z.enum(['licences', 'sla', 'billing-address', 'payment-method', 'overview']);

/** What the steps have answered; those of later steps may be there too. */
const answersSchema = z.object({
  licences: z.object({ quantity: z.int().min(1), termMonths: months }).nullable(),
  slaId: idSchema.nullable(),
  billingAddressId: idSchema.nullable(),
  paymentMethodId: idSchema.nullable(),
});

/** A billing address as it is being typed. */
const addressEntrySchema = z.object({
  company: typed,
  attention: typed,
  street: typed,
  street2: typed,
  postalCode: typed,
  city: typed,
  region: typed,
  country: typed,
  invoiceEmail: typed,
  invoiceReference: typed,
});

/** A payment method as it is being added. `hadIban`: one was typed, which has to be entered again. */
const paymentEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sepa'), accountHolder: typed, mandateAccepted: z.boolean(), hadIban: z.boolean() }),
  z.object({ kind: z.literal('invoice') }),
]);

/** What the fields hold, answered or not. */
const entriesSchema = z.object({
  licences: z.object({ text: typed, lastValid: z.int().min(0), termMonths: months }),
  slaId: idSchema.nullable(),
  billingAddressId: idSchema.nullable(),
  newAddress: addressEntrySchema.nullable(),
  paymentMethodId: idSchema.nullable(),
  newPayment: paymentEntrySchema.nullable(),
});

/** The figures that were on the screen last, and what they were of. */
const seenFiguresSchema = z.object({
  change: changeSchema,
  quantityBefore: z.int().min(0),
  /** Net. */
  monthlyBefore: moneySchema,
  totals: shownTotalsSchema,
});
export type SeenFigures = z.infer<typeof seenFiguresSchema>;

export const keptDraftSchema = z.object({
  /** The id of the order that it will become. */
  draftId: z.uuid(),
  /** Who prepares it: nobody else can keep or see it. */
  profileId: idSchema,
  accountId: idSchema,
  subscriptionId: idSchema,
  kind: draftKindSchema,
  /** Counts the changes: an older one that arrives late changes nothing. */
  revision: z.int().min(1),
  step: draftStepSchema,
  answers: answersSchema,
  entries: entriesSchema,
  isRevising: z.boolean(),
  /** The order in the outbox whose place this one takes, null for a first one. */
  replaces: z.uuid().nullable(),
  /** What the figures were computed from, as one text, and the figures. Others are announced on resuming. */
  seen: z.object({ basis: z.string().max(4000), figures: seenFiguresSchema.nullable() }),
  /** As last seen, for when the portal does not have it any more. */
  about: z.object({ company: typed, customerNumber: typed, systemName: typed, licenceQuantity: z.int().min(0) }),
  /** Whether the wizard was on the screen: the app opens there again. */
  isOpen: z.boolean(),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;

export const draftKeySchema = keptDraftSchema.pick({ subscriptionId: true, kind: true });
export type DraftKey = z.infer<typeof draftKeySchema>;

/** A draft in the list. Names and today's quantity are those of now, else as last seen. */
export const draftRowSchema = z.object({
  draftId: z.string(),
  accountId: z.string(),
  subscriptionId: z.string(),
  kind: draftKindSchema,
  step: draftStepSchema,
  company: z.string(),
  customerNumber: z.string(),
  systemName: z.string(),
  quantity: z.object({ before: z.int(), after: z.int() }),
  isOpen: z.boolean(),
  changedAt: instantSchema,
  /** Whether account and subscription are still there; `not-synced` before the cache is complete. */
  presence: z.enum(['present', 'not-synced', 'subscription-gone', 'account-gone']),
});
export type DraftRow = z.infer<typeof draftRowSchema>;

export const draftListSchema = z.object({
  /** The last changed first. */
  drafts: z.array(draftRowSchema),
  /** Rows that are not what was kept any more: they stay in the file, and cannot be resumed. */
  unreadable: z.int(),
});
export type DraftList = z.infer<typeof draftListSchema>;
