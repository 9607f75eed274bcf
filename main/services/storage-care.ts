// Looks after the files while the app runs: a backup of own work soon after each change, the reserve, a quick check
// of a cache that was opened, and a full check of everything once a week. Works on other threads only.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Clock, Timers } from '../../shared/domain/clock.ts';
import { readLastChecks, writeLastCheck } from '../store/last-checks.ts';
import type { CheckName } from '../store/last-checks.ts';
import type { Reserve } from '../store/reserve.ts';
import type { RunStorageTask } from '../store/run-storage-task.ts';
import { hasBackup } from '../store/work-backups.ts';
import type { WorkStore } from '../store/work-store.ts';
import { isCacheRebuilding } from './cache-recovery.ts';
import type { CurrentProfile, ReadCurrent } from './current-profile.ts';

export interface StorageCareOptions {
  readonly work: WorkStore;
  /** False where own work is so large that it was opened unchecked. */
  readonly isWorkChecked: boolean;
  readonly current: ReadCurrent;
  readonly today: () => CalendarDate;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly run: RunStorageTask;
  readonly reserve: Reserve;
  readonly onWorkDamaged: () => void;
  readonly onCacheDamaged: (profileId: string) => void;
  /** A backup was written or a file checked. */
  readonly onChanged: () => void;
  readonly reportBug: (error: unknown) => void;
}

export interface StorageCare {
  /** Takes what a profile leaves in the backups out of them. */
  readonly forgetProfile: (profileId: string) => void;
  /** Writes the last backup. */
  readonly close: () => Promise<void>;
}

/** The start belongs to the user. */
const firstLookMs = 3000;
/** A change is in a backup within a minute: this, and the time that a backup takes. */
const lookEveryMs = 30_000;
/** Own work that takes long to copy is copied less often. */
const restFactor = 20;
/** A machine that slept during a look, or whose clock was set, must not look like a slow one. */
const longestRestMs = 15 * 60_000;
const fullCheckEveryMs = 7 * 24 * 60 * 60_000;

export function careForStorage(options: StorageCareOptions): StorageCare {
  const { work, current, clock, timers, run, reserve } = options;
  let backedUpChanges: number | null = null;
  let changesAtLastLook: number | null = null;
  let checkedCache: string | null = null;
  let isClosed = false;
  let cancelTimer = timers.after(firstLookMs, () => void look());
  let queue: Promise<void> = Promise.resolve();

  const countChanges = (): number => work.prepare.values<number>('SELECT total_changes()').get() ?? 0;
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    queue = queue.then(task).catch(options.reportBug);
    return queue;
  };
  /** What is written down here is no work of the user's: it needs no backup of its own. */
  const keepCheck = (profileId: string | null, name: CheckName, isSound: boolean): void => {
    const before = countChanges();
    writeLastCheck(work, profileId, name, { at: new Date(clock.nowMs()).toISOString(), isSound });
    if (backedUpChanges !== null) backedUpChanges += countChanges() - before;
  };
  const isFullDue = (profileId: string | null, name: CheckName): boolean => {
    const last = readLastChecks(work, profileId)[name];
    return last === null || Math.abs(clock.nowMs() - Date.parse(last.at)) >= fullCheckEveryMs;
  };

  async function backUp(): Promise<void> {
    const changes = countChanges();
    const date = options.today();
    if (changes === backedUpChanges && hasBackup(work.file, date)) return;
    const isSound = await run({ kind: 'back-up', file: work.file, date });
    backedUpChanges = changes;
    keepCheck(null, 'ownWorkQuick', isSound);
    if (!isSound) options.onWorkDamaged();
    options.onChanged();
  }

  async function checkWork(): Promise<void> {
    const isSound = await run({ kind: 'check-work', file: work.file });
    keepCheck(null, 'ownWorkFull', isSound);
    if (!isSound) options.onWorkDamaged();
    options.onChanged();
  }

  async function checkCache({ profileId, cache }: CurrentProfile, depth: 'quick' | 'full'): Promise<void> {
    const isSound = await run({ kind: 'check-cache', file: cache.file, depth });
    if (current()?.cache !== cache) return;
    checkedCache = profileId;
    keepCheck(profileId, depth === 'quick' ? 'cacheQuick' : 'cacheFull', isSound);
    if (!isSound) options.onCacheDamaged(profileId);
    options.onChanged();
  }

  /** One check at most at each look, the urgent ones first. */
  async function checkWhatIsDue(isQuiet: boolean): Promise<void> {
    const profile = current();
    const isIdle = profile !== null && !isCacheRebuilding(profile) && isSyncIdle(profile);
    if (isIdle && checkedCache !== profile.profileId) return checkCache(profile, 'quick');
    if (!isQuiet) return undefined;
    if (isFullDue(null, 'ownWorkFull')) return checkWork();
    if (isIdle && isFullDue(profile.profileId, 'cacheFull')) return checkCache(profile, 'full');
    return undefined;
  }

  async function look(): Promise<void> {
    const beganMs = clock.nowMs();
    await inTurn(async () => {
      if (!reserve.isTaken() && (await run({ kind: 'take-reserve', file: reserve.file }))) options.onChanged();
      const changes = countChanges();
      const isQuiet = changes === changesAtLastLook;
      await backUp();
      if (isClosed) return;
      await checkWhatIsDue(isQuiet);
      changesAtLastLook = countChanges();
    });
    if (isClosed) return;
    const ownRestMs = Math.max(lookEveryMs, (clock.nowMs() - beganMs) * restFactor);
    const restMs = Math.min(ownRestMs, longestRestMs);
    cancelTimer = timers.after(restMs, () => void look());
  }

  if (!options.isWorkChecked) void inTurn(checkWork);
  return {
    forgetProfile: (profileId) => {
      void inTurn(async () => void (await run({ kind: 'forget-in-backups', file: work.file, profileId })));
    },
    close: async () => {
      isClosed = true;
      cancelTimer();
      await inTurn(backUp);
    },
  };
}

/** A check would keep the log of a first sync from being written back, and has nothing to say of half a cache. */
function isSyncIdle({ connection }: CurrentProfile): boolean {
  const state = connection?.state();
  return state === undefined || (state.activity.kind === 'idle' && state.isComplete);
}
