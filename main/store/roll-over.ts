// Moves the account list to another day: the columns that depend on today (status, deadlines, licences,
// monthly amount) are computed again for the rows that change by then, and for no others. Also without a
// connection, so that the list is right on the morning after. Never reads a clock.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { stateBit, toDay } from './account-columns.ts';
import { readStoredAccount, refreshAccounts, storedSearchText } from './account-refresh.ts';
import type { ColumnsContext } from './account-columns.ts';
import type { CacheStore } from './cache-store.ts';
import { readColumnsContext } from './columns-context.ts';
import { countListChange, readDerivedOn, readFact, writeFact } from './facts.ts';

/** The states whose deadline the current catalogue's grace period decides (D11). */
const trialStates = stateBit('trial') | stateBit('trial-expired');
/** Rows per transaction: short, so that other writes of the worker need not wait long. */
const batchSize = 500;

/**
 * Brings the list to `today`, batch by batch; answers whether any row was computed again. A cut between
 * two batches leaves rows that are right for one of the two days, and the next call finishes.
 */
export function rollOver(cache: CacheStore, today: CalendarDate): boolean {
  const { database } = cache;
  const catalogue = readColumnsContext(cache, today).currentCatalogue?.version ?? '';
  if (readDerivedOn(cache) === today && readFact(cache, 'derived-catalogue') === catalogue) return false;
  const accountIds = accountsToCompute(cache, today, catalogue);
  for (let at = 0; at < accountIds.length; at += batchSize) {
    database.transaction(() => computeAgain(cache, accountIds.slice(at, at + batchSize), today)).immediate();
  }
  database
    .transaction(() => {
      writeFact(cache, 'derived-on', today);
      writeFact(cache, 'derived-catalogue', catalogue);
      countListChange(cache);
    })
    .immediate();
  return accountIds.length > 0;
}

/**
 * The accounts to compute again after catalogues came or went: those that could not be priced, and the
 * trials where another catalogue is current now. Must stay in the transaction that computes them.
 */
export function accountsOfCatalogues(cache: CacheStore, { currentCatalogue }: ColumnsContext): string[] {
  const version = currentCatalogue?.version ?? '';
  const isOther = readFact(cache, 'derived-catalogue') !== version;
  writeFact(cache, 'derived-catalogue', version);
  const sql = 'SELECT id FROM account_rows WHERE is_priced = 0 OR (? AND states & ? <> 0)';
  return cache.prepare.values<string>(sql).all(isOther ? 1 : 0, trialStates);
}

function accountsToCompute(cache: CacheStore, today: CalendarDate, catalogue: string): string[] {
  const derivedOn = readDerivedOn(cache);
  if (derivedOn === null || today < derivedOn) return cache.prepare.values<string>('SELECT id FROM account_rows').all();
  const isOtherCatalogue = readFact(cache, 'derived-catalogue') !== catalogue;
  const sql = 'SELECT id FROM account_rows WHERE changes_on_day <= ? OR (? AND states & ? <> 0)';
  return cache.prepare.values<string>(sql).all(toDay(today), isOtherCatalogue ? 1 : 0, trialStates);
}

function computeAgain(cache: CacheStore, accountIds: readonly string[], today: CalendarDate): void {
  const texts = accountIds.map((id) => [id, storedSearchText(readStoredAccount(cache, id))] as const);
  refreshAccounts(cache, new Map(texts), readColumnsContext(cache, today));
}
