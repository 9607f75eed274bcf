// What becomes of a damaged cache while its profile is signed in: it is read on, its successor is filled from the
// portal beside it, and takes its place once it is whole. Never touches own work.
import type { CacheDamage, StorageEvent } from '../../shared/contract/storage.ts';
import type { CurrentProfile, ReadCurrent } from './current-profile.ts';

export interface CacheRecovery {
  /** The cache of the current profile was found damaged. */
  readonly damaged: (profileId: string, damage: CacheDamage) => Promise<void>;
  /** A sync of the profile has ended well. */
  readonly synced: (profileId: string) => void;
}

export interface CacheRecoveryOptions {
  readonly current: ReadCurrent;
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Makes a successor; answers with its file. */
  readonly beginSuccessor: (profileId: string) => string;
  /** Both closed; answers with the name that the damaged file has now. */
  readonly replaceBySuccessor: (profileId: string) => string | null;
  /** The profile goes on without a connection, or with one that syncs another file. */
  readonly reconnect: (profile: CurrentProfile) => void;
  readonly disconnect: (profile: CurrentProfile) => Promise<void>;
  /** Opens the cache of the profile again, and connects it. */
  readonly reopen: (profile: CurrentProfile) => void;
  readonly record: (event: StorageEvent) => void;
  readonly reportBug: (error: unknown) => void;
}

/** Whether a successor of the profile's cache is being filled. */
export function isCacheRebuilding({ cache, syncFile }: CurrentProfile): boolean {
  return cache.file !== syncFile;
}

export function createCacheRecovery(options: CacheRecoveryOptions): CacheRecovery {
  const { current, inTurn, record } = options;

  /** The profile, where it is still the one and its cache is in that state. */
  const profileOf = (profileId: string, isRebuilding: boolean): CurrentProfile | null => {
    const profile = current();
    return profile?.profileId === profileId && isCacheRebuilding(profile) === isRebuilding ? profile : null;
  };

  async function begin(profileId: string, damage: CacheDamage): Promise<void> {
    const profile = profileOf(profileId, false);
    if (profile === null) return;
    const syncFile = options.beginSuccessor(profileId);
    await options.disconnect({ ...profile, syncFile });
    options.reconnect({ ...profile, syncFile });
    record({ kind: 'cache-damaged', damage, keptAs: null });
  }

  async function finish(profileId: string): Promise<void> {
    const profile = profileOf(profileId, true);
    if (profile === null) return;
    await options.disconnect(profile);
    // In one go: no request comes between the two files.
    profile.cache.close();
    const keptAs = options.replaceBySuccessor(profileId);
    options.reopen(profile);
    record({ kind: 'cache-rebuilt', keptAs });
  }

  return {
    damaged: (profileId, damage) => inTurn(() => begin(profileId, damage)),
    synced: (profileId) => {
      if (profileOf(profileId, true) === null) return;
      inTurn(() => finish(profileId)).catch(options.reportBug);
    },
  };
}
