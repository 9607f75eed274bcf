// The state of the connection and the cache, for the status area (F2), and asking the portal now.
import type { Result } from '../../shared/contract/result.ts';
import { success } from '../../shared/contract/result.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { readFact } from '../store/facts.ts';
import { countUnsent } from '../store/unsent-counts.ts';
import type { WorkStore } from '../store/work-store.ts';
import { signedOut, type ConnectionState, type CurrentProfile, type ReadCurrent } from './current-profile.ts';

export interface SyncService {
  readonly read: () => Result<SyncState>;
  readonly run: () => Promise<Result<SyncState>>;
}

const unconnected: ConnectionState = {
  connection: { kind: 'unknown' },
  activity: { kind: 'idle' },
  isComplete: false,
  lastSyncAt: null,
  parkedEntities: 0,
};

const nothing = { waiting: 0, needingAttention: 0, rejected: 0 };
const emptyOutbox = { orders: nothing, edits: nothing, quotes: nothing };

/** Requests about sync. */
export function createSyncService(options: { readonly current: ReadCurrent; readonly work: WorkStore }): SyncService {
  const { current, work } = options;
  return {
    read: () => success(syncStateOf(current(), work)),
    async run() {
      const profile = current();
      if (profile === null) return signedOut();
      profile.connection?.sendOutbox();
      await profile.connection?.syncNow();
      return success(syncStateOf(current(), work));
    },
  };
}

/** The state of a profile's connection and cache, with what waits in the outbox. */
export function syncStateOf(profile: CurrentProfile | null, work: WorkStore): SyncState {
  if (profile === null) return { ...unconnected, outbox: emptyOutbox };
  const state = profile.connection?.state() ?? unconnectedState(profile.cache);
  return { ...state, outbox: countUnsent(work, profile.profileId) };
}

/** What the cache says while there is no connection yet. */
function unconnectedState(cache: CacheStore): ConnectionState {
  const isComplete = readFact(cache, 'is-complete') === 'yes';
  return { ...unconnected, isComplete, lastSyncAt: readFact(cache, 'last-sync-at') };
}
