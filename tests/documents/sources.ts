// Documents for tests: quotes and receipts as the worker is asked for them, and their bytes.
import type { DocumentSource } from '../../main/documents/document-request.ts';
import { documentOf } from '../../main/documents/document-request.ts';
import { renderPdf } from '../../main/documents/render-pdf.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Letterhead } from '../../shared/domain/letterhead.ts';
import type { Order } from '../../shared/domain/order.ts';
import { currentRevisionOf } from '../../shared/domain/quote-state.ts';
import type { Language } from '../../shared/domain/text.ts';
import { aBillingAddress, anAccount, anActiveSubscription } from '../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../fixtures/catalogue.ts';
import { aLetterhead, anUpgradeTo, aQuote, type QuoteOf } from '../fixtures/quotes.ts';

const slaNames = Object.fromEntries(sampleVolumeCatalogue.slas.map(({ id, name }) => [id, name]));
const date = '2026-11-16';

/** A quote of 2026-11-16. */
export function aQuoteSource(overrides: QuoteOf = {}, letterhead: Letterhead = aLetterhead()): DocumentSource {
  const quote = aQuote(overrides);
  const revision = currentRevisionOf(quote);
  return { kind: 'quote', input: { quote, revision, letterhead, customerNumber: 'K-10482', slaNames, date } };
}

/** The receipt of worked example 1. */
export function aReceiptSource(language: Language): DocumentSource {
  const [line] = currentRevisionOf(aQuote()).alternatives.flatMap(({ lines }) => lines);
  const [paymentMethod] = anAccount().paymentMethods;
  if (line === undefined || line.overview === null || paymentMethod === undefined) throw new Error('no order');
  const order: Order = {
    id: 'order-1',
    version: 1,
    accountId: 'account-1',
    subscriptionId: 'subscription-1',
    confirmationNumber: 'B-2026-00017',
    acceptedAt: '2026-11-16T09:00:00Z',
    placedBy: { id: 'staff-1', name: 'Anna Sommer' },
    overview: line.overview,
    billingAddress: aBillingAddress(),
    paymentMethod,
    quote: null,
  };
  const about = { customerNumber: 'K-10482', systemName: 'bergmann.cloud', slaNames, date };
  return { kind: 'receipt', input: { order, language, letterhead: aLetterhead(), ...about } };
}

/** Three proposals, the last of which changes two subscriptions, at a discount of 10 %, to an English customer. */
export const threeAlternatives: QuoteOf = {
  discountBasisPoints: 1000,
  revision: {
    language: 'en',
    isBinding: false,
    reference: 'Your enquiry of 12 November 2026',
    customerNotes: 'Numbers are ported free of charge.\nThe change is made outside your business hours.',
    internalNotes: 'They would also pay 12 %.',
  },
  alternatives: [
    { title: 'Ten licences', lines: [{ change: anUpgradeTo(10) }] },
    { title: 'With reserve', lines: [{ change: anUpgradeTo(15) }] },
    {
      title: 'Both sites',
      lines: [
        { change: anUpgradeTo(25, 'premium') },
        {
          subscription: anActiveSubscription({ id: 'subscription-2', systemName: 'bergmann-kiel.cloud' }),
          change: { kind: 'add-licences', quantity: 12 },
        },
      ],
    },
  ],
};

/** One alternative that changes so many subscriptions. */
export function manyLines(count: number): QuoteOf {
  const lines = Array.from({ length: count }, (_, index) => ({
    subscription: anActiveSubscription({
      id: `subscription-${index + 1}`,
      systemName: `filiale-${String(index + 1).padStart(2, '0')}.bergmann.cloud`,
    }),
    change: { kind: 'add-licences', quantity: 8 + index } as const,
  }));
  return { alternatives: [{ lines }] };
}

/** An Austrian business whose VAT ID was checked. */
export function anAustrianAccount(): Account {
  const address = aBillingAddress({ company: 'Donau Optik GmbH', street: 'Praterstraße 1', postalCode: '1020' });
  return anAccount({
    company: 'Donau Optik GmbH',
    country: 'AT',
    billingAddresses: [{ ...address, city: 'Wien', country: 'AT' }],
    taxData: { vatId: 'ATU13585627', vatIdCheck: 'valid', vatIdCheckedOn: '2026-11-01', ust1tqValidUntil: null },
  });
}

/** A source's bytes. */
export function pdfOf(source: DocumentSource): Promise<Uint8Array> {
  return renderPdf(documentOf(source));
}
