// The re-check (D18): each line against what is there now. Only the passing of days is no difference.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { figureDifferences, isUnchanged, recheckAlternative } from '../../../shared/domain/quote-recheck.ts';
import type { LineRecheck, RecheckInput } from '../../../shared/domain/quote-recheck.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { anAccount, anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';
import { anUpgradeTo, aQuote } from '../../fixtures/quotes.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

function recheck(quote: Quote, over: Partial<RecheckInput> = {}): LineRecheck[] {
  const revision = currentRevisionOf(quote);
  const [alternative] = revision.alternatives;
  if (alternative === undefined) throw new Error('an empty quote');
  return recheckAlternative(revision, alternative, {
    ...{ account: anAccount(), subscriptions: [aSubscription()], catalogues: [sampleVolumeCatalogue] },
    ...{ role: 'sales', on: '2026-11-16' },
    ...over,
  });
}

/** The same prices a cent dearer from a day on. */
const dearer = {
  ...sampleVolumeCatalogue,
  version: '2026-11-20',
  validFrom: '2026-11-20',
  licence: {
    ...sampleVolumeCatalogue.licence,
    tiers: sampleVolumeCatalogue.licence.tiers.map((tier) => ({
      ...tier,
      unitPrice: { ...tier.unitPrice, minor: tier.unitPrice.minor + 1 },
    })),
  },
};

describe('a line', () => {
  test('is unchanged on the day on which it was quoted, and on later days', () => {
    expect(isUnchanged(recheck(aQuote()))).toBe(true);
    const later = recheck(aQuote(), { on: '2026-11-30' });
    expect(isUnchanged(later)).toBe(true);
    // The credit and the term's days are those of an order on that day.
    expect(later[0]?.overviewNow).toMatchObject({
      orderedOn: '2026-11-30',
      term: { after: { startsOn: '2026-11-30' } },
    });
  });

  test('shows an old and a new price from the day on which the price list changes', () => {
    const catalogues = [sampleVolumeCatalogue, dearer];
    expect(isUnchanged(recheck(aQuote(), { catalogues, on: '2026-11-19' }))).toBe(true);
    const [line] = recheck(aQuote(), { catalogues, on: '2026-11-20' });
    expect(line?.findings).toEqual(['price-changed']);
    expect(line?.differences).toContainEqual({ field: 'nextMonth.unitPrice', shown: eur(1190), now: eur(1191) });
    expect(line?.differences).toContainEqual({ field: 'nextMonth.net', shown: eur(14_800), now: eur(14_810) });
  });

  test('keeps the discount that was quoted, whatever the customer has now', () => {
    const quote = aQuote({ discountBasisPoints: 1000 });
    expect(isUnchanged(recheck(quote, { account: anAccount({ discountBasisPoints: 300 }) }))).toBe(true);
  });

  test('says that somebody changed the subscription: its quantity, its service level, its term', () => {
    const subscription = anActiveSubscription();
    const change = { kind: 'add-licences', quantity: 12 } as const;
    const quote = aQuote({ alternatives: [{ lines: [{ change, subscription }] }] });
    const found = (now: Partial<typeof subscription>) =>
      recheck(quote, { subscriptions: [{ ...subscription, ...now }] })[0]?.findings;
    expect(found({})).toEqual([]);
    expect(found({ licenceQuantity: 8 })).toEqual(['price-changed', 'quantity-moved']);
    expect(found({ slaId: 'business' })).toEqual(['price-changed', 'quantity-moved']);
    expect(found({ term: null })).toEqual(['term-moved']);
  });

  test('is not possible any more where it is gone, or something stands against the change', () => {
    const reasons = (over: Partial<RecheckInput>) => {
      const [line] = recheck(aQuote(), over);
      expect(line).toMatchObject({ findings: ['not-possible-any-more'], overviewNow: null });
      return line?.reasons;
    };
    expect(reasons({ subscriptions: [] })).toEqual(['subscription-gone']);
    expect(reasons({ account: anAccount({ billingAddresses: [] }) })).toEqual(['address-gone']);
    expect(reasons({ catalogues: [] })).toEqual(['no-catalogue']);
    expect(reasons({ subscriptions: [aSubscription({ state: 'ended', endedOn: '2026-11-10' })] })).toEqual(['ended']);
    // 14 days of grace after the 30th.
    expect(isUnchanged(recheck(aQuote(), { on: '2026-12-14' }))).toBe(true);
    expect(reasons({ on: '2026-12-15' })).toEqual(['grace-over']);
  });

  test('that is checked against what it was priced from, on the same day, is always unchanged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 500 }),
        fc.constantFrom('basic', 'business', 'premium'),
        fc.integer({ min: 0, max: 3000 }),
        (quantity, slaId, discountBasisPoints) => {
          const lines = [{ change: anUpgradeTo(quantity, slaId) }];
          return isUnchanged(recheck(aQuote({ discountBasisPoints, alternatives: [{ lines }] })));
        },
      ),
    );
  });
});

test('figures of two days differ in nothing but what moves with the day', () => {
  const overview = currentRevisionOf(aQuote()).alternatives[0]?.lines[0]?.overview;
  const [later] = recheck(aQuote(), { on: addDays('2026-11-16', 10) });
  if (overview === null || overview === undefined || later?.overviewNow == null) throw new Error('no figures');
  expect(later.overviewNow.credit).not.toEqual(overview.credit);
  expect(figureDifferences(overview, later.overviewNow)).toEqual([]);
});
