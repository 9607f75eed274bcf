// All quotes that a filter finds, for what leaves the app (F11): in ranges of ids, so that 100,000 are read a few at a
// time and nothing waits for them. Each with what it is sorted by. Changes nothing.
import type { QuoteRow } from '../../shared/contract/quotes.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { CacheStore } from './cache-store.ts';
import { conditionsOf, rowColumns, shownQuotes, sortColumns, stateIndex, toRow } from './quote-list.ts';
import type { StoredRow } from './quote-list.ts';

export interface SortedQuote {
  readonly row: QuoteRow;
  readonly key: string | number | null;
}

/** Quotes of the cache that one range covers. */
const rangeSize = 500;
/** Comes after every id. */
const afterAll = '\u{10FFFF}';

/** One range after the other, in the order of their ids. The first reads nothing before it is asked for. */
export function* quoteRanges(
  cache: CacheStore,
  { filter, sort }: Pick<ValidInput<'quotes.export'>, 'filter' | 'sort'>,
  today: CalendarDate,
): Generator<readonly SortedQuote[], void> {
  const { where, parameters } = conditionsOf(filter, today);
  const ofState = filter.state === null ? '' : ` AND shown_state = ${stateIndex(filter.state)}`;
  const sql = `${shownQuotes('id > :after AND id <= :upTo')}
    SELECT ${sortColumns[sort.column]}, ${rowColumns} FROM shown WHERE ${where}${ofState} ORDER BY id`;
  const bound = { ...parameters, today };
  for (let after = '', isLast = false; !isLast;) {
    const upTo = endOfRange(cache, after) ?? afterAll;
    const rows = cache.prepare.rows<[key: SortedQuote['key'], ...StoredRow]>(sql).all({ ...bound, after, upTo });
    yield rows.map(([key, ...stored]) => ({ row: toRow(stored), key }));
    isLast = upTo === afterAll;
    after = upTo;
  }
}

function endOfRange(cache: CacheStore, after: string): string | null {
  const sql = `SELECT id FROM quote_rows WHERE id > :after ORDER BY id LIMIT 1 OFFSET ${rangeSize - 1}`;
  return cache.prepare.rows<[string]>(sql).get({ after })?.[0] ?? null;
}
