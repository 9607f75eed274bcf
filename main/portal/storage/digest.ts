// Counts and digests per entity type at a cursor, by which a client proves that its cache equals the
// portal. What an entity was at an earlier cursor follows from the change log: versions are gapless.
import { createHash } from 'node:crypto';
import { entityTypes } from '../../../shared/portal/entities.ts';
import type { DigestResponse } from '../../../shared/portal/entities.ts';
import type { PortalDatabase } from './database.ts';
import { tableOf } from './entities.ts';

/** SHA-256 over `id:version\n` of all entities in id order, and how many there are, per type. */
export function readDigest(database: PortalDatabase, cursor: number): DigestResponse['types'] {
  return database.transaction(() =>
    Object.fromEntries(entityTypes.map((type) => [type, digestOfType(database, type, cursor)])),
  )();
}

function digestOfType(
  database: PortalDatabase,
  type: (typeof entityTypes)[number],
  cursor: number,
): { count: number; sha256: string } {
  const sql = `
    WITH later AS (
      SELECT id, min(position) AS first FROM change WHERE type = :type AND cursor > :cursor GROUP BY id
    ), was AS (
      SELECT change.id, change.version - 1 AS version FROM later JOIN change ON change.position = later.first
      WHERE change.existed_before = 1
    ), entity AS (
      SELECT id, version FROM ${tableOf(type)} WHERE id NOT IN (SELECT id FROM later)
      UNION ALL SELECT id, version FROM was
    )
    SELECT count(*) AS count, CAST(coalesce(group_concat(line, ''), '') AS BLOB) AS bytes
    FROM (SELECT id || ':' || version || char(10) AS line FROM entity ORDER BY id)`;
  const row = database
    .prepare<[{ type: string; cursor: number }], { count: number; bytes: Buffer }>(sql)
    .get({ type, cursor });
  if (row === undefined) throw new Error('a count always has a row');
  return { count: row.count, sha256: createHash('sha256').update(row.bytes).digest('hex') };
}
