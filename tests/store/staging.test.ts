import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { isSameDigest, readDigest } from '../../main/store/digest.ts';
import { toDocument } from '../../main/store/documents.ts';
import { readFact } from '../../main/store/facts.ts';
import { countParked } from '../../main/store/parked.ts';
import { beginStaging, countStaged, resumeStaging } from '../../main/store/staging.ts';
import type { Staging } from '../../main/store/staging.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import { anAccount, anActiveSubscription, aSubscription } from '../fixtures/builders.ts';
import { accountEntity, catalogueEntity, companies, fill, list, subscriptionEntity } from './entities.ts';
import { aCache, temporaryFolder, today } from './temporary-stores.ts';

const syncedAt = '2026-11-16T09:00:00Z';

const portfolio: Entity[] = [
  catalogueEntity(),
  ...['Zeta', 'Äpfel KG', 'Birne', 'straße 5'].map((company, index) =>
    accountEntity(anAccount({ id: `a${index}`, company, customerNumber: `K-${index}` })),
  ),
  subscriptionEntity(aSubscription({ id: 's0', accountId: 'a0' })),
  subscriptionEntity(anActiveSubscription({ id: 's1', accountId: 'a0', systemName: 'zweite.cloud' })),
  subscriptionEntity(anActiveSubscription({ id: 's2', accountId: 'a2' })),
];

function stage(staging: Staging, entities: readonly Entity[]): void {
  for (const entity of entities) staging.add(entity, toDocument(entity.entity));
  staging.commit();
}

function receive(cache: CacheStore, entities: readonly Entity[], cursor = 'c1'): void {
  const staging = beginStaging(cache, cursor, today);
  stage(staging, entities);
  staging.swap(syncedAt);
}

describe('a snapshot', () => {
  test('leaves the same list, search and digest as the same entities arriving one by one', () => {
    const bulk = aCache();
    receive(bulk, portfolio);
    const single = aCache();
    for (const entity of portfolio) fill(single, entity);
    expect(list(bulk)).toEqual(list(single));
    expect(companies(bulk)).toEqual(['Äpfel KG', 'Birne', 'straße 5', 'Zeta']);
    for (const query of ['zweite', 'strasse', 'ap', 'k-2', 'bergmann.cloud']) {
      expect(list(bulk, { query })).toEqual(list(single, { query }));
    }
    expect(readDigest(bulk)).toEqual(readDigest(single));
  });

  test('takes the cursor and the day with it, and clears what was staged', () => {
    const cache = aCache();
    receive(cache, portfolio, 'c7');
    expect(readFact(cache, 'cursor')).toBe('c7');
    expect(readFact(cache, 'is-complete')).toBe('yes');
    expect(readFact(cache, 'last-sync-at')).toBe(syncedAt);
    expect(readFact(cache, 'derived-on')).toBe(today);
    expect(resumeStaging(cache, today)).toBeNull();
  });

  test('replaces what was there only when it is whole', () => {
    const cache = aCache();
    receive(cache, portfolio);
    const staging = beginStaging(cache, 'c2', today);
    stage(staging, [catalogueEntity(), accountEntity(anAccount({ id: 'new', company: 'Neu' }))]);
    expect(list(cache).total).toBe(4);
    staging.swap(syncedAt);
    expect(companies(cache)).toEqual(['Neu']);
    expect(companies(cache, { query: 'zweite' })).toEqual([]);
  });

  test('can be dropped without a trace', () => {
    const cache = aCache();
    receive(cache, portfolio);
    const staging = beginStaging(cache, 'c2', today);
    stage(staging, [accountEntity(anAccount({ id: 'new' }))]);
    staging.discard();
    expect(resumeStaging(cache, today)).toBeNull();
    expect(list(cache).total).toBe(4);
    receive(cache, portfolio, 'c3');
    expect(list(cache).total).toBe(4);
  });

  test('goes on after a restart behind the last entity that was kept', () => {
    const file = join(temporaryFolder(), 'cache.db');
    const before = aCache(today, file);
    stage(beginStaging(before, 'c1', today), portfolio.slice(0, 6));
    before.close();
    const cache = aCache(today, file);
    const staging = resumeStaging(cache, today);
    if (staging === null) throw new Error('nothing was kept');
    expect(staging.cursor).toBe('c1');
    expect(staging.position()).toEqual({ type: 'subscription', id: 's0' });
    expect(staging.count()).toBe(6);
    stage(staging, portfolio.slice(6));
    staging.swap(syncedAt);
    const whole = aCache();
    receive(whole, portfolio);
    expect(list(cache)).toEqual(list(whole));
  });

  test('can be followed by changes, and those by another snapshot', () => {
    const cache = aCache();
    receive(cache, portfolio);
    fill(cache, accountEntity(anAccount({ id: 'x', company: 'Dazwischen' })));
    expect(companies(cache)).toEqual(['Äpfel KG', 'Birne', 'Dazwischen', 'straße 5', 'Zeta']);
    receive(
      cache,
      portfolio.toReversed().toSorted((a, b) => (a.type < b.type ? 1 : -1)),
      'c2',
    );
    fill(cache, accountEntity(anAccount({ id: 'x', company: 'Dazwischen' })));
    expect(list(cache).total).toBe(5);
    expect(cache.database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('keeps every index and definition of the live tables', () => {
    const cache = aCache();
    const definitions = () =>
      cache.database
        .prepare(`SELECT name, replace(replace(sql, '"', ''), '''', '') AS sql FROM sqlite_schema
          WHERE sql IS NOT NULL ORDER BY name`)
        .all();
    const before = definitions();
    receive(cache, portfolio);
    expect(definitions()).toEqual(before);
  });

  test('sets aside what this version cannot read, and counts it', () => {
    const cache = aCache();
    const staging = beginStaging(cache, 'c1', today);
    stage(staging, [catalogueEntity()]);
    const document = Buffer.from('{}');
    staging.addUnknown({ type: 'account', id: 'odd', version: 3, document });
    staging.addUnknown({ type: 'voucher', id: 'v1', version: 1, document });
    staging.commit();
    expect(countStaged(cache, 'account')).toBe(1);
    expect(staging.position()).toEqual({ type: 'account', id: 'odd' });
    staging.swap(syncedAt);
    expect(countParked(cache)).toBe(2);
    expect(readDigest(cache).account.count).toBe(1);
  });
});

describe('the digest', () => {
  test('is the SHA-256 of all ids and versions in the order of their bytes', () => {
    const cache = aCache();
    const ids = ['a', 'B', 'ä', 'Z', 'a1', '😀', '\uE000'];
    fill(cache, ...ids.map((id, index) => accountEntity(anAccount({ id, version: index + 1 }))));
    expect(readDigest(cache).account).toEqual({
      count: 7,
      // printf 'B:2\nZ:4\na:1\na1:5\nä:3\n\uE000:7\n😀:6\n' | sha256sum
      sha256: '51c76b962fda421c0904f0d4f1575d11fa7b3280ccc4f5686cf07ccd6be3a98d',
    });
  });

  test('differs after any change, and is compared on the types that both know', () => {
    const cache = aCache();
    fill(cache, accountEntity(anAccount()));
    const before = readDigest(cache);
    expect(isSameDigest(before, { ...before, voucher: { count: 3, sha256: '' } })).toBe(true);
    fill(cache, accountEntity(anAccount({ version: 2 })));
    expect(isSameDigest(before, readDigest(cache))).toBe(false);
  });
});
