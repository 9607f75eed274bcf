// Connects the care for the files: backups, checks, what is done about a damaged file, and the requests about it.
import type { ComposeOptions, Tools } from './compose-tools.ts';
import type { OpenedOwnWork } from './compose-own-work.ts';
import type { Handlers } from './dispatch.ts';
import { todayIn } from './services/day-change.ts';
import type { SessionService } from './services/session-options.ts';
import { keepLogShort } from './services/log-moving.ts';
import { careForStorage, type StorageCare } from './services/storage-care.ts';
import { createStorageService } from './services/storage.ts';
import { syncStateOf } from './services/sync.ts';
import { isWorkSound } from './store/check-database.ts';
import { isCorruption } from './store/corruption.ts';
import { salvageOpenWork } from './store/open-own-work.ts';
import { createRunStorageTask } from './store/run-storage-task.ts';

export type StorageRequest = 'storage.read' | 'storage.mark-seen' | 'backups.list' | 'backups.restore';

export interface ComposedStorage {
  readonly handlers: Pick<Handlers, StorageRequest>;
  readonly care: Pick<StorageCare, 'forgetProfile'>;
  /** Writes the last backup. */
  readonly close: () => Promise<void>;
  /** Looks whether an error is about a file, and repairs the file where it is. */
  readonly reportCorruption: (error: unknown) => void;
}

export function composeStorage(parts: {
  readonly options: ComposeOptions;
  readonly tools: Tools;
  readonly opened: OpenedOwnWork;
  readonly session: SessionService;
}): ComposedStorage {
  const { options, tools, opened, session } = parts;
  const { work, record, reserve, isChecked } = opened;
  const { clock, timers, workers, home } = options;
  const { hub } = tools;
  const tellAll = (): void => {
    hub.tell('storage.changed', {});
    hub.tell('data.changed', { areas: ['orders', 'outbox', 'drafts', 'quotes'], accountIds: null });
    hub.tell('sync.changed', syncStateOf(session.current(), work));
  };
  const salvage = (): void => {
    opened.tell({ kind: 'own-work-salvaged', ...salvageOpenWork(work, clock.nowMs()) });
    tellAll();
  };
  const cacheDamaged = (profileId: string, damage: 'check' | 'read'): void => {
    session.recovery.damaged(profileId, damage).catch((error: unknown) => tools.reportBug('cache', error));
  };
  // The machine's own day: backups are there also where nobody is signed in.
  const today = () => todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, clock);
  const endLogMoving = keepLogShort({ work, timers, warn: options.logger.warn });
  const care = careForStorage({
    work,
    isWorkChecked: isChecked,
    current: session.current,
    today,
    clock,
    timers,
    run: createRunStorageTask(workers.storage),
    reserve,
    onWorkDamaged: salvage,
    onCacheDamaged: (profileId) => cacheDamaged(profileId, 'check'),
    onChanged: () => hub.tell('storage.changed', {}),
    reportBug: (error) => void tools.reportBug('storage', error),
  });
  const service = createStorageService({
    home,
    work,
    current: session.current,
    hasReserve: reserve.isTaken,
    record,
    onChanged: () => hub.tell('storage.changed', {}),
    onRestored: () => {
      tellAll();
      session.current()?.connection?.sendOutbox();
    },
  });
  return {
    handlers: {
      'storage.read': service.read,
      'storage.mark-seen': service.markSeen,
      'backups.list': service.listBackups,
      'backups.restore': service.restoreBackup,
    },
    care,
    close: () => {
      endLogMoving();
      return care.close();
    },
    reportCorruption: (error) => {
      if (!isCorruption(error)) return;
      const profile = session.current();
      // The error does not say which file: own work is small, and looked at first.
      if (!isWorkSound(work.database)) salvage();
      else if (profile !== null) cacheDamaged(profile.profileId, 'read');
    },
  };
}
