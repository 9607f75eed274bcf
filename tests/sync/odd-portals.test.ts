import { describe, expect, test } from 'vitest';
import { readDigest } from '../../main/store/digest.ts';
import { readFact } from '../../main/store/facts.ts';
import { countRows } from '../../main/store/account-rows.ts';
import { readAccount } from '../../main/store/documents.ts';
import { anAccount, aSubscription } from '../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../fixtures/catalogue.ts';
import { anOddPortal, aStillPortal, json, ndjson } from './odd-portal.ts';
import type { Answering } from './odd-portal.ts';
import { temporaryFolder } from './rig.ts';

const catalogue = { type: 'catalogue', entity: sampleVolumeCatalogue };
const account = (id: string, overrides = {}) => ({ type: 'account', entity: anAccount({ id, ...overrides }) });
const accounts = (count: number) => Array.from({ length: count }, (_, index) => account(`a${100 + index}`));
const failing = { kind: 'failed', failure: { code: 'offline', reason: 'portal-failing', address: null } };

const portalOf = (count: number, cursor = 'c1', digest?: unknown): Answering =>
  aStillPortal({
    cursor,
    entities: [catalogue, ...accounts(count)],
    counts: { catalogue: 1, account: count },
    digest,
  });

/** Everything as before, but `/v1/changes` is answered with 410: a snapshot is needed. */
const needingSnapshot =
  (answering: Answering): Answering =>
  (url, response) => {
    const isOld = url.pathname === '/v1/changes' && url.searchParams.get('cursor') === 'c1';
    if (isOld) json(response, { type: 't', title: 't', status: 410, code: 'resync-required' }, 410);
    else answering(url, response);
  };

describe('a snapshot that cannot be the whole portfolio', () => {
  test.each([
    ['without any account', portalOf(0, 'c2')],
    ['with far fewer accounts than the digest says', portalOf(3, 'c2', { account: { count: 40, sha256: 'x' } })],
    ['with far fewer accounts, at a portal that has no digest', portalOf(3, 'c2')],
    [
      'with fewer accounts than its header says',
      aStillPortal({ cursor: 'c2', entities: [catalogue, ...accounts(39)], counts: { catalogue: 1, account: 40 } }),
    ],
  ])('%s never wipes the cache', async (_name, shrunken) => {
    const rig = await anOddPortal(portalOf(40));
    await rig.sync();
    rig.answerWith(needingSnapshot(shrunken));
    expect(await rig.sync()).toEqual(failing);
    expect(countRows(rig.cache)).toBe(40);
    expect(readFact(rig.cache, 'cursor')).toBe('c1');
    expect(rig.log.some(({ message }) => message === 'a snapshot was refused')).toBe(true);
    rig.answerWith(needingSnapshot(portalOf(41, 'c3')));
    expect(await rig.sync()).toEqual({ kind: 'done' });
    expect(countRows(rig.cache)).toBe(41);
  });

  test('is believed when the digest of the portal confirms it', async () => {
    const few = await anOddPortal(portalOf(3));
    await few.sync();
    const digest = readDigest(few.cache);
    const rig = await anOddPortal(portalOf(40));
    await rig.sync();
    rig.answerWith(needingSnapshot(portalOf(3, 'c2', digest)));
    expect(await rig.sync()).toEqual({ kind: 'done' });
    expect(countRows(rig.cache)).toBe(3);
  });
});

describe('a snapshot that breaks off', () => {
  const header = { type: 'header', cursor: 'c1', counts: { catalogue: 1, account: 4 } };

  test('goes on behind the last entity that came', async () => {
    const [a, b, c, d] = accounts(4);
    const rig = await anOddPortal((url, response) => {
      if (url.pathname !== '/v1/snapshot') return portalOf(4)(url, response);
      const after = url.searchParams.get('after');
      if (after === null) return ndjson(response, [header, catalogue, a, b], false);
      return ndjson(response, [{ ...header, cursor: 'c9' }, c, d, { type: 'end', cursor: 'c9' }]);
    });
    for (let attempt = 0; attempt < 3 && countRows(rig.cache) < 4; attempt += 1) await rig.sync();
    expect(countRows(rig.cache)).toBe(4);
    // The changes since the first part began are still to come.
    expect(readFact(rig.cache, 'cursor')).toBe('c1');
    expect(rig.asked.filter((path) => path.startsWith('/v1/snapshot?'))).toContain('/v1/snapshot?after=account%3Aa101');
  });

  test('goes on there also after a restart', async () => {
    const [a, b, c, d] = accounts(4);
    const folder = temporaryFolder();
    const first = await anOddPortal((url, response) => {
      if (url.searchParams.has('after')) json(response, {}, 503);
      else ndjson(response, [header, catalogue, a, b], false);
    }, folder);
    await first.sync();
    first.cache.close();
    const second = await anOddPortal((url, response) => {
      if (url.pathname !== '/v1/snapshot') return portalOf(4)(url, response);
      return ndjson(response, [{ ...header, cursor: 'c9' }, c, d, { type: 'end', cursor: 'c9' }]);
    }, folder);
    expect(await second.sync()).toEqual({ kind: 'done' });
    expect(second.asked[0]).toBe('/v1/snapshot?after=account%3Aa101');
    expect(countRows(second.cache)).toBe(4);
  });

  test('is no endless loop where no progress is made', async () => {
    const rig = await anOddPortal((_url, response) => ndjson(response, [header], false));
    expect((await rig.sync()).kind).toBe('failed');
    expect(rig.asked.length).toBeLessThan(4);
  });

  test.each([
    ['a broken line', ['{"type":"header"', '}']],
    ['no header', [catalogue, { type: 'end', cursor: 'c1' }]],
    ['nothing', []],
  ])('with %s leaves an empty cache, and is tried again', async (_name, lines) => {
    const rig = await anOddPortal((_url, response) => ndjson(response, lines));
    expect((await rig.sync()).kind).toBe('failed');
    rig.answerWith(portalOf(5));
    expect(await rig.sync()).toEqual({ kind: 'done' });
    expect(countRows(rig.cache)).toBe(5);
  });
});

describe('what this version cannot read', () => {
  test('is set aside from a snapshot and from changes, never failing the rest', async () => {
    const voucher = { type: 'voucher', entity: { id: 'v1', version: 1 } };
    const odd = { type: 'account', entity: { id: 'odd', version: 3, company: 7 } };
    const rig = await anOddPortal(
      aStillPortal({
        cursor: 'c1',
        entities: [catalogue, account('a'), odd, voucher],
        counts: { catalogue: 1, account: 2 },
      }),
    );
    expect(await rig.sync()).toEqual({ kind: 'done' });
    expect(rig.engine.facts().parkedEntities).toBe(2);
    expect(countRows(rig.cache)).toBe(1);
    rig.answerWith((url, response) => {
      const changes = [
        { type: 'invoice', entity: { id: 'i1', version: 2 } },
        { type: 'tombstone', of: 'voucher', id: 'v1', version: 2 },
        { type: 'tombstone', of: 'account', id: 'never seen', version: 2 },
        account('b'),
        { type: 'odd without entity' },
      ];
      if (url.searchParams.get('cursor') === 'c2') portalOf(0)(url, response);
      else json(response, { changes, nextCursor: 'c2', hasMore: false });
    });
    expect(await rig.sync()).toEqual({ kind: 'done' });
    expect(rig.engine.facts().parkedEntities).toBe(3);
    expect(countRows(rig.cache)).toBe(2);
  });

  test('is read as soon as a version can', async () => {
    const folder = temporaryFolder();
    const rig = await anOddPortal(portalOf(1), folder);
    await rig.sync();
    const line = Buffer.from(JSON.stringify(account('later', { company: 'Later' })));
    rig.cache.database.prepare(`INSERT INTO parked VALUES ('account', 'later', 1, ?)`).run(line);
    const next = await anOddPortal(portalOf(1), folder);
    await next.sync();
    expect(readAccount(next.cache, 'later')?.company).toBe('Later');
    expect(next.engine.facts().parkedEntities).toBe(0);
  });
});

describe('pages of changes', () => {
  test('that loop are given up, not followed for ever', async () => {
    const rig = await anOddPortal(portalOf(2));
    await rig.sync();
    rig.answerWith((url, response) => {
      const nextCursor = url.searchParams.get('cursor') === 'c1' ? 'c2' : 'c1';
      json(response, { changes: [account('a100', { version: 2 })], nextCursor, hasMore: true });
    });
    expect(await rig.sync()).toEqual(failing);
    expect(rig.asked.length).toBeLessThan(10);
  });

  test('of nothing are one request, and no write', async () => {
    const rig = await anOddPortal(portalOf(2));
    await rig.sync();
    await rig.sync();
    const version = rig.cache.database.pragma('data_version', { simple: true });
    const before = rig.asked.length;
    const rows = rig.cache.database.prepare('SELECT total_changes()').pluck();
    const written = rows.get();
    await rig.sync();
    expect(rig.asked.slice(before)).toEqual(['/v1/changes?cursor=c1&limit=500']);
    expect(rows.get()).toBe(written);
    expect(rig.cache.database.pragma('data_version', { simple: true })).toBe(version);
  });

  test('keep the cursor behind what is stored when storing fails', async () => {
    const rig = await anOddPortal(portalOf(2));
    await rig.sync();
    rig.cache.database.exec(
      `CREATE TEMP TRIGGER full BEFORE INSERT ON subscriptions BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    );
    rig.answerWith((url, response) => {
      const changes = [account('new'), { type: 'subscription', entity: aSubscription({ accountId: 'new' }) }];
      if (url.pathname === '/v1/changes') json(response, { changes, nextCursor: 'c2', hasMore: false });
      else portalOf(2)(url, response);
    });
    await expect(rig.sync()).rejects.toThrow('disk full');
    expect(readFact(rig.cache, 'cursor')).toBe('c1');
    expect(countRows(rig.cache)).toBe(2);
  });
});

describe('a cache that differs from the portal', () => {
  test('is noticed by digest, logged, and fetched again', async () => {
    const right = await anOddPortal(portalOf(12));
    await right.sync();
    const digest = readDigest(right.cache);
    const rig = await anOddPortal(portalOf(12, 'c1', digest));
    await rig.sync();
    rig.cache.database.exec(`UPDATE accounts SET version = 7 WHERE id = 'a103'`);
    rig.engine.store([]);
    await rig.sync(59_000);
    expect(rig.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await rig.sync(61_000)).toEqual({ kind: 'done' });
    expect(readDigest(rig.cache)).toEqual(digest);
    expect(rig.log.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      'the cache differs from the portal and is fetched again',
    ]);
  });

  test('is noticed also where the clock was set back since the last comparison', async () => {
    const right = await anOddPortal(portalOf(12));
    await right.sync();
    const digest = readDigest(right.cache);
    const rig = await anOddPortal(portalOf(12, 'c1', digest));
    await rig.sync(3_600_000);
    rig.cache.database.exec(`UPDATE accounts SET version = 7 WHERE id = 'a103'`);
    rig.engine.store([]);
    await rig.sync();
    expect(readDigest(rig.cache)).toEqual(digest);
  });
});
