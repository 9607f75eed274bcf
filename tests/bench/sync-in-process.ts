// Our own sync without network and threads: the engine on this thread, the portal's answers from memory.
import { openCache } from '../../main/store/cache-store.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import type { ByteSource, OpenSource } from '../../main/sync/byte-source.ts';
import { createSyncEngine } from '../../main/sync/sync-engine.ts';
import type { SyncEngine } from '../../main/sync/sync-engine.ts';
import { benchInstant, benchToday } from './portfolio.ts';

const unavailable = { code: 'offline', reason: 'portal-failing', address: null } as const;
/** As chunks arrive from a socket. */
const chunkBytes = 64 * 1024;

/** What the portal answers to `/v1/changes` from a cursor on; without an entry there are none. */
export type Pages = ReadonlyMap<string, { readonly changes: readonly unknown[]; readonly nextCursor: string }>;

export interface InProcess {
  readonly cache: CacheStore;
  readonly engine: SyncEngine;
  readonly sync: () => Promise<void>;
}

/** A cache file and the engine on it. */
export function syncInProcess(file: string, snapshot: Buffer, pages: Pages = new Map()): InProcess {
  const cache = openCache(file);
  const open: OpenSource = async (path) => {
    const url = new URL(path, 'http://portal');
    if (url.pathname === '/v1/snapshot') return { ok: true, source: sourceOf(snapshot) };
    const cursor = url.searchParams.get('cursor') ?? '';
    const page = pages.get(cursor);
    // The proof by digest has a row of its own: here the portal cannot say.
    if (url.pathname === '/v1/digest') return { ok: false, failure: unavailable, status: 503 };
    const answer = {
      changes: page?.changes ?? [],
      nextCursor: page?.nextCursor ?? cursor,
      hasMore: page !== undefined,
    };
    return { ok: true, source: sourceOf(Buffer.from(JSON.stringify(answer))) };
  };
  const fail = (message: string, fields?: unknown): void => {
    throw new Error(`${message} ${JSON.stringify(fields)}`);
  };
  const engine = createSyncEngine({
    cache,
    open,
    logger: { info: () => {}, warn: fail, error: fail },
    elapsedMs: () => performance.now(),
    onProgress: () => {},
    onChanged: () => {},
  });
  return {
    cache,
    engine,
    sync: async () => {
      const outcome = await engine.sync({ nowMs: Date.parse(benchInstant), today: benchToday });
      if (outcome.kind !== 'done') throw new Error(`the sync ended ${outcome.kind}`);
    },
  };
}

function sourceOf(bytes: Buffer): ByteSource {
  let at = 0;
  return {
    take: async () => {
      if (at >= bytes.length) return { kind: 'end' };
      const chunk = bytes.subarray(at, at + chunkBytes);
      at += chunk.length;
      return { kind: 'chunk', bytes: chunk };
    },
    cancel: () => {},
  };
}
