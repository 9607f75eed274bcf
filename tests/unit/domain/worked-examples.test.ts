// The worked examples of domain.md, with its figures. Examples 4 and 5 concern changes that this version does not
// order yet: here they hold for what it does with such a scheduled change.
import { describe, expect, it } from 'vitest';
import { trialLastDay, termLastDay } from '../../../shared/domain/calendar.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { computeOverview, monthlyNetOf } from '../../../shared/domain/overview.ts';
import type { OverviewInput } from '../../../shared/domain/overview-input.ts';
import { availabilityOf, stateOn } from '../../../shared/domain/subscription-life.ts';
import { newTerm } from '../../../shared/domain/term-effect.ts';
import { anAccount, anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { sampleGraduatedCatalogue, sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

const upgradeToTen: Change = { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 };

function overviewOf(overrides: Partial<OverviewInput> = {}): OrderOverview {
  const answer = computeOverview({
    account: anAccount(),
    subscription: aSubscription(),
    subscriptionCatalogue: sampleVolumeCatalogue,
    catalogue: sampleVolumeCatalogue,
    change: upgradeToTen,
    billingAddressCountry: 'DE',
    on: '2026-11-16',
    role: 'sales',
    ...overrides,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.overview;
}

const taxData = { vatId: null, vatIdCheck: 'unchecked', vatIdCheckedOn: null, ust1tqValidUntil: null } as const;

describe('the worked examples of domain.md', () => {
  it('1 (D12, D14): upgrading a trial to 10 licences on 16 November charges 148.00 and credits 74.00', () => {
    const overview = overviewOf();
    const totals = {
      net: { minor: 14800, currency: 'EUR' },
      taxRateBasisPoints: 1900,
      tax: { minor: 2812, currency: 'EUR' },
      gross: { minor: 17612, currency: 'EUR' },
    };
    expect(overview.chargeNow.totals).toEqual(totals);
    expect(overview.nextMonth.totals).toEqual(totals);
    expect(overview.credit).toEqual({ amount: { minor: 7400, currency: 'EUR' }, daysPassed: 15, daysInMonth: 30 });
    expect(overview.inclusiveServices.after).toEqual({ trunkLines: 50, endpointDevices: 20, phoneNumbers: 10 });
    expect(overview.monthly.before.minor).toBe(0);
  });

  it('2 (D14): a discount of 17.5 % is rounded per unit, and the tax once', () => {
    const overview = overviewOf({ account: anAccount({ discountBasisPoints: 1750 }) });
    expect(overview.chargeNow.lines.map((line) => line.unitPrice.minor)).toEqual([982, 2393]);
    expect(overview.chargeNow.lines.map((line) => line.net.minor)).toEqual([9820, 2393]);
    expect(overview.chargeNow.totals.net.minor).toBe(12213);
    expect(overview.chargeNow.totals.tax.minor).toBe(2320);
    expect(overview.chargeNow.totals.gross.minor).toBe(14533);
  });

  it('3 (D4, D12): adding 5 licences to 7 charges the five at the price of twelve and keeps the term', () => {
    const subscription = anActiveSubscription();
    const overview = overviewOf({ subscription, change: { kind: 'add-licences', quantity: 12 }, on: '2027-02-10' });
    expect(overview.chargeNow.totals.net.minor).toBe(5950);
    expect(overview.credit).toMatchObject({ amount: { minor: 1913 }, daysPassed: 9, daysInMonth: 28 });
    expect(overview.monthly).toMatchObject({ before: { minor: 9030 }, after: { minor: 14280 } });
    expect(overview.nextMonth.totals.net.minor).toBe(14280);
    expect(overview.term).toEqual({
      effect: 'unchanged',
      reason: 'addition-keeps',
      before: subscription.term,
      after: subscription.term,
    });
  });

  it('4 (D7): a scheduled reduction from 30 to 20 keeps 327.00 a month until it takes effect, then 238.00', () => {
    const subscription = anActiveSubscription({ licenceQuantity: 30, term: newTerm('2026-04-01', 12) });
    const monthly = { catalogue: sampleVolumeCatalogue, discountBasisPoints: 0, on: '2026-11-20' };
    expect(subscription.term?.lastDay).toBe('2027-03-31');
    expect(monthlyNetOf({ ...monthly, subscription }).minor).toBe(32700);
    expect(monthlyNetOf({ ...monthly, subscription: { ...subscription, licenceQuantity: 20 } }).minor).toBe(23800);
  });

  it('5 (D8): a cancellation at the end of the term works through 31 March and is ended from 1 April', () => {
    const subscription = anActiveSubscription({
      state: 'cancellation-scheduled',
      term: newTerm('2026-04-01', 12),
      scheduledChanges: [{ kind: 'cancel', orderId: 'order-1', effectiveFrom: '2027-04-01' }],
    });
    expect(stateOn(subscription, { on: '2027-03-31' })).toBe('cancellation-scheduled');
    expect(stateOn(subscription, { on: '2027-04-01' })).toBe('ended');
  });

  it('6 (D1, D11): a trial from 1 November lasts through the 30th and can be upgraded until 14 December', () => {
    const subscription = aSubscription();
    expect(trialLastDay('2026-11-01', 30)).toBe('2026-11-30');
    expect(stateOn(subscription, { on: '2026-11-30' })).toBe('trial');
    expect(stateOn(subscription, { on: '2026-12-01' })).toBe('trial-expired');
    const upgrade = { kind: 'upgrade', subscription, catalogue: sampleVolumeCatalogue, role: 'sales' } as const;
    expect(availabilityOf({ ...upgrade, on: '2026-12-14' })).toEqual({ available: true });
    expect(availabilityOf({ ...upgrade, on: '2026-12-15' })).toEqual({ available: false, reason: 'grace-over' });
  });

  it.each([
    ['2026-11-16', 12, '2027-11-15'],
    ['2027-01-01', 12, '2027-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('7 (D9, § 188 BGB): a term from %s over %i months ends on %s', (startsOn, months, lastDay) => {
    expect(termLastDay(startsOn, months)).toBe(lastDay);
  });

  it('8: by graduated tiers, 12 licences cost 9 × 12.90 + 3 × 11.90 = 151.80', () => {
    const overview = overviewOf({
      catalogue: sampleGraduatedCatalogue,
      change: { kind: 'upgrade', quantity: 12, slaId: 'basic', termMonths: 12 },
    });
    const licences = overview.nextMonth.lines.filter((line) => line.item.kind === 'licences');
    expect(licences.map((line) => [line.quantity, line.net.minor])).toEqual([
      [9, 11610],
      [3, 3570],
    ]);
    expect(overview.nextMonth.totals.net.minor).toBe(15180);
  });

  it('9 (D15): an Austrian business with a checked VAT ID pays no tax, and the note is printed', () => {
    const account = anAccount({ taxData: { ...taxData, vatId: 'ATU13585627', vatIdCheck: 'valid' } });
    const overview = overviewOf({ account, billingAddressCountry: 'AT' });
    expect(overview.tax.rule).toBe('eu-reverse-charge');
    expect(overview.tax.note).toEqual(sampleVolumeCatalogue.taxRules.notes['eu-reverse-charge']);
    expect(overview.chargeNow.totals.net.minor).toBe(14800);
    expect(overview.chargeNow.totals.tax.minor).toBe(0);
  });

  it('9 (D15): an Austrian business without a VAT ID pays the German rate', () => {
    const overview = overviewOf({ billingAddressCountry: 'AT' });
    expect(overview.tax.rule).toBe('eu-standard');
    expect(overview.chargeNow.totals.tax.minor).toBe(2812);
  });
});
