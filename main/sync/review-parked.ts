// Looks again at what was set aside: a newer version of the app may be able to read it. Never asks the
// portal.
import { entityTypes } from '../../shared/portal/entities.ts';
import { applyChanges } from '../store/apply-changes.ts';
import type { Change, Changed } from '../store/apply-changes.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { readParked } from '../store/parked.ts';
import { toChange } from './portal-lines.ts';

/** Stores what can be read now, in one transaction. */
export function reviewParked(cache: CacheStore): Changed {
  const readable = entityTypes
    .flatMap((type) => readParked(cache, type))
    .map((parked): Change => toChange(JSON.parse(Buffer.from(parked.document).toString())))
    .filter((change) => change.kind === 'entity');
  return cache.database.transaction(() => applyChanges(cache, readable)).immediate();
}
