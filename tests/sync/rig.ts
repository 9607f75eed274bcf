// A real portal over real HTTP, and clients with a cache and a worker thread each. Timers fire only when
// a test says so; everything else waits for what it expects.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startPortal } from '../../main/portal/server.ts';
import type { RunningPortal } from '../../main/portal/server.ts';
import type { FaultPlan, Faults } from '../../main/portal/faults/plan.ts';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { openCache } from '../../main/store/cache-store.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { createPortalClient } from '../../main/sync/portal-client.ts';
import type { PortalClient } from '../../main/sync/portal-client.ts';
import { createSessionTokens } from '../../main/sync/session-tokens.ts';
import { startSync } from '../../main/sync/start-sync.ts';
import type { Sync, SyncStatus } from '../../main/sync/start-sync.ts';
import type { DataChanged } from '../../main/sync/sync-outcome.ts';
import type { Timers } from '../../shared/domain/clock.ts';

export const now = '2026-11-16T09:00:00Z';
export const workerUrl = new URL('../../main/sync/worker.ts', import.meta.url);
export const clock = { nowMs: () => Date.parse(now) };
let uuids = 0;
export const random = {
  fraction: () => 0.5,
  uuid: () => `00000000-0000-4000-8000-${String((uuids += 1)).padStart(12, '0')}`,
};

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-sync-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Timers that fire when the test says so. */
export interface ManualTimers extends Timers {
  /** From now on, whatever is set for a delay in this range fires at once, and so does what waits. */
  fireWithin(leastMs: number, mostMs: number): void;
  waiting(): number[];
}

export function manualTimers(): ManualTimers {
  const waiting = new Set<{ readonly delayMs: number; readonly run: () => void }>();
  let range = { leastMs: Infinity, mostMs: Infinity };
  const fireDue = (): void => {
    for (const timer of [...waiting]) {
      const isDue = timer.delayMs >= range.leastMs && timer.delayMs <= range.mostMs;
      if (isDue && waiting.delete(timer)) timer.run();
    }
  };
  return {
    after: (delayMs, run) => {
      const timer = { delayMs, run };
      waiting.add(timer);
      setImmediate(fireDue);
      return () => waiting.delete(timer);
    },
    fireWithin: (leastMs, mostMs) => {
      range = { leastMs, mostMs };
      fireDue();
    },
    waiting: () => [...waiting].map((timer) => timer.delayMs),
  };
}

/** A portal that can be told what shall go wrong. */
export type FaultyPortal = RunningPortal & { readonly faults: Faults };

/** The embedded portal with sample data on 2026-11-16. */
export async function aPortal(options: { accounts?: number; faults?: FaultPlan } = {}): Promise<FaultyPortal> {
  const portal = await startPortal({
    dataDir: temporaryFolder(),
    clock: { fixedInstant: now },
    accounts: options.accounts ?? 30,
    seed: 1,
    faults: options.faults ?? {},
  });
  onTestFinished(() => portal.close());
  const { faults } = portal;
  if (faults === null) throw new Error('a portal without fault plan');
  return { ...portal, faults };
}

export interface Logged {
  readonly level: string;
  readonly message: string;
  readonly fields: unknown;
}

export interface TestClient {
  readonly client: PortalClient;
  readonly sync: Sync;
  readonly timers: ManualTimers;
  /** A reading connection, as main has one. */
  readonly cache: CacheStore;
  readonly log: readonly Logged[];
  readonly states: readonly SyncStatus[];
  readonly changes: readonly DataChanged[];
  /** Waits until a state of sync is so. */
  readonly until: (isSo: (state: SyncStatus) => boolean) => Promise<SyncStatus>;
  /** Waits until the cache is so; looked at after every change. */
  readonly untilCache: (isSo: (cache: CacheStore) => boolean) => Promise<void>;
}

/** A signed-in client of a portal. */
export async function aSignedInClient(origin: string, timers: Timers = manualTimers()): Promise<PortalClient> {
  const tokens = createSessionTokens({ refreshToken: null, keep: () => {} });
  const client = createPortalClient({ origin, fetch, tokens, clock, timers, random, onSessionEnded: () => {} });
  const signedIn = await client.signIn(sampleCredentials);
  if (!signedIn.ok) throw new Error('signing in failed');
  return client;
}

/** A client with its own cache, syncing. The same folder again is the same client after a restart. */
export async function aClient(origin: string, folder = temporaryFolder()): Promise<TestClient> {
  const timers = manualTimers();
  const client = await aSignedInClient(origin, timers);
  const cacheFile = join(folder, 'cache.db');
  const cache = openCache(cacheFile);
  const log: Logged[] = [];
  const write = (level: string) => (message: string, fields?: unknown) => void log.push({ level, message, fields });
  const states: SyncStatus[] = [];
  const changes: DataChanged[] = [];
  const watchers = new Set<() => void>();
  const look = (): void => {
    for (const watcher of watchers) watcher();
  };
  const sync = startSync({
    cacheFile,
    client,
    workerUrl,
    timeZone: 'Europe/Berlin',
    clock,
    timers,
    random,
    logger: { info: write('info'), warn: write('warn'), error: write('error') },
    onState: (state) => {
      states.push(state);
      look();
    },
    onDataChanged: (changed) => {
      changes.push(changed);
      look();
    },
  });
  onTestFinished(async () => {
    await sync.close();
    cache.close();
  });
  const waitFor = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const watcher = (): void => {
        if (!isSo()) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });
  return {
    client,
    sync,
    timers,
    cache,
    log,
    states,
    changes,
    until: async (isSo) => {
      await waitFor(() => isSo(sync.state()));
      return sync.state();
    },
    untilCache: (isSo) => waitFor(() => isSo(cache)),
  };
}
