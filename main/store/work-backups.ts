// Backups of own work: one a day beside work.db, of the last seven days that had one. Each is whole, checked, and
// only its owner's to read; a damaged file never takes the place of a good backup.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { OwnWorkCounts } from '../../shared/contract/storage.ts';
import { isWorkSound } from './check-database.ts';
import { isCorruption } from './corruption.ts';
import { countOwnWork } from './own-work-counts.ts';
import { readWorkTables } from './work-tables.ts';
import { createPrivately, removeDatabase, syncFile, syncFolder } from './durable-files.ts';

export interface BackupFile {
  readonly date: CalendarDate;
  readonly file: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly writtenAtMs: number;
}

const daysKept = 7;
const namePattern = /^work-(\d{4}-\d{2}-\d{2})\.db$/;

/** All backups of a work.db, the newest first. */
export function listBackupFiles(workFile: string): BackupFile[] {
  const folder = backupFolder(workFile);
  if (!existsSync(folder)) return [];
  const dates = readdirSync(folder).flatMap((name) => namePattern.exec(name)?.[1] ?? []);
  return dates
    .toSorted()
    .toReversed()
    .map((date) => {
      const file = fileOf(workFile, date);
      return { date, file, writtenAtMs: statSync(file).mtimeMs };
    });
}

/** Whether there is a backup of a day. */
export function hasBackup(workFile: string, date: CalendarDate): boolean {
  return existsSync(fileOf(workFile, date));
}

/** What is in a backup; null where it cannot be read. */
export function countInBackup(file: string): OwnWorkCounts | null {
  let backup: Database.Database | undefined;
  try {
    const source = new Database(file, { readonly: true, fileMustExist: true });
    backup = source;
    const tables = readWorkTables(source).filter(({ name }) => name === 'outbox' || name === 'drafts');
    return countOwnWork(
      tables.flatMap(({ name: table, columns }) => {
        const kind = columns.includes('kind') ? 'kind' : 'NULL';
        return source
          .prepare(`SELECT ${kind} FROM ${table}`)
          .pluck()
          .all()
          .map((value) => ({ table, kind: value }));
      }),
    );
  } catch {
    return null;
  } finally {
    backup?.close();
  }
}

/**
 * Writes the backup of a day, over an earlier one of that day; false where the file is not sound, and nothing was
 * written. Takes as long as reading all of own work: not for the main thread.
 */
export function writeBackup(workFile: string, date: CalendarDate): boolean {
  const folder = backupFolder(workFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const writing = join(folder, 'writing.db');
  removeDatabase(writing);
  createPrivately(writing);
  try {
    if (!isCopied(workFile, writing) || !isCopySound(writing)) return false;
    syncFile(writing);
    renameSync(writing, fileOf(workFile, date));
    syncFolder(folder);
  } finally {
    removeDatabase(writing);
  }
  for (const old of listBackupFiles(workFile).slice(daysKept)) rmSync(old.file, { force: true });
  return true;
}

/** Takes a forgotten profile out of every backup, so that no name is left (F1). */
export function forgetInBackups(workFile: string, profileId: string): void {
  for (const { file } of listBackupFiles(workFile)) {
    const backup = new Database(file);
    try {
      backup.pragma('secure_delete = ON');
      backup.prepare('DELETE FROM profiles WHERE id = ?').run(profileId);
    } finally {
      backup.close();
    }
  }
}

/** One consistent state, without what was deleted, and without a log of its own. */
function isCopied(workFile: string, to: string): boolean {
  const source = new Database(workFile, { readonly: true, fileMustExist: true });
  try {
    source.prepare('VACUUM INTO ?').run(to);
    return true;
  } catch (error) {
    if (isCorruption(error)) return false;
    throw error;
  } finally {
    source.close();
  }
}

function isCopySound(file: string): boolean {
  const copy = new Database(file, { readonly: true });
  try {
    return isWorkSound(copy);
  } finally {
    copy.close();
  }
}

function backupFolder(workFile: string): string {
  return join(dirname(workFile), 'backups');
}

function fileOf(workFile: string, date: CalendarDate): string {
  return join(backupFolder(workFile), `work-${date}.db`);
}
