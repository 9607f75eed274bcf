// What the user is told of the files of this installation, and restoring from a backup (F32, F36). Restoring adds
// what is missing here; it never replaces or removes anything.
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { BackupList, OwnWorkCounts, StorageEvent, StorageState } from '../../shared/contract/storage.ts';
import { readFact } from '../store/facts.ts';
import { readLastChecks } from '../store/last-checks.ts';
import { restoreBackup } from '../store/merge-backup.ts';
import { summariseParked } from '../store/parked.ts';
import { markStorageEventsSeen, readStorageEvents } from '../store/storage-events.ts';
import { countInBackup, listBackupFiles } from '../store/work-backups.ts';
import type { WorkStore } from '../store/work-store.ts';
import { isCacheRebuilding } from './cache-recovery.ts';
import type { ReadCurrent } from './current-profile.ts';

export interface StorageServiceOptions {
  readonly home: string;
  readonly work: WorkStore;
  readonly current: ReadCurrent;
  readonly hasReserve: () => boolean;
  readonly record: (event: StorageEvent) => void;
  /** Events were seen. */
  readonly onChanged: () => void;
  /** Orders and drafts are here that were not. */
  readonly onRestored: () => void;
}

export interface StorageService {
  readonly read: () => Result<StorageState>;
  readonly markSeen: () => Result<StorageState>;
  readonly listBackups: () => Result<BackupList>;
  readonly restoreBackup: (input: { readonly date: string }) => Result<{ readonly restored: OwnWorkCounts }>;
}

/** Requests about storage. */
export function createStorageService(options: StorageServiceOptions): StorageService {
  const { home, work, current } = options;

  function read(): Result<StorageState> {
    const profile = current();
    return success({
      dataFolder: home,
      checks: readLastChecks(work, profile?.profileId ?? null),
      lastDigestAt: profile === null ? null : readFact(profile.cache, 'last-digest-at'),
      isCacheRebuilding: profile !== null && isCacheRebuilding(profile),
      hasReserve: options.hasReserve(),
      parked: profile === null ? [] : summariseParked(profile.cache),
      events: readStorageEvents(work),
    });
  }

  return {
    read,
    markSeen: () => {
      markStorageEventsSeen(work);
      options.onChanged();
      return read();
    },
    listBackups: () =>
      success({
        backups: listBackupFiles(work.file).map(({ date, file, writtenAtMs }) => ({
          date,
          writtenAt: new Date(writtenAtMs).toISOString(),
          contents: countInBackup(file),
        })),
      }),
    restoreBackup: ({ date }) => {
      const backup = listBackupFiles(work.file).find((listed) => listed.date === date);
      if (backup === undefined) return failed({ code: 'not-found', what: 'backup', id: date });
      const restored = restoreBackup(work, backup.file);
      const rows = Object.values(restored).reduce((sum, count) => sum + count, 0);
      options.record({ kind: 'backup-restored', date, rows });
      options.onRestored();
      return success({ restored });
    },
  };
}
