// What happened to the files of this installation, kept in own work until it was seen and for some time after.
// A row that is not what was written is left out: it is news, and no more.
import type { Database } from 'better-sqlite3';
import { storageEventSchema } from '../../shared/contract/storage.ts';
import type { StorageEvent, StorageState } from '../../shared/contract/storage.ts';
import { sealOf } from './seal.ts';
import type { WorkStore } from './work-store.ts';

type StoredEvent = [id: string, happenedAt: string, event: string, isSeen: number, seal: string];

const table = 'storage_events';
const kept = 50;

/** Keeps an event, durably, and drops the oldest ones beyond some dozens. */
export function recordStorageEvent(work: WorkStore, id: string, happenedAt: string, event: StorageEvent): void {
  work.write(() => {
    addStorageEvent(work.database, id, happenedAt, event);
    work.prepare
      .command(
        `DELETE FROM ${table} WHERE id NOT IN (SELECT id FROM ${table} ORDER BY happened_at DESC, id DESC LIMIT ?)`,
      )
      .run(kept);
  });
}

/** Adds an event that nobody has seen yet; in a transaction of the caller's, or durably by itself. */
export function addStorageEvent(database: Database, id: string, happenedAt: string, event: StorageEvent): void {
  writeRow(database, id, happenedAt, JSON.stringify(event), 0);
}

/** All events, the newest first. */
export function readStorageEvents(work: WorkStore): StorageState['events'] {
  return readRows(work).flatMap(([id, happenedAt, event, isSeen]) => {
    const parsed = storageEventSchema.safeParse(JSON.parse(event));
    return parsed.success ? [{ id, happenedAt, isSeen: isSeen === 1, event: parsed.data }] : [];
  });
}

/** Says that the user has seen everything that there is. */
export function markStorageEventsSeen(work: WorkStore): void {
  work.write(() => {
    for (const [id, happenedAt, event, isSeen] of readRows(work)) {
      if (isSeen === 0) writeRow(work.database, id, happenedAt, event, 1);
    }
  });
}

function readRows(work: WorkStore): StoredEvent[] {
  const sql = `SELECT id, happened_at, event, is_seen, seal FROM ${table} ORDER BY happened_at DESC, id DESC`;
  const rows = work.prepare.rows<StoredEvent>(sql).all();
  return rows.filter(
    ([id, happenedAt, event, isSeen, seal]) => seal === sealOf(table, [id, happenedAt, event, isSeen]),
  );
}

function writeRow(database: Database, id: string, happenedAt: string, event: string, isSeen: 0 | 1): void {
  database
    .prepare(`INSERT OR REPLACE INTO ${table} (id, happened_at, event, is_seen, seal) VALUES (?, ?, ?, ?, ?)`)
    .run(id, happenedAt, event, isSeen, sealOf(table, [id, happenedAt, event, isSeen]));
}
