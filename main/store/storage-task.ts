// Work on whole files that takes too long for the main thread: backups and checks, each with a connection of its
// own. What is found is answered, never repaired here.
import Database from 'better-sqlite3';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { isCacheSound, isWorkSound } from './check-database.ts';
import type { CheckDepth } from './check-database.ts';
import { isCorruption } from './corruption.ts';
import { takeReserve } from './reserve.ts';
import { forgetInBackups, writeBackup } from './work-backups.ts';

export type StorageTask =
  | { readonly kind: 'back-up'; readonly file: string; readonly date: CalendarDate }
  | { readonly kind: 'take-reserve'; readonly file: string }
  | { readonly kind: 'forget-in-backups'; readonly file: string; readonly profileId: string }
  | { readonly kind: 'check-work'; readonly file: string }
  | { readonly kind: 'check-cache'; readonly file: string; readonly depth: CheckDepth };

/** Carries a task out; false where the file is not sound, or there is no room to take. */
export function carryOut(task: StorageTask): boolean {
  switch (task.kind) {
    case 'back-up':
      return writeBackup(task.file, task.date);
    case 'take-reserve':
      return takeReserve(task.file);
    case 'forget-in-backups':
      forgetInBackups(task.file, task.profileId);
      return true;
    case 'check-work':
      return check(task.file, isWorkSound);
    case 'check-cache':
      return check(task.file, (database) => isCacheSound(database, task.depth));
  }
}

function check(file: string, isSound: (database: Database.Database) => boolean): boolean {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    return isSound(database);
  } catch (error) {
    if (isCorruption(error)) return false;
    throw error;
  } finally {
    database?.close();
  }
}
