// Opens work.db at the start, whatever happened to it: finishes a salvage that was interrupted, and salvages a file
// that is damaged or gone. Refuses only what must not be touched: a newer version, another program's lock.
import { existsSync, statSync } from 'node:fs';
import { isWorkSound } from './check-database.ts';
import { finishSalvage, salvageWork } from './salvage-work.ts';
import type { Salvage } from './salvage-work.ts';
import { StorageProblem } from './storage-problem.ts';
import { listBackupFiles } from './work-backups.ts';
import { openWork } from './work-store.ts';
import type { WorkStore, WorkStoreOptions } from './work-store.ts';

export interface OwnWork {
  readonly work: WorkStore;
  /** What was salvaged on the way; null where nothing had to be. */
  readonly salvage: Salvage | null;
  /** False where the file is so large that its rows are to be checked on another thread. */
  readonly isChecked: boolean;
}

/** Some thousand waiting orders: checked in less than a frame or two. */
const checkedAtOnceBytes = 4 * 1024 * 1024;

/** Throws a `StorageProblem` other than `damaged`. */
export function openOwnWork(file: string, options: WorkStoreOptions & { readonly nowMs: () => number }): OwnWork {
  finishSalvage(file);
  const salvage = (): OwnWork => {
    const salvaged = salvageNow(file, options.nowMs());
    return { work: openWork(file, options), salvage: salvaged, isChecked: true };
  };
  if (!existsSync(file) && listBackupFiles(file).length > 0) return salvage();
  let work: WorkStore;
  try {
    work = openWork(file, options);
  } catch (error) {
    if (error instanceof StorageProblem && error.problem === 'damaged') return salvage();
    throw error;
  }
  const isSmall = statSync(file).size <= checkedAtOnceBytes;
  if (!isSmall || isWorkSound(work.database, 'quick')) return { work, salvage: null, isChecked: isSmall };
  work.close();
  return salvage();
}

/** Salvages a file that was found damaged while it was open. Everybody goes on with the same store. */
export function salvageOpenWork(work: WorkStore, nowMs: number): Salvage {
  let salvage: Salvage | undefined;
  work.reopen(() => {
    salvage = salvageNow(work.file, nowMs);
  });
  if (salvage === undefined) throw new Error('own work was not salvaged');
  return salvage;
}

function salvageNow(file: string, nowMs: number): Salvage {
  return salvageWork(
    file,
    nowMs,
    listBackupFiles(file).map((backup) => backup.file),
  );
}
