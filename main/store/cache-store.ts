// The cache: what the portal told, rebuildable from it at any time. One connection each for main, which
// reads, and for the sync worker, the only one that writes. Never holds own work.
import type { Database } from 'better-sqlite3';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { cache0010Portfolio } from './migrations/cache-0010-portfolio.ts';
import { cache0020Checksums } from './migrations/cache-0020-checksums.ts';
import { cache0030Quotes } from './migrations/cache-0030-quotes.ts';
import { openDatabase } from './open-database.ts';
import type { OwnQuote } from './own-quote-row.ts';
import { addOwnQuoteTable } from './own-quote-table.ts';
import { createPrepare } from './prepare.ts';
import type { Prepare } from './prepare.ts';

export const cacheMigrations = [cache0010Portfolio, cache0020Checksums, cache0030Quotes];

export interface ListView {
  readonly listVersion: number;
  /** Places of all rows of the list, in its order. */
  readonly places: Int32Array;
  readonly totalLicences: number;
}

/** A list of quotes in its order, with what it adds up to; see quote-list.ts. */
export interface QuoteView extends Pick<RequestOutput<'quotes.list'>, 'totals' | 'owners'> {
  readonly ids: readonly string[];
}

export interface CacheStore {
  readonly file: string;
  readonly database: Database;
  readonly prepare: Prepare;
  /** The sorted lists that were asked for last, newest last; see list-view.ts. */
  readonly listViews: Map<string, ListView>;
  /** The lists of quotes that were asked for last, newest last. */
  readonly quoteViews: Map<string, QuoteView>;
  /** The quotes of own work that lists show, by id; see own-quote-rows.ts. */
  readonly ownQuotes: Map<string, OwnQuote>;
  readonly close: () => void;
}

/** Opens cache.db, creating it where there is none. Throws a `StorageProblem`. */
export function openCache(file: string): CacheStore {
  const database = openDatabase(file, cacheMigrations);
  addOwnQuoteTable(database);
  return {
    file,
    database,
    prepare: createPrepare(database),
    listViews: new Map(),
    quoteViews: new Map(),
    ownQuotes: new Map(),
    close: () => {
      database.close();
    },
  };
}
