// What the renderer asks about accounts: list rows and details.
import * as z from 'zod';
import { accountSchema } from '../domain/account.ts';
import { calendarDateSchema } from '../domain/calendar.ts';
import { catalogueSchema } from '../domain/catalogue.ts';
import { moneySchema } from '../domain/money.ts';
import { orderSchema } from '../domain/order.ts';
import { subscriptionSchema, subscriptionStateSchema } from '../domain/subscription.ts';
import { placedEditSchema } from './edits.ts';
import { placedOrderSchema } from './orders.ts';
import { quoteRowSchema } from './quotes.ts';
import { accountColumnSchema } from './settings.ts';

export const deadlineKindSchema = z.enum(['trial-ends', 'grace-ends', 'term-ends', 'cancellation']);

export const accountFilterSchema = z.object({
  /** Accounts that have a subscription in this state; null for all. */
  state: subscriptionStateSchema.nullable(),
  /** Accounts with a deadline of this kind in the next n days (today counts as 0). */
  deadline: z.object({ kind: deadlineKindSchema, withinDays: z.int().min(0).max(3650) }).nullable(),
});
export type AccountFilter = z.infer<typeof accountFilterSchema>;

export const accountListInputSchema = z.object({
  /** F6: words as typed; empty for all. */
  query: z.string().max(200),
  filter: accountFilterSchema,
  sort: z.object({ column: accountColumnSchema, direction: z.enum(['ascending', 'descending']) }),
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(200),
});
export type AccountListInput = z.infer<typeof accountListInputSchema>;

/** F23: so many accounts can be chosen at once. */
export const mostChosenAccounts = 5000;

export const accountIdsInputSchema = accountListInputSchema.pick({ query: true, filter: true, sort: true });
export const accountIdsOutputSchema = z.object({
  /** In the order of the list; the first `mostChosenAccounts` of `total`. */
  accountIds: z.array(z.string()),
  total: z.int(),
});

export const accountRowSchema = z.object({
  id: z.string(),
  company: z.string(),
  customerNumber: z.string(),
  city: z.string(),
  country: z.string(),
  subscriptions: z.int(),
  /** Sum over subscriptions that are not ended. */
  licences: z.int(),
  /** The most urgent state of its subscriptions on today's date; null without subscriptions. */
  status: subscriptionStateSchema.nullable(),
  nextDeadline: z.object({ kind: deadlineKindSchema, date: calendarDateSchema, daysLeft: z.int() }).nullable(),
  /** Net per month over all subscriptions. */
  monthly: moneySchema,
  /** Which phone system or e-mail matched the search where no visible column did; null otherwise. */
  matchedIn: z.string().nullable(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

export const accountListOutputSchema = z.object({
  total: z.int(),
  totalLicences: z.int(),
  rows: z.array(accountRowSchema),
});
export type AccountListOutput = z.infer<typeof accountListOutputSchema>;

export const accountDetailsSchema = z.object({
  /** With everything that waits here to be sent (`unsentEdits`). */
  account: accountSchema,
  subscriptions: z.array(subscriptionSchema),
  /** Newest first (D21). */
  orders: z.array(orderSchema),
  /** Orders of this account that are on this machine and not accepted yet. */
  unsentOrders: z.array(placedOrderSchema),
  /** Edits of this account that are on this machine and not accepted yet, in their order. */
  unsentEdits: z.array(placedEditSchema),
  /** Its quotes, the last changed first. */
  quotes: z.array(quoteRowSchema),
  /** Whether one of them is a draft, or waits for the customer or the order. */
  hasOpenQuote: z.boolean(),
  /** All that the subscriptions are billed at, and the one that new orders are priced by. */
  catalogues: z.array(catalogueSchema),
  currentCatalogueVersion: z.string(),
  /** Today in the reseller's time zone by the app's clock. */
  today: calendarDateSchema,
});
export type AccountDetails = z.infer<typeof accountDetailsSchema>;
