// Brings a database to the newest version: numbered migrations, each in one transaction with its
// version. Never goes backwards, never opens a database from the future.
import type { Database } from 'better-sqlite3';
import { StorageProblem } from './storage-problem.ts';

export interface Migration {
  /** Ascending, in steps of ten; stored in `user_version`. */
  readonly number: number;
  readonly sql: string;
  /** What SQL alone cannot do; runs behind it, in the same transaction. */
  readonly complete?: (database: Database) => void;
}

/** The version that a database was migrated to; 0 for a new one. */
export function versionOf(database: Database): number {
  const version = database.pragma('user_version', { simple: true });
  if (typeof version !== 'number') throw new TypeError('user_version is not a number');
  return version;
}

/** Throws `newer-version` before anything is written. */
export function refuseNewerVersion(database: Database, file: string, migrations: readonly Migration[]): void {
  if (versionOf(database) > (migrations.at(-1)?.number ?? 0)) throw new StorageProblem('newer-version', file);
}

/** Runs what is missing, in order. A second connection that waited for the first finds nothing to do. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    const run = database.transaction(() => {
      if (versionOf(database) >= migration.number) return;
      database.exec(migration.sql);
      migration.complete?.(database);
      database.pragma(`user_version = ${migration.number}`);
    });
    if (versionOf(database) < migration.number) run.immediate();
  }
}
