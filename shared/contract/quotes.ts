// Quotes as this machine knows them (F20–F22): what staff enter, how a quote stands between this machine and the portal,
// and the list.
import * as z from 'zod';
import { calendarDateSchema, instantSchema } from '../domain/calendar.ts';
import { changeSchema } from '../domain/change.ts';
import { idSchema } from '../domain/id.ts';
import { moneySchema } from '../domain/money.ts';
import { quoteAlternativeSchema, quoteAnswerSchema, quoteRevisionSchema, quoteSchema } from '../domain/quote.ts';
import { quoteStates } from '../domain/quote-state.ts';
import { languageSchema } from '../domain/text.ts';
import { tableFormatSchema } from './documents.ts';
import { inputProblemSchema } from './failure.ts';
import { customerSchema } from './outbox.ts';

/** What staff enter of a revision. Everything that is priced is added by main, from the cache (D17). */
export const quoteContentSchema = quoteRevisionSchema
  .pick({
    validUntil: true,
    isBinding: true,
    language: true,
    reference: true,
    customerNotes: true,
    internalNotes: true,
  })
  .extend({
    discountBasisPoints: z.int().min(0).max(10_000),
    billingAddressId: idSchema,
    alternatives: z
      .array(
        quoteAlternativeSchema.pick({ id: true, title: true }).extend({
          lines: z.array(z.object({ id: idSchema, subscriptionId: idSchema, change: changeSchema })).max(100),
        }),
      )
      .min(1)
      .max(3),
  });
export type QuoteContent = z.infer<typeof quoteContentSchema>;

/** How a quote stands between this machine and the portal. */
export const quoteSyncSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('synced') }),
  /** Kept here; goes to the portal when its editor is closed and the portal can be reached. */
  z.object({ kind: z.literal('waiting') }),
  /** Somebody else changed it at the portal meanwhile: `newer` is theirs. The user decides. */
  z.object({ kind: z.literal('conflict'), newer: quoteSchema }),
  /** The portal refused it; it stays here as it is until it is changed, tried again, or given up. */
  z.object({ kind: z.literal('rejected'), portalCode: z.string(), fields: z.array(inputProblemSchema) }),
]);

export const shownQuoteSchema = z.object({
  quote: quoteSchema,
  /** Null where the account is not in the cache. */
  customer: customerSchema.nullable(),
  sync: quoteSyncSchema,
  /** An editor is open, or was when the app ended. */
  isEditing: z.boolean(),
  /** Of the last save that was kept; an editor counts on from there. */
  edit: z.int(),
  /** What stands against sending its draft (paths in the revision); empty where nothing does, or it is no draft. */
  problems: z.array(inputProblemSchema),
  /** Whether it, or its newest revision, can be discarded without leaving a gap in the numbers. */
  canDiscard: z.boolean(),
  /** Orders of its lines that are on this machine and not accepted yet, by line. */
  unsentOrders: z.array(z.object({ lineId: z.string(), orderId: z.string() })),
  /** The ids of the orders that the lines of the accepted alternative become: the same until such an order has ended. */
  orderIds: z.array(z.object({ lineId: z.string(), orderId: z.uuid() })),
});
export type ShownQuote = z.infer<typeof shownQuoteSchema>;

/** The draft that an editor was opened on: the quote's version, and when that draft was changed last. */
export const quoteBasisSchema = z.object({ version: z.int().min(0), changedAt: instantSchema });
export type QuoteBasis = z.infer<typeof quoteBasisSchema>;

export const saveQuoteInputSchema = z.object({
  /** A new quote's is made by the renderer (a UUID). */
  quoteId: idSchema,
  accountId: idSchema,
  content: quoteContentSchema,
  /**
   * Null for a new quote. Where another machine's draft has come since, this one stands beside it: the portal answers
   * with a conflict, and the user decides.
   */
  basedOn: quoteBasisSchema.nullable(),
  /** Counts up with every save of one editor: a late one changes nothing. */
  edit: z.int().min(0),
  /** While true it stays on this machine. */
  isEditing: z.boolean(),
  /** The draft of an order that it was begun from: ends in the same step, where the quote holds all of it. */
  endsDraft: z.uuid().optional(),
});

export const recordAnswerInputSchema = quoteAnswerSchema
  .pick({ kind: true, on: true, note: true, alternativeId: true })
  .extend({ quoteId: idSchema, revision: z.int().min(1) });

/** A quote at the revision that the user saw: any other is a `conflict`. */
export const quoteRevisionInputSchema = z.object({ quoteId: idSchema, revision: z.int().min(1) });

/** The same of a draft, which another machine may have written on: `changedAt` says as of when it was seen. */
export const quoteDraftInputSchema = quoteRevisionInputSchema.extend({ changedAt: instantSchema });

export const duplicateQuoteInputSchema = z.object({ quoteId: idSchema, newQuoteId: z.uuid() });

export const resolveQuoteInputSchema = z.object({
  quoteId: idSchema,
  keep: z.enum(['mine', 'portal']),
  /** Of the portal's quote that the user saw; null after a refusal. Any other is a `conflict`. */
  version: z.int().nullable(),
});

export const quoteSorts = ['number', 'customer', 'amount', 'validUntil', 'owner', 'changedAt'] as const;

export const quoteFilterSchema = z.object({
  /** Number, customer, customer number, reference, as typed; empty for all. */
  query: z.string().max(200),
  state: z.enum(quoteStates).exclude(['superseded']).nullable(),
  /** A staff member's id. */
  ownerId: idSchema.nullable(),
  accountId: idSchema.nullable(),
  /** Sent and valid for so many days at most (today counts as 0). */
  validWithinDays: z.int().min(0).max(3650).nullable(),
});

export const quoteListInputSchema = z.object({
  filter: quoteFilterSchema,
  sort: z.object({ column: z.enum(quoteSorts), direction: z.enum(['ascending', 'descending']) }),
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(200),
});

/** After a restart the window opens there again (F20). */
export const editedQuoteSchema = z.object({
  edited: z.object({ quoteId: z.string(), changedAt: instantSchema }).nullable(),
});

/** How many were sent, are valid, and wait for an answer. */
export const openQuoteCountSchema = z.object({ count: z.int() });

/** F11, F22: everything that the filter finds, in this order. */
export const exportQuotesInputSchema = quoteListInputSchema
  .pick({ filter: true, sort: true })
  .extend({ format: tableFormatSchema, language: languageSchema });

export const quoteRowSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  number: z.string(),
  isProvisional: z.boolean(),
  revision: z.int(),
  state: z.enum(quoteStates),
  customer: customerSchema.nullable(),
  /** Monthly net of the accepted alternative, else of the first. */
  amount: moneySchema,
  alternatives: z.int(),
  validUntil: calendarDateSchema,
  owner: z.object({ id: z.string(), name: z.string() }),
  createdAt: instantSchema,
  changedAt: instantSchema,
  sync: z.enum(['synced', 'waiting', 'conflict', 'rejected']),
  isEditing: z.boolean(),
});
export type QuoteRow = z.infer<typeof quoteRowSchema>;

export const quoteListOutputSchema = z.object({
  total: z.int(),
  rows: z.array(quoteRowSchema),
  /** Over everything that the filter but for its state lets through, one entry per state and currency. */
  totals: z.array(z.object({ state: z.enum(quoteStates), count: z.int(), amount: moneySchema })),
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
  today: calendarDateSchema,
});
