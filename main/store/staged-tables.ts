// A second set of the cache's tables, for a snapshot that is being received: filled without secondary
// indexes, and swapped with the live tables in one step. Never changes a live table before that step.
import type { CacheStore } from './cache-store.ts';

/** All that a snapshot replaces. The live definitions are copied, so that a migration changes both. */
const stagedTables = [
  'catalogues',
  'accounts',
  'subscriptions',
  'orders',
  'quotes',
  'quote_rows',
  'parked',
  'account_rows',
  'search_parts',
  'search_beginnings',
] as const;

const searchTables = ['search_parts', 'search_beginnings'] as const;

/** Memory for building a search index in bytes: enough to write most of it in one piece. */
const bulkHashBytes = 64 * 1024 * 1024;
/** SQLite's own default. */
const usualHashBytes = 1024 * 1024;

export function hasStagedTables(cache: CacheStore): boolean {
  const sql = `SELECT count(*) FROM sqlite_schema WHERE name = 'accounts_staged'`;
  return cache.prepare.values<number>(sql).get() === 1;
}

/** Creates the staged tables, empty. */
export function createStagedTables(cache: CacheStore): void {
  for (const table of stagedTables) {
    const definition = cache.prepare
      .values<string>(`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?`)
      .get(table);
    if (definition === undefined) throw new Error(`the cache has no table ${table}`);
    const start = new RegExp(`^(CREATE (?:VIRTUAL )?TABLE )"?${table}"?`);
    if (!start.test(definition)) throw new Error(`the definition of ${table} begins unexpectedly`);
    cache.database.exec(definition.replace(start, `$1${table}_staged`));
  }
  setHashBytes(cache, '_staged', bulkHashBytes);
}

export function dropStagedTables(cache: CacheStore): void {
  for (const table of stagedTables) cache.database.exec(`DROP TABLE IF EXISTS ${table}_staged`);
}

/**
 * Puts the staged tables in the place of the live ones and gives them their indexes. Must run in one
 * transaction with the cursor. Readers see the old tables until it commits.
 */
export function swapStagedTables(cache: CacheStore): void {
  const placeholders = stagedTables.map(() => '?').join(', ');
  const indexes = cache.prepare
    .values<string>(
      `SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${placeholders})`,
    )
    .all(...stagedTables);
  for (const table of stagedTables) {
    cache.database.exec(`DROP TABLE ${table}; ALTER TABLE ${table}_staged RENAME TO ${table}`);
  }
  setHashBytes(cache, '', usualHashBytes);
  for (const index of indexes) cache.database.exec(index);
}

function setHashBytes(cache: CacheStore, suffix: '' | '_staged', bytes: number): void {
  for (const table of searchTables) {
    cache.database.exec(`INSERT INTO ${table}${suffix} (${table}${suffix}, rank) VALUES ('hashsize', ${bytes})`);
  }
}
