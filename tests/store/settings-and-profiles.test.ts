import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgetProfile, readProfiles, saveProfile } from '../../main/store/profiles.ts';
import { readSettings, writeSettingRow, writeSettings } from '../../main/store/settings.ts';
import { defaultSettings, settingsPatchSchema } from '../../shared/contract/settings.ts';
import type { MeResponse } from '../../shared/portal/session.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

describe('settings', () => {
  test('are the defaults until they are changed, and then kept', () => {
    const work = aWork();
    expect(readSettings(work)).toEqual(defaultSettings);
    expect(writeSettings(work, { theme: 'dark', language: 'de' })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      language: 'de',
    });
    expect(readSettings(work).theme).toBe('dark');
  });

  test('that are broken fall back to their default, alone', () => {
    const work = aWork();
    writeSettings(work, { theme: 'dark', density: 'comfortable', language: 'de' });
    writeSettingRow(work, 'theme', '"purple"');
    writeSettingRow(work, 'contrast', 'not json');
    writeSettingRow(work, 'from-the-future', '1');
    work.database.exec(`UPDATE settings SET value = '"en"' WHERE name = 'language'`);
    expect(readSettings(work)).toEqual({ ...defaultSettings, density: 'comfortable' });
  });

  test('name each column of the list once', () => {
    const { accountList } = defaultSettings;
    const [column] = accountList.columns;
    const twice = settingsPatchSchema.safeParse({ accountList: { ...accountList, columns: [column, column] } });
    expect(twice.error?.issues).toMatchObject([{ path: ['accountList', 'columns'], message: 'duplicate' }]);
  });
});

const me: MeResponse = {
  staff: { id: 'staff-1', name: 'Anna Sommer', email: 'anna@reseller.example', role: 'sales', language: 'de' },
  reseller: {
    id: 'r1',
    name: 'Nordlicht',
    timeZone: 'Europe/Berlin',
    discountLimitsBasisPoints: { administrator: 10_000, sales: 1000, viewer: 0 },
    letterhead: null,
  },
  portal: { name: 'Portal', isSample: true, capabilities: [] },
  now: '2026-11-16T09:00:00Z',
};

describe('profiles', () => {
  test('are kept with what the portal said, the last one that signed in first', () => {
    const work = aWork();
    const profile = { address: 'https://portal.example', email: 'anna@reseller.example', isSample: false, me };
    saveProfile(work, { ...profile, profileId: 'p1', lastSignedInAtMs: 1 });
    saveProfile(work, { ...profile, profileId: 'p2', lastSignedInAtMs: 2 });
    expect(readProfiles(work).map((kept) => kept.profileId)).toEqual(['p2', 'p1']);
    saveProfile(work, { ...profile, profileId: 'p1', lastSignedInAtMs: 3 });
    expect(readProfiles(work)[0]).toEqual({ ...profile, profileId: 'p1', lastSignedInAtMs: 3 });
    forgetProfile(work, 'p1');
    expect(readProfiles(work)).toHaveLength(1);
  });

  test('whose details cannot be read any more still say who signed in', () => {
    const work = aWork();
    const profile = { address: 'https://portal.example', email: 'anna@reseller.example', isSample: false, me };
    saveProfile(work, { ...profile, profileId: 'p1', lastSignedInAtMs: 1 });
    work.database.exec(
      `UPDATE profiles SET me = '{"staff":{}}', seal = seal_of('profiles', id, address, email, is_sample,
        last_signed_in_at_ms, '{"staff":{}}')`,
    );
    expect(readProfiles(work)).toMatchObject([{ email: 'anna@reseller.example', me: null }]);
  });

  test('that are not what was written any more have to sign in again, and hide no others', () => {
    const work = aWork();
    const profile = { address: 'https://portal.example', email: 'anna@reseller.example', isSample: false, me };
    saveProfile(work, { ...profile, profileId: 'p1', lastSignedInAtMs: 1 });
    saveProfile(work, { ...profile, profileId: 'p2', lastSignedInAtMs: 2 });
    work.database.exec(`UPDATE profiles SET me = replace(me, '"sales"', '"admin"') WHERE id = 'p1'`);
    expect(readProfiles(work)).toMatchObject([
      { profileId: 'p2', me },
      { profileId: 'p1', me: null },
    ]);
  });

  test('that are forgotten leave no name in any byte of the files', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = aWork(file);
    const profile = { profileId: 'p1', address: 'https://portal.example', isSample: false, me };
    for (const lastSignedInAtMs of [1, 2, 3])
      saveProfile(work, { ...profile, email: me.staff.email, lastSignedInAtMs });
    const bytes = () => [file, `${file}-wal`].map((name) => readFileSync(name, 'latin1')).join('');
    expect(bytes()).toContain(me.staff.email);
    forgetProfile(work, 'p1');
    expect(bytes()).not.toContain(me.staff.email);
    expect(bytes()).not.toContain(me.staff.name);
  });
});
