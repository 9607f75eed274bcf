// What the cache says of itself, for the status area (F2).
import type { CacheStore } from './cache-store.ts';
import { readFact } from './facts.ts';
import { countParked } from './parked.ts';

export interface CacheFacts {
  /** False until a first snapshot was stored whole. */
  readonly isComplete: boolean;
  readonly lastSyncAt: string | null;
  readonly parkedEntities: number;
}

export function readCacheFacts(cache: CacheStore): CacheFacts {
  return {
    isComplete: readFact(cache, 'is-complete') !== null,
    lastSyncAt: readFact(cache, 'last-sync-at'),
    parkedEntities: countParked(cache),
  };
}
