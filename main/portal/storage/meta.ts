// Single values of the portal: data set id, cursor, what the sample data was made from. Never an entity.
import type { PortalDatabase } from './database.ts';

export type MetaKey = 'dataset' | 'cursor' | 'oldest-cursor' | 'reseller' | 'parameters' | 'settled-on';

/** A value, or null where it was never written. */
export function readMeta(database: PortalDatabase, key: MetaKey): string | null {
  const row = database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? null : row.value;
}

/** Writes a value; inside the transaction of whom it belongs to. */
export function writeMeta(database: PortalDatabase, key: MetaKey, value: string): void {
  database
    .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
}
