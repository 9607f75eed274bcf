// Puts the sample's quotes into storage: numbered without gaps in the order in which they were made, and joined to the
// orders that they became. Never makes a quote.
import type { Order } from '../../../shared/domain/order.ts';
import type { Quote, QuoteReference } from '../../../shared/domain/quote.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import type { PortalDatabase } from '../storage/database.ts';
import { createEntityWriter } from '../storage/entity-writer.ts';
import { toSeriesNumber } from '../storage/number-series.ts';
import type { PastOrder } from './life-history.ts';
import type { UnnumberedQuote } from './quotes.ts';

export interface NumberedQuote {
  readonly quote: Quote;
  /** The order that it became; null for none. */
  readonly ordered: PastOrder | null;
}

/** Writes all quotes, and where their numbers go on. */
export function insertQuotes(database: PortalDatabase, quotes: readonly UnnumberedQuote[]): NumberedQuote[] {
  const write = createEntityWriter(database);
  const lastNumbers = new Map<string, number>();
  const inOrder = quotes.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
  const numbered = inOrder.map(({ ordered, ...quote }): NumberedQuote => {
    const year = quote.createdAt.slice(0, 4);
    const last = (lastNumbers.get(year) ?? 0) + 1;
    lastNumbers.set(year, last);
    return { quote: withNumber(quote, toSeriesNumber('Q', year, last)), ordered };
  });
  for (const { quote } of numbered) write.quote(quote);
  const insertSeries = database.prepare('INSERT INTO number_series (series, last_number) VALUES (?, ?)');
  for (const [year, last] of lastNumbers) insertSeries.run(`Q-${year}`, last);
  return numbered;
}

/** What an order names of the quote that it came from. */
export function referenceTo({ id, revisions }: Quote): QuoteReference {
  return { quoteId: id, revision: 1, lineId: lineIdOf(revisions) };
}

/** The quote with the order that it became. */
export function withOrder(quote: Quote, { id: orderId, confirmationNumber, acceptedAt }: Order): Quote {
  const order = { lineId: lineIdOf(quote.revisions), orderId, confirmationNumber, acceptedAt };
  return {
    ...quote,
    version: quote.version + 1,
    revisions: quote.revisions.map((revision) => ({ ...revision, orders: [order] })),
  };
}

/** A subscription that was ordered from a quote keeps the quote's discount. */
export function withQuotedDiscount(subscription: Subscription, quote: UnnumberedQuote | null): Subscription {
  const isOrdered = quote?.ordered?.overview.subscriptionId === subscription.id;
  const discount = quote?.revisions[0]?.pricing.discountBasisPoints;
  return isOrdered && discount !== undefined ? { ...subscription, discountBasisPoints: discount } : subscription;
}

function withNumber(quote: Omit<Quote, 'number'>, number: string): Quote {
  const revisions = quote.revisions.map((revision) =>
    revision.sent === null ? revision : { ...revision, sent: { ...revision.sent, printedNumber: number } },
  );
  return { ...quote, number, revisions };
}

function lineIdOf(revisions: Quote['revisions']): string {
  const line = revisions[0]?.alternatives[0]?.lines[0];
  if (line === undefined) throw new Error('a quote without a line');
  return line.id;
}

function keyOf({ createdAt, id }: UnnumberedQuote): string {
  return `${createdAt} ${id}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
