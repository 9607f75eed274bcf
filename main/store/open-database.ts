// Opens one of the two database files the same way every time: private permissions, WAL, full
// durability, foreign keys, migrated. Never writes to a file that is damaged or from a newer version.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { isHeaderRight } from './file-header.ts';
import { migrate, refuseNewerVersion } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { storageProblemOf, StorageProblem } from './storage-problem.ts';

/** How long one connection waits for another's write lock, in milliseconds. */
const busyTimeoutMs = 5000;
/** While opening, nothing of ours holds a lock for long: whoever does is another program. */
const openingTimeoutMs = 1000;
const synchronousFull = 2;
/** A large transaction (a first sync) must not leave a log of its size on the disk. */
const keptLogBytes = 16 * 1024 * 1024;

/** Opens and migrates, with the functions of `prepare` for the migrations; throws a `StorageProblem` where the file must not be touched. */
export function openDatabase(
  file: string,
  migrations: readonly Migration[],
  prepare: (database: Database.Database) => void = () => undefined,
): Database.Database {
  let database: Database.Database | undefined;
  try {
    createPrivately(file);
    if (!isHeaderRight(file)) throw new StorageProblem('damaged', file);
    database = new Database(file, { timeout: openingTimeoutMs });
    checkReadable(database);
    refuseNewerVersion(database, file, migrations);
    configure(database, file);
    prepare(database);
    migrate(database, migrations);
    database.pragma(`busy_timeout = ${busyTimeoutMs}`);
    return database;
  } catch (error) {
    database?.close();
    throw storageProblemOf(file, error) ?? error;
  }
}

/** SQLite gives the WAL files the permissions of the database file. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/** Reads before the first write, so that a damaged file is found while it is untouched. */
function checkReadable(database: Database.Database): void {
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/**
 * better-sqlite3 is built so that only the connection that creates the WAL starts at FULL: every later
 * one would be at NORMAL, where a committed row may vanish on power loss. Hence set and asserted here.
 */
function configure(database: Database.Database, file: string): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new StorageProblem('not-writable', file);
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma(`journal_size_limit = ${keptLogBytes}`);
  if (database.pragma('synchronous', { simple: true }) !== synchronousFull) {
    throw new Error('the connection is not fully durable');
  }
}
