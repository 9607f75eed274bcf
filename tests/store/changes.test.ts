import { describe, expect, test } from 'vitest';
import { currentCatalogueVersion, readAccountDetails } from '../../main/store/account-details.ts';
import { applyChanges } from '../../main/store/apply-changes.ts';
import type { Change, Changed } from '../../main/store/apply-changes.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { countParked } from '../../main/store/parked.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import { anAccount, anActiveSubscription, aSubscription } from '../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../fixtures/catalogue.ts';
import { accountEntity, catalogueEntity, companies, fill, list, onlyRow, subscriptionEntity } from './entities.ts';
import { aCache, today } from './temporary-stores.ts';

const stored = (entity: Entity): Change => ({ kind: 'entity', entity });
const gone = (type: Entity['type'], id: string, version: number): Change => ({ kind: 'tombstone', type, id, version });
const apply = (cache: CacheStore, ...changes: Change[]): Changed =>
  cache.database.transaction(() => applyChanges(cache, changes))();
const licences = (cache: CacheStore) => onlyRow(cache).licences;

describe('changes of the portal', () => {
  test('are ignored where a newer version is stored, and harmless twice', () => {
    const cache = aCache();
    const subscription = (version: number, licenceQuantity: number) =>
      stored(subscriptionEntity(aSubscription({ version, licenceQuantity })));
    fill(cache, accountEntity(anAccount()));
    apply(cache, subscription(3, 30));
    expect(apply(cache, subscription(2, 20)).areas.size).toBe(0);
    expect(apply(cache, subscription(3, 99)).areas.size).toBe(0);
    expect(licences(cache)).toBe(30);
    apply(cache, subscription(4, 40));
    expect(licences(cache)).toBe(40);
  });

  test('say which areas and which accounts they touch', () => {
    const cache = aCache();
    fill(cache, accountEntity(anAccount()));
    const changed = apply(cache, stored(subscriptionEntity(aSubscription())));
    expect([...changed.areas]).toEqual(['accounts']);
    expect([...changed.accountIds]).toEqual(['account-1']);
  });

  test('remove what is gone; an unknown or older tombstone is ignored, and an id may come again', () => {
    const cache = aCache();
    fill(cache, accountEntity(anAccount()), subscriptionEntity(aSubscription({ version: 5 })));
    apply(cache, gone('subscription', 'subscription-1', 4), gone('subscription', 'never-seen', 1));
    expect(licences(cache)).toBe(5);
    apply(cache, gone('subscription', 'subscription-1', 6));
    expect(licences(cache)).toBe(0);
    apply(cache, stored(subscriptionEntity(aSubscription({ version: 7, licenceQuantity: 9 }))));
    expect(licences(cache)).toBe(9);
    apply(cache, gone('account', 'account-1', 2));
    expect(list(cache).total).toBe(0);
    expect(companies(cache, { query: 'bergmann' })).toEqual([]);
    expect(readAccountDetails(cache, 'account-1', today)).toBeNull();
  });

  test('may bring a subscription before its account, or move it to another', () => {
    const cache = aCache();
    fill(cache, subscriptionEntity(aSubscription({ accountId: 'b' })));
    expect(list(cache).total).toBe(0);
    fill(
      cache,
      accountEntity(anAccount({ id: 'a', company: 'A' })),
      accountEntity(anAccount({ id: 'b', company: 'B' })),
    );
    expect(list(cache).rows.map((row) => row.licences)).toEqual([0, 5]);
    fill(cache, subscriptionEntity(aSubscription({ accountId: 'a', version: 2 })));
    expect(list(cache).rows.map((row) => row.licences)).toEqual([5, 0]);
    expect(companies(cache, { query: 'bergmann.cloud' })).toContain('A');
  });

  test('may bring a catalogue after the subscriptions that are billed at it', () => {
    const cache = aCache();
    const later = { ...sampleVolumeCatalogue, version: 'later' };
    fill(
      cache,
      accountEntity(anAccount()),
      subscriptionEntity(anActiveSubscription({ catalogueVersion: 'later', licenceQuantity: 10 })),
    );
    expect(onlyRow(cache).monthly.minor).toBe(0);
    apply(cache, stored(catalogueEntity(later)));
    expect(onlyRow(cache).monthly.minor).toBe(11_900);
  });

  test('of an unknown type or shape are set aside and counted, until a readable version comes', () => {
    const cache = aCache();
    const document = Buffer.from('{"id":"x"}');
    apply(cache, { kind: 'unknown', type: 'quote', id: 'x', version: 1, document });
    apply(cache, { kind: 'unknown', type: 'account', id: 'account-1', version: 2, document });
    expect(countParked(cache)).toBe(2);
    fill(cache, accountEntity(anAccount({ version: 1 })));
    expect(countParked(cache)).toBe(2);
    fill(cache, accountEntity(anAccount({ version: 3 })));
    expect(countParked(cache)).toBe(1);
    apply(cache, gone('account', 'account-1', 9));
    expect(countParked(cache)).toBe(1);
  });

  test('leave everything as it was when one of them fails', () => {
    const cache = aCache();
    fill(cache, accountEntity(anAccount()));
    const failing = stored(subscriptionEntity(aSubscription({ version: 1.5 })));
    expect(() => apply(cache, stored(subscriptionEntity(aSubscription({ id: 's0' }))), failing)).toThrow();
    expect(licences(cache)).toBe(0);
  });
});

describe('account details', () => {
  test('bring the account, its subscriptions, and the catalogues that matter to it', () => {
    const cache = aCache();
    const older = { ...sampleVolumeCatalogue, version: '2025-01', validFrom: '2025-01-01' };
    const unused = { ...sampleVolumeCatalogue, version: '2024-01', validFrom: '2024-01-01' };
    const future = { ...sampleVolumeCatalogue, version: '2027-01', validFrom: '2027-01-01' };
    fill(
      cache,
      ...[older, unused, future].map((catalogue) => catalogueEntity(catalogue)),
      accountEntity(anAccount()),
      subscriptionEntity(anActiveSubscription({ catalogueVersion: '2025-01' })),
    );
    const details = readAccountDetails(cache, 'account-1', today);
    expect(details?.account).toEqual(anAccount());
    expect(details?.subscriptions).toEqual([anActiveSubscription({ catalogueVersion: '2025-01' })]);
    expect(details?.catalogues.map((catalogue) => catalogue.version)).toEqual(['2025-01', '2026-10']);
    expect(details?.currentCatalogueVersion).toBe('2026-10');
    expect(currentCatalogueVersion(cache, '2027-01-01')).toBe('2027-01');
    expect(readAccountDetails(cache, 'vanished', today)).toBeNull();
  });
});
