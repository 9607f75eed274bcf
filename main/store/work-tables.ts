// The tables of own work as salvage, backups and restoring see them: columns, key and seal, read from the
// schema itself, so that no table can be forgotten. Knows nothing of what a table is for.
import type { Database } from 'better-sqlite3';
import { sealOf } from './seal.ts';
import type { SealedValue } from './seal.ts';

export interface WorkTable {
  readonly name: string;
  /** The columns before the seal, in the table's order: what `sealOf` is computed over. What is behind it is not kept. */
  readonly columns: readonly string[];
  /** By which a row is the same row in another file: a unique key rather than a number of this file. */
  readonly key: readonly string[];
  /** The column that is another name of the rowid, counted by this file; null where there is none. */
  readonly rowNumber: string | null;
  /** Whether its rows are the entries of its primary key, without a number. */
  readonly isWithoutRowid: boolean;
  /** In the order in which SQLite stores a record: a table without rowid begins with its primary key. */
  readonly stored: readonly string[];
  /** False in a file from before the table had seals: its rows are then taken as they are. */
  readonly isSealed: boolean;
}

/** A row: the values of `columns`, in their order. */
export type WorkRow = readonly SealedValue[];

const sealColumn = 'seal';

type ColumnInfo = readonly [name: string, type: string, primaryKeyPosition: number];

/** All tables of a work.db. */
export function readWorkTables(database: Database): WorkTable[] {
  const sql = `SELECT name, wr FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;
  const tables = database.prepare<[], readonly [string, number]>(sql).raw().all();
  return tables.map(([name, isWithoutRowid]) => describe(database, name, isWithoutRowid === 1));
}

/** Whether a row is what was written. */
export function isSealRight(table: WorkTable, row: WorkRow, seal: unknown): boolean {
  return !table.isSealed || sealOf(table.name, row) === seal;
}

/** The text of a row's key, to compare rows of several files by. */
export function keyText(table: WorkTable, row: WorkRow): string {
  return JSON.stringify(table.key.map((column) => row[table.columns.indexOf(column)] ?? null));
}

/** Columns, and the seal where there is one, as SQL. */
export function columnList(table: WorkTable): string {
  return (table.isSealed ? [...table.columns, sealColumn] : table.columns).join(', ');
}

function describe(database: Database, name: string, isWithoutRowid: boolean): WorkTable {
  const infos = database
    .prepare<[string], ColumnInfo>('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid')
    .raw()
    .all(name);
  const primaryKey = infos.filter(([, , position]) => position > 0).toSorted((a, b) => a[2] - b[2]);
  const names = infos.map(([column]) => column);
  const keyNames = primaryKey.map(([column]) => column);
  const isSealed = names.includes(sealColumn);
  const isRowNumber = !isWithoutRowid && primaryKey.length === 1 && primaryKey[0]?.[1].toUpperCase() === 'INTEGER';
  return {
    name,
    columns: isSealed ? names.slice(0, names.indexOf(sealColumn)) : names,
    key: (isRowNumber ? uniqueKey(database, name) : null) ?? keyNames,
    rowNumber: isRowNumber ? (keyNames[0] ?? null) : null,
    isWithoutRowid,
    stored: isWithoutRowid ? [...keyNames, ...names.filter((column) => !keyNames.includes(column))] : names,
    isSealed,
  };
}

/** The columns of a table's first unique constraint. */
function uniqueKey(database: Database, table: string): string[] | null {
  const index = database
    .prepare<[string], string>(`SELECT name FROM pragma_index_list(?) WHERE origin = 'u' ORDER BY seq DESC`)
    .pluck()
    .get(table);
  if (index === undefined) return null;
  return database.prepare<[string], string>('SELECT name FROM pragma_index_info(?) ORDER BY seqno').pluck().all(index);
}
