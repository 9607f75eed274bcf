import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import { currentCatalogueOf } from '../../../shared/domain/current-catalogue.ts';
import { orderOverviewSchema, shownTotalsSchema } from '../../../shared/domain/order-overview.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { computeOverview, monthlyNetOf } from '../../../shared/domain/overview.ts';
import type { OverviewInput } from '../../../shared/domain/overview-input.ts';
import { differencesOf, shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import { anAccount, anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { sampleGraduatedCatalogue, sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

const volume = sampleVolumeCatalogue;

function inputOf(overrides: Partial<OverviewInput> = {}): OverviewInput {
  return {
    account: anAccount(),
    subscription: anActiveSubscription(),
    subscriptionCatalogue: volume,
    catalogue: volume,
    change: { kind: 'add-licences', quantity: 12 },
    billingAddressCountry: 'DE',
    on: '2027-02-10',
    role: 'sales',
    ...overrides,
  };
}

function overviewOf(overrides: Partial<OverviewInput> = {}): OrderOverview {
  const answer = computeOverview(inputOf(overrides));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.overview;
}

function problemsOf(overrides: Partial<OverviewInput>) {
  const answer = computeOverview(inputOf(overrides));
  return answer.ok ? [] : answer.problems;
}

/** The catalogue with every price changed by a number of cents. */
function repriced(catalogue: Catalogue, byMinor: number): Catalogue {
  const raised = (price: { minor: number; currency: string }) => ({ ...price, minor: price.minor + byMinor });
  return {
    ...catalogue,
    version: `${catalogue.version}-repriced`,
    licence: {
      ...catalogue.licence,
      tiers: catalogue.licence.tiers.map((tier) => ({ ...tier, unitPrice: raised(tier.unitPrice) })),
    },
    slas: catalogue.slas.map((sla) => ({ ...sla, monthlyPrice: raised(sla.monthlyPrice) })),
  };
}

const upgradeInTerm = (quantity: number, slaId: string) =>
  ({ kind: 'upgrade', quantity, slaId, termMonths: null }) as const;
const upgradeOfTrial = { kind: 'upgrade', quantity: 10, slaId: 'basic', termMonths: 24 } as const;

describe('the order overview', () => {
  it('has the shape that travels and is kept', () => {
    const overview = overviewOf();
    expect(orderOverviewSchema.parse(overview)).toEqual(overview);
    expect(shownTotalsSchema.parse(shownTotalsOf(overview))).toEqual(shownTotalsOf(overview));
  });

  it('starts a term of the chosen length with the upgrade of a trial, also in its grace (D9, D11)', () => {
    const trial = { subscription: aSubscription(), change: upgradeOfTrial };
    expect(overviewOf({ ...trial, on: '2026-12-10' })).toMatchObject({
      effectiveFrom: '2026-12-10',
      term: { effect: 'starts', before: null, after: { startsOn: '2026-12-10', months: 24, lastDay: '2028-12-09' } },
    });
  });

  it('of an upgrade in the term charges the added licences and what the SLA costs more', () => {
    const subscription = anActiveSubscription({ slaId: 'business' });
    const overview = overviewOf({ subscription, change: upgradeInTerm(10, 'premium') });
    expect(overview.chargeNow.lines.map((line) => [line.item.kind, line.quantity, line.net.minor])).toEqual([
      ['licences', 3, 3570],
      ['sla', 1, 7000],
    ]);
    expect(overview.nextMonth.totals.net.minor).toBe(11900 + 9900);
    expect(overview.monthly.before.minor).toBe(9030 + 2900);
    expect(overview.term).toMatchObject({ effect: 'unchanged', reason: 'catalogue-keeps' });
  });

  it('of an upgrade of the SLA alone charges no licences', () => {
    const overview = overviewOf({ change: upgradeInTerm(7, 'business') });
    expect(overview.chargeNow.lines.map((line) => line.item.kind)).toEqual(['sla']);
    expect(overview.chargeNow.totals.net.minor).toBe(2900);
  });

  it('restarts the term where the catalogue says so', () => {
    const catalogue = { ...volume, upgradeRestartsTerm: true };
    const change = { ...upgradeInTerm(10, 'basic'), termMonths: 36 };
    expect(overviewOf({ catalogue, change }).term).toMatchObject({
      effect: 'restarts',
      before: { lastDay: '2027-11-15' },
      after: { startsOn: '2027-02-10', lastDay: '2030-02-09' },
    });
  });

  it('shows the month before at the prices that are billed, and everything new at the current ones', () => {
    const overview = overviewOf({ catalogue: repriced(volume, 100) });
    expect(overview.monthly.before.minor).toBe(7 * 1290);
    expect(overview.chargeNow.totals.net.minor).toBe(5 * 1290);
    expect(overview.nextMonth.totals.net.minor).toBe(12 * 1290 + 100);
    expect(overview.catalogueVersion).toBe('2026-10-repriced');
  });

  it('keeps an SLA that is offered no more when licences are added, at the price that is billed', () => {
    const withoutBusiness = { ...volume, slas: volume.slas.filter((sla) => sla.id !== 'business') };
    const subscription = anActiveSubscription({ slaId: 'business' });
    const overview = overviewOf({ subscription, catalogue: withoutBusiness });
    expect(overview.nextMonth.totals.net.minor).toBe(14280 + 2900);
    expect(problemsOf({ subscription, catalogue: withoutBusiness, change: upgradeInTerm(8, 'business') })).toEqual([
      { path: 'change.slaId', problem: 'unknown-sla' },
    ]);
    const nowhere = anActiveSubscription({ slaId: 'gone' });
    expect(problemsOf({ subscription: nowhere })).toEqual([{ path: 'change.slaId', problem: 'unknown-sla' }]);
  });

  it('lists what stays scheduled, and deletes none of it (D10)', () => {
    const scheduledChanges = [
      { kind: 'reduce-licences', orderId: 'order-7', effectiveFrom: '2027-11-16', quantity: 5 } as const,
      { kind: 'cancel', orderId: 'order-8', effectiveFrom: '2027-11-16' } as const,
    ];
    expect(overviewOf({ subscription: anActiveSubscription({ scheduledChanges }) }).stillScheduled).toEqual(
      scheduledChanges,
    );
  });

  it('credits nothing on the first of a month, and never more than is charged (D12)', () => {
    expect(overviewOf({ on: '2027-02-01' }).credit).toMatchObject({ amount: { minor: 0 }, daysPassed: 0 });
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 500 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom(volume, sampleGraduatedCatalogue),
        (quantity, discountBasisPoints, days, catalogue) => {
          const on = new Date(Date.UTC(2026, 10, 16 + days)).toISOString().slice(0, 10);
          const account = anAccount({ discountBasisPoints });
          const { chargeNow, credit } = overviewOf({
            account,
            catalogue,
            on,
            change: { kind: 'add-licences', quantity },
          });
          expect(credit.amount.minor).toBeGreaterThanOrEqual(0);
          expect(credit.amount.minor).toBeLessThanOrEqual(chargeNow.totals.net.minor);
          expect(credit.daysPassed).toBeLessThan(credit.daysInMonth);
        },
      ),
    );
  });

  it('of adding 5 and then 3 leaves the same monthly amount as of adding 8', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(volume, sampleGraduatedCatalogue),
        (licenceQuantity, first, second, catalogue) => {
          const subscription = anActiveSubscription({ licenceQuantity });
          const add = (from: typeof subscription, by: number) =>
            overviewOf({
              subscription: from,
              subscriptionCatalogue: catalogue,
              catalogue,
              change: { kind: 'add-licences', quantity: from.licenceQuantity + by },
            });
          const afterFirst = { ...subscription, licenceQuantity: add(subscription, first).quantity.after };
          expect(add(afterFirst, second).monthly.after).toEqual(add(subscription, first + second).monthly.after);
          expect(add(afterFirst, second).nextMonth).toEqual(add(subscription, first + second).nextMonth);
        },
      ),
    );
  });

  it('is never made for a subscription of another account', () => {
    expect(() => computeOverview(inputOf({ account: anAccount({ id: 'account-2' }) }))).toThrow(RangeError);
  });
});

describe('what stands against an order', () => {
  it('is only why the change is not possible at all, where it is not', () => {
    expect(problemsOf({ role: 'viewer', change: { kind: 'add-licences', quantity: 1 } })).toEqual([
      { path: 'change', problem: 'role' },
    ]);
    expect(problemsOf({ subscription: aSubscription(), on: '2026-11-16' })).toEqual([
      { path: 'change', problem: 'trial-needs-upgrade-first' },
    ]);
  });

  it('is named with its field and its limit, all at once', () => {
    const change = { kind: 'upgrade', quantity: 4, slaId: 'gold', termMonths: null } as const;
    expect(problemsOf({ subscription: aSubscription(), on: '2026-11-16', change })).toEqual([
      { path: 'change.quantity', problem: 'below-current', limit: 5 },
      { path: 'change.slaId', problem: 'unknown-sla' },
      { path: 'change.termMonths', problem: 'term-required' },
    ]);
  });

  it('is a term length that the catalogue does not offer, or one where no term starts', () => {
    const unknown = [{ path: 'change.termMonths', problem: 'unknown-term-length' }];
    const trial = { subscription: aSubscription(), on: '2026-11-16' };
    expect(problemsOf({ ...trial, change: { ...upgradeOfTrial, termMonths: 6 } })).toEqual(unknown);
    expect(problemsOf({ change: { ...upgradeInTerm(10, 'basic'), termMonths: 12 } })).toEqual(unknown);
  });

  it('is a cheaper SLA, and an upgrade that changes nothing', () => {
    const subscription = anActiveSubscription({ slaId: 'business' });
    expect(problemsOf({ subscription, change: upgradeInTerm(10, 'basic') })).toEqual([
      { path: 'change.slaId', problem: 'cheaper-sla' },
    ]);
    expect(problemsOf({ subscription, change: upgradeInTerm(7, 'business') })).toEqual([
      { path: 'change', problem: 'no-change' },
    ]);
  });

  it('is nothing for a trial that is upgraded at the quantity that it has', () => {
    const change = { ...upgradeOfTrial, quantity: 5 };
    expect(problemsOf({ subscription: aSubscription(), on: '2026-11-16', change })).toEqual([]);
  });
});

describe('the monthly amount', () => {
  const monthly = { catalogue: volume, discountBasisPoints: 0, on: '2027-02-10' };

  it('is that of licences and SLA, and zero for trials and ended subscriptions', () => {
    expect(monthlyNetOf({ ...monthly, subscription: anActiveSubscription({ slaId: 'business' }) }).minor).toBe(11930);
    expect(monthlyNetOf({ ...monthly, subscription: aSubscription() }).minor).toBe(0);
    expect(monthlyNetOf({ ...monthly, subscription: anActiveSubscription({ endedOn: '2027-02-10' }) }).minor).toBe(0);
  });
});

describe('the figures that an order was shown with (D20)', () => {
  const shown = shownTotalsOf(overviewOf());

  it('hold while nothing changed', () => {
    expect(differencesOf(shown, shownTotalsOf(overviewOf()))).toEqual([]);
  });

  it('differ line by line when prices, dates or tax moved', () => {
    const dearer = shownTotalsOf(overviewOf({ catalogue: repriced(volume, 100) }));
    expect(differencesOf(shown, dearer).map((difference) => difference.field)).toEqual([
      'chargeNow.net',
      'chargeNow.tax',
      'chargeNow.gross',
      'credit',
      'nextMonth.net',
      'nextMonth.tax',
      'nextMonth.gross',
    ]);
    const nextDay = shownTotalsOf(overviewOf({ on: '2027-02-11' }));
    expect(differencesOf(shown, nextDay)).toEqual([
      { field: 'credit', shown: { minor: 1913, currency: 'EUR' }, now: { minor: 2125, currency: 'EUR' } },
    ]);
    const abroad = differencesOf(shown, shownTotalsOf(overviewOf({ billingAddressCountry: 'CH' })));
    expect(abroad).toContainEqual({ field: 'chargeNow.taxRateBasisPoints', shown: 1900, now: 0 });
    expect(differencesOf(shown, { ...shown, termLastDay: null })).toEqual([
      { field: 'termLastDay', shown: '2027-11-15', now: null },
    ]);
  });
});

describe('the current catalogue', () => {
  const catalogues = [
    { version: 'a', validFrom: '2026-01-01' },
    { version: 'c', validFrom: '2026-10-17' },
    { version: 'b', validFrom: '2026-10-17' },
    { version: 'd', validFrom: '2027-01-01' },
  ];

  it('is the one that came into force last, from its first day on', () => {
    expect(currentCatalogueOf(catalogues, '2026-10-16')?.version).toBe('a');
    expect(currentCatalogueOf(catalogues, '2026-10-17')?.version).toBe('c');
    expect(currentCatalogueOf(catalogues, '2027-01-01')?.version).toBe('d');
    expect(currentCatalogueOf(catalogues, '2025-12-31')).toBeNull();
  });
});
