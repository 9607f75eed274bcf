// What the columns of every row depend on besides the account itself: the day, and the catalogues.
// Never a clock: the day is the one that the whole list is computed for.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { currentCatalogueOf } from '../../shared/domain/current-catalogue.ts';
import type { ColumnsContext } from './account-columns.ts';
import type { CacheStore } from './cache-store.ts';
import { readCatalogues } from './documents.ts';
import { createMonthlyPrices } from './monthly-prices.ts';

/** From catalogues at hand. */
export function columnsContextOf(catalogues: readonly Catalogue[], today: CalendarDate): ColumnsContext {
  return {
    today,
    currentCatalogue: currentCatalogueOf(catalogues, today),
    prices: createMonthlyPrices(catalogues, today),
  };
}

/** From the catalogues that are stored. */
export function readColumnsContext(cache: CacheStore, today: CalendarDate): ColumnsContext {
  return columnsContextOf(readCatalogues(cache), today);
}
