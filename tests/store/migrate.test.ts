import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cacheMigrations, openCache } from '../../main/store/cache-store.ts';
import { isWorkSound } from '../../main/store/check-database.ts';
import { migrate, versionOf } from '../../main/store/migrate.ts';
import { work0010OwnWork } from '../../main/store/migrations/work-0010-own-work.ts';
import { openDatabase } from '../../main/store/open-database.ts';
import { readProfiles } from '../../main/store/profiles.ts';
import { readSettings } from '../../main/store/settings.ts';
import { openWork, workMigrations } from '../../main/store/work-store.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

function anEmptyDatabase(): Database.Database {
  const database = new Database(join(temporaryFolder(), 'work.db'));
  onTestFinished(() => {
    database.close();
  });
  return database;
}

describe('migrations', () => {
  test.each([
    ['cache.db', cacheMigrations, openCache],
    ['work.db', workMigrations, openWork],
  ] as const)('bring a new %s to the newest version', (name, migrations, open) => {
    const store = open(join(temporaryFolder(), name));
    onTestFinished(() => store.close());
    expect(versionOf(store.database)).toBe(migrations.at(-1)?.number);
    expect(store.database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test.each([
    ['cache.db', cacheMigrations],
    ['work.db', workMigrations],
  ] as const)('of %s have ascending numbers', (_name, migrations) => {
    const numbers = migrations.map((migration) => migration.number);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  test('run once, and only what is missing', () => {
    const database = anEmptyDatabase();
    const first = { number: 10, sql: 'CREATE TABLE a (id TEXT) STRICT' };
    const second = { number: 20, sql: 'CREATE TABLE b (id TEXT) STRICT' };
    migrate(database, [first]);
    migrate(database, [first, second]);
    migrate(database, [first, second]);
    expect(versionOf(database)).toBe(20);
  });

  test('that fail leave the version before, whole', () => {
    const database = anEmptyDatabase();
    const broken = { number: 10, sql: 'CREATE TABLE a (id TEXT) STRICT; CREATE TABLE a (id TEXT) STRICT' };
    expect(() => migrate(database, [broken])).toThrow(/already exists/);
    expect(versionOf(database)).toBe(0);
    expect(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
  });

  test('seal the settings and profiles of a work.db from before seals', () => {
    const file = join(temporaryFolder(), 'work.db');
    const before = openDatabase(file, [work0010OwnWork]);
    before.exec(`INSERT INTO settings VALUES ('theme', '"dark"');
      INSERT INTO profiles VALUES ('p1', 'https://portal.example', 'anna@reseller.example', 0, 7, '{}')`);
    before.close();
    const work = aWork(file);
    expect(readSettings(work).theme).toBe('dark');
    expect(readProfiles(work)).toMatchObject([{ profileId: 'p1', email: 'anna@reseller.example' }]);
    expect(isWorkSound(work.database)).toBe(true);
  });

  test('keep every table strict, so that no column takes a value of another kind', () => {
    const cache = openCache(join(temporaryFolder(), 'cache.db'));
    onTestFinished(() => cache.close());
    const lax = cache.database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
        AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all();
    expect(lax).toEqual([]);
  });
});
