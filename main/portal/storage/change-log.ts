// Reads the change log: what changed since a cursor, in commit order. An entity that changed several
// times is listed once, at its last change: what a client does with the earlier ones is the same.
import { entityTypes } from '../../../shared/portal/entities.ts';
import type { EntityType } from '../../../shared/portal/entities.ts';
import type { PortalDatabase } from './database.ts';
import { readJson } from './entities.ts';
import { readMeta, writeMeta } from './meta.ts';

interface ChangeRow {
  readonly position: number;
  readonly cursor: number;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly is_tombstone: number;
}

export interface ChangesPage {
  /** Each the JSON of an entity line or of a tombstone. */
  readonly changes: readonly string[];
  readonly nextCursor: number;
  readonly hasMore: boolean;
}

/** The latest commit. */
export function latestCursor(database: PortalDatabase): number {
  return Number(readMeta(database, 'cursor') ?? 0);
}

/** The oldest cursor from which changes can still be listed. */
export function oldestCursor(database: PortalDatabase): number {
  return Number(readMeta(database, 'oldest-cursor') ?? 0);
}

/**
 * The changes after a cursor: about `limit` of them, never ending in the middle of a commit, so that a
 * client never sees half of an order.
 */
export function readChanges(database: PortalDatabase, after: number, limit: number): ChangesPage {
  return database.transaction(() => {
    const rows = lastChanges(database, { after, from: 0, until: null, limit });
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) {
      return { changes: lines(database, rows), nextCursor: latestCursor(database), hasMore: false };
    }
    const rest = { after: last.cursor - 1, from: last.position, until: last.cursor, limit: -1 };
    rows.push(...lastChanges(database, rest));
    const beyond = { after: last.cursor, from: 0, until: null, limit: 1 };
    const hasMore = lastChanges(database, beyond).length > 0;
    const nextCursor = hasMore ? last.cursor : latestCursor(database);
    return { changes: lines(database, rows), nextCursor, hasMore };
  })();
}

/** Forgets the changes up to a cursor: an older one then has to start again with a snapshot. */
export function forgetChangesUntil(database: PortalDatabase, cursor: number): void {
  database.transaction(() => {
    if (cursor <= oldestCursor(database)) return;
    database.prepare('DELETE FROM change WHERE cursor <= ?').run(cursor);
    writeMeta(database, 'oldest-cursor', String(cursor));
  })();
}

/** The cursor up to which changes may be forgotten so that this many are kept; null while there are fewer. */
export function cursorBeyond(database: PortalDatabase, keptChanges: number): number | null {
  const sql = 'SELECT cursor FROM change ORDER BY position DESC LIMIT 1 OFFSET ?';
  return database.prepare<[number], { cursor: number }>(sql).get(keptChanges)?.cursor ?? null;
}

function lastChanges(
  database: PortalDatabase,
  range: { after: number; from: number; until: number | null; limit: number },
): ChangeRow[] {
  const sql = `
    SELECT position, cursor, type, id, version, is_tombstone FROM change
    WHERE cursor > :after AND position > :from AND (:until IS NULL OR cursor <= :until)
      AND NOT EXISTS (
        SELECT 1 FROM change AS later
        WHERE later.type = change.type AND later.id = change.id AND later.position > change.position
      )
    ORDER BY cursor, position LIMIT :limit`;
  return database.prepare<[typeof range], ChangeRow>(sql).all(range);
}

function lines(database: PortalDatabase, rows: readonly ChangeRow[]): string[] {
  return rows.map((row) => {
    const type = entityTypes.find((known) => known === row.type);
    if (type === undefined) throw new Error(`the change log names an unknown type: ${row.type}`);
    return row.is_tombstone === 1 ? tombstone(type, row) : entityLine(database, type, row.id);
  });
}

function entityLine(database: PortalDatabase, type: EntityType, id: string): string {
  const json = readJson(database, type, id);
  if (json === null) throw new Error(`the change log names ${type} ${id}, which is not stored`);
  return `{"type":"${type}","entity":${json}}`;
}

function tombstone(type: EntityType, row: ChangeRow): string {
  return JSON.stringify({ type: 'tombstone', of: type, id: row.id, version: row.version });
}
