// A damaged work.db, row by row into a new file: what SQLite still reads, then what lies in its bytes, then what
// the backups have. The damaged file is kept beside; what could not be read is counted, never silently dropped.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { copyDatabase, keepAside, removeDatabase, syncFile, syncFolder } from './durable-files.ts';
import { isHeaderRight, mendHeader } from './file-header.ts';
import { readFilePages } from './file-pages.ts';
import { mergeBackup } from './merge-backup.ts';
import { forgetMending } from './mending-note.ts';
import { versionOf } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { scanRecords } from './record-scan.ts';
import type { Found } from './record-scan.ts';
import { addStorageEvent } from './storage-events.ts';
import { keyText, readWorkTables } from './work-tables.ts';
import type { WorkTable, WorkRow } from './work-tables.ts';
import { asOlderRow, dropPlacedDrafts, insertMissing, readWorkRows } from './work-rows.ts';
import type { BrokenRow, RowsRead } from './work-rows.ts';
import { schemaVersionOf } from './work-schema.ts';
import { addSealFunction, workMigrations } from './work-store.ts';

export interface SalvageCounts {
  /** Rows that were read from the damaged file. */
  readonly rows: number;
  /** Rows that only a backup still had. */
  readonly fromBackups: number;
  /** Rows that are there and could not be read, neither here nor in a backup. */
  readonly unreadable: number;
  /** False where parts of the file could not be read at all: there may have been more. */
  readonly isCountCertain: boolean;
}

export interface Salvage extends SalvageCounts {
  /** The name of the damaged file beside work.db; null where there was none any more. */
  readonly keptAs: string | null;
}

/** What was done about a file before it was salvaged. */
export interface Foregoing {
  /** The copy that was kept already; null where there is none. */
  readonly keptAs: string | null;
  /** The file may be whole in itself and still lack what its log had: everything is looked for everywhere. */
  readonly isIncomplete: boolean;
}

interface Sources extends Pick<Foregoing, 'isIncomplete'> {
  readonly damagedFile: string;
  /** The copy of it as it was found: closing it may have moved a damaged log over what was whole in the file. */
  readonly kept: string;
  /** Null where SQLite can make nothing of it. */
  readonly damaged: Database.Database | null;
  readonly backups: readonly string[];
}

/** Salvages in the place of the file. `backups`: the newest first. Safe to interrupt: see `finishSalvage`. */
export function salvageWork(
  file: string,
  nowMs: number,
  backups: readonly string[],
  { keptAs, isIncomplete }: Foregoing = { keptAs: null, isIncomplete: false },
): Salvage {
  const kept = keptAs === null ? keepAside(file, nowMs) : join(dirname(file), keptAs);
  const building = join(dirname(file), 'work.salvaging.db');
  removeDatabase(building);
  const counts = rebuild(file, building, { kept, backups, isIncomplete });
  const salvage = { keptAs: existsSync(kept) ? basename(kept) : null, ...counts };
  recordIn(building, nowMs, salvage);
  syncFile(building);
  renameSync(building, salvagedFile(file));
  finishSalvage(file);
  return salvage;
}

/** Within the new file before it takes its place: the user is told of it also where the app ends right behind. */
function recordIn(file: string, nowMs: number, salvage: Salvage): void {
  const database = openDatabase(file, workMigrations, addSealFunction);
  try {
    const happenedAt = new Date(nowMs).toISOString();
    addStorageEvent(database, `salvage ${nowMs}`, happenedAt, { kind: 'own-work-salvaged', ...salvage });
  } finally {
    database.close();
  }
}

/** Puts a salvaged file in its place: also at the next start, where the app ended between the two steps. */
export function finishSalvage(file: string): void {
  if (!existsSync(salvagedFile(file))) return;
  forgetMending(file);
  for (const part of ['-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
  renameSync(salvagedFile(file), file);
  syncFolder(dirname(file));
}

function salvagedFile(file: string): string {
  return join(dirname(file), 'work.salvaged.db');
}

function rebuild(
  damagedFile: string,
  newFile: string,
  sources: Pick<Sources, 'kept' | 'backups' | 'isIncomplete'>,
): SalvageCounts {
  // SQLite may write to what it opens, if only to follow the log: it gets a copy.
  const copy = join(dirname(damagedFile), 'work.reading.db');
  copyDatabase(damagedFile, copy);
  if (existsSync(copy) && !isHeaderRight(copy)) mendHeader(copy);
  const damaged = openDamaged(copy);
  const fresh = openDatabase(newFile, migrationsOf(damaged), addSealFunction);
  try {
    return fresh.transaction(() => fill(fresh, { damaged, damagedFile, ...sources })).immediate();
  } finally {
    damaged?.close();
    fresh.close();
    removeDatabase(copy);
  }
}

function fill(fresh: Database.Database, sources: Sources): SalvageCounts {
  const { damaged, damagedFile, kept, backups, isIncomplete } = sources;
  const broken = new Map<string, BrokenRow & { readonly table: WorkTable }>();
  const doubtful: WorkTable[] = [];
  let rows = 0;
  let isCountCertain = !isIncomplete;
  for (const table of readWorkTables(fresh)) {
    const read = damaged === null ? nothingRead : readWorkRows(damaged, table);
    for (const [key, row] of read.rows) {
      if (insertReadable(fresh, table, row)) rows += 1;
      else broken.set(rowName(table, key), { table, row, isKnown: false, isTakenBack: false });
    }
    for (const [key, found] of read.broken) {
      broken.set(rowName(table, key), { table, ...found });
      if (found.isTakenBack) insertReadable(fresh, table, found.row, true);
    }
    isCountCertain &&= read.isWhole;
    if (isIncomplete || !read.isWhole || read.broken.size > 0) doubtful.push(table);
  }
  for (const { table, row } of doubtful.length === 0 ? [] : scannedRows([kept, damagedFile], doubtful)) {
    if (!insertReadable(fresh, table, asOlderRow(table, row))) continue;
    rows += 1;
    broken.delete(rowName(table, keyText(table, row)));
  }
  const merged = backups.flatMap((backup) => mergeBackup(fresh, doubtful, backup));
  for (const { table, key } of merged) broken.delete(rowName(table, key));
  // What nothing has whole is still shown where it was: it hides no other, and is never acted on.
  for (const { table, row } of broken.values()) insertReadable(fresh, table, row, true);
  dropPlacedDrafts(fresh, readWorkTables(fresh));
  const unreadable = [...broken.values()].filter(({ isKnown, isTakenBack }) => !isKnown && !isTakenBack).length;
  return { rows, fromBackups: merged.length, unreadable, isCountCertain };
}

const nothingRead: RowsRead = { rows: new Map(), broken: new Map(), isWhole: false };

function rowName(table: WorkTable, key: string): string {
  return `${table.name} ${key}`;
}

/** False also for a row that the table refuses: one without a seal, from before there were seals. */
function insertReadable(fresh: Database.Database, table: WorkTable, row: WorkRow, isBroken = false): boolean {
  try {
    return insertMissing(fresh, table, row, isBroken);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

/** Of a row that is found more than once, the last one counts: the log is newer than its file. */
function scannedRows(files: readonly string[], tables: readonly WorkTable[]): Iterable<Found> {
  const found = new Map<string, Found>();
  const readable = files.filter((file) => existsSync(file)).map(readFilePages);
  for (const pages of readable.flatMap(({ ofFile, withLog }) => [ofFile, withLog])) {
    for (const hit of scanRecords(pages, tables)) found.set(`${hit.table.name} ${keyText(hit.table, hit.row)}`, hit);
  }
  return found.values();
}

/** Null where SQLite cannot make anything of the file. */
function openDamaged(file: string): Database.Database | null {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { fileMustExist: true });
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch {
    database?.close();
    return null;
  }
}

/** The new file begins at the version of the damaged one, so that its rows fit. */
function migrationsOf(damaged: Database.Database | null): readonly Migration[] {
  const version = damaged === null ? 0 : (schemaVersionOf(damaged) ?? versionOf(damaged));
  const known = workMigrations.filter(({ number }) => number <= version);
  return known.length === 0 ? workMigrations : known;
}
