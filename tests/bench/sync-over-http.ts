// A first sync as the app does it: main thread and worker, real HTTP, against a portal in another process.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { listAccounts } from '../../main/store/account-list.ts';
import { openCache } from '../../main/store/cache-store.ts';
import { createPortalClient } from '../../main/sync/portal-client.ts';
import { createSessionTokens } from '../../main/sync/session-tokens.ts';
import { startSync } from '../../main/sync/start-sync.ts';
import { benchInstant, benchToday } from './portfolio.ts';
import type { FirstSyncTimes } from './first-sync-times.ts';

const clock = { nowMs: () => Date.parse(benchInstant) };
const random = { fraction: Math.random, uuid: () => crypto.randomUUID() };
const timers = {
  after: (delayMs: number, run: () => void) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const firstPage = {
  query: '',
  filter: { state: null, deadline: null },
  sort: { column: 'company', direction: 'ascending' },
  offset: 0,
  limit: 100,
} as const;

/** Syncs a new cache file from a portal's origin. */
export async function syncOverHttp(origin: string, cacheFile: string): Promise<FirstSyncTimes> {
  const tokens = createSessionTokens({ refreshToken: null, keep: () => {} });
  const client = createPortalClient({ origin, fetch, tokens, clock, timers, random, onSessionEnded: () => {} });
  const signedIn = await client.signIn(sampleCredentials);
  if (!signedIn.ok) throw new Error('signing in failed');
  const cache = openCache(cacheFile);
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  blocked.enable();
  let firstPageMs: number | null = null;
  const start = performance.now();
  const wholeMs = await new Promise<number>((resolve) => {
    const sync = startSync({
      cacheFile,
      client,
      workerUrl: new URL('../../main/sync/worker.ts', import.meta.url),
      timeZone: 'Europe/Berlin',
      clock,
      timers,
      random,
      logger: silent,
      onState: ({ isComplete }) => {
        if (!isComplete) return;
        const ms = performance.now() - start;
        void sync.close().then(() => resolve(ms));
      },
      onDataChanged: () => {
        if (firstPageMs !== null) return;
        if (listAccounts(cache, { ...firstPage, filter: { ...firstPage.filter } }, benchToday).rows.length < 100)
          return;
        firstPageMs = performance.now() - start;
      },
    });
  });
  blocked.disable();
  cache.close();
  const toMs = (nanoseconds: number): number => nanoseconds / 1e6;
  return {
    wholeMs,
    firstPageMs,
    blockedP99Ms: toMs(blocked.percentile(99)),
    blockedMaxMs: toMs(blocked.max),
  };
}
