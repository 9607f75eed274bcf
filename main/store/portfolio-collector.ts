// Collects, while a snapshot streams in, what the account list and the search need of it, so that rows
// can be written once, in name order, when all are known. Holds no document; never reads storage.
import type { Account } from '../../shared/domain/account.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { addSubscription, columnsOf, emptyColumnsSum } from './account-columns.ts';
import type { AccountColumns, ColumnsContext, ColumnsSum } from './account-columns.ts';
import { accountHeadOf, compareHeads } from './account-rows.ts';
import type { AccountHead } from './account-rows.ts';
import { accountSearchText, subscriptionSearchText } from './search-text.ts';

interface Collected {
  readonly head: AccountHead;
  readonly sum: ColumnsSum;
  searchText: string;
}

/** A row that is ready to be written. */
export interface CollectedRow {
  readonly head: AccountHead;
  readonly columns: AccountColumns;
  readonly searchText: string;
}

export interface PortfolioCollector {
  addAccount(account: Account): void;
  /** After its account, as a snapshot's order has it; without one it is in no row. */
  addSubscription(subscription: Subscription): void;
  /** In name order, as `(company_key, id)` sorts in SQLite. */
  rows(): Iterable<CollectedRow>;
}

/** `context` is asked for when the first subscription comes: all catalogues are known by then. */
export function createPortfolioCollector(context: () => ColumnsContext): PortfolioCollector {
  const accounts = new Map<string, Collected>();
  return {
    addAccount: (account) => {
      const head = accountHeadOf(account);
      accounts.set(account.id, { head, sum: emptyColumnsSum(account), searchText: accountSearchText(account) });
    },
    addSubscription: (subscription) => {
      const collected = accounts.get(subscription.accountId);
      if (collected === undefined) return;
      addSubscription(collected.sum, subscription, context());
      collected.searchText += `\n${subscriptionSearchText(subscription)}`;
    },
    *rows() {
      const sorted = [...accounts.values()].toSorted((a, b) => compareHeads(a.head, b.head));
      for (const { head, sum, searchText } of sorted) yield { head, columns: columnsOf(sum, context()), searchText };
    },
  };
}
