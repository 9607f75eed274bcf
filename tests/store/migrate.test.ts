import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cacheMigrations, openCache } from '../../main/store/cache-store.ts';
import { migrate, versionOf } from '../../main/store/migrate.ts';
import { openWork, workMigrations } from '../../main/store/work-store.ts';
import { temporaryFolder } from './temporary-stores.ts';

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
