// The addresses of the window's screens. The only place that knows how they are written.
import type { ChangeKind } from '../../shared/domain/change.ts';

export const places = {
  accounts: '/accounts',
  account: '/accounts/:accountId',
  order: '/accounts/:accountId/order/:subscriptionId/:kind',
  quotes: '/quotes',
  quote: '/quotes/:quoteId',
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

/** The order wizard on an order in the outbox, whose place the new one takes. */
export function revisionPath(orderId: string): string {
  return `${places.outbox}/${encodeURIComponent(orderId)}/revise`;
}
