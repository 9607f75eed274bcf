import { describe, expect, test } from 'vitest';
import type { AccountColumn } from '../../shared/contract/settings.ts';
import type { Account } from '../../shared/domain/account.ts';
import { anAccount, anActiveSubscription, aSubscription } from '../fixtures/builders.ts';
import { accountEntity, companies, fill, list, onlyRow, subscriptionEntity } from './entities.ts';
import { aCache } from './temporary-stores.ts';

const named = (id: string, company: string, overrides: Partial<Account> = {}) =>
  accountEntity(anAccount({ id, company, customerNumber: `K-${id}`, ...overrides }));

describe('the account list', () => {
  test('shows what an account has, computed for today', () => {
    const cache = aCache();
    fill(
      cache,
      accountEntity(anAccount()),
      subscriptionEntity(anActiveSubscription({ id: 's1', licenceQuantity: 12, slaId: 'business' })),
      subscriptionEntity(aSubscription({ id: 's2', licenceQuantity: 5 })),
      subscriptionEntity(aSubscription({ id: 's3', state: 'ended', endedOn: '2026-10-01', licenceQuantity: 40 })),
    );
    expect(onlyRow(cache)).toEqual({
      id: 'account-1',
      company: 'Bergmann Optik GmbH',
      customerNumber: 'K-10482',
      city: 'Kiel',
      country: 'DE',
      subscriptions: 3,
      licences: 17,
      status: 'trial',
      nextDeadline: { kind: 'trial-ends', date: '2026-11-30', daysLeft: 14 },
      monthly: { minor: 12 * 1190 + 2900, currency: 'EUR' },
      matchedIn: null,
    });
  });

  test('shows an account without subscriptions', () => {
    const cache = aCache();
    fill(cache, accountEntity(anAccount()));
    expect(onlyRow(cache)).toMatchObject({ subscriptions: 0, licences: 0, status: null, nextDeadline: null });
    expect(onlyRow(cache).monthly).toEqual({ minor: 0, currency: 'EUR' });
  });

  test('counts the discount of the customer into the monthly amount', () => {
    const cache = aCache();
    fill(
      cache,
      accountEntity(anAccount({ discountBasisPoints: 1750 })),
      subscriptionEntity(anActiveSubscription({ licenceQuantity: 10, slaId: 'business' })),
    );
    expect(onlyRow(cache).monthly.minor).toBe(12_213);
  });

  test('sorts names as people read them, whatever order they arrive in', () => {
    const cache = aCache();
    fill(cache, named('1', 'Zeta'), named('2', 'Äpfel KG'), named('3', 'Apfelhof'), named('4', 'straße 5'));
    fill(cache, named('5', 'Birne'), named('6', 'Strasse 4'), named('7', 'apfel AG'));
    const sorted = ['apfel AG', 'Äpfel KG', 'Apfelhof', 'Birne', 'Strasse 4', 'straße 5', 'Zeta'];
    expect(companies(cache)).toEqual(sorted);
    expect(companies(cache, { sort: { column: 'company', direction: 'descending' } })).toEqual(sorted.toReversed());
  });

  test('keeps name order when very many names arrive at the same place', () => {
    const cache = aCache();
    const names = Array.from({ length: 700 }, (_, index) => `Muster ${String(index).padStart(4, '0')}`);
    fill(cache, named('first', 'Anfang'), named('last', 'Zuletzt'));
    for (const [index, name] of names.entries()) fill(cache, named(`a${index}`, name));
    for (const [index, name] of names.toReversed().entries()) fill(cache, named(`b${index}`, name));
    const expected = ['Anfang', ...names.flatMap((name) => [name, name]), 'Zuletzt'];
    const shown = Array.from({ length: 8 }, (_, page) => companies(cache, { offset: page * 200, limit: 200 })).flat();
    expect(shown).toEqual(expected);
    expect(companies(cache, { query: 'muster 0699' })).toEqual(['Muster 0699', 'Muster 0699']);
    expect(list(cache, { query: 'muster' }).total).toBe(1400);
  });

  test('sorts by each column in both directions, accounts without a value last', () => {
    const cache = aCache();
    fill(
      cache,
      named('1', 'A', { city: 'Wien' }),
      named('2', 'B', { city: 'Ärzen' }),
      named('3', 'C', { city: 'Kiel' }),
      subscriptionEntity(anActiveSubscription({ id: 's1', accountId: '1', licenceQuantity: 3 })),
      subscriptionEntity(aSubscription({ id: 's2', accountId: '2', licenceQuantity: 30 })),
      subscriptionEntity(aSubscription({ id: 's3', accountId: '2', licenceQuantity: 30 })),
    );
    const by = (column: AccountColumn, direction: 'ascending' | 'descending') =>
      companies(cache, { sort: { column, direction } }).join('');
    expect(by('city', 'ascending')).toBe('BCA');
    expect(by('city', 'descending')).toBe('ACB');
    expect(by('customerNumber', 'descending')).toBe('CBA');
    expect(by('licences', 'ascending')).toBe('CAB');
    expect(by('licences', 'descending')).toBe('BAC');
    expect(by('subscriptions', 'descending')).toBe('BAC');
    expect(by('monthly', 'descending')).toBe('ACB');
    expect(by('status', 'ascending')).toBe('BAC');
    expect(by('status', 'descending')).toBe('ABC');
    expect(by('nextDeadline', 'ascending')).toBe('BAC');
    expect(by('nextDeadline', 'descending')).toBe('ABC');
  });

  test('filters by the state of any subscription and by deadlines within days, today included', () => {
    const cache = aCache();
    fill(
      cache,
      named('1', 'Trial'),
      named('2', 'Ends today'),
      named('3', 'Active'),
      subscriptionEntity(aSubscription({ id: 's1', accountId: '1' })),
      subscriptionEntity(
        aSubscription({ id: 's2', accountId: '2', trial: { startsOn: '2026-10-18', lastDay: '2026-11-16' } }),
      ),
      subscriptionEntity(anActiveSubscription({ id: 's3', accountId: '3' })),
      subscriptionEntity(aSubscription({ id: 's4', accountId: '3' })),
    );
    const within = (withinDays: number) =>
      companies(cache, { filter: { state: null, deadline: { kind: 'trial-ends', withinDays } } });
    expect(companies(cache, { filter: { state: 'active', deadline: null } })).toEqual(['Active']);
    expect(companies(cache, { filter: { state: 'trial', deadline: null } })).toEqual(['Active', 'Ends today', 'Trial']);
    expect(within(0)).toEqual(['Ends today']);
    expect(within(13)).toEqual(['Ends today']);
    expect(within(14)).toEqual(['Active', 'Ends today', 'Trial']);
    const both = { state: 'active', deadline: { kind: 'trial-ends', withinDays: 30 } } as const;
    expect(companies(cache, { filter: both })).toEqual(['Active']);
  });

  test('gives any page, and totals over all that the question finds', () => {
    const cache = aCache();
    for (let index = 0; index < 25; index += 1) {
      const id = String(index).padStart(2, '0');
      fill(cache, named(id, `Kunde ${id}`), subscriptionEntity(anActiveSubscription({ id: `s${id}`, accountId: id })));
    }
    expect(list(cache, { offset: 10, limit: 3 })).toMatchObject({ total: 25, totalLicences: 175 });
    expect(companies(cache, { offset: 10, limit: 3 })).toEqual(['Kunde 10', 'Kunde 11', 'Kunde 12']);
    expect(companies(cache, { offset: 24, limit: 100 })).toEqual(['Kunde 24']);
    expect(list(cache, { offset: 1_000_000 })).toMatchObject({ total: 25, rows: [] });
    expect(list(cache, { query: 'kunde 1' })).toMatchObject({ total: 10 });
  });

  test('shows a change at once, although sorted lists are kept', () => {
    const cache = aCache();
    fill(cache, named('1', 'Alpha'), named('2', 'Beta'));
    expect(companies(cache)).toEqual(['Alpha', 'Beta']);
    fill(cache, named('1', 'Gamma', { version: 2 }));
    expect(companies(cache)).toEqual(['Beta', 'Gamma']);
  });
});
