// A disk that is full, fails or is slow, for as long as a file of the runner says so, in every thread that imports this
// module: wraps the database driver's prototypes, so that no line of the product has to know of it.
import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** What the disk does to statements that write. */
export interface DiskFault {
  readonly kind: 'full' | 'io-error' | 'slow';
  /** A part of the SQL; empty for every statement that writes. */
  readonly matching: string;
  /** The first statement that it strikes, counted in each thread. */
  readonly nth: number;
  /** How many it strikes; null for all. */
  readonly times: number | null;
}

/** Threads that start later read it from here: what a worker is handed belongs to the product. */
const variable = 'LICENCE_DESK_FAULTS_DISK';
const slowMs = 2000;
const writing =
  /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|VACUUM|PRAGMA (?:wal_checkpoint|user_version =))/;
/** Tables that a connection has for itself: they lie in no file (`temp_store = MEMORY`). */
const inMemory = /^\s*(?:CREATE (?:TEMP |INDEX temp\.)|(?:INSERT|INSERT OR REPLACE) INTO temp\.|DELETE FROM temp\.)/;
const ending = /^\s*(?:COMMIT|ROLLBACK)/;

let said = '';
let seen = 0;

/** From now on: the file says what the disk does, and nothing goes wrong where it is not there. */
export function obeyDiskFile(file: string): void {
  process.env[variable] = file;
}

function presentFault(): DiskFault | null {
  const file = process.env[variable];
  if (file === undefined || !existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  if (text !== said) seen = 0;
  said = text;
  return text === '' ? null : (JSON.parse(text) as DiskFault);
}

/** Connections with something to commit: the end of a transaction that only read writes nothing. */
const changed = new WeakSet<object>();

function meetDisk(connection: object, sql: string): void {
  const isCommit = ending.test(sql) && changed.delete(connection) && !sql.startsWith('ROLLBACK');
  if (!isCommit && (!writing.test(sql) || inMemory.test(sql))) return;
  if (!isCommit) changed.add(connection);
  const fault = presentFault();
  if (fault === null || !sql.includes(fault.matching)) return;
  seen += 1;
  if (seen < fault.nth || seen >= fault.nth + (fault.times ?? Infinity)) return;
  switch (fault.kind) {
    case 'full':
      throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
    case 'io-error':
      throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
    case 'slow':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, slowMs);
  }
}

type Method = (this: unknown, ...words: unknown[]) => unknown;

interface Running {
  readonly connection: object;
  readonly sql: string;
}
/** What a call runs, and where. */
type Find = (self: unknown, words: unknown[]) => Running;

function wrap(prototype: Record<string, unknown>, name: string, find: Find) {
  const original = prototype[name] as Method;
  prototype[name] = function (this: unknown, ...words: unknown[]) {
    const { connection, sql } = find(this, words);
    // One in memory has no disk that could fail.
    if (!('memory' in connection && connection.memory === true)) meetDisk(connection, sql);
    return original.apply(this, words);
  };
}

/** Once per thread. */
export function watchDisk(): void {
  const database = new Database(':memory:');
  const statements = Object.getPrototypeOf(database.prepare('SELECT 1')) as Record<string, unknown>;
  database.close();
  for (const name of ['run', 'get', 'all']) {
    wrap(statements, name, (self) => {
      const { database: connection, source } = self as { readonly database: object; readonly source: string };
      return { connection, sql: source };
    });
  }
  const databases = Database.prototype as unknown as Record<string, unknown>;
  wrap(databases, 'exec', (self, words) => ({ connection: self as object, sql: String(words[0]) }));
  wrap(databases, 'pragma', (self, words) => ({ connection: self as object, sql: `PRAGMA ${String(words[0])}` }));
}
