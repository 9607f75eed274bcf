// Places of rows: numbers that ascend with the company's name, with gaps, so that a new name finds a
// number between its neighbours without moving them. Where a gap is used up, the rows around it are
// spread again. Never touches what a row shows.
import { removeSearchText, searchTextWriter } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';
import { readAccount, readSubscriptionsOf } from './documents.ts';
import { searchTextOf } from './search-text.ts';

/** Small, so that the search index codes most steps from hit to hit in one byte. */
export const placeGap = 64;
/** Leaves room before the first name. */
export const firstPlace = 65_536;
const firstWindow = 32;
/** A window is spread when it has this many numbers for each of its rows. */
const roomy = 8;

interface Neighbours {
  readonly before: number | null;
  readonly after: number | null;
}

/** A free place for a new row; may move rows around it to make room. */
export function claimPlace(cache: CacheStore, companyKey: string, id: string): number {
  const place = freePlace(neighboursOf(cache, companyKey, id));
  if (place !== null) return place;
  makeRoom(cache, neighboursOf(cache, companyKey, id));
  const found = freePlace(neighboursOf(cache, companyKey, id));
  if (found === null) throw new Error('no room was made for a row');
  return found;
}

function neighboursOf(cache: CacheStore, companyKey: string, id: string): Neighbours {
  const before = cache.prepare.values<number>(
    'SELECT place FROM account_rows WHERE (company_key, id) < (?, ?) ORDER BY company_key DESC, id DESC LIMIT 1',
  );
  const after = cache.prepare.values<number>(
    'SELECT place FROM account_rows WHERE (company_key, id) > (?, ?) ORDER BY company_key, id LIMIT 1',
  );
  return { before: before.get(companyKey, id) ?? null, after: after.get(companyKey, id) ?? null };
}

function freePlace({ before, after }: Neighbours): number | null {
  if (after === null) return before === null ? firstPlace : before + placeGap;
  const low = before ?? Math.max(0, after - 2 * placeGap);
  const middle = Math.floor((low + after) / 2);
  return middle > low && middle < after ? middle : null;
}

/** Spreads a window of rows around the neighbours evenly, the narrowest window that has room. */
function makeRoom(cache: CacheStore, neighbours: Neighbours): void {
  for (let width = firstWindow; ; width *= 4) {
    const window = windowAround(cache, neighbours, width);
    const needed = (window.places.length + 2) * roomy;
    if (window.end === null || window.end - window.start >= needed) {
      const end = window.end ?? Math.max(window.start + needed, (window.places.at(-1) ?? 0) + placeGap);
      spread(cache, window.places, window.start, end);
      return;
    }
  }
}

/** Rows around the neighbours, and the numbers (exclusive) that they may use; no end behind the last row. */
function windowAround(
  cache: CacheStore,
  { before, after }: Neighbours,
  width: number,
): { places: number[]; start: number; end: number | null } {
  const down = cache.prepare.values<number>(
    'SELECT place FROM account_rows WHERE place <= ? ORDER BY place DESC LIMIT ?',
  );
  const up = cache.prepare.values<number>('SELECT place FROM account_rows WHERE place >= ? ORDER BY place LIMIT ?');
  const lower = before === null ? [] : down.all(before, width + 1).toReversed();
  const upper = after === null ? [] : up.all(after, width + 1);
  const start = lower.length > width ? lower.shift() : 0;
  const end = upper.length > width ? upper.pop() : null;
  return { places: [...lower, ...upper], start: start ?? 0, end: end ?? null };
}

/** Two steps through negative numbers, since a number may still be another row's. */
function spread(cache: CacheStore, places: readonly number[], start: number, end: number): void {
  const step = (end - start) / (places.length + 1);
  const move = cache.prepare.command('UPDATE account_rows SET place = ? WHERE place = ?');
  for (const place of places) {
    removeSearchText(cache, place);
    move.run(-place, place);
  }
  for (const [index, place] of places.entries()) {
    const moved = start + Math.floor(step * (index + 1));
    move.run(moved, -place);
    indexAgain(cache, moved);
  }
}

function indexAgain(cache: CacheStore, place: number): void {
  const id = cache.prepare.values<string>('SELECT id FROM account_rows WHERE place = ?').get(place);
  const account = id === undefined ? null : readAccount(cache, id);
  if (account === null) throw new Error('a row without its account');
  searchTextWriter(cache)(place, searchTextOf(account, readSubscriptionsOf(cache, account.id)));
}
