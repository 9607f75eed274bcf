// Own work: settings, profiles, drafts and the outbox, irreplaceable until the portal has it. Every commit is on
// the disk before it is acknowledged. Never deleted by a repair of the cache.
import type { Database } from 'better-sqlite3';
import { createFileGuard } from './file-guard.ts';
import { work0010OwnWork } from './migrations/work-0010-own-work.ts';
import { work0020Drafts } from './migrations/work-0020-drafts.ts';
import { work0030OutboxItems } from './migrations/work-0030-outbox-items.ts';
import { work0040SealedSettings } from './migrations/work-0040-sealed-settings.ts';
import { work0050Quotes } from './migrations/work-0050-quotes.ts';
import { work0060QuoteIndexes } from './migrations/work-0060-quote-indexes.ts';
import { moveLog } from './move-log.ts';
import { openDatabase } from './open-database.ts';
import { createPrepare } from './prepare.ts';
import type { Prepare } from './prepare.ts';
import { sealOf } from './seal.ts';
import type { SealedValue } from './seal.ts';

export const workMigrations = [
  ...[work0010OwnWork, work0020Drafts, work0030OutboxItems, work0040SealedSettings],
  ...[work0050Quotes, work0060QuoteIndexes],
];

export interface WorkStore {
  readonly file: string;
  /** The open connection: another one after `reopen`, so nobody keeps it. */
  readonly database: Database;
  readonly prepare: Prepare;
  /**
   * Makes a change in one transaction, durably. On a full disk the reserve is given up and the change made again;
   * a file that was taken away meanwhile is put back before this returns.
   */
  readonly write: <T>(change: () => T) => T;
  /** Has somebody told of each change that was kept, outside its transaction. */
  readonly afterEachChange: (tell: () => void) => void;
  /** Moves the log into the file and empties it; false where somebody reads, and some of it has to stay. */
  readonly moveLog: () => boolean;
  /** Closes, lets the file be replaced, and opens again, where it lies. */
  readonly reopen: (replace: () => void) => void;
  readonly close: () => void;
}

export interface WorkStoreOptions {
  /** For the names of files that are set aside. */
  readonly nowMs?: () => number;
  /** Frees room on a full disk; false where there is none to free. */
  readonly giveUpReserve?: () => boolean;
  /** The change that the reserve was given up for has been kept. */
  readonly onReserveUsed?: () => void;
  /** The file was gone from its folder while it was open, and has been written again. */
  readonly onPutBack?: () => void;
}

const nothing = (): void => undefined;

/** Opens work.db, creating it where there is none. Throws a `StorageProblem`. */
export function openWork(file: string, options: WorkStoreOptions = {}): WorkStore {
  const { nowMs = Date.now, giveUpReserve = () => false, onReserveUsed = nothing, onPutBack = nothing } = options;
  let database = openPrivately(file);
  let prepare = createPrepare(database, keep);
  let tellOfChange = nothing;
  const guard = createFileGuard(file, nowMs);
  guard.remember();

  function keep<T>(change: () => T): T {
    // Part of a larger change, which is made again whole.
    if (database.inTransaction) return change();
    const kept = withRoom(change);
    if (guard.isGone()) putBack();
    tellOfChange();
    return kept;
  }

  function withRoom<T>(change: () => T): T {
    try {
      return change();
    } catch (error) {
      if (!isFull(error) || !giveUpReserve()) throw error;
      const kept = change();
      onReserveUsed();
      return kept;
    }
  }

  function putBack(): void {
    guard.writeCopy(database);
    reopen(() => guard.putCopyInPlace());
    onPutBack();
  }

  function reopen(replace: () => void): void {
    database.close();
    try {
      replace();
    } finally {
      database = openPrivately(file);
      prepare = createPrepare(database, keep);
      guard.remember();
    }
  }

  return {
    file,
    get database() {
      return database;
    },
    get prepare() {
      return prepare;
    },
    write: (change) => keep(() => database.transaction(change).immediate()),
    afterEachChange: (tell) => {
      tellOfChange = tell;
    },
    moveLog: () => moveLog(database),
    reopen,
    close: () => {
      database.close();
    },
  };
}

/** Migrations seal the rows that they find: `seal_of(table, value, …)`. */
export function addSealFunction(database: Database): void {
  database.function('seal_of', { varargs: true, deterministic: true }, (table: string, ...values: SealedValue[]) =>
    sealOf(table, values),
  );
}

function openPrivately(file: string): Database {
  const database = openDatabase(file, workMigrations, addSealFunction);
  // What is removed or replaced is overwritten: a sign-out with wipe leaves no name in free pages.
  database.pragma('secure_delete = ON');
  return database;
}

/** The disk is full, in the words of SQLite and the system: where the log or its index cannot grow. */
export function isFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^(?:SQLITE_FULL|SQLITE_IOERR_(?:WRITE|SHMSIZE|FSYNC)|ENOSPC)/.test(code);
}
