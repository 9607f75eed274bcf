// Changes of the search indexes, collected and made at the end of a transaction: SQLite's full-text
// search writes its memory out whenever another table is written in between, which costs milliseconds
// each time. Never touches a row.
import { searchTextWriter } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';

export interface SearchChanges {
  /** The account at a place shall be found by a folded text, which is asked for when it is needed. */
  index(place: number, foldedText: () => string): void;
  unindex(place: number): void;
  /** Makes the changes. Must stay in the transaction that moved the rows. */
  flush(): void;
}

export function collectSearchChanges(cache: CacheStore): SearchChanges {
  const added = new Map<number, () => string>();
  const removed = new Set<number>();
  return {
    index: (place, foldedText) => void added.set(place, foldedText),
    unindex: (place) => {
      if (!added.delete(place)) removed.add(place);
    },
    flush: () => {
      const removeParts = cache.prepare.command('DELETE FROM search_parts WHERE rowid = ?');
      const removeBeginnings = cache.prepare.command('DELETE FROM search_beginnings WHERE rowid = ?');
      for (const place of removed) {
        removeParts.run(place);
        removeBeginnings.run(place);
      }
      const write = searchTextWriter(cache);
      const places = [...added.keys()].toSorted((a, b) => a - b);
      for (const place of places) write(place, added.get(place)?.() ?? '');
      added.clear();
      removed.clear();
    },
  };
}
