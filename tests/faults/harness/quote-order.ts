// Orders a line of an accepted quote as a user does: at the figures that the re-check shows (D18), or, carelessly, at
// those that were quoted.
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import { recheckLine } from '../../../shared/domain/quote-recheck.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { QuoteLine } from '../../../shared/domain/quote.ts';
import { shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { Desk } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { recheckHidesNothing } from './quote-terms.ts';
import { place } from './user.ts';
import { broken, refuse } from './violation.ts';

export interface LineOrder {
  readonly shown: ShownQuote;
  readonly line: QuoteLine;
  readonly orderId: string;
  /** Whoever does not look again: the app has to. */
  readonly isCareless: boolean;
}

/** Places the order, where the line is still possible. Throws where the app takes figures that hold no more. */
export async function orderLine(desk: Desk, ledger: Ledger, order: LineOrder): Promise<void> {
  const { line, orderId, isCareless } = order;
  const { quote } = order.shown;
  const details = await desk.get('accounts.details', { accountId: quote.accountId });
  const { account, today: on, ...live } = details;
  const revision = currentRevisionOf(quote);
  const recheck = recheckLine(revision, line, { ...live, account, role: 'sales', on });
  refuse(recheckHidesNothing(line, recheck));
  const overview = isCareless ? line.overview : recheck.overviewNow;
  const [paymentMethod] = account.paymentMethods;
  if (overview === null || paymentMethod === undefined) return;
  const isPlaced = await place(desk, ledger, {
    ...{ orderId, accountId: account.id, subscriptionId: line.subscription.id, change: line.change },
    ...{ subscriptionVersion: overview.subscriptionVersion, catalogueVersion: overview.catalogueVersion },
    ...{ billingAddressId: revision.pricing.billingAddress.id, paymentMethodId: paymentMethod.id },
    totalsShown: shownTotalsOf(overview),
    quote: { quoteId: quote.id, revision: revision.number, lineId: line.id },
    ...{ confirmedCustomerNumber: account.customerNumber, replaces: null },
  });
  // A price list is never taken back: what was older before is older still.
  if (!isPlaced || overview.catalogueVersion === details.currentCatalogueVersion) return;
  refuse(broken('I2', `order ${orderId} was taken at a price list that holds no more, and nobody was asked`));
}
