// Quotes for many customers at once (F23): what one template would make of each, and what became of it. Asked in small
// parts, so that neither side is ever busy for long, and so that it can be stopped between any two.
import * as z from 'zod';
import { changeSchema } from '../domain/change.ts';
import { idSchema } from '../domain/id.ts';
import { moneySchema } from '../domain/money.ts';
import { quoteTemplateSchema } from '../domain/quote-template.ts';
import { failureSchema } from './failure.ts';
import { customerSchema } from './outbox.ts';

/** Accounts in one part: each is priced, or kept durably, before the answer. */
export const bulkPartSize = 5;

export const previewBulkInputSchema = z.object({
  accountIds: z.array(idSchema).min(1).max(bulkPartSize),
  template: quoteTemplateSchema,
});

/** What the template makes of one account. */
export const bulkPreviewSchema = z.object({
  accountId: z.string(),
  /** Null where the account is not on this machine any more. */
  customer: customerSchema.nullable(),
  /** There is a quote that is not decided yet: another one may confuse the customer. */
  hasOpenQuote: z.boolean(),
  lines: z.array(
    z.object({
      subscriptionId: z.string(),
      systemName: z.string(),
      quantityBefore: z.int(),
      change: changeSchema.nullable(),
      /** Why there is no line for this subscription. */
      reasons: z.array(z.string()),
    }),
  ),
  /** Net per month of all lines; null where no quote can be made. */
  monthly: moneySchema.nullable(),
  /** Why no quote can be made: `account-gone`, `no-billing-address`, `discount-over-limit`, `nothing-to-quote`. */
  problem: z.string().nullable(),
  /** With `discount-over-limit`: the limit in basis points. */
  limit: z.int().nullable(),
});
export type BulkPreview = z.infer<typeof bulkPreviewSchema>;

export const createBulkInputSchema = z.object({
  /** The ids are made with the preview: the same again makes no second quote. */
  items: z
    .array(z.object({ accountId: idSchema, quoteId: z.uuid() }))
    .min(1)
    .max(bulkPartSize),
  template: quoteTemplateSchema,
});

export const bulkResultSchema = z.object({
  accountId: z.string(),
  quoteId: z.string(),
  /** The number that it goes by now; null where it was not made. */
  number: z.string().nullable(),
  failure: failureSchema.nullable(),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;
