// Keeps a cache equal to the portal while the app runs: at once, on every hint, and on schedule. One sync
// at a time; a wish that comes during one is granted after it. Never touches the cache on this thread.
import type { SyncState } from '../../shared/contract/sync.ts';
import { dateIn } from '../../shared/domain/calendar.ts';
import type { Clock, Random, Timers } from '../../shared/domain/clock.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import { readCacheFacts } from '../store/cache-facts.ts';
import type { CacheFacts } from '../store/cache-facts.ts';
import { openCache } from '../store/cache-store.ts';
import { createOpenSource } from './byte-source.ts';
import { listenForHints } from './hints.ts';
import type { Hints } from './hints.ts';
import type { PortalClient } from './portal-client.ts';
import { nextDelayMs } from './retry-policy.ts';
import type { SyncLogger } from './sync-logger.ts';
import type { DataChanged, Outcome, SnapshotProgress } from './sync-outcome.ts';
import { createSyncWorker } from './sync-worker.ts';

/** What sync knows of the state; the outbox's counts come from elsewhere. */
export type SyncStatus = Omit<SyncState, 'outbox'>;

export interface SyncOptions {
  readonly cacheFile: string;
  readonly client: Pick<PortalClient, 'origin' | 'open'>;
  /** The worker's entry: `worker.ts`, or its bundle. */
  readonly workerUrl: URL;
  /** The reseller's, in which contract dates are. */
  readonly timeZone: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Pick<Random, 'fraction'>;
  readonly logger: SyncLogger;
  /** How often to ask without a hint. */
  readonly intervalMs?: number;
  readonly onState: (state: SyncStatus) => void;
  readonly onDataChanged: (changed: DataChanged) => void;
  /** The cache is not what was written, or cannot be written to its end: it has to be fetched anew. */
  readonly onDamaged?: () => void;
}

export interface Sync {
  state(): SyncStatus;
  /** Syncs now; answers with the state afterwards. */
  runNow(): Promise<SyncStatus>;
  /** Puts the portal's answers to writes into the cache. */
  store(entities: readonly Entity[]): Promise<void>;
  close(): Promise<void>;
}

const usualIntervalMs = 60_000;
/** An event stream may be silent for long; the schedule covers a dead one. */
const silentEventsMs = 5 * 60_000;

/** Starts; the first sync begins at once. */
export function startSync(options: SyncOptions): Sync {
  const { client, clock, timers, random, logger, intervalMs = usualIntervalMs } = options;
  let status: SyncStatus = {
    connection: { kind: 'unknown' },
    activity: { kind: 'idle' },
    ...keptFacts(options.cacheFile),
  };
  let running: Promise<void> | null = null;
  let isWantedAgain = false;
  let isClosed = false;
  let failures = 0;
  let hints: Hints | null = null;
  let cancelTimer = (): void => {};

  const change = (changes: Partial<SyncStatus>): void => {
    const next = { ...status, ...changes };
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    if (!isClosed) options.onState(status);
  };

  const worker = createSyncWorker({
    workerUrl: options.workerUrl,
    cacheFile: options.cacheFile,
    open: createOpenSource(client, timers),
    logger,
    onFacts: change,
    onProgress: (progress) => change({ activity: snapshotActivity(status.activity, progress, clock) }),
    onChanged: (changed) => {
      if (!isClosed) options.onDataChanged(changed);
    },
    onDamaged: () => {
      if (!isClosed) options.onDamaged?.();
    },
  });

  async function runOnce(): Promise<void> {
    cancelTimer();
    change({ activity: { kind: 'pulling' } });
    const nowMs = clock.nowMs();
    const today = dateIn(options.timeZone, new Date(nowMs).toISOString());
    const outcome = await worker.ask({ kind: 'sync', moment: { nowMs, today } });
    if (isClosed) return;
    failures = outcome?.kind === 'done' ? 0 : failures + 1;
    const retryMs = nextDelayMs({ attempts: failures, retryAfterMs: null, fraction: random.fraction() });
    cancelTimer = timers.after(failures === 0 ? intervalMs : Math.min(intervalMs, retryMs), () => void run());
    change({ activity: { kind: 'idle' }, ...connectionAfter(outcome) });
    if (outcome?.kind === 'done') hints ??= listen();
  }

  async function runAsWanted(): Promise<void> {
    try {
      for (;;) {
        isWantedAgain = false;
        await runOnce();
        if (!isWantedAgain || isClosed) return;
      }
    } finally {
      // At once, not in a later turn: a wish that came in between would be lost.
      running = null;
    }
  }

  function run(): Promise<void> {
    if (isClosed) return Promise.resolve();
    if (running !== null) isWantedAgain = true;
    running ??= runAsWanted();
    return running;
  }

  function listen(): Hints {
    const open = createOpenSource(client, timers, silentEventsMs);
    return listenForHints({ open, timers, random, onHint: () => void run() });
  }

  void run();
  return {
    state: () => status,
    runNow: async () => {
      await run();
      return status;
    },
    store: async (entities) => {
      await worker.ask({ kind: 'store', entities });
    },
    close: async () => {
      isClosed = true;
      cancelTimer();
      hints?.close();
      await worker.close();
    },
  };
}

/** What the cache says before the worker has opened it. */
function keptFacts(cacheFile: string): CacheFacts {
  const cache = openCache(cacheFile);
  try {
    return readCacheFacts(cache);
  } finally {
    cache.close();
  }
}

function connectionAfter(outcome: Outcome | null): Partial<SyncStatus> {
  if (outcome?.kind === 'done') return { connection: { kind: 'connected' } };
  if (outcome?.kind !== 'failed') return {};
  const { failure } = outcome;
  if (failure.code === 'offline') return { connection: { kind: 'offline', reason: failure.reason } };
  // The portal answered, and refused: its session is over, which the session's owner is told by the client.
  return { connection: { kind: 'unknown' } };
}

function snapshotActivity(
  before: SyncStatus['activity'],
  progress: SnapshotProgress,
  clock: Clock,
): SyncStatus['activity'] {
  const startedAt = before.kind === 'snapshot' ? before.startedAt : new Date(clock.nowMs()).toISOString();
  return { kind: 'snapshot', ...progress, startedAt };
}
