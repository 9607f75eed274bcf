// Single facts about the cache: how far it is synced, for which day its rows are computed, and which
// version its list has. Written in the same transaction as what they speak of.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { CacheStore } from './cache-store.ts';

export type FactName =
  /** Where the next pull begins; absent before the first sync. */
  | 'cursor'
  /** `yes` once a snapshot was stored whole. */
  | 'is-complete'
  /** Instant of the last successful sync. */
  | 'last-sync-at'
  /** Instant at which a digest of the portal last equalled the cache's. */
  | 'last-digest-at'
  /** The day that `account_rows` is computed for, and the catalogue that was current then. */
  | 'derived-on'
  | 'derived-catalogue'
  /** Counts every change of `account_rows`. */
  | 'list-version'
  /** The cursor of a snapshot that is being staged; see staging.ts. */
  | 'staging-cursor';

/** A fact, or null where it was never stored. */
export function readFact(cache: CacheStore, name: FactName): string | null {
  return cache.prepare.values<string>('SELECT value FROM facts WHERE name = ?').get(name) ?? null;
}

/** Stores a fact, or removes it. Must stay in the transaction of what it speaks of. */
export function writeFact(cache: CacheStore, name: FactName, value: string | null): void {
  if (value === null) cache.prepare.command('DELETE FROM facts WHERE name = ?').run(name);
  else cache.prepare.command('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value);
}

/** The version of the account list: it differs after every change of a row. */
export function readListVersion(cache: CacheStore): number {
  return Number(readFact(cache, 'list-version') ?? 0);
}

/** Says that rows changed. */
export function countListChange(cache: CacheStore): void {
  writeFact(cache, 'list-version', String(readListVersion(cache) + 1));
}

/** The day that the rows are computed for; null in a cache that was never rolled over. */
export function readDerivedOn(cache: CacheStore): CalendarDate | null {
  return readFact(cache, 'derived-on');
}
