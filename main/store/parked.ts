// Entities of a type or shape that this version of the app does not know: set aside as they came, so
// that a newer version can read them, and counted, so that the digest still agrees with the portal.
import type { TableSuffix } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';

export interface ParkedEntity {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly document: Uint8Array;
}

/** Sets an entity aside, over what was set aside under its id. */
export function park(cache: CacheStore, entity: ParkedEntity, suffix: TableSuffix = ''): void {
  cache.prepare
    .command(`INSERT OR REPLACE INTO parked${suffix} (type, id, version, document) VALUES (?, ?, ?, ?)`)
    .run(entity.type, entity.id, entity.version, entity.document);
}

export function unpark(cache: CacheStore, type: string, id: string): void {
  cache.prepare.command('DELETE FROM parked WHERE type = ? AND id = ?').run(type, id);
}

export function readParkedVersion(cache: CacheStore, type: string, id: string): number | null {
  const sql = 'SELECT version FROM parked WHERE type = ? AND id = ?';
  return cache.prepare.values<number>(sql).get(type, id) ?? null;
}

/** How many are set aside. */
export function countParked(cache: CacheStore): number {
  return cache.prepare.values<number>('SELECT count(*) FROM parked').get() ?? 0;
}

/** All of one type, in id order. */
export function readParked(cache: CacheStore, type: string): ParkedEntity[] {
  const sql = 'SELECT id, version, document FROM parked WHERE type = ? ORDER BY id';
  return cache.prepare
    .rows<[string, number, Uint8Array]>(sql)
    .all(type)
    .map(([id, version, document]) => ({ type, id, version, document }));
}

/** How many ids of a type are named. */
const namedAtMost = 50;

/** What is set aside, by type: how many, and the first ids. */
export function summariseParked(cache: CacheStore): { type: string; count: number; ids: string[] }[] {
  const types = cache.prepare
    .rows<[string, number]>('SELECT type, count(*) FROM parked GROUP BY type ORDER BY type')
    .all();
  const ids = cache.prepare.values<string>('SELECT id FROM parked WHERE type = ? ORDER BY id LIMIT ?');
  return types.map(([type, count]) => ({ type, count, ids: ids.all(type, namedAtMost) }));
}
