// Keeps the rows and the search texts of accounts equal to their documents. Never changes a document.
import type { Account } from '../../shared/domain/account.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { accountColumnsOf } from './account-columns.ts';
import type { ColumnsContext } from './account-columns.ts';
import { accountHeadOf, deleteRow, readPlace, rowWriter } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';
import { readAccount, readSubscriptionsOf } from './documents.ts';
import { placeRows } from './places.ts';
import { collectSearchChanges } from './search-changes.ts';
import { searchTextOf } from './search-text.ts';

/** What is stored of an account now; null where the account itself is not (or not any more). */
export interface StoredAccount {
  readonly account: Account;
  readonly subscriptions: readonly Subscription[];
}

export function readStoredAccount(cache: CacheStore, accountId: string): StoredAccount | null {
  const account = readAccount(cache, accountId);
  return account === null ? null : { account, subscriptions: readSubscriptionsOf(cache, accountId) };
}

/** The text that an account is found by; null for none. */
export function storedSearchText(stored: StoredAccount | null): string | null {
  return stored === null ? null : searchTextOf(stored.account, stored.subscriptions);
}

/**
 * Writes the rows of accounts as they are stored, and takes those out that are gone. `indexedTexts` has
 * the text that the search has of each: its index is only touched where that differs, or a row moves.
 */
export function refreshAccounts(
  cache: CacheStore,
  indexedTexts: ReadonlyMap<string, string | null>,
  context: ColumnsContext,
): void {
  const search = collectSearchChanges(cache);
  const writeRow = rowWriter(cache);
  const rowsToPlace = [];
  for (const [accountId, indexedText] of indexedTexts) {
    const stored = readStoredAccount(cache, accountId);
    const row = readPlace(cache, accountId);
    const head = stored === null ? null : accountHeadOf(stored.account);
    if (row !== null && row.companyKey !== head?.companyKey) {
      search.unindex(row.place);
      deleteRow(cache, row.place);
    }
    if (stored === null || head === null) continue;
    const columns = accountColumnsOf(stored.account, stored.subscriptions, context);
    const text = searchTextOf(stored.account, stored.subscriptions);
    if (row === null || row.companyKey !== head.companyKey) {
      rowsToPlace.push({ head, columns, text });
      continue;
    }
    writeRow(row.place, head, columns);
    if (text === indexedText) continue;
    search.unindex(row.place);
    search.index(row.place, () => text);
  }
  placeRows(cache, rowsToPlace, search, ({ head, columns, text }, place) => {
    writeRow(place, head, columns);
    search.index(place, () => text);
  });
  search.flush();
}
