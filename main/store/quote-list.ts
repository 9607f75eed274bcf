// The list of quotes (F22): the portal's from the cache, those that stand here in their place, one page at a time, with
// totals by state. The state of a sent quote follows from the day that is handed in. Changes nothing.
import type { QuoteRow } from '../../shared/contract/quotes.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { quoteStates } from '../../shared/domain/quote-state.ts';
import type { QuoteState } from '../../shared/domain/quote-state.ts';
import { queryWords } from '../../shared/domain/search-text.ts';
import type { CacheStore, QuoteView } from './cache-store.ts';
import { readListVersion } from './facts.ts';
import { quoteSyncs } from './own-quote-rows.ts';
import { quoteColumnNames } from './quote-columns.ts';

type ListInput = ValidInput<'quotes.list'>;
export type Bound = Readonly<Record<string, string | number>>;

/** Switching between filters and back asks for few different lists. */
const keptViews = 4;

export const stateIndex = (state: QuoteState): number => quoteStates.indexOf(state);

/**
 * A quote that stands here hides the portal's (own-quote-rows.ts). The customer is the one of the account list, where
 * there is one. `within` is a condition on ids and accounts.
 */
export const shownQuotes = (within = '1'): string => `
  WITH every AS (
    SELECT id, account_id, ${quoteColumnNames.join(', ')}, 0 AS sync, 0 AS is_editing FROM quote_rows
    WHERE ${within} AND id NOT IN (SELECT id FROM own_quote_rows)
    UNION ALL SELECT * FROM own_quote_rows WHERE ${within}
  ), shown AS (
    SELECT every.*, iif(state = ${stateIndex('sent')} AND valid_until < :today, ${stateIndex('expired')}, state) AS shown_state,
      company, company_key, customer_number
    FROM every LEFT JOIN account_rows ON account_rows.id = every.account_id
  )`;

export const sortColumns: Readonly<Record<ListInput['sort']['column'], string>> = {
  number: 'number',
  customer: 'company_key',
  amount: 'amount_minor',
  validUntil: 'valid_until',
  owner: 'owner_name',
  changedAt: 'changed_at',
};

/** In the order of `StoredRow`. */
export const rowColumns = `id, account_id, number, is_provisional, revision, shown_state, amount_minor, currency,
      alternatives, valid_until, owner_id, owner_name, created_at, changed_at, sync, is_editing, company, customer_number`;

export type StoredRow = readonly [
  ...[id: string, accountId: string, number: string, isProvisional: number, revision: number, state: number],
  ...[amountMinor: number, currency: string, alternatives: number, validUntil: string],
  ...[ownerId: string, ownerName: string, createdAt: string, changedAt: string, sync: number, isEditing: number],
  ...[company: string | null, customerNumber: string | null],
];

/** One page, with the quotes that stand here as they were shown last; `today` is the day in the reseller's time zone. */
export function listQuotes(cache: CacheStore, input: ListInput, today: CalendarDate): RequestOutput<'quotes.list'> {
  const read = cache.database.transaction((): RequestOutput<'quotes.list'> => {
    const { ids, totals, owners } = readView(cache, input, today);
    const page = ids.slice(input.offset, input.offset + input.limit);
    return { total: ids.length, rows: readRows(cache, page, today), totals, owners, today };
  });
  return read.deferred();
}

/** The quotes of an account, the last changed first, so many at most. */
export function listQuotesOf(cache: CacheStore, accountId: string, today: CalendarDate, atMost: number): QuoteRow[] {
  const sql = `${shownQuotes('account_id = :accountId')} SELECT ${rowColumns} FROM shown
    ORDER BY changed_at DESC, id DESC LIMIT :atMost`;
  return cache.prepare.rows<StoredRow>(sql).all({ accountId, today, atMost }).map(toRow);
}

/** How many quotes wait for the customers' answers. */
export function countOpenQuotes(cache: CacheStore, today: CalendarDate): number {
  const isOpen = `state = ${stateIndex('sent')} AND valid_until >= :today`;
  const sql = `SELECT (SELECT count(*) FROM quote_rows WHERE ${isOpen} AND id NOT IN (SELECT id FROM own_quote_rows))
    + (SELECT count(*) FROM own_quote_rows WHERE ${isOpen})`;
  return cache.prepare.values<number>(sql).get({ today }) ?? 0;
}

/** The list of a question, kept until the cache or what stands here changes: every page of it then costs the same. */
function readView(cache: CacheStore, { filter, sort }: ListInput, today: CalendarDate): QuoteView {
  const key = JSON.stringify([readListVersion(cache), filter, sort, today]);
  const known = cache.quoteViews.get(key);
  cache.quoteViews.delete(key);
  const view = known ?? buildView(cache, { filter, sort }, today);
  cache.quoteViews.set(key, view);
  for (const oldest of cache.quoteViews.keys()) {
    if (cache.quoteViews.size <= keptViews) break;
    cache.quoteViews.delete(oldest);
  }
  return view;
}

function buildView(
  cache: CacheStore,
  { filter, sort }: Pick<ListInput, 'filter' | 'sort'>,
  today: CalendarDate,
): QuoteView {
  const { where, parameters } = conditionsOf(filter, today);
  const bound = { ...parameters, today };
  const way = sort.direction === 'ascending' ? 'ASC' : 'DESC';
  const ofState = filter.state === null ? '' : ` AND shown_state = ${stateIndex(filter.state)}`;
  const sql = `${shownQuotes()} SELECT json_group_array(id) FROM (SELECT id FROM shown WHERE ${where}${ofState}
    ORDER BY ${sortColumns[sort.column]} ${way} NULLS LAST, id ${way})`;
  const ids: string[] = JSON.parse(cache.prepare.values<string>(sql).get(bound) ?? '[]');
  return { ids, totals: readTotals(cache, where, bound), owners: readOwners(cache) };
}

function readTotals(cache: CacheStore, where: string, bound: Bound): QuoteView['totals'] {
  const sql = `${shownQuotes()} SELECT shown_state, currency, count(*), sum(amount_minor) FROM shown WHERE ${where}
    GROUP BY shown_state, currency ORDER BY shown_state, currency`;
  const rows = cache.prepare.rows<[number, string, number, number]>(sql).all(bound);
  return rows.map(([state, currency, count, minor]) => ({
    ...{ state: quoteStates[state] ?? 'draft', count },
    amount: { minor, currency },
  }));
}

/** In the order of `ids`. */
function readRows(cache: CacheStore, ids: readonly string[], today: CalendarDate): QuoteRow[] {
  const sql = `${shownQuotes('id IN (SELECT value FROM json_each(:ids))')} SELECT ${rowColumns} FROM shown`;
  const rows = cache.prepare.rows<StoredRow>(sql).all({ today, ids: JSON.stringify(ids) });
  const byId = new Map(rows.map((row) => [row[0], toRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Everybody who has a quote, whatever the filter. */
function readOwners(cache: CacheStore): QuoteView['owners'] {
  const sql = `SELECT owner_id, max(owner_name) AS name FROM (
      SELECT owner_id, owner_name FROM quote_rows WHERE id NOT IN (SELECT id FROM own_quote_rows)
      UNION ALL SELECT owner_id, owner_name FROM own_quote_rows
    ) GROUP BY owner_id ORDER BY name, owner_id`;
  const rows = cache.prepare.rows<[string, string]>(sql).all();
  return rows.map(([id, name]) => ({ id, name }));
}

/** What a filter but for its state asks for. */
export function conditionsOf(filter: ListInput['filter'], today: CalendarDate): { where: string; parameters: Bound } {
  const { query, ownerId, accountId, validWithinDays } = filter;
  const conditions = ['1'];
  const parameters: Record<string, string | number> = {};
  if (ownerId !== null) {
    conditions.push('owner_id = :ownerId');
    parameters['ownerId'] = ownerId;
  }
  if (accountId !== null) {
    conditions.push('account_id = :accountId');
    parameters['accountId'] = accountId;
  }
  if (validWithinDays !== null) {
    conditions.push(`shown_state = ${stateIndex('sent')} AND valid_until <= :validUntil`);
    parameters['validUntil'] = addDays(today, validWithinDays);
  }
  for (const [index, word] of queryWords(query.replaceAll('\0', ' ')).entries()) {
    const texts = `search_text || char(10) || ifnull(company_key || char(10) || lower(customer_number), '')`;
    conditions.push(`instr(${texts}, :word${index}) > 0`);
    parameters[`word${index}`] = word;
  }
  return { where: conditions.join(' AND '), parameters };
}

export function toRow(row: StoredRow): QuoteRow {
  const [id, accountId, number, isProvisional, revision, state, minor, currency, alternatives, validUntil] = row;
  const [, , , , , , , , , , ownerId, ownerName, createdAt, changedAt, sync, isEditing, company, customerNumber] = row;
  return {
    ...{ id, accountId, number, isProvisional: isProvisional === 1, revision, state: quoteStates[state] ?? 'draft' },
    customer: company === null || customerNumber === null ? null : { company, customerNumber },
    amount: { minor, currency },
    ...{ alternatives, validUntil, owner: { id: ownerId, name: ownerName }, createdAt, changedAt },
    ...{ sync: quoteSyncs[sync] ?? 'synced', isEditing: isEditing === 1 },
  };
}
