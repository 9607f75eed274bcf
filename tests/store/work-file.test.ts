// The file of own work while it is open: a full disk, and somebody who deletes or replaces it.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSettingRow, readSettings, writeSettingRow, writeSettings } from '../../main/store/settings.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStoreOptions } from '../../main/store/work-store.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

function open(options: WorkStoreOptions, file = join(temporaryFolder(), 'work.db')) {
  const work = openWork(file, options);
  onTestFinished(() => work.close());
  return work;
}

describe('a file of own work that is taken away while it is open', () => {
  test.each([
    ['deleted', (file: string) => rmSync(file)],
    ['deleted with its log', (file: string) => ['', '-wal', '-shm'].forEach((part) => rmSync(`${file}${part}`))],
    ['left without its log', (file: string) => rmSync(`${file}-wal`)],
    [
      'replaced by another',
      (file: string) => {
        rmSync(file);
        writeFileSync(file, 'something else');
      },
    ],
  ])('%s, is there again, whole, before the next change is acknowledged', (_what, takeAway) => {
    let putBack = 0;
    const work = open({ onPutBack: () => (putBack += 1) });
    writeSettings(work, { theme: 'dark' });
    takeAway(work.file);
    writeSettings(work, { density: 'comfortable' });
    expect(putBack).toBe(1);
    expect(statSync(work.file).mode & 0o777).toBe(0o600);
    // As after a crash: a second connection sees what is in the folder.
    const seen = aWork(work.file);
    expect(readSettings(seen)).toMatchObject({ theme: 'dark', density: 'comfortable' });
    writeSettings(work, { theme: 'light' });
    expect(readSettings(seen).theme).toBe('light');
    expect(putBack).toBe(1);
  });

  test('and replaced, leaves the other one beside it', () => {
    const work = open({ nowMs: () => Date.parse('2026-11-26T11:30:05Z') });
    writeSettings(work, { theme: 'dark' });
    rmSync(work.file);
    writeFileSync(work.file, 'something else');
    writeSettings(work, { theme: 'light' });
    expect(readdirSync(dirname(work.file))).toContain('work.replaced-20261126-113005.db');
  });
});

describe('a full disk', () => {
  /** SQLite itself refuses to grow the file, as on a full disk, until the reserve is given up. */
  function fillDisk(work: ReturnType<typeof openWork>): void {
    work.database.pragma('wal_checkpoint(TRUNCATE)');
    work.database.pragma(`max_page_count = ${Number(work.database.pragma('page_count', { simple: true }))}`);
  }
  const long = 'x'.repeat(50_000);

  test('takes what the user is doing into the room of the reserve', () => {
    let given = 0;
    const work = open({
      giveUpReserve: () => {
        given += 1;
        work.database.pragma('max_page_count = 10000');
        return true;
      },
    });
    fillDisk(work);
    work.write(() => {
      writeSettingRow(work, 'first', '1');
      writeSettingRow(work, 'long', long);
    });
    expect(given).toBe(1);
    expect(readSettingRow(work, 'first')).toBe('1');
    expect(readSettingRow(work, 'long')).toBe(long);
    fillDisk(work);
    writeSettingRow(work, 'alone', long);
    expect(readSettingRow(work, 'alone')).toBe(long);
    expect(given).toBe(2);
  });

  test('without a reserve refuses the change, whole, and keeps what was there', () => {
    const work = open({});
    writeSettings(work, { theme: 'dark' });
    fillDisk(work);
    expect(() =>
      work.write(() => {
        writeSettingRow(work, 'first', '1');
        writeSettingRow(work, 'long', long);
      }),
    ).toThrow(/full/);
    expect(readSettingRow(work, 'first')).toBeNull();
    expect(readSettings(work).theme).toBe('dark');
    expect(existsSync(work.file)).toBe(true);
  });
});
