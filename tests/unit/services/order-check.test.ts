// Nothing is ordered at figures nobody saw, also where a midnight lies between overview and confirmation.
import { expect, test } from 'vitest';
import { checkOrder } from '../../../main/services/order-check.ts';
import { anAccount, aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';
import { anOrder } from '../../fixtures/orders.ts';

const details = {
  account: anAccount(),
  subscriptions: [aSubscription()],
  catalogues: [sampleVolumeCatalogue],
  currentCatalogueVersion: sampleVolumeCatalogue.version,
};
const { request } = anOrder('o1');
const confirmedCustomerNumber = anAccount().customerNumber;
const order = { ...request, orderId: 'o1', confirmedCustomerNumber, replaces: null };
const eur = (minor: number) => ({ minor, currency: 'EUR' });

test('on the day that was shown, the order is what was shown', () => {
  const checked = checkOrder({ order, details, role: 'sales', quote: null, on: '2026-11-16' });
  expect(checked).toEqual({ ok: true, value: anOrder('o1').overview });
});

test('after midnight, what the new day changes is a conflict, line by line', () => {
  const differences = [
    { field: 'credit', shown: eur(7400), now: eur(7893) },
    { field: 'termLastDay', shown: '2027-11-15', now: '2027-11-16' },
  ];
  expect(checkOrder({ order, details, role: 'sales', quote: null, on: '2026-11-17' })).toEqual({
    ok: false,
    failure: { code: 'conflict', what: 'order', differences },
  });
});

test('a catalogue that became current at midnight is a conflict', () => {
  const next = { ...sampleVolumeCatalogue, version: 'next', validFrom: '2026-11-17' };
  const moved = { ...details, catalogues: [sampleVolumeCatalogue, next], currentCatalogueVersion: 'next' };
  expect(checkOrder({ order, details: moved, role: 'sales', quote: null, on: '2026-11-16' })).toMatchObject({
    failure: {
      code: 'conflict',
      differences: [{ field: 'catalogueVersion', shown: sampleVolumeCatalogue.version, now: 'next' }],
    },
  });
});

test('a trial that ran out at midnight is refused', () => {
  expect(checkOrder({ order, details, role: 'sales', quote: null, on: '2026-12-15' }).ok).toBe(false);
});
