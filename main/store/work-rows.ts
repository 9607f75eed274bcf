// Rows of own work read from one file and put into another: as much as can be read of a damaged file, and only
// what is missing in the other. Never replaces or removes a row.
import type { Database } from 'better-sqlite3';
import { olderCopyMark } from './outbox-row.ts';
import { brokenSeal, sealOf } from './seal.ts';
import { draftsTable, outboxTable } from './sealed-tables.ts';
import { columnList, isSealRight, keyText } from './work-tables.ts';
import type { WorkTable, WorkRow } from './work-tables.ts';
import type { SealedValue } from './seal.ts';

export interface BrokenRow {
  readonly row: WorkRow;
  /** It was found before, and is still there to be shown. */
  readonly isKnown: boolean;
  /** The user has taken it back: nothing takes its place. */
  readonly isTakenBack: boolean;
}

export interface RowsRead {
  /** Rows whose seal is right, by the text of their key. */
  readonly rows: Map<string, WorkRow>;
  /** Rows that could be read, and whose seal is wrong. */
  readonly broken: Map<string, BrokenRow>;
  /** False where the file could not be read to its end: there may be more. */
  readonly isWhole: boolean;
}

/** All rows of a table that can be read: from its beginning, from its end, and row by row through each index. */
export function readWorkRows(database: Database, table: WorkTable): RowsRead {
  const rows = new Map<string, WorkRow>();
  const broken = new Map<string, BrokenRow>();
  const take = (values: readonly unknown[]): void => {
    const row = values.slice(0, table.columns.length).map(toSealedValue);
    const key = keyText(table, row);
    const seal = values[table.columns.length];
    if (isSealRight(table, row, seal)) rows.set(key, row);
    else broken.set(key, { row, isKnown: seal === brokenSeal, isTakenBack: stateOf(table, row) === 'withdrawn' });
  };
  const order = table.isWithoutRowid ? table.key.join(', ') : 'rowid';
  const select = `SELECT ${columnList(table)} FROM ${table.name}`;
  const isWhole = takeAll(database, `${select} NOT INDEXED`, take);
  if (!isWhole) {
    takeAll(database, `${select} ORDER BY ${descending(order)}`, take);
    takeByIndexes(database, table, select, take);
  }
  for (const key of rows.keys()) broken.delete(key);
  return { rows, broken, isWhole };
}

/**
 * Puts a row in where its key is missing, or only a broken row has it that the user has not taken back; true where it
 * did. A row number that another row has here is given anew. `isBroken`: nothing vouches for the row, also here.
 */
export function insertMissing(database: Database, table: WorkTable, row: WorkRow, isBroken = false): boolean {
  const value = (column: string): SealedValue => row[table.columns.indexOf(column)] ?? null;
  const has = (columns: readonly string[]): boolean => {
    const where = columns.map((column) => `${column} = ?`).join(' AND ');
    return database.prepare(`SELECT 1 FROM ${table.name} WHERE ${where}`).get(columns.map(value)) !== undefined;
  };
  if (table.isSealed) dropBroken(database, table, table.key.map(value));
  if (has(table.key)) return false;
  const { rowNumber } = table;
  const isTaken = rowNumber !== null && has([rowNumber]);
  const kept = isTaken ? withRowNumber(database, table, row, rowNumber) : row;
  const seal = isBroken ? brokenSeal : sealOf(table.name, kept);
  const values = table.isSealed ? [...kept, seal] : kept;
  const places = values.map(() => '?').join(', ');
  database.prepare(`INSERT INTO ${table.name} (${columnList(table)}) VALUES (${places})`).run(values);
  return true;
}

/**
 * A row that may be older than what was lost. An item of the outbox that waits in it may have been sent since, or
 * withdrawn: it is marked, so that it is asked for at the portal, where its id is for ever (D19), and never sent
 * without the user's word.
 */
export function asOlderRow(table: WorkTable, row: WorkRow): WorkRow {
  const state = stateOf(table, row);
  if (table.name !== outboxTable.name || (state !== 'queued' && state !== 'sending')) return row;
  const [stateAt, answerAt] = [table.columns.indexOf('state'), table.columns.indexOf('answer')];
  return row.with(stateAt, 'sending').with(answerAt, olderCopyMark);
}

/**
 * An order that is placed never comes back as a draft, which has its id: an older copy may still have had it as one. A
 * draft whose order nothing vouches for stays. Answers with the ids of those that were taken out.
 */
export function dropPlacedDrafts(database: Database, tables: readonly WorkTable[]): string[] {
  const has = (name: string): boolean => tables.some((table) => table.name === name);
  if (!has(draftsTable.name) || !has(outboxTable.name)) return [];
  return database
    .prepare<[], string>(
      `DELETE FROM ${draftsTable.name} WHERE draft_id IN
        (SELECT item_id FROM ${outboxTable.name} WHERE kind = 'order' AND seal <> '${brokenSeal}') RETURNING draft_id`,
    )
    .pluck()
    .all();
}

function stateOf(table: WorkTable, row: WorkRow): SealedValue {
  return row[table.columns.indexOf('state')] ?? null;
}

/** A broken row makes room for a whole one. */
function dropBroken(database: Database, table: WorkTable, key: readonly SealedValue[]): void {
  const isKey = table.key.map((column) => `${column} = ?`).join(' AND ');
  const isKept = table.columns.includes('state') ? ` AND state <> 'withdrawn'` : '';
  database.prepare(`DELETE FROM ${table.name} WHERE ${isKey} AND seal = '${brokenSeal}'${isKept}`).run(key);
}

/** False where reading broke off. */
function takeAll(database: Database, sql: string, take: (values: readonly unknown[]) => void): boolean {
  try {
    for (const values of database.prepare<[], unknown[]>(sql).raw().iterate()) take(values);
    return true;
  } catch {
    return false;
  }
}

/** An index names the rows that a scan does not come to; each is looked up alone. */
function takeByIndexes(
  database: Database,
  table: WorkTable,
  select: string,
  take: (values: readonly unknown[]) => void,
): void {
  if (table.isWithoutRowid) return;
  for (const index of indexesOf(database, table)) {
    const rowids: unknown[] = [];
    const entries = `SELECT rowid FROM ${table.name} INDEXED BY ${index}`;
    takeAll(database, entries, ([rowid]) => void rowids.push(rowid));
    takeAll(
      database,
      `${entries} ORDER BY ${descending(firstColumn(database, index))}`,
      ([rowid]) => void rowids.push(rowid),
    );
    for (const rowid of new Set(rowids)) takeAll(database, `${select} WHERE rowid = ${Number(rowid)}`, take);
  }
}

function indexesOf(database: Database, table: WorkTable): string[] {
  try {
    return database.prepare<[string], string>('SELECT name FROM pragma_index_list(?)').pluck().all(table.name);
  } catch {
    return [];
  }
}

function firstColumn(database: Database, index: string): string {
  return database.prepare<[string], string>('SELECT name FROM pragma_index_info(?)').pluck().get(index) ?? 'rowid';
}

function descending(columns: string): string {
  return columns
    .split(', ')
    .map((column) => `${column} DESC`)
    .join(', ');
}

function withRowNumber(database: Database, table: WorkTable, row: WorkRow, rowNumber: string): WorkRow {
  const last = database.prepare<[], number>(`SELECT max(${rowNumber}) FROM ${table.name}`).pluck().get() ?? 0;
  return row.with(table.columns.indexOf(rowNumber), last + 1);
}

/** Own work holds nothing else; what damage made of it has no right seal. */
function toSealedValue(value: unknown): SealedValue {
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : JSON.stringify(value);
}
