// Orders a line of an accepted quote as a user does: at the figures that the re-check shows (D18).
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import { recheckLine } from '../../../shared/domain/quote-recheck.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { QuoteLine } from '../../../shared/domain/quote.ts';
import { shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { Desk } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { place } from './user.ts';

/** Places the order, where the line is still possible. */
export async function orderLine(
  desk: Desk,
  ledger: Ledger,
  { quote }: ShownQuote,
  line: QuoteLine,
  orderId: string,
): Promise<void> {
  const { account, today: on, ...live } = await desk.get('accounts.details', { accountId: quote.accountId });
  const revision = currentRevisionOf(quote);
  const { overviewNow } = recheckLine(revision, line, { ...live, account, role: 'sales', on });
  const [paymentMethod] = account.paymentMethods;
  if (overviewNow === null || paymentMethod === undefined) return;
  await place(desk, ledger, {
    ...{ orderId, accountId: account.id, subscriptionId: line.subscription.id, change: line.change },
    ...{ subscriptionVersion: overviewNow.subscriptionVersion, catalogueVersion: overviewNow.catalogueVersion },
    ...{ billingAddressId: revision.pricing.billingAddress.id, paymentMethodId: paymentMethod.id },
    totalsShown: shownTotalsOf(overviewNow),
    quote: { quoteId: quote.id, revision: revision.number, lineId: line.id },
    ...{ confirmedCustomerNumber: account.customerNumber, replaces: null },
  });
}
