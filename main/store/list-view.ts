// The account list as a sorted array of places, per search, filter, sort and day, kept until the list
// changes. With it every page costs the same, wherever it lies. Never reads what a row shows.
import type { AccountFilter, AccountListInput } from '../../shared/contract/accounts.ts';
import type { AccountColumn } from '../../shared/contract/settings.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { stateBit, toDay } from './account-columns.ts';
import type { CacheStore, ListView } from './cache-store.ts';
import { readListVersion } from './facts.ts';
import { searchExpressionsOf } from './search-text.ts';
import type { SearchExpressions } from './search-text.ts';

export type ListQuestion = Pick<AccountListInput, 'query' | 'filter' | 'sort'>;

/** Switching between a search and the whole list and back asks for few different lists. */
const keptViews = 4;

/** The columns that a list is sorted by; a name needs none, since places ascend with it. */
const sortColumns: Record<Exclude<AccountColumn, 'company'>, string> = {
  customerNumber: 'customer_number',
  city: 'city_key',
  subscriptions: 'subscriptions',
  licences: 'licences',
  status: 'status',
  nextDeadline: 'deadline_day',
  monthly: 'monthly_minor',
};

const deadlineColumns: Record<NonNullable<AccountFilter['deadline']>['kind'], string> = {
  'trial-ends': 'trial_ends_day',
  'grace-ends': 'grace_ends_day',
  'term-ends': 'term_ends_day',
  cancellation: 'cancellation_day',
};

/** The view of a question; must run in the transaction that reads its rows. */
export function readListView(cache: CacheStore, question: ListQuestion, today: CalendarDate): ListView {
  const listVersion = readListVersion(cache);
  const search = searchExpressionsOf(question.query);
  const key = JSON.stringify([search, question.filter, question.sort, today]);
  const known = cache.listViews.get(key);
  cache.listViews.delete(key);
  const view = known?.listVersion === listVersion ? known : buildView(cache, question, search, { listVersion, today });
  cache.listViews.set(key, view);
  for (const oldest of cache.listViews.keys()) {
    if (cache.listViews.size <= keptViews) break;
    cache.listViews.delete(oldest);
  }
  return view;
}

function buildView(
  cache: CacheStore,
  { filter, sort }: ListQuestion,
  search: SearchExpressions | null,
  { listVersion, today }: { readonly listVersion: number; readonly today: CalendarDate },
): ListView {
  const rows = search === null ? allRows : foundRows(search);
  const conditions = conditionsOf(filter, today);
  const where = [...rows.where, ...conditions.map((condition) => condition.sql)];
  const parameters = [...rows.parameters, ...conditions.flatMap((condition) => condition.parameters)];
  if (where.length === 0) return { listVersion, ...readWholeList(cache, sort) };
  const sql =
    `SELECT json_group_array(place), coalesce(sum(licences), 0) FROM (` +
    `SELECT r.place AS place, r.licences AS licences FROM ${rows.from}` +
    ` WHERE ${where.join(' AND ')} ORDER BY ${orderOf(sort, 'looked-up')})`;
  const row = cache.prepare.rows<[string, number]>(sql).get(...parameters);
  if (row === undefined) throw new Error('an aggregate without a row');
  const places: number[] = JSON.parse(row[0]);
  return { listVersion, places: Int32Array.from(places), totalLicences: row[1] };
}

/** From indexes alone: looking each row up for its licences takes several times as long. */
function readWholeList(cache: CacheStore, sort: AccountListInput['sort']): Omit<ListView, 'listVersion'> {
  const sum = cache.prepare.rows<[number]>('SELECT coalesce(sum(licences), 0) FROM account_rows').get();
  const order = orderOf(sort, 'indexed');
  const sql = `SELECT json_group_array(place) FROM (SELECT r.place AS place FROM account_rows r ORDER BY ${order})`;
  const list = cache.prepare.rows<[string]>(sql).get();
  if (sum === undefined || list === undefined) throw new Error('an aggregate without a row');
  const places: number[] = JSON.parse(list[0]);
  return { places: Int32Array.from(places), totalLicences: sum[0] };
}

interface Rows {
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: readonly string[];
}

const allRows: Rows = { from: 'account_rows r', where: [], parameters: [] };

function foundRows({ parts, beginnings }: SearchExpressions): Rows {
  const beginningsOnly = 'SELECT rowid FROM search_beginnings WHERE search_beginnings MATCH ?';
  if (parts === null) {
    return {
      from: 'search_beginnings s CROSS JOIN account_rows r ON r.place = s.rowid',
      where: ['s.search_beginnings MATCH ?'],
      parameters: beginnings === null ? [] : [beginnings],
    };
  }
  return {
    from: 'search_parts s CROSS JOIN account_rows r ON r.place = s.rowid',
    where: ['s.search_parts MATCH ?', ...(beginnings === null ? [] : [`s.rowid IN (${beginningsOnly})`])],
    parameters: beginnings === null ? [parts] : [parts, beginnings],
  };
}

interface Condition {
  readonly sql: string;
  readonly parameters: readonly number[];
}

function conditionsOf({ state, deadline }: AccountFilter, today: CalendarDate): Condition[] {
  const conditions: Condition[] = [];
  if (state !== null) conditions.push({ sql: 'r.states & ? <> 0', parameters: [stateBit(state)] });
  if (deadline !== null) {
    const column = deadlineColumns[deadline.kind];
    const lastDay = toDay(addDays(today, deadline.withinDays));
    conditions.push({ sql: `r.${column} BETWEEN ? AND ?`, parameters: [toDay(today), lastDay] });
  }
  return conditions;
}

/**
 * Rows without a value come last in both directions; of the same value by name, in the same direction.
 * `looked-up` keeps a search or filter from going through all rows in the order of the sort's index.
 */
function orderOf({ column, direction }: AccountListInput['sort'], rows: 'indexed' | 'looked-up'): string {
  const way = direction === 'ascending' ? 'ASC' : 'DESC';
  if (column === 'company') return `r.place ${way}`;
  const sorted = `${rows === 'looked-up' ? '+' : ''}r.${sortColumns[column]}`;
  const hasGaps = column === 'status' || column === 'nextDeadline';
  return `${sorted} ${way}${hasGaps ? ' NULLS LAST' : ''}, r.place ${way}`;
}
