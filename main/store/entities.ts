// Stores entities that the portal answered a write with, so that the change is seen before the next
// sync. Run by the sync worker, which owns the writing connection. Never overwrites a newer version.
import type { Entity } from '../../shared/portal/entities.ts';
import { applyChanges } from './apply-changes.ts';
import type { Changed } from './apply-changes.ts';
import type { CacheStore } from './cache-store.ts';

/** One transaction; older versions are ignored. */
export function storeEntities(cache: CacheStore, entities: readonly Entity[]): Changed {
  const run = cache.database.transaction(() =>
    applyChanges(
      cache,
      entities.map((entity) => ({ kind: 'entity', entity })),
    ),
  );
  return run.immediate();
}
