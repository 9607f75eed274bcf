// The live figures: worked examples 1 and 3 as they are entered, and the last valid ones while a typed
// quantity is refused (F12).
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../renderer/features/order-wizard/figures.ts';
import { orderInput } from '../../../renderer/features/order-wizard/overview/order-input.ts';
import { enteredLicences } from '../../../renderer/features/order-wizard/wizard-entries.ts';
import { figuresBasis, wizardDataOf, wizardTermLengths } from '../../../renderer/features/order-wizard/wizard-data.ts';
import { newSession } from '../../../renderer/features/order-wizard/wizard-session.ts';
import { money } from '../../../shared/domain/money.ts';
import { aBillingAddress, anActiveSubscription } from '../../fixtures/builders.ts';
import {
  account,
  additionData,
  after,
  details,
  exampleAtOverview,
  orderId,
  placedOrder,
  upgradeData,
} from './wizard-fixtures.ts';

describe('live figures', () => {
  it('are those of worked example 1', () => {
    const figures = figuresOf(upgradeData(), exampleAtOverview());
    expect(figures?.overview).toMatchObject({
      monthly: { before: money(0, 'EUR'), after: money(14_800, 'EUR') },
      chargeNow: { totals: { tax: money(2812, 'EUR'), gross: money(17_612, 'EUR') } },
      credit: { amount: money(7400, 'EUR') },
      inclusiveServices: { after: { trunkLines: 50, endpointDevices: 20, phoneNumbers: 10 } },
    });
  });

  it('are those of worked example 3, with the term as it was', () => {
    const data = additionData({ on: '2027-02-10' });
    const licences = enteredLicences(data, newSession(data, orderId).entries.licences, {
      text: '12',
      termMonths: null,
    });
    const session = after(newSession(data, orderId), { type: 'enter', entries: { licences } });
    expect(figuresOf(data, session)?.overview).toMatchObject({
      monthly: { before: money(9030, 'EUR'), after: money(14_280, 'EUR') },
      chargeNow: { totals: { net: money(5950, 'EUR') } },
      credit: { amount: money(1913, 'EUR') },
      term: { effect: 'unchanged', after: data.subscription.term },
    });
  });

  it('stay the last valid ones, and say so, while the typed quantity is refused', () => {
    const data = upgradeData();
    const first = newSession(data, orderId);
    const valid = enteredLicences(data, first.entries.licences, { text: '10', termMonths: 12 });
    const refused = enteredLicences(data, valid, { text: '10,5', termMonths: 12 });
    const figures = figuresOf(data, after(first, { type: 'enter', entries: { licences: refused } }));
    expect(figures).toMatchObject({ isCurrent: false, overview: { quantity: { before: 5, after: 10 } } });
  });

  it('follow the country of the billing address that is chosen', () => {
    const swiss = {
      ...account,
      billingAddresses: [aBillingAddress(), aBillingAddress({ id: 'address-2', country: 'CH' })],
    };
    const data = upgradeData({ account: swiss });
    const session = after(exampleAtOverview(data), { type: 'enter', entries: { billingAddressId: 'address-2' } });
    expect(figuresOf(data, session)?.overview?.tax.rule).toBe('third-country');
  });

  it('say what stands against an upgrade that changes nothing', () => {
    const data = upgradeData({ subscription: anActiveSubscription() });
    expect(figuresOf(data, newSession(data, orderId))).toMatchObject({
      overview: null,
      problems: [{ path: 'change', problem: 'no-change' }],
    });
  });
});

describe('the order that is sent', () => {
  it('is exactly what the overview shows (D20)', () => {
    const { overview } = placedOrder({ kind: 'queued' });
    expect(orderInput(upgradeData(), exampleAtOverview(), overview)).toEqual({
      orderId,
      accountId: 'account-1',
      subscriptionId: 'subscription-1',
      subscriptionVersion: 1,
      catalogueVersion: '2026-10',
      change: { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 },
      billingAddressId: 'address-1',
      paymentMethodId: 'payment-1',
      totalsShown: {
        chargeNow: overview.chargeNow.totals,
        credit: overview.credit.amount,
        nextMonth: overview.nextMonth.totals,
        termLastDay: '2027-11-15',
      },
      confirmedCustomerNumber: 'K-10482',
      replaces: null,
    });
  });

  it('does not exist while the chosen address or payment method is gone, or the card has expired', () => {
    const { overview } = placedOrder({ kind: 'queued' });
    const session = exampleAtOverview();
    const without = (part: Partial<typeof account>) => upgradeData({ account: { ...account, ...part } });
    const expired = {
      id: 'payment-1',
      kind: 'credit-card',
      brand: 'Visa',
      lastFour: '4242',
      expires: '2026-10',
    } as const;
    expect(orderInput(without({ billingAddresses: [] }), session, overview)).toBeNull();
    expect(orderInput(without({ paymentMethods: [] }), session, overview)).toBeNull();
    expect(orderInput(without({ paymentMethods: [expired] }), session, overview)).toBeNull();
    expect(
      orderInput(without({ paymentMethods: [{ ...expired, expires: '2026-11' }] }), session, overview),
    ).not.toBeNull();
  });
});

describe('the data of the wizard', () => {
  const asked = { subscriptionId: 'subscription-1', kind: 'upgrade', role: 'sales', profileId: 'profile-1' } as const;

  it('says which part of it is gone', () => {
    expect(wizardDataOf({ ...asked, details: details({ subscriptions: [] }) })).toEqual({
      ok: false,
      missing: 'subscription',
    });
    expect(wizardDataOf({ ...asked, details: details({ catalogues: [] }) })).toEqual({
      ok: false,
      missing: 'catalogue',
    });
  });

  it('knows of an order for the subscription that has no answer yet', () => {
    const unsentOrders = [placedOrder({ kind: 'queued' })];
    expect(wizardDataOf({ ...asked, details: details({ unsentOrders }) })).toMatchObject({
      data: { waitingOrderIds: [unsentOrders[0]?.orderId] },
    });
    const answered = [placedOrder({ kind: 'rejected', portalCode: 'forbidden', fields: [] })];
    expect(wizardDataOf({ ...asked, details: details({ unsentOrders: answered }) })).toMatchObject({
      data: { waitingOrderIds: [] },
    });
  });

  it('has another basis when a figure can have changed, and the same when only an address was added', () => {
    const basis = figuresBasis(upgradeData());
    const moved = { ...upgradeData().subscription, version: 2 };
    expect(figuresBasis(upgradeData({ subscription: moved }))).not.toBe(basis);
    expect(figuresBasis(upgradeData({ discountBasisPoints: 500 }))).not.toBe(basis);
    expect(figuresBasis(upgradeData({ on: '2026-11-17' }))).not.toBe(basis);
    expect(figuresBasis(upgradeData({ account: { ...account, version: 2, billingAddresses: [] } }))).toBe(basis);
  });

  it('offers lengths of a term only where one starts (D9)', () => {
    expect(wizardTermLengths(upgradeData())).toEqual([12, 24, 36]);
    expect(wizardTermLengths(additionData())).toEqual([]);
    expect(wizardTermLengths(upgradeData({ subscription: anActiveSubscription() }))).toEqual([]);
  });
});
