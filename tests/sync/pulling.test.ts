// What a portal may do to those who pull: repeat itself, change rows under the pages, take things back and give them
// again, and name customers as nobody would. The cache ends as the last word of the portal, every time.
import { describe, expect, test } from 'vitest';
import { listAccounts } from '../../main/store/account-list.ts';
import { countRows } from '../../main/store/account-rows.ts';
import { readDigest } from '../../main/store/digest.ts';
import { readAccount } from '../../main/store/documents.ts';
import { readFact } from '../../main/store/facts.ts';
import { summariseParked } from '../../main/store/parked.ts';
import { anAccount } from '../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../fixtures/catalogue.ts';
import { anOddPortal, aStillPortal, json, type Answering, type OddRig } from './odd-portal.ts';

const catalogue = { type: 'catalogue', entity: sampleVolumeCatalogue };
const account = (id: string, version: number, overrides = {}) => ({
  type: 'account',
  entity: anAccount({ id, version, ...overrides }),
});
const tombstone = (of: string, id: string, version: number) => ({ type: 'tombstone', of, id, version });
const still = aStillPortal({
  cursor: 'c1',
  entities: [catalogue, account('a', 1), account('b', 1)],
  counts: { catalogue: 1, account: 2 },
});

/** Pages of changes behind `c1`, one after the other, then nothing more. */
const changing =
  (...pages: readonly (readonly unknown[])[]): Answering =>
  (url, response) => {
    const at = Number(url.searchParams.get('cursor')?.slice(1)) - 1;
    const changes = url.pathname === '/v1/changes' ? pages[at] : undefined;
    if (changes === undefined) still(url, response);
    else json(response, { changes, nextCursor: `c${at + 2}`, hasMore: at + 1 < pages.length });
  };

async function afterwards(...pages: readonly (readonly unknown[])[]): Promise<OddRig> {
  const rig = await anOddPortal(still);
  await rig.sync();
  rig.answerWith(changing(...pages));
  expect(await rig.sync()).toEqual({ kind: 'done' });
  expect(readFact(rig.cache, 'cursor')).toBe(`c${pages.length + 1}`);
  return rig;
}

const companyOf = ({ cache }: OddRig, id: string) => readAccount(cache, id)?.company ?? null;
const find = ({ cache }: OddRig, query: string) =>
  listAccounts(
    cache,
    {
      query,
      filter: { state: null, deadline: null },
      sort: { column: 'company', direction: 'ascending' },
      offset: 0,
      limit: 10,
    },
    '2026-11-16',
  ).rows.map(({ id }) => id);

describe('a change', () => {
  test('that comes twice, in a page and over pages, counts once', async () => {
    const change = account('c', 1, { company: 'Twice' });
    const rig = await afterwards([change, change], [change]);
    expect(countRows(rig.cache)).toBe(3);
    expect(find(rig, 'twice')).toEqual(['c']);
  });

  test('of a row that changed again while the pages were read ends as the last version', async () => {
    const rig = await afterwards(
      [account('a', 4, { company: 'Newest' })],
      [account('a', 2, { company: 'Older' }), account('a', 3, { company: 'Old' })],
    );
    expect(companyOf(rig, 'a')).toBe('Newest');
    expect([find(rig, 'newest'), find(rig, 'older')]).toEqual([['a'], []]);
  });
});

describe('a tombstone', () => {
  test('and then the id again is an account that is there', async () => {
    const rig = await afterwards([tombstone('account', 'a', 2)], [account('a', 3, { company: 'Back again' })]);
    expect(companyOf(rig, 'a')).toBe('Back again');
    expect(find(rig, 'back again')).toEqual(['a']);
    expect(countRows(rig.cache)).toBe(2);
  });

  test('that comes twice, or for an id or a type that was never seen, takes nothing else away', async () => {
    const rig = await afterwards([
      tombstone('account', 'a', 2),
      tombstone('account', 'a', 2),
      tombstone('account', 'never seen', 9),
      tombstone('contract', 'b', 9),
    ]);
    expect(companyOf(rig, 'a')).toBeNull();
    expect(countRows(rig.cache)).toBe(1);
  });

  test('that is older than the row takes nothing away', async () => {
    const rig = await afterwards([account('a', 5)], [tombstone('account', 'a', 4)]);
    expect(companyOf(rig, 'a')).not.toBeNull();
  });
});

describe('a name', () => {
  test.each([
    ['with a lone surrogate', 'Odd \ud800 name'],
    ['with a NUL', 'Odd \u0000 name'],
    ['of a megabyte', `Odd ${'x'.repeat(1024 * 1024)} name`],
    ['that runs from right to left, with a flag', 'Odd \u202e מסעדה 🇩🇪 name'],
  ])('%s is stored, found, and hides no other', async (_what, company) => {
    const rig = await afterwards([account('odd', 1, { company }), account('c', 1, { company: 'After it' })]);
    expect(companyOf(rig, 'odd')).toMatch(/^Odd /);
    expect(find(rig, 'odd')).toEqual(['odd']);
    expect(find(rig, 'after')).toEqual(['c']);
    expect(readDigest(rig.cache).account.count).toBe(4);
  });
});

test('what a newer portal sends is set aside and named by type and id', async () => {
  const rig = await afterwards([
    { type: 'invoice', entity: { id: 'i2', version: 1 } },
    { type: 'invoice', entity: { id: 'i1', version: 1 } },
    { type: 'account', entity: { id: 'odd', version: 3, company: 7 } },
  ]);
  expect(summariseParked(rig.cache)).toEqual([
    { type: 'account', count: 1, ids: ['odd'] },
    { type: 'invoice', count: 2, ids: ['i1', 'i2'] },
  ]);
});

test('a page that storing fails for leaves the cursor, and the next sync goes on there to a full state', async () => {
  const rig = await anOddPortal(still);
  await rig.sync();
  rig.cache.database.exec(
    `CREATE TEMP TRIGGER full BEFORE INSERT ON accounts WHEN new.id = 'd' BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );
  rig.answerWith(changing([account('c', 1)], [account('d', 1)]));
  await expect(rig.sync()).rejects.toThrow('disk full');
  expect([countRows(rig.cache), readFact(rig.cache, 'cursor')]).toEqual([3, 'c2']);
  rig.cache.database.exec('DROP TRIGGER full');
  expect(await rig.sync()).toEqual({ kind: 'done' });
  expect([countRows(rig.cache), readFact(rig.cache, 'cursor')]).toEqual([4, 'c3']);
});
