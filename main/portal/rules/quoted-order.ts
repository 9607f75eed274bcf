// An order that comes from an accepted quote (F22): the discount that it is placed at, and the quote with the order in
// it. Never changes anything else of a quote.
import type { Change } from '../../../shared/domain/change.ts';
import { quotedLineOf } from '../../../shared/domain/quoted-line.ts';
import type { Order } from '../../../shared/domain/order.ts';
import type { Quote, QuoteReference } from '../../../shared/domain/quote.ts';
import { todayOf } from '../portal.ts';
import type { Portal } from '../portal.ts';
import { readQuote } from '../storage/entities.ts';
import { invalidFields } from './fresh-overview.ts';

/** The quote's discount in basis points; 422 where the line may not be ordered. */
export function quotedDiscountOf(
  portal: Portal,
  reference: QuoteReference,
  order: { readonly accountId: string; readonly subscriptionId: string; readonly change: Change },
): number {
  const quote = readQuote(portal.database, reference.quoteId);
  const answer = quotedLineOf(quote, { ...order, reference, on: todayOf(portal) });
  if (!answer.ok) throw invalidFields([{ path: 'quote', code: answer.problem }]);
  return answer.discountBasisPoints;
}

/** The quote in its next version, with the accepted order of its line. */
export function quoteWithOrder(portal: Portal, reference: QuoteReference, order: Order): Quote {
  const quote = readQuote(portal.database, reference.quoteId);
  if (quote === null) throw new Error(`no quote ${reference.quoteId}`);
  const { id: orderId, confirmationNumber, acceptedAt } = order;
  const ordered = { lineId: reference.lineId, orderId, confirmationNumber, acceptedAt };
  return {
    ...quote,
    version: quote.version + 1,
    revisions: quote.revisions.map((revision) =>
      revision.number === reference.revision ? { ...revision, orders: [...revision.orders, ordered] } : revision,
    ),
  };
}
