// Keeps the row and the search texts of an account equal to its documents. Never changes a document.
import type { Account } from '../../shared/domain/account.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { accountColumnsOf } from './account-columns.ts';
import type { ColumnsContext } from './account-columns.ts';
import { accountHeadOf, deleteRow, readPlace, removeSearchText, rowWriter, searchTextWriter } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';
import { readAccount, readSubscriptionsOf } from './documents.ts';
import { claimPlace } from './places.ts';
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

/** Takes an account that is gone out of the list and the search. */
export function removeAccountRow(cache: CacheStore, accountId: string): void {
  const row = readPlace(cache, accountId);
  if (row === null) return;
  removeSearchText(cache, row.place);
  deleteRow(cache, row.place);
}

/**
 * Writes the row of an account that is stored. `indexedText` is the text that the search has of it: the
 * index is only touched where that differs, or the row moves because its name changed.
 */
export function refreshAccountRow(
  cache: CacheStore,
  stored: StoredAccount,
  indexedText: string | null,
  context: ColumnsContext,
): void {
  const head = accountHeadOf(stored.account);
  const columns = accountColumnsOf(stored.account, stored.subscriptions, context);
  const text = searchTextOf(stored.account, stored.subscriptions);
  const row = readPlace(cache, head.id);
  if (row !== null && row.companyKey === head.companyKey) {
    rowWriter(cache)(row.place, head, columns);
    if (text === indexedText) return;
    removeSearchText(cache, row.place);
    searchTextWriter(cache)(row.place, text);
    return;
  }
  removeAccountRow(cache, head.id);
  const place = claimPlace(cache, head.companyKey, head.id);
  rowWriter(cache)(place, head, columns);
  searchTextWriter(cache)(place, text);
}
