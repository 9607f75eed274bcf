// Renders documents and tables on a worker thread: the main thread only waits. The worker starts with the first document and ends
// when none was asked for a while. A document that breaks it, or takes too long, fails alone. Once closed it starts no other.
import { Worker } from 'node:worker_threads';
import type { TableFormat } from '../../shared/contract/documents.ts';
import type { Result } from '../../shared/contract/result.ts';
import { failed, success } from '../../shared/contract/result.ts';
import type { Timers } from '../../shared/domain/clock.ts';
import type { DocumentAnswer, DocumentRequest, DocumentSource, DocumentTask } from './document-request.ts';
import type { RowOrder } from './row-order.ts';
import type { Table } from './table.ts';

/** Loading library and fonts takes half a second; a batch keeps the worker. */
const idleMs = 30_000;
const longestMs = 120_000;

/** What was wrong, for the log; or that the app ends, which is nothing wrong. */
export type RenderFailure = { readonly kind: 'broken'; readonly message: string } | { readonly kind: 'app-ends' };

export interface DocumentRenderer {
  readonly render: (source: DocumentSource, isForPrinting?: boolean) => Promise<Result<Uint8Array, RenderFailure>>;
  /** The bytes of a table, its rows in an order; null leaves them as they are. */
  readonly table: (
    table: Table,
    format: TableFormat,
    order?: RowOrder | null,
  ) => Promise<Result<Uint8Array, RenderFailure>>;
  readonly close: () => Promise<void>;
}

type Answered = (result: Result<Uint8Array, RenderFailure>) => void;

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Answered>;
}

/** A renderer whose worker is started when it is needed. */
export function createDocumentRenderer(workerUrl: URL, timers: Timers): DocumentRenderer {
  let running: Running | null = null;
  let isClosed = false;
  let lastId = 0;
  let keepAwake = (): void => {};

  function start(): Running {
    const worker = new Worker(workerUrl, { name: 'documents' });
    const waiting = new Map<number, Answered>();
    const started: Running = { worker, waiting };
    worker.on('message', (answer: DocumentAnswer) => {
      waiting.get(answer.id)?.(answer.ok ? success(answer.bytes) : failed(broken(answer.message)));
    });
    worker.on('error', (error) => end(started, broken(error instanceof Error ? error.message : String(error))));
    worker.on('exit', () => end(started, broken('the documents worker ended')));
    // The app does not live on for a worker that waits.
    worker.unref();
    return started;
  }

  /** Everything that still waits for this worker fails. */
  function end(ended: Running, failure: RenderFailure): void {
    if (running === ended) running = null;
    for (const answered of ended.waiting.values()) answered(failed(failure));
  }

  function stop(stopped: Running, failure: RenderFailure): Promise<unknown> {
    end(stopped, failure);
    return stopped.worker.terminate();
  }

  function run(task: DocumentTask): Promise<Result<Uint8Array, RenderFailure>> {
    keepAwake();
    if (isClosed) return Promise.resolve(failed({ kind: 'app-ends' }));
    const used = (running ??= start());
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const endWaiting = timers.after(longestMs, () => void stop(used, broken('the document took too long')));
      used.waiting.set(id, (result) => {
        endWaiting();
        used.waiting.delete(id);
        if (used.waiting.size === 0) keepAwake = timers.after(idleMs, () => void stop(used, broken('idle')));
        resolve(result);
      });
      used.worker.postMessage({ id, task } satisfies DocumentRequest);
    });
  }

  return {
    render: (source, isForPrinting = false) => run({ kind: 'document', source, isForPrinting }),
    table: (table, format, order = null) => run({ kind: 'table', table, format, order }),
    async close() {
      isClosed = true;
      keepAwake();
      if (running !== null) await stop(running, { kind: 'app-ends' });
    },
  };
}

function broken(message: string): RenderFailure {
  return { kind: 'broken', message };
}
