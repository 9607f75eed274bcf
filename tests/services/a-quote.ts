// A quote as a user enters it: Bergmann Optik GmbH's trial to 10 licences, `business`, in one alternative.
import { randomUUID } from 'node:crypto';
import type { QuoteBasis, QuoteContent, ShownQuote } from '../../shared/contract/quotes.ts';
import type { PlaceOrderInput } from '../../shared/contract/orders.ts';
import type { RequestInput } from '../../shared/contract/requests.ts';
import { recheckLine } from '../../shared/domain/quote-recheck.ts';
import { currentRevisionOf } from '../../shared/domain/quote-state.ts';
import type { Quote } from '../../shared/domain/quote.ts';
import { shownTotalsOf } from '../../shared/domain/shown-totals.ts';
import { bergmannId } from './an-upgrade.ts';
import type { Desk } from './desk.ts';

/** The content, with what matters overridden. */
export function aQuoteContent(subscriptionId: string, overrides: Partial<QuoteContent> = {}): QuoteContent {
  return {
    validUntil: '2026-12-16',
    isBinding: true,
    language: 'de',
    reference: 'Ihre Anfrage',
    customerNotes: 'Gern auch mit SLA Premium.',
    internalNotes: '',
    discountBasisPoints: 0,
    billingAddressId: 'address-1',
    alternatives: [
      {
        id: 'alternative-1',
        title: '',
        lines: [
          {
            id: 'line-1',
            subscriptionId,
            change: { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 },
          },
        ],
      },
    ],
    ...overrides,
  };
}

/** What a closed editor saves. */
export async function aQuote(desk: Desk, overrides: Partial<QuoteContent> = {}): Promise<RequestInput<'quotes.save'>> {
  const accountId = await bergmannId(desk);
  const { subscriptions } = await desk.get('accounts.details', { accountId });
  const content = aQuoteContent(subscriptions[0]?.id ?? '', overrides);
  return { quoteId: randomUUID(), accountId, content, basedOn: null, edit: 1, isEditing: false };
}

/** What an editor that is opened on a quote goes out from. */
export function basisOf({ quote }: ShownQuote): QuoteBasis {
  return { version: quote.version, changedAt: currentRevisionOf(quote).changedAt };
}

/** The newest revision of a quote as it is on the screen. */
export function seenDraft(quote: Quote): RequestInput<'quotes.send'> {
  const { number: revision, changedAt } = currentRevisionOf(quote);
  return { quoteId: quote.id, revision, changedAt };
}

/** Saved, and sent to the customer. */
export async function aSentQuote(desk: Desk, overrides: Partial<QuoteContent> = {}): Promise<ShownQuote> {
  const { quote } = await desk.get('quotes.save', await aQuote(desk, overrides));
  return desk.get('quotes.send', seenDraft(quote));
}

/** Sent, and accepted by the customer on the day of the worked examples. */
export async function anAcceptedQuote(desk: Desk, overrides: Partial<QuoteContent> = {}): Promise<ShownQuote> {
  const { quote } = await aSentQuote(desk, overrides);
  return desk.get('quotes.record-answer', {
    ...{ quoteId: quote.id, revision: 1, kind: 'accepted', on: '2026-11-16' },
    ...{ note: 'per Telefon', alternativeId: 'alternative-1' },
  });
}

/** The order of the accepted line, at the figures that the re-check shows. */
export async function theOrder(desk: Desk, { quote, orderIds }: ShownQuote): Promise<PlaceOrderInput> {
  const { account, ...details } = await desk.get('accounts.details', { accountId: quote.accountId });
  const revision = currentRevisionOf(quote);
  const line = revision.alternatives[0]?.lines[0];
  if (line === undefined) throw new Error('an empty quote');
  const { overviewNow } = recheckLine(revision, line, { account, ...details, role: 'sales', on: details.today });
  if (overviewNow === null) throw new Error('the line is not possible any more');
  return {
    orderId: orderIds[0]?.orderId ?? randomUUID(),
    ...{ accountId: account.id, subscriptionId: line.subscription.id, change: line.change },
    subscriptionVersion: overviewNow.subscriptionVersion,
    catalogueVersion: overviewNow.catalogueVersion,
    ...{ billingAddressId: 'address-1', paymentMethodId: 'payment-1', totalsShown: shownTotalsOf(overviewNow) },
    quote: { quoteId: quote.id, revision: revision.number, lineId: line.id },
    ...{ confirmedCustomerNumber: account.customerNumber, replaces: null },
  };
}
