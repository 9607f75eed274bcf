// The main thread's hold on the sync worker: starts it, asks it, and starts another when it was lost.
// Never touches the cache itself.
import { MessageChannel, Worker } from 'node:worker_threads';
import type { CacheFacts } from '../store/cache-facts.ts';
import type { OpenSource } from './byte-source.ts';
import { serveSources } from './remote-source.ts';
import type { SyncLogger } from './sync-logger.ts';
import type { DataChanged, Outcome, SnapshotProgress } from './sync-outcome.ts';
import type { Command, Report, WorkerStart } from './worker-messages.ts';

type Unnumbered<C> = C extends unknown ? Omit<C, 'number'> : never;
export type Question = Unnumbered<Exclude<Command, { kind: 'close' }>>;

export interface SyncWorker {
  /** Null: it failed unexpectedly, the worker was lost (the log says why), or it was closed: nothing is done then. */
  ask(question: Question): Promise<Outcome | null>;
  close(): Promise<void>;
}

export interface SyncWorkerOptions {
  readonly workerUrl: URL;
  readonly cacheFile: string;
  readonly open: OpenSource;
  readonly logger: SyncLogger;
  readonly onFacts: (facts: CacheFacts) => void;
  readonly onProgress: (progress: SnapshotProgress) => void;
  readonly onChanged: (changed: DataChanged) => void;
  /** The cache is damaged; told each time that it shows. */
  readonly onDamaged: () => void;
}

export function createSyncWorker(options: SyncWorkerOptions): SyncWorker {
  const { logger } = options;
  let running: { readonly worker: Worker; readonly ended: Promise<void> } | null = null;
  let lastNumber = 0;
  let isClosed = false;
  const asked = new Map<number, (outcome: Outcome | null) => void>();

  const hear = (report: Report): void => {
    switch (report.kind) {
      case 'ready':
        options.onFacts(report.facts);
        break;
      case 'progress':
        options.onProgress(report.progress);
        break;
      case 'changed':
        options.onFacts(report.facts);
        options.onChanged(report.changed);
        break;
      case 'damaged':
        options.onDamaged();
        break;
      case 'log':
        logger[report.level](report.message, report.fields);
        break;
      case 'answered':
        options.onFacts(report.facts);
        asked.get(report.number)?.(report.outcome);
        asked.delete(report.number);
        break;
    }
  };

  const start = (): Worker => {
    const { port1: ours, port2: theirs } = new MessageChannel();
    serveSources(ours, options.open);
    const workerData: WorkerStart = { cacheFile: options.cacheFile, sources: theirs };
    const worker = new Worker(options.workerUrl, { workerData, transferList: [theirs], name: 'sync' });
    worker.on('message', hear);
    worker.on('error', (error) => logger.error('the sync worker failed', { error }));
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        ours.close();
        if (running?.worker === worker) running = null;
        for (const answer of asked.values()) answer(null);
        asked.clear();
        resolve();
      });
    });
    running = { worker, ended };
    return worker;
  };

  return {
    ask: (question) => {
      // An answer that comes after signing out must not bring the worker, and with it the cache, back.
      if (isClosed) return Promise.resolve(null);
      lastNumber += 1;
      const number = lastNumber;
      return new Promise((resolve) => {
        asked.set(number, resolve);
        try {
          (running?.worker ?? start()).postMessage({ ...question, number } satisfies Command);
        } catch (error) {
          logger.error('the sync worker cannot be asked', { error });
          asked.delete(number);
          resolve(null);
        }
      });
    },
    close: async () => {
      isClosed = true;
      if (running === null) return;
      const { worker, ended } = running;
      lastNumber += 1;
      worker.postMessage({ kind: 'close', number: lastNumber } satisfies Command);
      await ended;
    },
  };
}
