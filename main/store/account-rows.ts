// Rows of the account list: one per account, at its place in name order, with its search texts beside
// it. Never decides where a row stands (places.ts) or what its columns are (account-columns.ts).
import type { Account } from '../../shared/domain/account.ts';
import type { AccountColumns } from './account-columns.ts';
import type { CacheStore } from './cache-store.ts';
import { beginningsOf, sortKeyOf } from './search-text.ts';

/** What a row shows of the account itself. */
export interface AccountHead {
  readonly id: string;
  readonly company: string;
  readonly companyKey: string;
  readonly customerNumber: string;
  readonly city: string;
  readonly cityKey: string;
  readonly country: string;
}

/** Longer names are hostile; the details show them whole. In UTF-16 units. */
const longestShown = 500;

/** The head of an account's row. */
export function accountHeadOf(
  account: Pick<Account, 'id' | 'company' | 'customerNumber' | 'city' | 'country'>,
): AccountHead {
  return {
    id: account.id,
    company: account.company.slice(0, longestShown),
    companyKey: sortKeyOf(account.company),
    customerNumber: account.customerNumber.slice(0, longestShown),
    city: account.city.slice(0, longestShown),
    cityKey: sortKeyOf(account.city),
    country: account.country,
  };
}

/**
 * The order of rows, as `(company_key, id)` sorts in SQLite: keys hold no surrogates, so that their order
 * is the same in UTF-16 and in UTF-8; ids may.
 */
export function compareHeads(
  a: Pick<AccountHead, 'companyKey' | 'id'>,
  b: Pick<AccountHead, 'companyKey' | 'id'>,
): number {
  if (a.companyKey !== b.companyKey) return a.companyKey < b.companyKey ? -1 : 1;
  return Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}

/** The tables that bulk building fills beside the live ones; see staging.ts. */
export type TableSuffix = '' | '_staged';

/** Writes a row at its place. */
export type RowWriter = (place: number, head: AccountHead, columns: AccountColumns) => void;

/** A writer of rows; `suffix` says into which of the two sets of tables. */
export function rowWriter(cache: CacheStore, suffix: TableSuffix = ''): RowWriter {
  const write = cache.prepare.command(
    `INSERT OR REPLACE INTO account_rows${suffix} VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
  );
  return (place, head, columns) => {
    const [trialEnds = null, graceEnds = null, termEnds = null, cancellation = null] = columns.deadlineDays;
    write.run(
      place,
      head.id,
      head.company,
      head.companyKey,
      head.customerNumber,
      head.city,
      head.cityKey,
      head.country,
      columns.subscriptions,
      columns.licences,
      columns.status,
      columns.states,
      columns.deadlineKind,
      columns.deadlineDay,
      trialEnds,
      graceEnds,
      termEnds,
      cancellation,
      columns.monthlyMinor,
      columns.currency,
      columns.isPriced ? 1 : 0,
      columns.changesOnDay,
    );
  };
}

/** The place of an account's row, and the key that it stands by; null where it has none. */
export function readPlace(cache: CacheStore, accountId: string): { place: number; companyKey: string } | null {
  const sql = 'SELECT place, company_key FROM account_rows WHERE id = ?';
  const row = cache.prepare.rows<[number, string]>(sql).get(accountId);
  return row === undefined ? null : { place: row[0], companyKey: row[1] };
}

/** Removes a row; its search texts go by themselves. */
export function deleteRow(cache: CacheStore, place: number): void {
  cache.prepare.command('DELETE FROM account_rows WHERE place = ?').run(place);
}

/** Makes the account at a place findable by its folded text. */
export type SearchTextWriter = (place: number, foldedText: string) => void;

/** A writer of search texts; `suffix` as for rows. */
export function searchTextWriter(cache: CacheStore, suffix: TableSuffix = ''): SearchTextWriter {
  const parts = cache.prepare.command(`INSERT INTO search_parts${suffix} (rowid, text) VALUES (?, ?)`);
  const beginnings = cache.prepare.command(`INSERT INTO search_beginnings${suffix} (rowid, text) VALUES (?, ?)`);
  return (place, foldedText) => {
    parts.run(place, foldedText);
    beginnings.run(place, beginningsOf(foldedText));
  };
}

/** How many accounts the list has. */
export function countRows(cache: CacheStore): number {
  return cache.prepare.values<number>('SELECT count(*) FROM account_rows').get() ?? 0;
}
