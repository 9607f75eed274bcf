// A server over real HTTP that answers what a test says: for portals that are wrong in ways that the
// embedded one never is. The sync engine runs on the test's thread, with a cache of its own.
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCache } from '../../main/store/cache-store.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { createOpenSource } from '../../main/sync/byte-source.ts';
import { createPortalClient } from '../../main/sync/portal-client.ts';
import { createSessionTokens } from '../../main/sync/session-tokens.ts';
import { createSyncEngine } from '../../main/sync/sync-engine.ts';
import type { SyncEngine } from '../../main/sync/sync-engine.ts';
import type { Outcome } from '../../main/sync/sync-outcome.ts';
import { clock, manualTimers, random, temporaryFolder } from './rig.ts';
import type { Logged } from './rig.ts';

/** Answers one request; `url` has path and query. */
export type Answering = (url: URL, response: ServerResponse) => void;

export interface OddRig {
  readonly cache: CacheStore;
  readonly engine: SyncEngine;
  readonly log: readonly Logged[];
  /** Paths with their queries, as they were asked for. */
  readonly asked: readonly string[];
  sync(afterMs?: number): Promise<Outcome>;
  /** Another way to answer from now on. */
  answerWith(answering: Answering): void;
}

/** A client of a server that answers so. The same folder again is the same client after a restart. */
export async function anOddPortal(answering: Answering, folder = temporaryFolder()): Promise<OddRig> {
  let current = answering;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(`${url.pathname}${url.search}`);
    current(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const tokens = createSessionTokens({ refreshToken: null, keep: () => {} });
  tokens.replace({ accessToken: 'a', refreshToken: 'r' });
  const timers = manualTimers();
  const client = createPortalClient({ origin, fetch, tokens, clock, timers, random, onSessionEnded: () => {} });
  const cache = openCache(join(folder, 'cache.db'));
  const log: Logged[] = [];
  const write = (level: string) => (message: string, fields?: unknown) => void log.push({ level, message, fields });
  const engine = createSyncEngine({
    cache,
    open: createOpenSource(client, timers),
    logger: { info: write('info'), warn: write('warn'), error: write('error') },
    elapsedMs: () => 0,
    onProgress: () => {},
    onChanged: () => {},
  });
  onTestFinished(() => {
    cache.close();
    server.closeAllConnections();
    server.close();
  });
  return {
    cache,
    engine,
    log,
    asked,
    sync: (afterMs = 0) => engine.sync({ nowMs: clock.nowMs() + afterMs, today: '2026-11-16' }),
    answerWith: (next) => {
      current = next;
    },
  };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(value));
}

/** Lines of a snapshot; without `isWhole` the connection breaks after them. */
export function ndjson(response: ServerResponse, lines: readonly unknown[], isWhole = true): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  if (isWhole) response.end(text);
  else response.write(text, () => setImmediate(() => response.destroy()));
}

/** A portal that has exactly these entities at a cursor, and no changes. */
export function aStillPortal(options: {
  readonly cursor: string;
  readonly entities: readonly unknown[];
  readonly counts: Readonly<Record<string, number>>;
  /** Left out: the portal cannot say. */
  readonly digest?: unknown;
}): Answering {
  const { cursor, entities, counts, digest } = options;
  return (url, response) => {
    if (url.pathname === '/v1/snapshot') {
      ndjson(response, [{ type: 'header', cursor, counts }, ...entities, { type: 'end', cursor }]);
    } else if (url.pathname === '/v1/changes') {
      json(response, { changes: [], nextCursor: url.searchParams.get('cursor'), hasMore: false });
    } else if (digest === undefined) {
      json(response, { type: 't', title: 't', status: 501, code: 'unavailable' }, 501);
    } else json(response, { cursor: url.searchParams.get('cursor'), types: digest });
  };
}
