// Opens own work for compose, and keeps a record of what had to be done for it. The folder's lock comes first:
// nothing is salvaged under another running app.
import path from 'node:path';
import type { StorageEvent } from '../shared/contract/storage.ts';
import type { ComposeOptions } from './compose-tools.ts';
import { lockFolder } from './store/folder-lock.ts';
import { openOwnWork } from './store/open-own-work.ts';
import { createReserve, type Reserve } from './store/reserve.ts';
import { recordStorageEvent } from './store/storage-events.ts';
import type { WorkStore } from './store/work-store.ts';

export interface OpenedOwnWork {
  readonly work: WorkStore;
  /** False where own work is so large that it was opened unchecked. */
  readonly isChecked: boolean;
  readonly reserve: Reserve;
  /** Keeps what happened to a file, and tells the window. */
  readonly record: (event: StorageEvent) => void;
  /** Tells the window of what is kept already. */
  readonly tell: (event: StorageEvent) => void;
  /** Gives the folder back; own work is closed by then. */
  readonly unlock: () => void;
}

/** Throws a `StorageProblem` where own work must not be touched. */
export function composeOwnWork(options: ComposeOptions, onEvent: () => void): OpenedOwnWork {
  const { clock, random, logger } = options;
  const unlock = lockFolder(options.home);
  const reserve = createReserve(path.join(options.home, 'work.reserve'));
  try {
    const early: StorageEvent[] = [];
    let record = (event: StorageEvent): void => void early.push(event);
    const { work, salvage, mendedKeptAs, isChecked } = openOwnWork(path.join(options.home, 'work.db'), {
      nowMs: clock.nowMs,
      onPutBack: () => record({ kind: 'own-work-put-back' }),
      giveUpReserve: reserve.giveUp,
      onReserveUsed: () => record({ kind: 'disk-full' }),
    });
    const tell = (event: StorageEvent): void => {
      logger.warn('storage', { ...event });
      onEvent();
    };
    record = (event) => {
      try {
        recordStorageEvent(work, random.uuid(), new Date(clock.nowMs()).toISOString(), event);
      } catch (error) {
        // On a full disk the log has it; what the user is doing must not fail over a record of it.
        logger.error('a storage event was not kept', { error });
      }
      tell(event);
    };
    if (salvage !== null) tell({ kind: 'own-work-salvaged', ...salvage });
    if (mendedKeptAs !== null) early.push({ kind: 'own-work-mended', keptAs: mendedKeptAs });
    for (const event of early) record(event);
    return { work, isChecked, reserve, record: (event) => record(event), tell, unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}
