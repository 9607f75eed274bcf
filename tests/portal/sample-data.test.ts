// The sample data: the same for the same seed, valid by the rules of shared/domain, and with everything in
// it that screens and tests need to show.
import { describe, expect, it } from 'vitest';
import type { Account } from '../../shared/domain/account.ts';
import { newBillingAddressSchema } from '../../shared/domain/billing-address.ts';
import { addDays, daysBetween } from '../../shared/domain/calendar.ts';
import { parseIban } from '../../shared/domain/iban.ts';
import type { Order } from '../../shared/domain/order.ts';
import { foldText } from '../../shared/domain/search-text.ts';
import { stateOn } from '../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { parseVatId } from '../../shared/domain/vat-id.ts';
import { entitySchema } from '../../shared/portal/entities.ts';
import { createRandomSequence } from '../../main/portal/random-sequence.ts';
import { sampleIban, sampleVatId } from '../../main/portal/sample/check-digits.ts';
import { sampleCountries } from '../../main/portal/sample/places.ts';
import { readCatalogues } from '../../main/portal/storage/entities.ts';
import { snapshotChunks } from '../../main/portal/storage/snapshot.ts';
import { aPortal, systemNamed } from './a-portal.ts';

const today = '2026-11-16';

async function sampleOf(options: { accounts?: number; seed?: number } = {}) {
  const { portal } = await aPortal({ accounts: 250, ...options });
  const chunks: Uint8Array[] = [];
  for await (const chunk of snapshotChunks(portal.file, null)) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\n').slice(1, -1);
  const entities = lines.map((line) => entitySchema.parse(JSON.parse(line)));
  const accounts = entities.flatMap((entity): Account[] => (entity.type === 'account' ? [entity.entity] : []));
  const subscriptions = entities.flatMap((entity): Subscription[] =>
    entity.type === 'subscription' ? [entity.entity] : [],
  );
  const orders = entities.flatMap((entity): Order[] => (entity.type === 'order' ? [entity.entity] : []));
  return { lines, accounts, subscriptions, orders };
}

describe('two hundred and fifty accounts', () => {
  it('are the same for the same seed, and others for another', async () => {
    const [one, same, other] = [await sampleOf(), await sampleOf(), await sampleOf({ seed: 2 })];
    expect(one.lines).toEqual(same.lines);
    expect(other.accounts.map(({ company }) => company)).not.toEqual(one.accounts.map(({ company }) => company));
  });

  it('have ids in the order of their names, one customer number each, and are in six countries', async () => {
    const { accounts } = await sampleOf();
    expect(accounts).toHaveLength(250);
    const names = accounts.map(({ company }) => foldText(company));
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(accounts.map(({ customerNumber }) => customerNumber)).size).toBe(250);
    expect(new Set(accounts.map(({ country }) => country))).toEqual(new Set(sampleCountries));
  });

  it('have addresses and VAT IDs that a user could have entered, and e-mail addresses that lead nowhere', async () => {
    const { accounts } = await sampleOf();
    for (const account of accounts) {
      for (const address of account.billingAddresses) {
        const answer = newBillingAddressSchema.safeParse(address);
        expect([address, answer.error?.issues]).toEqual([address, undefined]);
        expect(address.invoiceEmail).toMatch(/\.example$/);
      }
      for (const contact of account.contacts) expect(contact.email).toMatch(/^[a-z]\.[a-z]+@[a-z0-9-]+\.example$/);
      const { vatId } = account.taxData;
      if (vatId !== null)
        expect([vatId, parseVatId(vatId)]).toMatchObject([vatId, { ok: true, country: account.country }]);
    }
  });

  it('show every state, trials and terms around today, waiting changes, credits, discounts, certificates', async () => {
    const { accounts, subscriptions } = await sampleOf();
    const count = (test: (subscription: Subscription) => boolean): number => subscriptions.filter(test).length;
    for (const state of ['trial', 'trial-expired', 'active', 'cancellation-scheduled', 'ended'] as const) {
      expect([state, count((subscription) => subscription.state === state)]).toEqual([
        state,
        expect.toSatisfy((n) => n >= 8),
      ]);
    }
    expect(count(({ state, trial }) => state === 'trial' && daysBetween(today, trial.lastDay) <= 7)).toBeGreaterThan(4);
    expect(count(({ term }) => term !== null && daysBetween(today, term.lastDay) <= 90)).toBeGreaterThan(10);
    expect(count(({ state, term }) => state === 'active' && term === null)).toBeGreaterThan(10);
    for (const kind of ['reduce-licences', 'change-sla', 'cancel'] as const) {
      expect(count(({ scheduledChanges }) => scheduledChanges.some((change) => change.kind === kind))).toBeGreaterThan(
        0,
      );
    }
    const several = accounts.filter(({ id }) => subscriptions.filter(({ accountId }) => accountId === id).length > 1);
    expect(several.length).toBeGreaterThanOrEqual(4);
    expect(
      accounts.filter(({ credits }) => credits.some(({ remaining }) => remaining.minor > 0)).length,
    ).toBeGreaterThan(3);
    expect(accounts.filter(({ discountBasisPoints }) => discountBasisPoints > 0).length).toBeGreaterThan(10);
    expect(accounts.filter(({ taxData }) => (taxData.ust1tqValidUntil ?? '') >= today).length).toBeGreaterThan(1);
    expect(new Set(subscriptions.map(({ catalogueVersion }) => catalogueVersion)).size).toBe(3);
  });

  it('are already what their dates say of today, so that time has nothing to make up for', async () => {
    const { subscriptions } = await sampleOf();
    for (const subscription of subscriptions) {
      expect([subscription.id, stateOn(subscription, { on: today })]).toEqual([subscription.id, subscription.state]);
      expect([subscription.id, subscription.term === null || subscription.term.lastDay >= today]).toEqual([
        subscription.id,
        true,
      ]);
      expect(subscription.scheduledChanges.every(({ effectiveFrom }) => effectiveFrom > today)).toBe(true);
    }
  });

  it('have a history that led to what they are, with confirmation numbers without a gap', async () => {
    const { orders, subscriptions, accounts } = await sampleOf();
    expect(orders.length).toBeGreaterThan(100);
    for (const order of orders) {
      const subscription = subscriptions.find(({ id }) => id === order.subscriptionId);
      const account = accounts.find(({ id }) => id === order.accountId);
      expect(subscription?.accountId).toBe(account?.id);
      expect(order.overview.subscriptionVersion).toBeLessThan(subscription?.version ?? 0);
    }
    for (const year of new Set(orders.map(({ confirmationNumber }) => confirmationNumber.slice(2, 6)))) {
      const numbers = orders
        .map(({ confirmationNumber }) => confirmationNumber)
        .filter((number) => number.startsWith(`C-${year}-`))
        .map((number) => Number(number.slice(7)))
        .toSorted((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });
});

it.each([10, 250])('the customers that tests and documents name are among %i', async (accounts) => {
  const portal = await aPortal({ accounts, seed: 77 });
  const bergmann = systemNamed(portal, 'bergmann.cloud');
  expect(bergmann).toMatchObject({
    account: {
      company: 'Bergmann Optik GmbH',
      customerNumber: 'K-10482',
      city: 'Kiel',
      country: 'DE',
      discountBasisPoints: 0,
      billingAddresses: [{ country: 'DE' }],
      paymentMethods: [{ kind: 'sepa-direct-debit' }, { kind: 'invoice' }],
      taxData: { ust1tqValidUntil: null },
    },
    subscription: { state: 'trial', licenceQuantity: 5, trial: { startsOn: '2026-11-01', lastDay: '2026-11-30' } },
  });
  expect(systemNamed(portal, 'mueller-strassenbau.cloud').account.company).toBe('Müller & Söhne Straßenbau GmbH');
  expect(systemNamed(portal, 'alpenblick.cloud')).toMatchObject({
    account: { company: 'Alpenblick AG', city: 'Chur', country: 'CH' },
    subscription: { state: 'active', licenceQuantity: 24 },
  });
});

describe('the catalogues', () => {
  it('are one by volume since 30 days ago, its predecessor, and a graduated one', async () => {
    const catalogues = readCatalogues((await aPortal()).portal.database);
    expect(catalogues.map(({ licence, validFrom }) => [licence.pricing, validFrom])).toEqual([
      ['graduated', addDays(today, -1500)],
      ['volume', addDays(today, -400)],
      ['volume', addDays(today, -30)],
    ]);
    expect(catalogues.map(({ licence }) => licence.tiers.map(({ unitPrice }) => unitPrice.minor))).toEqual([
      [1290, 1190, 1090, 990],
      [1240, 1140, 1040, 940],
      [1290, 1190, 1090, 990],
    ]);
    expect(catalogues.every(({ isSample }) => isSample)).toBe(true);
  });

  it('let orders be priced by graduated tiers where that is asked for (example 8)', async () => {
    const portal = await aPortal({ currentCatalogue: 'graduated' });
    const session = await portal.signIn();
    const { subscription } = systemNamed(portal, 'bergmann.cloud');
    const response = await session.send('POST', '/v1/orders/preview', {
      subscriptionId: subscription.id,
      change: { kind: 'upgrade', quantity: 12, slaId: 'basic', termMonths: 12 },
      billingAddressId: 'address-1',
    });
    expect(await response.json()).toMatchObject({ overview: { chargeNow: { totals: { net: { minor: 15_180 } } } } });
  });
});

it.each(sampleCountries)('IBANs and VAT IDs of %s have valid check digits', (country) => {
  const random = createRandomSequence(42);
  for (let count = 0; count < 500; count += 1) {
    const iban = sampleIban(country, random);
    expect([iban, parseIban(iban)]).toEqual([iban, { ok: true, iban }]);
    const vatId = sampleVatId(country, random);
    expect([vatId, parseVatId(vatId)]).toMatchObject([vatId, { ok: true, country }]);
  }
});
