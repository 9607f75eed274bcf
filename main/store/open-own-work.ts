// Opens work.db at the start, whatever happened to it: finishes a salvage that was interrupted, mends a damaged log,
// and salvages a file that is damaged or gone. Refuses only what must not be touched: a newer version, another program's lock.
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isWorkSound } from './check-database.ts';
import { keepAside } from './durable-files.ts';
import { mendOwnLog } from './mend-own-log.ts';
import { forgetMending, readMending } from './mending-note.ts';
import type { MendedLog } from './mending-note.ts';
import { finishSalvage, salvageWork } from './salvage-work.ts';
import type { Foregoing, Salvage } from './salvage-work.ts';
import { storageProblemOf, StorageProblem } from './storage-problem.ts';
import { listBackupFiles } from './work-backups.ts';
import { isMisnumbered } from './work-schema.ts';
import { isFull, openWork } from './work-store.ts';
import type { WorkStore, WorkStoreOptions } from './work-store.ts';

export interface OwnWork {
  readonly work: WorkStore;
  /** What was salvaged on the way, and is recorded in own work by then; null where nothing had to be. */
  readonly salvage: Salvage | null;
  /**
   * The name of the damaged file beside work.db whose log was mended so that nothing of it was lost; null where there
   * was nothing to mend, or it had to be salvaged all the same.
   */
  readonly mendedKeptAs: string | null;
  /** False where the file is so large that its rows are to be checked on another thread. */
  readonly isChecked: boolean;
}

type OpenOptions = WorkStoreOptions & { readonly nowMs: () => number };

/** Some thousand waiting orders: checked in less than a frame or two. */
const checkedAtOnceBytes = 4 * 1024 * 1024;

/** Throws a `StorageProblem` other than `damaged`. */
export function openOwnWork(file: string, options: OpenOptions): OwnWork {
  finishSalvage(file);
  // Also where the app ended between mending and what was to come of it.
  const mended = mendWithRoom(file, options) ?? readMending(file);
  const salvage = (keptAs = mended?.keptAs ?? null): OwnWork => {
    const isIncomplete = mended?.certainty === 'incomplete';
    const salvaged = salvageNow(file, options.nowMs(), { keptAs, isIncomplete });
    return { work: openWork(file, options), salvage: salvaged, mendedKeptAs: null, isChecked: true };
  };
  if (mended?.certainty === 'incomplete') return salvage();
  if (!existsSync(file) && listBackupFiles(file).length > 0) return salvage();
  let work: WorkStore;
  try {
    work = openWork(file, options);
  } catch (error) {
    const isDamaged = error instanceof StorageProblem && error.problem === 'damaged';
    if (isDamaged || isMisnumbered(file)) return salvage();
    throw error;
  }
  const isDoubtful = mended?.certainty === 'doubtful';
  const isChecked = isDoubtful || statSync(file).size <= checkedAtOnceBytes;
  if (!isChecked || isWorkSound(work.database)) {
    forgetMending(file);
    return { work, salvage: null, mendedKeptAs: mended?.keptAs ?? null, isChecked };
  }
  // Before it is closed, which moves the log over what may be whole in the file.
  const keptAs = mended?.keptAs ?? basename(keepAside(file, options.nowMs()));
  work.close();
  return salvage(keptAs);
}

/** On a full disk the reserve makes room for the copy: SQLite must not read a log that is still to be mended. */
function mendWithRoom(file: string, { nowMs, giveUpReserve, onReserveUsed }: OpenOptions): MendedLog | null {
  try {
    return mendOwnLog(file, nowMs());
  } catch (error) {
    if (!isFull(error) || giveUpReserve?.() !== true) throw storageProblemOf(file, error) ?? error;
    const mended = mendOwnLog(file, nowMs());
    onReserveUsed?.();
    return mended;
  }
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

function salvageNow(file: string, nowMs: number, foregoing?: Foregoing): Salvage {
  return salvageWork(
    file,
    nowMs,
    listBackupFiles(file).map((backup) => backup.file),
    foregoing,
  );
}
