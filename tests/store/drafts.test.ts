// Drafts in work.db (F18): durable, one per subscription and change, and never good where they are broken.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listDrafts, readDraft, removeDraft, saveDraft } from '../../main/store/drafts.ts';
import { migrate, versionOf } from '../../main/store/migrate.ts';
import { work0010OwnWork } from '../../main/store/migrations/work-0010-own-work.ts';
import { work0020Drafts } from '../../main/store/migrations/work-0020-drafts.ts';
import { enqueueOrder, readPlacedOrder } from '../../main/store/outbox.ts';
import { sealedTables, withSeal, draftsTable } from '../../main/store/sealed-tables.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import type { KeptDraft } from '../../shared/contract/drafts.ts';
import { aKeptDraft } from '../fixtures/drafts.ts';
import { anOrder } from '../fixtures/orders.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

const owner = { profileId: 'profile-1', staffId: 'staff-1' };
const key = { subscriptionId: 'subscription-1', kind: 'upgrade' } as const;
const [one, two, three] = [
  '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e01',
  '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e02',
  '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e03',
] as const;

function save(work: WorkStore, overrides: Partial<KeptDraft> = {}, at = '09:00:00', by = owner) {
  const draft = aKeptDraft({ draftId: one, ...overrides });
  return saveDraft(work, by, { draft, changedAt: `2026-11-16T${at}.000Z` });
}

const ids = (work: WorkStore) => listDrafts(work, owner).drafts.map(({ draft }) => draft.draftId);

describe('a draft', () => {
  test('is there again when the file is opened again, with everything that was entered', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = openWork(file);
    save(work, { revision: 3 });
    work.close();
    const again = aWork(file);
    expect(readDraft(again, owner, key)).toEqual(aKeptDraft({ draftId: one, revision: 3 }));
    expect(listDrafts(again, owner).drafts[0]?.changedAt).toBe('2026-11-16T09:00:00.000Z');
  });

  test('is one per subscription and change, the last changed first', () => {
    const work = aWork();
    save(work);
    save(work, { draftId: two, kind: 'add-licences' }, '09:01:00');
    save(work, { draftId: three, subscriptionId: 'subscription-2' }, '09:02:00');
    expect(ids(work)).toEqual([three, two, one]);
    save(work, { draftId: '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e04' }, '09:03:00');
    expect(ids(work)).toEqual(['6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e04', three, two]);
  });

  test('that arrives late changes nothing', () => {
    const work = aWork();
    expect(save(work, { revision: 2, step: 'overview' })).toEqual({ before: null });
    expect(save(work, { revision: 1, step: 'licences' })).toBeNull();
    expect(save(work, { revision: 2, step: 'licences' })).toBeNull();
    expect(readDraft(work, owner, key)?.step).toBe('overview');
    expect(save(work, { revision: 3, step: 'sla' })?.before?.step).toBe('overview');
  });

  test('is nobody else’s', () => {
    const work = aWork();
    save(work);
    for (const other of [
      { ...owner, profileId: 'profile-2' },
      { ...owner, staffId: 'staff-2' },
    ]) {
      expect(listDrafts(work, other)).toEqual({ drafts: [], unreadable: 0 });
      expect(readDraft(work, other, key)).toBeNull();
    }
    removeDraft(work, 'profile-2', one);
    expect(ids(work)).toEqual([one]);
    removeDraft(work, 'profile-1', one);
    expect(ids(work)).toEqual([]);
  });

  test('takes nobody else’s place, also under the same id', () => {
    const work = aWork();
    const [anothers, colleagues] = [
      { profileId: 'profile-2', staffId: 'staff-1' },
      { profileId: 'profile-1', staffId: 'staff-2' },
    ];
    save(work, { step: 'licences' }, '09:00:00', anothers);
    save(work, { draftId: two }, '09:00:00');
    for (const by of [owner, colleagues])
      expect(() => save(work, { revision: 5, step: 'sla' }, '09:01:00', by)).toThrow();
    expect(readDraft(work, anothers, key)?.step).toBe('licences');
    // Nor is anything of one's own gone over it.
    expect(ids(work)).toEqual([two]);
  });

  test('is gone with its order, in the same transaction, and never comes back', () => {
    const work = aWork();
    save(work, { profileId: 'p1', revision: 1 }, '09:00:00', { profileId: 'p1', staffId: 'staff-1' });
    const mine = { profileId: 'p1', staffId: 'staff-1' };
    work.database.exec(`CREATE TRIGGER refuse BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'refused'); END`);
    expect(() => enqueueOrder(work, anOrder(one))).toThrow(/refused/);
    expect(readPlacedOrder(work, 'p1', one)).toBeNull();
    work.database.exec('DROP TRIGGER refuse');
    enqueueOrder(work, anOrder(one));
    expect(listDrafts(work, mine).drafts).toEqual([]);
    expect(save(work, { profileId: 'p1', revision: 2 }, '09:01:00', mine)).toBeNull();
    expect(listDrafts(work, mine).drafts).toEqual([]);
  });
});

describe('a row that is not what was kept', () => {
  const resealed = (document: string) => {
    const values = [
      one,
      'profile-1',
      'staff-1',
      'account-1',
      'subscription-1',
      'upgrade',
      document,
      '2026-11-16T09:00:00.000Z',
    ];
    return withSeal(draftsTable, values).at(-1);
  };

  test.each([
    ['a flipped figure', `document = replace(document, '"quantity":10', '"quantity":11')`],
    ['another account', `account_id = 'account-2'`],
    ['no JSON', `document = '{'`],
    ['a broken seal', `seal = 'x'`],
    ['another shape under a good seal', `document = '{}', seal = '${resealed('{}')}'`],
    ['no JSON under a good seal', `document = '{', seal = '${resealed('{')}'`],
  ])('(%s) is never shown as good, stays in the file, and hides no other', (_what, damage) => {
    const work = aWork();
    save(work);
    save(work, { draftId: two, subscriptionId: 'subscription-2' });
    work.database.exec(`UPDATE drafts SET ${damage} WHERE draft_id = '${one}'`);
    expect(ids(work)).toEqual([two]);
    expect(listDrafts(work, owner).unreadable).toBe(1);
    expect(readDraft(work, owner, key)).toBeNull();
    save(work, { draftId: three });
    expect(readDraft(work, owner, key)?.draftId).toBe(three);
    expect(work.database.prepare('SELECT count(*) FROM drafts WHERE draft_id = ?').pluck().get(one)).toBe(1);
  });

  test('is replaced by what is entered now, where its wizard is still open', () => {
    const work = aWork();
    save(work, { revision: 7 });
    work.database.exec(`UPDATE drafts SET document = replace(document, '"revision":7', '"revision":9')`);
    save(work, { revision: 8 });
    expect(readDraft(work, owner, key)?.revision).toBe(8);
    expect(listDrafts(work, owner).unreadable).toBe(0);
  });
});

describe('the table', () => {
  test('comes to a work.db of the version before, and leaves its orders as they are', () => {
    const file = join(temporaryFolder(), 'work.db');
    const before = new Database(file);
    migrate(before, [work0010OwnWork]);
    before.exec(`INSERT INTO settings VALUES ('theme', '"dark"');
      INSERT INTO outbox (order_id, profile_id, staff_id, account_id, subscription_id, placed_at, request, overview,
        checksum, state) VALUES ('o1', 'p1', 's1', 'a1', 'u1', '2026-11-16T09:00:00Z', '{}', '{}', 'c', 'queued')`);
    migrate(before, [work0010OwnWork, work0020Drafts]);
    onTestFinished(() => void before.close());
    expect(versionOf(before)).toBe(20);
    expect(before.prepare('SELECT order_id, state FROM outbox').raw().all()).toEqual([['o1', 'queued']]);
    expect(before.prepare('SELECT count(*) FROM drafts').pluck().get()).toBe(0);
  });

  test.each(sealedTables.map((table) => [table.name, table] as const))(
    '%s is listed with its columns as they are, the seal behind all that it is over',
    (name, { columns, keyColumns }) => {
      const work = aWork();
      const sql = 'SELECT name FROM pragma_table_info(?) ORDER BY cid';
      expect(work.database.prepare(sql).pluck().all(name).slice(0, columns.length)).toEqual(columns);
      expect(columns.at(-1)).toBe('seal');
      expect(columns).toEqual(expect.arrayContaining([...keyColumns]));
    },
  );
});
