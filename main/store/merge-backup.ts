// Takes from a backup of own work what is missing in the present file. Never changes the backup, and never
// replaces or removes a row: what is here is newer.
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { OwnWorkCounts } from '../../shared/contract/storage.ts';
import { removeDatabase } from './durable-files.ts';
import { openDatabase } from './open-database.ts';
import { countOwnWork } from './own-work-counts.ts';
import { draftsTable } from './sealed-tables.ts';
import { readWorkTables } from './work-tables.ts';
import type { WorkRow, WorkTable } from './work-tables.ts';
import { asOlderRow, dropPlacedDrafts, insertMissing, readWorkRows } from './work-rows.ts';
import { addSealFunction, workMigrations } from './work-store.ts';
import type { WorkStore } from './work-store.ts';

export interface MergedRow {
  readonly table: WorkTable;
  readonly row: WorkRow;
  /** See `keyText`. */
  readonly key: string;
}

/** Must run in a transaction of `target`. A backup that cannot be read to its end gives what it can. */
export function mergeBackup(target: Database, tables: readonly WorkTable[], backup: string): MergedRow[] {
  return readBackup(backup, (source) =>
    tables.flatMap((table) =>
      [...readWorkRows(source, table).rows]
        .filter(([, row]) => insertMissing(target, table, asOlderRow(table, row)))
        .map(([key, row]) => ({ table, row, key })),
    ),
  );
}

/** Adds what a backup has and own work lacks, in one transaction; answers with what came. */
export function restoreBackup(work: WorkStore, backup: string): OwnWorkCounts {
  // What happened to the files then is no work of the user's.
  const tables = readWorkTables(work.database).filter(({ name }) => name !== 'storage_events');
  const merged = work.write(() => {
    const rows = mergeBackup(work.database, tables, backup);
    const dropped = new Set(dropPlacedDrafts(work.database, tables));
    return rows.filter(({ table, row }) => table.name !== draftsTable.name || !dropped.has(draftIdOf(table, row)));
  });
  return countOwnWork(
    merged.map(({ table, row }) => ({ table: table.name, kind: row[table.columns.indexOf('kind')] ?? null })),
  );
}

function draftIdOf({ columns }: WorkTable, row: WorkRow): string {
  return String(row[columns.indexOf('draft_id')]);
}

/** Reads a copy of a backup, brought to the newest version; an empty list where nothing can be made of it. */
export function readBackup<T>(backup: string, read: (source: Database) => T[]): T[] {
  const copy = join(dirname(backup), 'reading.db');
  removeDatabase(copy);
  let source: Database | undefined;
  try {
    copyFileSync(backup, copy);
    source = openDatabase(copy, workMigrations, addSealFunction);
    return read(source);
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  } finally {
    source?.close();
    removeDatabase(copy);
  }
}
