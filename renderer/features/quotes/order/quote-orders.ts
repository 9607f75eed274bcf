// The orders that an accepted quote comes to: one per line, at the figures of the re-check that the user sees (D18, D20).
// Pure.
import type { PlaceOrderInput } from '../../../../shared/contract/orders.ts';
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import type { LineRecheck } from '../../../../shared/domain/quote-recheck.ts';
import type { QuoteLine } from '../../../../shared/domain/quote.ts';
import { shownTotalsOf } from '../../../../shared/domain/shown-totals.ts';

/** A line with how it stands today, and the id of the order that it becomes. */
export interface OfferedLine {
  readonly line: QuoteLine;
  readonly recheck: LineRecheck;
  readonly orderId: string;
}

/** A line that can be ordered, at the figures of now. */
export interface OrderableLine extends OfferedLine {
  readonly overview: OrderOverview;
}

/** The lines that are possible today, in their order. */
export function orderableLines(offered: readonly OfferedLine[]): OrderableLine[] {
  return offered.flatMap((one) =>
    one.recheck.overviewNow === null ? [] : [{ ...one, overview: one.recheck.overviewNow }],
  );
}

interface OrderFrom {
  readonly quoteId: string;
  readonly revision: number;
  readonly customerNumber: string;
  readonly billingAddressId: string;
  readonly paymentMethodId: string;
}

/** The order of one line: exactly what is shown. */
export function orderOfLine({ line, overview, orderId }: OrderableLine, from: OrderFrom): PlaceOrderInput {
  return {
    orderId,
    accountId: overview.accountId,
    subscriptionId: overview.subscriptionId,
    subscriptionVersion: overview.subscriptionVersion,
    catalogueVersion: overview.catalogueVersion,
    change: overview.change,
    billingAddressId: from.billingAddressId,
    paymentMethodId: from.paymentMethodId,
    totalsShown: shownTotalsOf(overview),
    quote: { quoteId: from.quoteId, revision: from.revision, lineId: line.id },
    confirmedCustomerNumber: from.customerNumber,
    replaces: null,
  };
}
