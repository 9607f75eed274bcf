// Backups of own work: whole, of seven days, and never a damaged one over a good one.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeBackup } from '../../main/store/merge-backup.ts';
import { saveProfile } from '../../main/store/profiles.ts';
import { readWorkTables } from '../../main/store/work-tables.ts';
import { readSettingRow, readSettings, writeSettingRow, writeSettings } from '../../main/store/settings.ts';
import { forgetInBackups, listBackupFiles, writeBackup } from '../../main/store/work-backups.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

const datesOf = (file: string) => listBackupFiles(file).map(({ date }) => date);
const newest = (file: string) => listBackupFiles(file)[0]?.file ?? '';

test('a backup holds what is in the log too, is its owner’s alone, and leaves nothing else behind', () => {
  const work = aWork();
  writeSettings(work, { theme: 'dark' });
  expect(writeBackup(work.file, '2026-11-26')).toBe(true);
  expect(readdirSync(join(dirname(work.file), 'backups'))).toEqual(['work-2026-11-26.db']);
  expect(statSync(newest(work.file)).mode & 0o777).toBe(0o600);
  expect(statSync(join(dirname(work.file), 'backups')).mode & 0o777).toBe(0o700);
  const restored = aWork();
  mergeBackup(restored.database, readWorkTables(restored.database), newest(work.file));
  expect(readSettings(restored).theme).toBe('dark');
});

test('the last seven days that had one are kept, the newest first, and today’s is replaced', () => {
  const work = aWork();
  for (let day = 10; day < 20; day += 1) writeBackup(work.file, `2026-11-${day}`);
  writeSettings(work, { theme: 'dark' });
  writeBackup(work.file, '2026-11-19');
  expect(datesOf(work.file)).toEqual(['19', '18', '17', '16', '15', '14', '13'].map((day) => `2026-11-${day}`));
  const restored = aWork();
  mergeBackup(restored.database, readWorkTables(restored.database), newest(work.file));
  expect(readSettings(restored).theme).toBe('dark');
});

test.each([
  ['a row that is broken', (file: string) => readFileSync(file).indexOf('first-value')],
  ['a page that is destroyed', () => 4096],
])('%s never gets into a backup, and the one before stays', (_what, placeOf) => {
  const file = join(temporaryFolder(), 'work.db');
  const work = aWork(file);
  writeSettingRow(work, 'first', 'first-value');
  work.database.pragma('wal_checkpoint(TRUNCATE)');
  writeBackup(file, '2026-11-26');
  const before = readFileSync(newest(file));
  const bytes = readFileSync(file);
  bytes.fill(0x5a, placeOf(file), placeOf(file) + 8);
  writeFileSync(file, bytes);
  expect(writeBackup(file, '2026-11-26')).toBe(false);
  expect(readFileSync(newest(file)).equals(before)).toBe(true);
});

test('restoring adds what is missing here, and replaces and removes nothing', () => {
  const work = aWork();
  writeSettingRow(work, 'both', 'old');
  writeSettingRow(work, 'only there', '1');
  writeBackup(work.file, '2026-11-26');
  writeSettingRow(work, 'both', 'new');
  writeSettingRow(work, 'only here', '2');
  work.database.exec(`DELETE FROM settings WHERE name = 'only there'`);
  const merged = mergeBackup(work.database, readWorkTables(work.database), newest(work.file));
  expect(merged.map(({ key }) => key)).toEqual([JSON.stringify(['only there'])]);
  expect(['both', 'only there', 'only here'].map((name) => readSettingRow(work, name))).toEqual(['new', '1', '2']);
});

test('a forgotten profile leaves no name in any backup', () => {
  const work = aWork();
  const me = {
    staff: { id: 's', name: 'Anna Sommer', email: 'anna@reseller.example', role: 'sales', language: 'de' },
    reseller: {
      id: 'r1',
      name: 'Nordlicht',
      timeZone: 'Europe/Berlin',
      discountLimitsBasisPoints: { administrator: 1, sales: 1, viewer: 0 },
      letterhead: null,
    },
    portal: { name: 'Portal', isSample: true, capabilities: [] },
    now: '2026-11-16T09:00:00Z',
  } as const;
  saveProfile(work, {
    profileId: 'p1',
    address: 'https://portal.example',
    email: 'anna@reseller.example',
    isSample: false,
    lastSignedInAtMs: 1,
    me: { ...me, portal: { ...me.portal, capabilities: [] } },
  });
  writeBackup(work.file, '2026-11-25');
  writeBackup(work.file, '2026-11-26');
  forgetInBackups(work.file, 'p1');
  for (const { file } of listBackupFiles(work.file)) expect(readFileSync(file, 'latin1')).not.toContain('Anna');
});
