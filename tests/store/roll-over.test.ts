import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollOver } from '../../main/store/roll-over.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { newTerm } from '../../shared/domain/term-effect.ts';
import { anAccount, anActiveSubscription, aSubscription } from '../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../fixtures/catalogue.ts';
import { accountEntity, catalogueEntity, companies, fill, list, onlyRow, subscriptionEntity } from './entities.ts';
import { aCache } from './temporary-stores.ts';

describe('a new day, without a connection', () => {
  test('turns a trial into an expired one, and its grace period into the next deadline (D11)', () => {
    const cache = aCache('2026-11-30');
    fill(cache, accountEntity(anAccount()), subscriptionEntity(aSubscription()));
    expect(onlyRow(cache, '2026-11-30')).toMatchObject({
      status: 'trial',
      nextDeadline: { kind: 'trial-ends', daysLeft: 0 },
    });
    expect(rollOver(cache, '2026-12-01')).toBe(true);
    expect(onlyRow(cache, '2026-12-01')).toMatchObject({
      status: 'trial-expired',
      nextDeadline: { kind: 'grace-ends', date: '2026-12-14', daysLeft: 13 },
    });
    const expired = { filter: { state: 'trial-expired', deadline: null } } as const;
    expect(companies(cache, expired, '2026-12-01')).toEqual(['Bergmann Optik GmbH']);
    rollOver(cache, '2026-12-15');
    expect(onlyRow(cache, '2026-12-15')).toMatchObject({ status: 'trial-expired', nextDeadline: null });
  });

  test('ends a cancelled subscription: its licences and its amount leave the list (D8)', () => {
    const cache = aCache('2027-03-31');
    const scheduledChanges = [{ kind: 'cancel', orderId: 'o1', effectiveFrom: '2027-04-01' }] as const;
    fill(
      cache,
      accountEntity(anAccount()),
      subscriptionEntity(anActiveSubscription({ scheduledChanges: [...scheduledChanges] })),
    );
    expect(onlyRow(cache, '2027-03-31')).toMatchObject({
      licences: 7,
      status: 'cancellation-scheduled',
      nextDeadline: { kind: 'cancellation', date: '2027-03-31', daysLeft: 0 },
      monthly: { minor: 9030 },
    });
    rollOver(cache, '2027-04-01');
    const ended = { licences: 0, status: 'ended', nextDeadline: null, monthly: { minor: 0 } };
    expect(onlyRow(cache, '2027-04-01')).toMatchObject(ended);
  });

  test('computes nothing again where nothing changes', () => {
    const cache = aCache();
    fill(cache, accountEntity(anAccount()), subscriptionEntity(aSubscription()));
    expect(rollOver(cache, '2026-11-16')).toBe(false);
    expect(rollOver(cache, '2026-11-17')).toBe(false);
    expect(onlyRow(cache, '2026-11-17').nextDeadline?.daysLeft).toBe(13);
  });

  test('uses the grace period of the catalogue that is current then', () => {
    const cache = aCache('2026-12-02');
    const next = { ...sampleVolumeCatalogue, version: '2026-12', validFrom: '2026-12-03', trialGraceDays: 30 };
    fill(cache, catalogueEntity(next), accountEntity(anAccount()), subscriptionEntity(aSubscription()));
    expect(onlyRow(cache, '2026-12-02').nextDeadline?.date).toBe('2026-12-14');
    rollOver(cache, '2026-12-03');
    expect(onlyRow(cache, '2026-12-03').nextDeadline?.date).toBe('2026-12-30');
  });

  test('is undone when the clock is set back', () => {
    const cache = aCache('2026-12-01');
    fill(cache, accountEntity(anAccount()), subscriptionEntity(aSubscription()));
    expect(onlyRow(cache, '2026-12-01').status).toBe('trial-expired');
    rollOver(cache, '2026-11-20');
    expect(onlyRow(cache, '2026-11-20').status).toBe('trial');
  });

  test('leaves the same list as computing it anew on that day, for any portfolio and any days', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-10-01', days));
    const subscription = fc
      .record({ startsOn: day, kind: fc.constantFrom('trial', 'active', 'cancelled'), until: day })
      .map(({ startsOn, kind, until }): Partial<Subscription> => {
        if (kind === 'trial') return { state: 'trial', trial: { startsOn, lastDay: addDays(startsOn, 29) } };
        const active = { state: 'active', slaId: 'basic', term: newTerm(startsOn, 1) } as const;
        if (kind === 'active') return active;
        return { ...active, scheduledChanges: [{ kind: 'cancel', orderId: 'o', effectiveFrom: until }] };
      });
    const portfolio = fc.array(fc.array(subscription, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(portfolio, day, fc.array(day, { minLength: 1, maxLength: 4 }), (accounts, first, days) => {
        const entities = accounts.flatMap((subscriptions, index) => [
          accountEntity(anAccount({ id: `a${index}`, company: `Kunde ${index}` })),
          ...subscriptions.map((overrides, number) =>
            subscriptionEntity(aSubscription({ id: `s${index}-${number}`, accountId: `a${index}`, ...overrides })),
          ),
        ]);
        const rolled = aCache(first);
        fill(rolled, ...entities);
        for (const next of days) rollOver(rolled, next);
        const last = days.at(-1) ?? first;
        const fresh = aCache(last);
        fill(fresh, ...entities);
        expect(list(rolled, {}, last)).toEqual(list(fresh, {}, last));
      }),
      { numRuns: 40 },
    );
  });
});
