// What a quote costs: the worked examples of domain.md as lines of quotes, and the sums of alternatives (D14, D17).
import { describe, expect, test } from 'vitest';
import {
  alternativeFigures,
  monthlyDifference,
  priceLine,
  quoteAmountOf,
} from '../../../shared/domain/quote-pricing.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { QuotePricing, QuoteRevision } from '../../../shared/domain/quote.ts';
import { anAccount, anActiveSubscription, aBillingAddress, aSubscription } from '../../fixtures/builders.ts';
import { sampleGraduatedCatalogue, sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';
import { anUpgradeTo, aQuote } from '../../fixtures/quotes.ts';
import { pricingOf } from '../../../shared/domain/quote-pricing.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

function overviewOf(revision: QuoteRevision) {
  const overview = revision.alternatives[0]?.lines[0]?.overview;
  if (overview === null || overview === undefined) throw new Error('the line has no figures');
  return overview;
}

describe('a line', () => {
  test('of example 1: upgrade to 10 licences and business on 16 November 2026', () => {
    expect(overviewOf(currentRevisionOf(aQuote()))).toMatchObject({
      nextMonth: { totals: { net: eur(14_800), tax: eur(2812), gross: eur(17_612) } },
      credit: { amount: eur(7400) },
      inclusiveServices: { after: { trunkLines: 50, endpointDevices: 20, phoneNumbers: 10 } },
    });
  });

  test('of example 2: the same at a quoted discount of 17.5 %', () => {
    const overview = overviewOf(currentRevisionOf(aQuote({ discountBasisPoints: 1750 })));
    expect(overview.nextMonth.lines.map(({ unitPrice }) => unitPrice)).toEqual([eur(982), eur(2393)]);
    expect(overview.nextMonth.totals).toMatchObject({ net: eur(12_213), tax: eur(2320), gross: eur(14_533) });
  });

  test('of example 3: 5 licences more on 10 February 2027, without a new term', () => {
    const account = anAccount();
    const pricing = pricingOf({
      account,
      billingAddress: aBillingAddress(),
      catalogue: sampleVolumeCatalogue,
      discountBasisPoints: 0,
      on: '2027-02-10',
    });
    const subscription = anActiveSubscription();
    const answer = priced(account, pricing, { subscription, change: { kind: 'add-licences', quantity: 12 } });
    expect(answer).toMatchObject({
      overview: {
        chargeNow: { totals: { net: eur(5950) } },
        credit: { amount: eur(1913) },
        monthly: { before: eur(9030), after: eur(14_280) },
        term: { effect: 'unchanged', after: subscription.term },
      },
    });
  });

  test('of example 8: 12 licences by graduated tiers', () => {
    const account = anAccount();
    const pricing = pricingOf({
      account,
      billingAddress: aBillingAddress(),
      catalogue: sampleGraduatedCatalogue,
      discountBasisPoints: 0,
      on: '2026-11-16',
    });
    const subscription = aSubscription({ catalogueVersion: sampleGraduatedCatalogue.version });
    const answer = priced(account, pricing, { subscription, change: anUpgradeTo(12, 'basic') });
    expect(answer).toMatchObject({ overview: { nextMonth: { totals: { net: eur(15_180) } } } });
  });

  test('of example 9: an Austrian business with a checked VAT ID, and without one', () => {
    const billingAddresses = [aBillingAddress({ country: 'AT' })];
    const taxData = {
      vatId: 'ATU12345675',
      vatIdCheck: 'valid',
      vatIdCheckedOn: '2026-11-01',
      ust1tqValidUntil: null,
    } as const;
    const withVatId = overviewOf(currentRevisionOf(aQuote({ account: anAccount({ billingAddresses, taxData }) })));
    expect(withVatId).toMatchObject({
      tax: { rule: 'eu-reverse-charge' },
      nextMonth: { totals: { net: eur(14_800), tax: eur(0) } },
    });
    expect(withVatId.tax.note).not.toBeNull();
    const without = overviewOf(currentRevisionOf(aQuote({ account: anAccount({ billingAddresses }) })));
    expect(without).toMatchObject({ tax: { rule: 'eu-standard' }, nextMonth: { totals: { tax: eur(2812) } } });
  });

  test('follows from its own copies: what the account is now changes nothing', () => {
    const account = anAccount({ discountBasisPoints: 500 });
    const lines = [{ change: { kind: 'add-licences', quantity: 12 } as const, subscription: anActiveSubscription() }];
    const { pricing, alternatives } = currentRevisionOf(aQuote({ account, alternatives: [{ lines }] }));
    const line = alternatives[0]?.lines[0];
    if (line === undefined) throw new Error('an empty quote');
    // 7 × 12.90 less 5 % until then, 12 × 11.90 as quoted.
    expect(line.overview?.monthly).toEqual({ before: eur(8582), after: eur(14_280) });
    expect(priced(anAccount({ discountBasisPoints: 0 }), pricing, line)).toEqual({ ok: true, overview: line.overview });
  });

  test('cannot be priced without one of its price lists', () => {
    const { pricing, alternatives } = currentRevisionOf(aQuote());
    const line = alternatives[0]?.lines[0];
    if (line === undefined) throw new Error('an empty quote');
    expect(priceLine({ account: anAccount(), pricing, catalogues: [], role: 'sales' }, line)).toBeNull();
  });
});

describe('an alternative', () => {
  const second = aSubscription({ id: 'subscription-2' });
  const lines = [{ change: anUpgradeTo(10) }, { change: anUpgradeTo(5, 'basic'), subscription: second }];

  test('is one document: tax once on the sum of its net lines', () => {
    const revision = currentRevisionOf(aQuote({ alternatives: [{ lines }], discountBasisPoints: 1750 }));
    const [alternative] = revision.alternatives;
    if (alternative === undefined) throw new Error('an empty quote');
    const figures = alternativeFigures(revision, alternative);
    // 122.13 and 5 × 10.64 = 53.20: tax on 175.33 is 33.31, where the lines' own would be 23.20 and 10.11.
    expect(figures.monthly).toEqual({ net: eur(17_533), taxRateBasisPoints: 1900, tax: eur(3331), gross: eur(20_864) });
    expect(figures.chargeNow).toEqual(figures.monthly);
    expect(figures.licences).toEqual({ before: 10, after: 15 });
    expect(monthlyDifference(figures)).toEqual(eur(17_533));
  });

  test('counts no line without figures', () => {
    const impossible = [{ change: anUpgradeTo(100_000) }, ...lines.slice(1)];
    const revision = currentRevisionOf(aQuote({ alternatives: [{ lines: impossible }] }));
    const [alternative] = revision.alternatives;
    if (alternative === undefined) throw new Error('an empty quote');
    expect(alternative.lines[0]?.overview).toBeNull();
    expect(alternativeFigures(revision, alternative).monthly.net).toEqual(eur(6450));
  });

  test('gives the quote its amount: the accepted one, else the first', () => {
    const alternatives = [{ lines: [{ change: anUpgradeTo(10) }] }, { lines: [{ change: anUpgradeTo(20) }] }];
    const revision = currentRevisionOf(aQuote({ alternatives }));
    expect(quoteAmountOf(revision)).toEqual(eur(14_800));
    const by = { id: 'staff-1', name: 'Anna Sommer' };
    const answer = {
      kind: 'accepted',
      on: '2026-11-17',
      note: '',
      alternativeId: 'alternative-2',
      recordedAt: '2026-11-17T09:00:00Z',
      recordedBy: by,
    } as const;
    expect(quoteAmountOf({ ...revision, answer })).toEqual(eur(26_700));
  });
});

function priced(account: Account, pricing: QuotePricing, line: Parameters<typeof priceLine>[1]) {
  const catalogues = [sampleVolumeCatalogue, sampleGraduatedCatalogue];
  return priceLine({ account, pricing, catalogues, role: 'sales' }, line);
}
