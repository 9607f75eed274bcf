// The account list and the search on a filled cache, beside the bare statements that read the same rows.
import { listAccounts } from '../../main/store/account-list.ts';
import { openCache } from '../../main/store/cache-store.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import type { AccountListInput } from '../../shared/contract/accounts.ts';
import { comparedAt, percentile, takeTurns, timed } from './measure.ts';
import type { Row } from './measure.ts';
import { benchToday } from './portfolio.ts';

const pages = 400;
const pageLength = 100;
const firstHits = 50;
const columns = `r.id, r.company, r.customer_number, r.city, r.country, r.subscriptions, r.licences, r.status,
  r.deadline_kind, r.deadline_day, r.monthly_minor, r.currency`;
const activeBit = 8;

interface ListCase {
  readonly name: string;
  readonly question: Omit<AccountListInput, 'offset' | 'limit'>;
  /** Where a page begins: the key of its first row. */
  readonly key: string;
  /** The prepared keyset statement that reads the page from there. */
  readonly keyset: string;
}

const everything = { query: '', filter: { state: null, deadline: null } } as const;
const cases: readonly ListCase[] = [
  {
    name: 'by name',
    question: { ...everything, filter: { ...everything.filter }, sort: { column: 'company', direction: 'ascending' } },
    key: 'SELECT place FROM account_rows ORDER BY place LIMIT 1 OFFSET ?',
    keyset: `SELECT ${columns} FROM account_rows r WHERE r.place >= ? ORDER BY r.place LIMIT ${pageLength}`,
  },
  {
    name: 'by city',
    question: { ...everything, filter: { ...everything.filter }, sort: { column: 'city', direction: 'ascending' } },
    key: 'SELECT city_key, place FROM account_rows ORDER BY city_key, place LIMIT 1 OFFSET ?',
    keyset: `SELECT ${columns} FROM account_rows r WHERE (r.city_key, r.place) >= (?, ?)
      ORDER BY r.city_key, r.place LIMIT ${pageLength}`,
  },
  {
    name: 'active ones by licences, most first',
    question: {
      query: '',
      filter: { state: 'active', deadline: null },
      sort: { column: 'licences', direction: 'descending' },
    },
    key: `SELECT licences, place FROM account_rows WHERE states & ${activeBit} <> 0
      ORDER BY licences DESC, place DESC LIMIT 1 OFFSET ?`,
    keyset: `SELECT ${columns} FROM account_rows r WHERE (r.licences, r.place) <= (?, ?) AND r.states & ${activeBit} <> 0
      ORDER BY r.licences DESC, r.place DESC LIMIT ${pageLength}`,
  },
];

const queries = [
  ['bergmann', '"bergmann"'],
  ['optik', '"optik"'],
  ['straße', '"strasse"'],
  ['müller gmbh', '"muller" AND "gmbh"'],
  ['cloud', '"cloud"'],
  ['example', '"example"'],
  ['kiel', '"kiel"'],
  ['K-1048', '"k-1048"'],
  ['rechnung@', '"rechnung@"'],
  ['haus', '"haus"'],
] as const;
const shortQueries = [
  ['b', '"b"'],
  ['mu', '"mu"'],
  ['k', '"k"'],
  ['be', '"be"'],
] as const;

export function benchList(filled: string): Row[] {
  const cache = openCache(filled);
  try {
    return [...cases.flatMap((each) => benchCase(cache, each)), ...benchSearch(cache)];
  } finally {
    cache.close();
  }
}

function benchCase(cache: CacheStore, { name, question, key, keyset }: ListCase): Row[] {
  const ask = (offset: number) => listAccounts(cache, { ...question, offset, limit: pageLength }, benchToday);
  const built: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    cache.listViews.clear();
    built.push(timed(() => ask(0)));
  }
  const { total } = ask(0);
  const offsets = Array.from({ length: pages }, (_, index) => Math.floor((index * (total - pageLength)) / pages));
  const keys = offsets.map((offset) => cache.database.prepare(key).raw().get(offset));
  const statement = cache.database.prepare(keyset).raw();
  const times = takeTurns(
    pages,
    (round) => ask(offsets[round] ?? 0),
    (round) => statement.all(...(Array.isArray(keys[round]) ? keys[round] : [])),
  );
  return [
    comparedAt(0.95, times, {
      job: `list ${name}: any page of ${pageLength} of ${total.toLocaleString('en')}, p95`,
      reference: 'one prepared keyset statement',
      limit: 2,
    }),
    {
      job: `list ${name}: sorted anew after a change, median`,
      reference: '–',
      referenceValue: null,
      ours: percentile(built, 0.5),
      unit: 'ms',
      goal: { of: 'value', limit: 50 },
    },
  ];
}

function benchSearch(cache: CacheStore): Row[] {
  const sort = { column: 'company', direction: 'ascending' } as const;
  const filter = { state: null, deadline: null };
  const search = (query: string): unknown => {
    cache.listViews.clear();
    return listAccounts(cache, { query, filter, sort, offset: 0, limit: firstHits }, benchToday);
  };
  const bare = (table: string) =>
    cache.database.prepare(
      `SELECT ${columns} FROM ${table} s CROSS JOIN account_rows r ON r.place = s.rowid
        WHERE ${table} MATCH ? ORDER BY s.rowid LIMIT ${firstHits}`,
    );
  const measured = (list: readonly (readonly [string, string])[], table: string) => {
    const statement = bare(table).raw();
    return takeTurns(
      list.length * 20,
      (round) => search(list[round % list.length]?.[0] ?? ''),
      (round) => statement.all(list[round % list.length]?.[1] ?? ''),
    );
  };
  return [
    comparedAt(0.95, measured(queries, 'search_parts'), {
      job: `search: first ${firstHits} rows with totals over all hits, p95`,
      reference: `bare trigram query, first ${firstHits}, no totals`,
      limit: 3,
    }),
    comparedAt(0.95, measured(shortQueries, 'search_beginnings'), {
      job: `search for one or two letters: first ${firstHits} rows with totals over all hits, p95`,
      reference: `bare query of word beginnings, first ${firstHits}, no totals`,
      limit: 3,
    }),
  ];
}
