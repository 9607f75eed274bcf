// The addresses of the window's screens. The only place that knows how they are written.
import * as z from 'zod';
import { changeSchema } from '../../shared/domain/change.ts';
import type { ChangeKind } from '../../shared/domain/change.ts';
import { idSchema } from '../../shared/domain/id.ts';

export const places = {
  accounts: '/accounts',
  account: '/accounts/:accountId',
  order: '/accounts/:accountId/order/:subscriptionId/:kind',
  quotes: '/quotes',
  quoteBulk: '/quotes/bulk',
  quote: '/quotes/:quoteId',
  quoteEdit: '/quotes/:quoteId/edit',
  quoteSend: '/quotes/:quoteId/send',
  newQuote: '/accounts/:accountId/quote/:quoteId/:beginning?',
  outbox: '/outbox',
  revision: '/outbox/:orderId/revise',
  drafts: '/drafts',
  settings: '/settings',
  design: '/design',
} as const;

/** The details of an account. */
export function accountPath(accountId: string): string {
  return `/accounts/${encodeURIComponent(accountId)}`;
}

/** The order wizard for a change of one of its subscriptions. */
export function orderPath(accountId: string, subscriptionId: string, kind: ChangeKind): string {
  return `${accountPath(accountId)}/order/${encodeURIComponent(subscriptionId)}/${kind}`;
}

/** The account that an address is about: its details, or an order for it; null for none. */
export function accountIdIn(path: string): string | null {
  const id = /^\/accounts\/([^/]+)/.exec(path)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}

/** A quote. */
export function quotePath(quoteId: string): string {
  return `${places.quotes}/${encodeURIComponent(quoteId)}`;
}

/** A quote, with the question whether it is to be sent. */
export function quoteSendPath(quoteId: string): string {
  return `${quotePath(quoteId)}/send`;
}

/** The editor of a quote. */
export function quoteEditPath(quoteId: string): string {
  return `${quotePath(quoteId)}/edit`;
}

const beginningSchema = z.object({
  subscriptionId: idSchema,
  change: changeSchema.nullable(),
  /** The draft of an order that the change comes from, and the address that was chosen there. */
  draft: z.object({ id: z.uuid(), billingAddressId: idSchema.nullable() }).optional(),
});

/** What a new quote begins with: a subscription, and a change of it that was entered elsewhere. */
export type QuoteBeginning = z.infer<typeof beginningSchema>;

/**
 * The editor of a quote that is begun for an account. Its id is in the address: what was kept of it is found again. What
 * it begins with is encoded twice, since an address is decoded before it is taken apart.
 */
export function newQuotePath(accountId: string, beginning: QuoteBeginning | null): string {
  const path = `${accountPath(accountId)}/quote/${crypto.randomUUID()}`;
  return beginning === null ? path : `${path}/${encodeURIComponent(encodeURIComponent(JSON.stringify(beginning)))}`;
}

/** What a new quote begins with, by its address; null where that says nothing that can be read. */
export function quoteBeginningOf(words: string | undefined): QuoteBeginning | null {
  const read = beginningSchema.safeParse(jsonOf(words));
  return read.success ? read.data : null;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/** The order wizard on an order in the outbox, whose place the new one takes. */
export function revisionPath(orderId: string): string {
  return `${places.outbox}/${encodeURIComponent(orderId)}/revise`;
}
