// The whole portfolio as NDJSON from one consistent view: a reading connection of its own keeps a
// transaction open while the lines go out, however long that takes and whatever is written meanwhile.
import { entityTypes } from '../../../shared/portal/entities.ts';
import type { EntityType } from '../../../shared/portal/entities.ts';
import { toCursorText } from './cursor.ts';
import { openPortalReader } from './database.ts';
import type { PortalDatabase } from './database.ts';
import { tableOf } from './entities.ts';
import { readMeta } from './meta.ts';

/** Behind which entity a snapshot goes on; null for a whole one. */
export type SnapshotStart = { readonly type: EntityType; readonly id: string } | null;

/** Entities a chunk holds: large enough to be fast, small enough that other requests get their turn. */
const entitiesPerChunk = 200;

/**
 * The bytes of a snapshot in chunks of whole lines. The connection is closed when the last chunk was
 * taken, or when the reader stops before.
 */
export async function* snapshotChunks(file: string, start: SnapshotStart): AsyncGenerator<Uint8Array, void> {
  const reader = openPortalReader(file);
  try {
    reader.exec('BEGIN');
    const cursor = toCursorText(readMeta(reader, 'dataset') ?? '', Number(readMeta(reader, 'cursor') ?? 0));
    yield toLine({ type: 'header', cursor, counts: countsOf(reader) });
    const startIndex = start === null ? 0 : entityTypes.indexOf(start.type);
    for (const type of entityTypes.slice(startIndex)) {
      const after = type === start?.type ? start.id : '';
      for (const bytes of entityChunks(reader, type, after)) {
        yield bytes;
        await nextTurn();
      }
    }
    yield toLine({ type: 'end', cursor });
  } finally {
    reader.close();
  }
}

function* entityChunks(reader: PortalDatabase, type: EntityType, after: string): Generator<Uint8Array, void> {
  // The lines are put together inside SQLite and come out as UTF-8 bytes: no object, no JavaScript text.
  const sql = `
    SELECT CAST(group_concat(line, '') AS BLOB) AS bytes, max(id) AS last_id, count(*) AS count FROM (
      SELECT id, '{"type":"${type}","entity":' || json || '}' || char(10) AS line
      FROM ${tableOf(type)} WHERE id > ? ORDER BY id LIMIT ${entitiesPerChunk}
    )`;
  const statement = reader.prepare<[string], { bytes: Buffer | null; last_id: string | null; count: number }>(sql);
  let lastId = after;
  for (;;) {
    const chunk = statement.get(lastId);
    if (chunk === undefined || chunk.bytes === null || chunk.last_id === null) return;
    yield chunk.bytes;
    if (chunk.count < entitiesPerChunk) return;
    lastId = chunk.last_id;
  }
}

function countsOf(reader: PortalDatabase): Record<string, number> {
  const counts = entityTypes.map((type) => {
    const row = reader.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${tableOf(type)}`).get();
    return [type, row === undefined ? 0 : row.count] as const;
  });
  return Object.fromEntries(counts);
}

function toLine(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
