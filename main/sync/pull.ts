// Changes by cursor: page after page, each stored in one transaction with the cursor behind it. The same
// page twice is harmless. Never moves the cursor ahead of what is stored.
import { changesResponseSchema } from '../../shared/portal/entities.ts';
import { applyChanges } from '../store/apply-changes.ts';
import type { Changed } from '../store/apply-changes.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { readJson } from './byte-source.ts';
import type { OpenSource } from './byte-source.ts';
import { toChange } from './portal-lines.ts';
import { outcomeOf, portalFailing } from './sync-outcome.ts';
import type { Outcome } from './sync-outcome.ts';

/** Large enough to be few requests, small enough that a page is stored in a moment. */
const changesPerPage = 500;

/** Pulls until the portal has no more. Each stored page is told. */
export async function pullChanges(
  cache: CacheStore,
  open: OpenSource,
  onStored: (changed: Changed) => void,
): Promise<Outcome> {
  const seen = new Set<string>();
  for (;;) {
    const cursor = readFact(cache, 'cursor');
    if (cursor === null) return { kind: 'resync-required' };
    if (seen.has(cursor)) return portalFailing;
    seen.add(cursor);
    const query = new URLSearchParams({ cursor, limit: String(changesPerPage) });
    const answer = await readJson(open, `/v1/changes?${query.toString()}`);
    if (!answer.ok) return outcomeOf(answer);
    const page = changesResponseSchema.safeParse(answer.json);
    if (!page.success) return portalFailing;
    const { changes, nextCursor, hasMore } = page.data;
    if (changes.length > 0 || nextCursor !== cursor) {
      const store = cache.database.transaction(() => {
        const changed = applyChanges(cache, changes.map(toChange));
        // Must stay in this transaction: a cursor ahead of its rows would lose them for ever.
        writeFact(cache, 'cursor', nextCursor);
        return changed;
      });
      onStored(store.immediate());
    }
    if (!hasMore) return { kind: 'done' };
  }
}
