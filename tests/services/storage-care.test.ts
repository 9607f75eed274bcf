// The care for the files while the app runs: backups soon after a change and on quit, checks when it is quiet, the
// reserve, and what is done about what they find. With real files and real worker threads; timers fire when told.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { careForStorage } from '../../main/services/storage-care.ts';
import type { CurrentProfile } from '../../main/services/current-profile.ts';
import { openCache } from '../../main/store/cache-store.ts';
import { readLastChecks } from '../../main/store/last-checks.ts';
import { createReserve } from '../../main/store/reserve.ts';
import { createRunStorageTask } from '../../main/store/run-storage-task.ts';
import type { StorageTask } from '../../main/store/storage-task.ts';
import { readSettings, writeSettings } from '../../main/store/settings.ts';
import { listBackupFiles } from '../../main/store/work-backups.ts';
import { openWork } from '../../main/store/work-store.ts';
import { temporaryFolder } from './desk.ts';

const runTask = createRunStorageTask(new URL('../../main/store/storage-worker.ts', import.meta.url));
const dayMs = 24 * 60 * 60_000;

interface Caring {
  readonly isWorkChecked?: boolean;
  readonly cache?: string;
}

function care({ isWorkChecked = true, cache }: Caring = {}) {
  const home = temporaryFolder();
  const work = openWork(path.join(home, 'work.db'));
  const tasks: StorageTask['kind'][] = [];
  const damaged: string[] = [];
  const timers: { delayMs: number; run: () => void }[] = [];
  let nowMs = Date.parse('2026-11-16T09:00:00Z');
  let ended: () => void = () => {};
  let today = '2026-11-16';
  const opened = cache === undefined ? null : openCache(cache);
  const profile =
    opened === null
      ? null
      : ({
          profileId: 'p1',
          cache: opened,
          syncFile: opened.file,
          connection: null,
        } satisfies Pick<CurrentProfile, 'profileId' | 'cache' | 'syncFile' | 'connection'>);
  const reserve = createReserve(path.join(home, 'work.reserve'));
  const caring = careForStorage({
    work,
    isWorkChecked,
    current: () => profile as CurrentProfile | null,
    today: () => today,
    clock: { nowMs: () => nowMs },
    timers: {
      after: (delayMs, run) => {
        const timer = { delayMs, run };
        timers.push(timer);
        ended();
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
    },
    run: (task) => {
      tasks.push(task.kind);
      return runTask(task);
    },
    reserve,
    onWorkDamaged: () => damaged.push('work.db'),
    onCacheDamaged: (profileId) => damaged.push(profileId),
    onChanged: () => {},
    reportBug: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    await caring.close();
    work.close();
    opened?.close();
  });
  return {
    ...{ home, work, tasks, damaged, reserve, timers, care: caring },
    /** Lets the next look happen, whole; answers with what it ran. */
    look: async (): Promise<StorageTask['kind'][]> => {
      const before = tasks.length;
      const hasEnded = new Promise<void>((resolve) => {
        ended = resolve;
      });
      timers.shift()?.run();
      await hasEnded;
      return tasks.slice(before);
    },
    passTime: (days: number) => {
      nowMs += days * dayMs;
      today = new Date(nowMs).toISOString().slice(0, 10);
    },
  };
}

describe('backups', () => {
  test('are written at the start, within a minute after a change, and not for nothing', async () => {
    const caring = care();
    expect(await caring.look()).toEqual(['take-reserve', 'back-up']);
    expect(await caring.look()).not.toContain('back-up');
    writeSettings(caring.work, { theme: 'dark' });
    expect(caring.timers[0]?.delayMs).toBeLessThanOrEqual(30_000);
    expect(await caring.look()).toContain('back-up');
    expect(await caring.look()).not.toContain('back-up');
    caring.passTime(1);
    await caring.look();
    expect(listBackupFiles(caring.work.file).map(({ date }) => date)).toEqual(['2026-11-17', '2026-11-16']);
  });

  test('go on soon after the machine slept in the middle of one', async () => {
    const caring = care();
    const look = caring.look();
    caring.passTime(1);
    await look;
    expect(caring.timers[0]?.delayMs).toBeLessThanOrEqual(15 * 60_000);
  });

  test('are written once more on quit', async () => {
    const caring = care();
    await caring.look();
    writeSettings(caring.work, { theme: 'dark' });
    await caring.care.close();
    const restored = openWork(listBackupFiles(caring.work.file)[0]?.file ?? '');
    expect(readSettings(restored).theme).toBe('dark');
    restored.close();
  });
});

describe('checks', () => {
  test('of all of own work wait for a quiet moment, come once a week, and are written down', async () => {
    const caring = care();
    expect(await caring.look()).not.toContain('check-work');
    expect(await caring.look()).toEqual(['check-work']);
    expect(await caring.look()).toEqual([]);
    expect(readLastChecks(caring.work, null).ownWorkFull).toEqual({ at: '2026-11-16T09:00:00.000Z', isSound: true });
    caring.passTime(6);
    expect([...(await caring.look()), ...(await caring.look())]).toEqual(['back-up']);
    caring.passTime(1);
    expect([...(await caring.look()), ...(await caring.look())]).toEqual(['back-up', 'check-work']);
  });

  test('of a large own work that was opened unchecked come at once', async () => {
    const caring = care({ isWorkChecked: false });
    await caring.look();
    expect(caring.tasks[0]).toBe('check-work');
  });

  test('find a page of the cache that is not what was written, soon after it was opened', async () => {
    const file = path.join(temporaryFolder(), 'cache.db');
    const cache = openCache(file);
    cache.database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
      INSERT INTO facts SELECT 'fact ' || i, hex(randomblob(100)) FROM n`);
    cache.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, bytes.length - 4096 * 2));
    const caring = care({ cache: file });
    await caring.look();
    expect(caring.damaged).toEqual(['p1']);
    expect(readLastChecks(caring.work, 'p1').cacheQuick).toMatchObject({ isSound: false });
  });

  test('find a document that is not what was written in the weekly check', async () => {
    const file = path.join(temporaryFolder(), 'cache.db');
    const cache = openCache(file);
    cache.database.exec(`INSERT INTO accounts VALUES ('a1', 1, x'7b7d', 12345)`);
    cache.close();
    const caring = care({ cache: file });
    for (let looks = 0; looks < 4; looks += 1) await caring.look();
    expect(caring.damaged).toEqual(['p1']);
    expect(readLastChecks(caring.work, 'p1')).toMatchObject({
      cacheQuick: { isSound: true },
      cacheFull: { isSound: false },
    });
  });

  test('find a row of own work that is broken when they back it up, and leave the backup before', async () => {
    const caring = care();
    writeSettings(caring.work, { theme: 'dark' });
    await caring.look();
    const before = readFileSync(listBackupFiles(caring.work.file)[0]?.file ?? '');
    caring.work.database.exec(`UPDATE settings SET value = '"light"' WHERE name = 'theme'`);
    await caring.look();
    expect(caring.damaged).toEqual(['work.db']);
    expect(readFileSync(listBackupFiles(caring.work.file)[0]?.file ?? '').equals(before)).toBe(true);
  });
});

describe('the reserve', () => {
  test('is some megabytes of the disk, is given up once, and is taken again', async () => {
    const caring = care();
    await caring.look();
    expect(statSync(caring.reserve.file).size).toBe(4 * 1024 * 1024);
    expect(statSync(caring.reserve.file).mode & 0o777).toBe(0o600);
    expect([caring.reserve.giveUp(), caring.reserve.giveUp()]).toEqual([true, false]);
    expect(existsSync(caring.reserve.file)).toBe(false);
    expect(await caring.look()).toContain('take-reserve');
    expect(caring.reserve.isTaken()).toBe(true);
    rmSync(caring.reserve.file);
  });
});
