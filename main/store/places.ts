// Places of rows: numbers that ascend with the company's name, with gaps, so that new names find numbers
// between their neighbours without moving them. Where a gap is used up, the rows around it are spread
// again. Never touches what a row shows.
import { compareHeads } from './account-rows.ts';
import type { AccountHead } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';
import { readAccount, readSubscriptionsOf } from './documents.ts';
import type { SearchChanges } from './search-changes.ts';
import { searchTextOf } from './search-text.ts';

/** Small, so that the search index codes most steps from hit to hit in one byte. */
export const placeGap = 64;
/** Leaves room before the first name. */
export const firstPlace = 65_536;
/** Rows on each side that are spread first; four times as many where that makes no room. */
const firstWindow = 32;
/** A window is spread when it has this many numbers for each of its rows. */
const roomy = 8;

type SortedBy = Pick<AccountHead, 'companyKey' | 'id'>;
type StoredKey = [place: number, companyKey: string, id: string];

interface Neighbours {
  readonly before: number | null;
  readonly after: number | null;
  /** What the row after is sorted by. */
  readonly afterKey: SortedBy | null;
}

/**
 * Gives each new row a place and has it written there, all that fall between the same two rows at once.
 * May move rows that are already there.
 */
export function placeRows<R extends { readonly head: SortedBy }>(
  cache: CacheStore,
  rows: readonly R[],
  search: SearchChanges,
  write: (row: R, place: number) => void,
): void {
  const sorted = rows.toSorted((a, b) => compareHeads(a.head, b.head));
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start];
    if (first === undefined) return;
    const neighbours = neighboursOf(cache, first.head);
    const { afterKey } = neighbours;
    let end = start + 1;
    for (let next = sorted[end]; next !== undefined; next = sorted[end]) {
      if (afterKey !== null && compareHeads(next.head, afterKey) > 0) break;
      end += 1;
    }
    const count = end - start;
    const places = freePlaces(neighbours, count) ?? makeRoom(cache, neighbours, count, search);
    for (const [index, row] of sorted.slice(start, end).entries()) {
      const place = places[index];
      if (place === undefined) throw new Error('a row without a place');
      write(row, place);
    }
    start = end;
  }
}

function neighboursOf(cache: CacheStore, { companyKey, id }: SortedBy): Neighbours {
  const before = cache.prepare.values<number>(
    'SELECT place FROM account_rows WHERE (company_key, id) < (?, ?) ORDER BY company_key DESC, id DESC LIMIT 1',
  );
  const after = cache.prepare.rows<StoredKey>(
    `SELECT place, company_key, id FROM account_rows WHERE (company_key, id) > (?, ?)
      ORDER BY company_key, id LIMIT 1`,
  );
  const next = after.get(companyKey, id);
  return {
    before: before.get(companyKey, id) ?? null,
    after: next?.[0] ?? null,
    afterKey: next === undefined ? null : { companyKey: next[1], id: next[2] },
  };
}

/** Numbers between two rows, evenly; null where there are not enough. */
function freePlaces({ before, after }: Neighbours, count: number): number[] | null {
  if (after === null) {
    const start = before ?? firstPlace - placeGap;
    return Array.from({ length: count }, (_, index) => start + placeGap * (index + 1));
  }
  const start = before ?? Math.max(0, after - placeGap * (count + 1));
  return after - start > count ? evenly(start, after, count) : null;
}

/** Spreads the narrowest window of rows that has room, and leaves the new ones their places in it. */
function makeRoom(cache: CacheStore, neighbours: Neighbours, count: number, search: SearchChanges): number[] {
  for (let width = firstWindow; ; width *= 4) {
    const { lower, upper, start, end } = windowAround(cache, neighbours, width);
    const needed = (lower.length + upper.length + count + 1) * roomy;
    if (end !== null && end - start < needed) continue;
    const places = evenly(start, end ?? start + needed * roomy, lower.length + count + upper.length);
    const lowerPlaces = places.slice(0, lower.length);
    const upperPlaces = places.slice(lower.length + count);
    moveRows(cache, [...lower, ...upper], [...lowerPlaces, ...upperPlaces], search);
    return places.slice(lower.length, lower.length + count);
  }
}

/** Rows around the neighbours, and the numbers (exclusive) that they may use; no end behind the last row. */
function windowAround(
  cache: CacheStore,
  { before, after }: Neighbours,
  width: number,
): { lower: number[]; upper: number[]; start: number; end: number | null } {
  const down = cache.prepare.values<number>(
    'SELECT place FROM account_rows WHERE place <= ? ORDER BY place DESC LIMIT ?',
  );
  const up = cache.prepare.values<number>('SELECT place FROM account_rows WHERE place >= ? ORDER BY place LIMIT ?');
  const lower = before === null ? [] : down.all(before, width + 1).toReversed();
  const upper = after === null ? [] : up.all(after, width + 1);
  const start = lower.length > width ? lower.shift() : 0;
  const end = upper.length > width ? upper.pop() : null;
  return { lower, upper, start: start ?? 0, end: end ?? null };
}

/** Two steps through negative numbers, since a number may still be another row's. */
function moveRows(cache: CacheStore, from: readonly number[], to: readonly number[], search: SearchChanges): void {
  const move = cache.prepare.command('UPDATE account_rows SET place = ? WHERE place = ?');
  for (const place of from) {
    search.unindex(place);
    move.run(-place, place);
  }
  for (const [index, place] of from.entries()) {
    const moved = to[index];
    if (moved === undefined) throw new Error('a row without a place');
    move.run(moved, -place);
    search.index(moved, () => textAt(cache, moved));
  }
}

function textAt(cache: CacheStore, place: number): string {
  const id = cache.prepare.values<string>('SELECT id FROM account_rows WHERE place = ?').get(place);
  const account = id === undefined ? null : readAccount(cache, id);
  if (account === null) throw new Error('a row without its account');
  return searchTextOf(account, readSubscriptionsOf(cache, account.id));
}

/** `count` numbers between two others, both exclusive. */
function evenly(start: number, end: number, count: number): number[] {
  const step = (end - start) / (count + 1);
  return Array.from({ length: count }, (_, index) => start + Math.floor(step * (index + 1)));
}
