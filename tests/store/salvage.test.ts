// Own work is read out of whatever is left of its file, and what cannot be read is said.
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listDrafts, readDraft, saveDraft } from '../../main/store/drafts.ts';
import { restoreBackup } from '../../main/store/merge-backup.ts';
import { openOwnWork } from '../../main/store/open-own-work.ts';
import { enqueueOrder, putAsideUnreadable, readPlacedOrder } from '../../main/store/outbox.ts';
import { nextToSend } from '../../main/store/outbox-turns.ts';
import { finishSalvage } from '../../main/store/salvage-work.ts';
import { readSettingRow, readSettings, writeSettingRow, writeSettings } from '../../main/store/settings.ts';
import { listBackupFiles, writeBackup } from '../../main/store/work-backups.ts';
import { readStorageEvents } from '../../main/store/storage-events.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import { aKeptDraft } from '../fixtures/drafts.ts';
import { anOrder } from '../fixtures/orders.ts';
import { aFilledFile, fill, nameOf, nowMs, open, overwrite, rowCount, rowsIn, valueOf } from './filled-file.ts';
import { temporaryFolder } from './temporary-stores.ts';

const pageSize = 4096;
const noise = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + 13) % 251));

describe('own work that is whole', () => {
  test('is opened as it is', () => {
    const file = aFilledFile();
    const before = readdirSync(dirname(file));
    const { work, salvage } = open(file);
    expect(salvage).toBeNull();
    expect(rowsIn(work)).toHaveLength(rowCount);
    expect(readdirSync(dirname(file)).filter((name) => !name.endsWith('-wal') && !name.endsWith('-shm'))).toEqual(
      before,
    );
  });
});

describe('a damaged file of own work', () => {
  test('whose header is destroyed gives every row', () => {
    const file = aFilledFile();
    overwrite(file, 0, noise(100));
    const { work, salvage } = open(file);
    expect(rowsIn(work)).toHaveLength(rowCount);
    expect(salvage).toMatchObject({ rows: rowCount, unreadable: 0, isCountCertain: true });
  });

  test('whose whole first page is destroyed, schema included, gives every row', () => {
    const file = aFilledFile();
    overwrite(file, 0, noise(pageSize));
    expect(rowsIn(open(file).work)).toHaveLength(rowCount);
  });

  test('is kept beside, byte for byte', () => {
    const file = aFilledFile();
    overwrite(file, 0, noise(100));
    const damaged = readFileSync(file);
    const { salvage } = open(file);
    expect(salvage?.keptAs).toBe('work.damaged-20261126-113005.db');
    expect(readFileSync(join(dirname(file), salvage?.keptAs ?? '')).equals(damaged)).toBe(true);
  });

  test('loses no row but those whose own bytes are destroyed, whichever page it is', () => {
    const original = aFilledFile();
    const bytes = readFileSync(original);
    const pages = bytes.length / pageSize;
    expect(pages).toBeGreaterThan(60);
    for (let page = 0; page < pages; page += 19) {
      const file = join(temporaryFolder(), 'work.db');
      writeFileSync(file, bytes);
      overwrite(file, page * pageSize, noise(pageSize));
      const { work } = openOwnWork(file, { nowMs });
      const found = rowsIn(work).length;
      work.close();
      // A page of small rows holds a few dozen of them, one of an overflow chain a part of one.
      expect(found, `page ${page}`).toBeGreaterThan(rowCount - 40);
    }
  });

  test('that lost its second half gives what the first half holds, and says that there may have been more', () => {
    const file = aFilledFile();
    truncateSync(file, Math.floor(readFileSync(file).length / 2 / pageSize) * pageSize);
    const { work, salvage } = open(file);
    expect(rowsIn(work).length).toBeGreaterThan(20);
    expect(salvage).toMatchObject({ isCountCertain: false });
  });

  test('with one flipped bit in a row gives all other rows, and counts that one', () => {
    const file = aFilledFile();
    const at = readFileSync(file).indexOf('-101"');
    overwrite(file, at + 1, Buffer.from('9'));
    const { work, salvage } = open(file);
    expect(rowsIn(work)).toHaveLength(rowCount - 1);
    expect(salvage).toEqual({
      keptAs: 'work.damaged-20261126-113005.db',
      rows: rowCount - 1,
      fromBackups: 0,
      unreadable: 1,
      isCountCertain: true,
    });
  });

  test('whose last rows are in the log only gives them too', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = openWork(file);
    fill(work);
    // What a crash leaves: the file and its log, not put together.
    const left = join(temporaryFolder(), 'work.db');
    writeFileSync(left, noise(pageSize * 2));
    writeFileSync(`${left}-wal`, readFileSync(`${file}-wal`));
    work.close();
    expect(rowsIn(open(left).work)).toHaveLength(rowCount);
  });
});

describe('rows that the file has lost', () => {
  test('come from the newest backup that has them', () => {
    const file = aFilledFile();
    writeBackup(file, '2026-11-24');
    const work = openWork(file);
    writeSettings(work, { theme: 'dark' });
    work.close();
    writeBackup(file, '2026-11-25');
    writeFileSync(file, noise(9000));
    const { work: salvaged, salvage } = open(file);
    expect(rowsIn(salvaged)).toHaveLength(rowCount);
    expect(readSettings(salvaged).theme).toBe('dark');
    expect(salvage).toMatchObject({ rows: 0, fromBackups: rowCount + 1, unreadable: 0 });
  });

  test('come from a backup also where the whole file was deleted', () => {
    const file = aFilledFile();
    writeBackup(file, '2026-11-25');
    rmSync(file);
    const { work, salvage } = open(file);
    expect(rowsIn(work)).toHaveLength(rowCount);
    expect(salvage).toMatchObject({ keptAs: null, fromBackups: rowCount });
  });

  test('that are broken are taken from a backup, and nothing else of it is', () => {
    const file = aFilledFile();
    writeBackup(file, '2026-11-25');
    const work = openWork(file);
    writeSettingRow(work, nameOf(3), JSON.stringify('newer'));
    work.close();
    overwrite(file, readFileSync(file).indexOf('-101"') + 1, Buffer.from('9'));
    const { work: salvaged, salvage } = open(file);
    expect(salvage).toMatchObject({ fromBackups: 1, unreadable: 0 });
    expect(readSettingRow(salvaged, nameOf(3))).toBe(JSON.stringify('newer'));
    expect(readSettingRow(salvaged, nameOf(101))).toBe(valueOf(101));
  });
});

test('a salvage is in the record of what happened as soon as it is made, whatever ends the app then', () => {
  const file = aFilledFile();
  overwrite(file, 0, noise(100));
  const { work, salvage } = open(file);
  expect(readStorageEvents(work)).toEqual([
    expect.objectContaining({ isSeen: false, event: { kind: 'own-work-salvaged', ...salvage } }),
  ]);
});

test('a salvage that was interrupted before its last step is finished at the next start', () => {
  const file = aFilledFile();
  const good = readFileSync(file);
  writeFileSync(join(dirname(file), 'work.salvaged.db'), good);
  writeFileSync(file, noise(9000));
  writeFileSync(`${file}-wal`, noise(900));
  finishSalvage(file);
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(rowsIn(open(file).work)).toHaveLength(rowCount);
});

describe('an order that is not what was placed any more', () => {
  const orders = (work: WorkStore) =>
    work.database.prepare('SELECT item_id, state, seal FROM outbox ORDER BY sequence').raw().all();

  function aFileWithABrokenOrder(onBroken: (work: WorkStore) => void = () => {}): string {
    const file = join(temporaryFolder(), 'work.db');
    const work = openWork(file);
    for (const id of ['o1', 'o2']) enqueueOrder(work, anOrder(id, { subscriptionId: id }));
    writeBackup(file, '2026-11-25');
    work.database.exec(
      `UPDATE outbox SET request = replace(request, '"quantity":10', '"quantity":19') WHERE item_id = 'o1'`,
    );
    onBroken(work);
    work.close();
    return file;
  }

  test('comes from the backup, and may have arrived meanwhile', () => {
    const { work, salvage } = open(aFileWithABrokenOrder());
    expect(salvage).toMatchObject({ fromBackups: 1, unreadable: 0 });
    expect(orders(work)).toMatchObject([
      ['o1', 'sending', expect.stringMatching(/^[0-9a-f]{64}$/)],
      ['o2', 'queued', expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
    expect(readPlacedOrder(work, 'p1', 'o1')?.overview).toEqual(anOrder('o1', { subscriptionId: 'o1' }).overview);
  });

  test('that no backup has is still shown as unreadable, is counted once, and hides no other', () => {
    const file = aFileWithABrokenOrder();
    rmSync(join(dirname(file), 'backups'), { recursive: true });
    const { work, salvage } = open(file);
    expect(salvage).toMatchObject({ rows: 1, unreadable: 1 });
    expect(orders(work)).toMatchObject([
      ['o1', 'queued', 'broken'],
      ['o2', 'queued', expect.any(String)],
    ]);
    expect(readPlacedOrder(work, 'p1', 'o1')).toBeNull();
    work.close();
    expect(open(file).salvage).toBeNull();
  });

  test('and that the user has taken back never comes back from a backup', () => {
    const file = aFileWithABrokenOrder((work) => putAsideUnreadable(work, 'p1', 'o1'));
    const { work, salvage } = open(file);
    expect(salvage).toMatchObject({ fromBackups: 0, unreadable: 0 });
    expect(orders(work)).toMatchObject([
      ['o1', 'withdrawn', 'broken'],
      ['o2', 'queued', expect.any(String)],
    ]);
    restoreBackup(work, listBackupFiles(file)[0]?.file ?? '');
    expect(orders(work)).toMatchObject([
      ['o1', 'withdrawn', 'broken'],
      ['o2', 'queued', expect.any(String)],
    ]);
  });

  test('is restored where the user asks for it, as one that may have arrived', () => {
    const file = aFileWithABrokenOrder();
    const backup = listBackupFiles(file)[0]?.file ?? '';
    const kept = readFileSync(backup);
    rmSync(backup);
    const { work } = open(file);
    writeFileSync(backup, kept);
    expect(restoreBackup(work, backup)).toEqual({ orders: 1, edits: 0, drafts: 0, quotes: 0 });
    expect(orders(work)).toMatchObject([
      ['o1', 'sending', expect.any(String)],
      ['o2', 'queued', expect.any(String)],
    ]);
    expect(nextToSend(work, { profileId: 'p1', staffId: 'staff-1' }, 0)).toMatchObject([
      { mayHaveArrived: true },
      { mayHaveArrived: false },
    ]);
  });
});

describe('a draft whose order was placed after the backup', () => {
  const draftId = '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e01';
  const otherId = '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e02';
  const onlyTheOther = { drafts: [{ draft: { draftId: otherId } }], unreadable: 0 };
  const owner = { profileId: 'p1', staffId: 'staff-1' };

  /** The backup has the draft, the file the order; both have another draft. */
  function aFileWithAPlacedDraft(): string {
    const file = join(temporaryFolder(), 'work.db');
    const work = openWork(file);
    const changedAt = '2026-11-16T08:00:00.000Z';
    const draft = aKeptDraft({ draftId, profileId: 'p1' });
    saveDraft(work, owner, { draft, changedAt });
    saveDraft(work, owner, { draft: { ...draft, draftId: otherId, subscriptionId: 'subscription-2' }, changedAt });
    writeBackup(file, '2026-11-25');
    enqueueOrder(work, anOrder(draftId));
    work.close();
    return file;
  }

  test('does not come back where the backup is restored', () => {
    const { work } = open(aFileWithAPlacedDraft());
    const backup = listBackupFiles(work.file)[0]?.file ?? '';
    expect(restoreBackup(work, backup)).toEqual({ orders: 0, edits: 0, drafts: 0, quotes: 0 });
    expect(listDrafts(work, owner)).toMatchObject(onlyTheOther);
  });

  test('does not come back where another draft had to be taken from the backup', () => {
    const file = aFileWithAPlacedDraft();
    const damaged = openWork(file);
    damaged.database.exec(`UPDATE drafts SET changed_at = '2027'`);
    damaged.close();
    const { work, salvage } = open(file);
    expect(salvage).not.toBeNull();
    expect(readPlacedOrder(work, 'p1', draftId)).not.toBeNull();
    expect(listDrafts(work, owner)).toMatchObject(onlyTheOther);
  });

  test('comes back where nothing vouches for the order', () => {
    const file = aFileWithAPlacedDraft();
    const damaged = openWork(file);
    damaged.database.exec(`UPDATE outbox SET request = replace(request, '"quantity":10', '"quantity":19')`);
    damaged.close();
    const { work } = open(file);
    restoreBackup(work, listBackupFiles(file)[0]?.file ?? '');
    expect(readPlacedOrder(work, 'p1', draftId)).toBeNull();
    expect(readDraft(work, owner, { subscriptionId: 'subscription-1', kind: 'upgrade' })).toMatchObject({ draftId });
  });
});
