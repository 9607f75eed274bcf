// By what the cache proves that it equals the portal: per type, how many entities there are, and the
// SHA-256 over `id:version` of all in id order. Must stay equal to the portal's own computation.
import { createHash } from 'node:crypto';
import { entityTypes } from '../../shared/portal/entities.ts';
import type { EntityType } from '../../shared/portal/entities.ts';
import type { TableSuffix } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';
import { entityTables } from './documents.ts';

export interface TypeDigest {
  readonly count: number;
  readonly sha256: string;
}
export type CacheDigest = Readonly<Record<EntityType, TypeDigest>>;

/** Lines are hashed in pieces of about this many characters. */
const pieceLength = 65_536;

/** The digest of what is stored (or staged), parked entities of known types included. */
export function readDigest(cache: CacheStore, suffix: TableSuffix = ''): CacheDigest {
  const read = cache.database.transaction((): CacheDigest => {
    const of = (type: EntityType): TypeDigest => digestOf(cache, type, suffix);
    return {
      ...{ catalogue: of('catalogue'), account: of('account'), subscription: of('subscription') },
      ...{ order: of('order'), quote: of('quote') },
    };
  });
  return read.deferred();
}

/** Whether two digests agree on all types that both name. */
export function isSameDigest(ours: CacheDigest, theirs: Readonly<Record<string, TypeDigest>>): boolean {
  return entityTypes.every((type) => {
    const other = theirs[type];
    return other === undefined || (other.count === ours[type].count && other.sha256 === ours[type].sha256);
  });
}

/** SQLite compares text by its UTF-8 bytes, as the contract orders ids. */
function digestOf(cache: CacheStore, type: EntityType, suffix: TableSuffix): TypeDigest {
  const sql = `SELECT id, version FROM ${entityTables[type]}${suffix}
    UNION ALL SELECT id, version FROM parked${suffix} WHERE type = ? ORDER BY id`;
  const hash = createHash('sha256');
  let count = 0;
  let piece = '';
  for (const [id, version] of cache.prepare.rows<[string, number]>(sql).iterate(type)) {
    piece += `${id}:${version}\n`;
    count += 1;
    if (piece.length < pieceLength) continue;
    hash.update(piece);
    piece = '';
  }
  return { count, sha256: hash.update(piece).digest('hex') };
}
