// One account whole, as the cache has it: its subscriptions, its orders, and the catalogues that they
// are billed at. Never decides what may be done with it.
import type { AccountDetails } from '../../shared/contract/accounts.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { currentCatalogueOf } from '../../shared/domain/current-catalogue.ts';
import type { Order } from '../../shared/domain/order.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { CacheStore } from './cache-store.ts';
import { readAccount, readCatalogues, readOrdersOf, readSubscriptionsOf } from './documents.ts';

/** All but what waits in work.db, and the quotes, which stand in both. */
export type StoredDetails = Omit<AccountDetails, 'unsentOrders' | 'unsentEdits' | 'quotes' | 'hasOpenQuote'>;

/** The account as of `today`; null where there is none, or no catalogue is known yet. */
export function readAccountDetails(cache: CacheStore, accountId: string, today: CalendarDate): StoredDetails | null {
  const read = cache.database.transaction((): StoredDetails | null => {
    const account = readAccount(cache, accountId);
    if (account === null) return null;
    const all = readCatalogues(cache);
    const current = currentCatalogueOf(all, today);
    if (current === null) return null;
    const subscriptions = readSubscriptionsOf(cache, accountId);
    const orders = readOrdersOf(cache, accountId);
    const catalogues = cataloguesOf(all, subscriptions, orders, current);
    return { account, subscriptions, orders, catalogues, currentCatalogueVersion: current.version, today };
  });
  return read.deferred();
}

/** The version that new orders are priced by; null before the first sync. */
export function currentCatalogueVersion(cache: CacheStore, today: CalendarDate): string | null {
  return currentCatalogueOf(readCatalogues(cache), today)?.version ?? null;
}

function cataloguesOf(
  all: readonly Catalogue[],
  subscriptions: readonly Subscription[],
  orders: readonly Order[],
  current: Catalogue,
): Catalogue[] {
  const versions = new Set([
    current.version,
    ...subscriptions.map((subscription) => subscription.catalogueVersion),
    ...orders.map((order) => order.overview.catalogueVersion),
  ]);
  return all.filter((catalogue) => versions.has(catalogue.version));
}
