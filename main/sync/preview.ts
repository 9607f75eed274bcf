// Shows the first accounts of a first sync while the rest still arrives: some at once, then more every
// few seconds. Only in a cache that was never complete; the whole snapshot takes its place.
import type { Entity } from '../../shared/portal/entities.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { storeEntities } from '../store/entities.ts';
import { readFact } from '../store/facts.ts';

export interface Preview {
  readonly receive: (entity: Entity) => void;
  /** Stores what is due; answers whether it stored anything. The caller commits and tells. */
  store(): boolean;
}

/** A page of the list, at once. */
const firstAccounts = 200;
/** Storing one by one takes several times as long as in bulk: a bounded share of the time. */
const laterAccounts = 300;
const everyMs = 5000;

export function createPreview(cache: CacheStore, elapsedMs: () => number): Preview {
  const isWanted = readFact(cache, 'is-complete') === null;
  let queue: Entity[] = [];
  let shownAtMs: number | null = null;
  return {
    receive: (entity) => {
      const isShown = entity.type === 'account' || entity.type === 'catalogue';
      if (isWanted && isShown && queue.length < laterAccounts) queue.push(entity);
    },
    store: () => {
      const nowMs = elapsedMs();
      const isDue = shownAtMs === null ? queue.length >= firstAccounts : nowMs - shownAtMs >= everyMs;
      if (!isDue || queue.length === 0) return false;
      storeEntities(cache, queue);
      queue = [];
      shownAtMs = nowMs;
      return true;
    },
  };
}
