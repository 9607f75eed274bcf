import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openCache } from '../../main/store/cache-store.ts';
import { StorageProblem } from '../../main/store/storage-problem.ts';
import { openWork } from '../../main/store/work-store.ts';
import { aCache, aWork, temporaryFolder } from './temporary-stores.ts';

function problemOf(open: () => unknown): StorageProblem {
  try {
    open();
  } catch (error) {
    if (error instanceof StorageProblem) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

describe('a database file', () => {
  test('is fully durable, in WAL and with foreign keys on every connection, not only the first', () => {
    const file = join(temporaryFolder(), 'work.db');
    for (const work of [aWork(file), aWork(file)]) {
      expect(work.database.pragma('synchronous', { simple: true })).toBe(2);
      expect(work.database.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(work.database.pragma('foreign_keys', { simple: true })).toBe(1);
    }
  });

  test('is readable for its owner only, and so is its folder', () => {
    const folder = join(temporaryFolder(), 'profile');
    const cache = aCache(undefined, join(folder, 'cache.db'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(cache.file).mode & 0o777).toBe(0o600);
    expect(statSync(`${cache.file}-wal`).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['random bytes', Buffer.from(Array.from({ length: 8192 }, (_, index) => (index * 7919 + 13) % 256))],
    ['a header cut short', Buffer.from('SQLite format 3\0').subarray(0, 10)],
    ['a text', Buffer.from('This is not a database.')],
  ])('of %s is reported as damaged and left as it is', (_name, bytes) => {
    const file = join(temporaryFolder(), 'work.db');
    writeFileSync(file, bytes);
    const problem = problemOf(() => openWork(file));
    expect(problem).toMatchObject({ problem: 'damaged', file: 'work.db' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('that lost its second half is reported as damaged and left as it is', () => {
    const file = join(temporaryFolder(), 'cache.db');
    const cache = openCache(file);
    cache.database.pragma('wal_checkpoint(TRUNCATE)');
    cache.close();
    const bytes = readFileSync(file);
    const half = bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096);
    writeFileSync(file, half);
    expect(problemOf(() => openCache(file)).problem).toBe('damaged');
    expect(readFileSync(file).equals(half)).toBe(true);
  });

  test('of a newer version is refused and left as it is', () => {
    const file = join(temporaryFolder(), 'work.db');
    const newer = new Database(file);
    newer.exec('CREATE TABLE from_the_future (id TEXT) STRICT; PRAGMA user_version = 9990');
    newer.close();
    const bytes = readFileSync(file);
    expect(problemOf(() => openWork(file)).problem).toBe('newer-version');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('in a place that cannot be written is reported as not writable', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'cache.db'));
    expect(problemOf(() => openCache(join(folder, 'cache.db'))).problem).toBe('not-writable');
    writeFileSync(join(folder, 'a-file'), '');
    chmodSync(join(folder, 'a-file'), 0o600);
    expect(problemOf(() => openCache(join(folder, 'a-file', 'cache.db'))).problem).toBe('not-writable');
  });

  test('that another program holds locked is reported as in use', () => {
    const file = join(temporaryFolder(), 'work.db');
    const other = new Database(file);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t (id TEXT) STRICT');
    expect(problemOf(() => openWork(file)).problem).toBe('in-use');
    other.close();
  });
});
