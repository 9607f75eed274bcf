// The sync worker's entry: opens the cache for writing and does what the main thread asks, one sync at a
// time. Composition root of its thread. Never fetches: the portal's bytes come from the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import type { CacheFacts } from '../store/cache-facts.ts';
import { openCache } from '../store/cache-store.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { isCorruption } from '../store/corruption.ts';
import { StorageProblem } from '../store/storage-problem.ts';
import { createRemoteOpen } from './remote-source.ts';
import { createSyncEngine } from './sync-engine.ts';
import type { SyncEngine } from './sync-engine.ts';
import type { Outcome } from './sync-outcome.ts';
import type { Command, Report, WorkerStart } from './worker-messages.ts';

if (parentPort === null) throw new Error('the sync worker runs on a worker thread only');
const port = parentPort;
const start: WorkerStart = workerData;
const report = (message: Report): void => port.postMessage(message);
const log =
  (level: 'info' | 'warn' | 'error') =>
  (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
    report({ kind: 'log', level, message, fields });
const logger = { info: log('info'), warn: log('warn'), error: log('error') };

/** Often enough to see it move. */
const progressEveryMs = 100;
let toldAtMs = -Infinity;

const cache = opened();
const engine = createSyncEngine({
  cache,
  open: createRemoteOpen(start.sources),
  logger,
  elapsedMs: () => performance.now(),
  onProgress: (progress) => {
    // The last one is always told: what follows, making it all searchable, takes a while.
    if (progress.stored !== progress.total && performance.now() - toldAtMs < progressEveryMs) return;
    toldAtMs = performance.now();
    report({ kind: 'progress', progress });
  },
  onChanged: (changed) => report({ kind: 'changed', changed, facts: engine.facts() }),
});

port.on('message', (command: Command) => void answer(engine, command));
report({ kind: 'ready', facts: engine.facts() });

async function answer(syncEngine: SyncEngine, command: Command): Promise<void> {
  if (command.kind === 'close') {
    cache.close();
    start.sources.close();
    port.close();
    return;
  }
  const { number } = command;
  try {
    const outcome = await carryOut(syncEngine, command);
    report({ kind: 'answered', number, outcome, facts: syncEngine.facts() });
  } catch (error) {
    logger.error(`${command.kind} failed`, { error });
    if (isCorruption(error)) report({ kind: 'damaged' });
    report({ kind: 'answered', number, outcome: null, facts: factsOrNone(syncEngine) });
  }
}

/** A file that is damaged already is told before this thread ends over it. */
function opened(): CacheStore {
  try {
    return openCache(start.cacheFile);
  } catch (error) {
    if (error instanceof StorageProblem && error.problem === 'damaged') report({ kind: 'damaged' });
    throw error;
  }
}

/** A damaged cache may not even say what it holds. */
function factsOrNone(syncEngine: SyncEngine): CacheFacts {
  try {
    return syncEngine.facts();
  } catch {
    return { isComplete: false, lastSyncAt: null, parkedEntities: 0 };
  }
}

async function carryOut(syncEngine: SyncEngine, command: Exclude<Command, { kind: 'close' }>): Promise<Outcome> {
  switch (command.kind) {
    case 'sync':
      return syncEngine.sync(command.moment);
    case 'store':
      syncEngine.store(command.entities);
      return { kind: 'done' };
    case 'roll-over':
      syncEngine.rollOver(command.today);
      return { kind: 'done' };
  }
}
