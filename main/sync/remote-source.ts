// Lets the sync worker read answers of the portal that only the main thread can fetch: chunks cross a
// message port, transferred, a few ahead of the reader. No token ever crosses.
import type { MessagePort } from 'node:worker_threads';
import type { ByteSource, OpenSource, SourceFailure, Taken } from './byte-source.ts';

/** From the worker. `pull` asks for one more chunk. */
type Asked =
  | { readonly kind: 'open'; readonly id: number; readonly path: string; readonly accept: string }
  | { readonly kind: 'pull' | 'cancel'; readonly id: number };

/** To the worker. */
type Given =
  | { readonly kind: 'opened'; readonly id: number }
  | ({ readonly kind: 'refused'; readonly id: number } & SourceFailure)
  | { readonly kind: 'taken'; readonly id: number; readonly taken: Taken };

/** Chunks on their way at once: the reader never waits for the port, and memory stays small. */
const chunksAhead = 8;

/** The main thread's side. Stops when the port closes. */
export function serveSources(port: MessagePort, open: OpenSource): void {
  const sources = new Map<number, ByteSource>();
  let isClosed = false;
  const give = (message: Given, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

  const openSource = async (id: number, path: string, accept: string): Promise<void> => {
    const opened = await open(path, accept);
    if (!opened.ok) {
      give({ kind: 'refused', id, failure: opened.failure, status: opened.status });
      return;
    }
    if (isClosed) {
      opened.source.cancel();
      return;
    }
    sources.set(id, opened.source);
    give({ kind: 'opened', id });
  };

  /** One after the other: a body has one reader. */
  const queues = new Map<number, Promise<void>>();
  const pullChunk = async (id: number): Promise<void> => {
    const taken = await sources.get(id)?.take();
    if (taken === undefined) return;
    if (taken.kind === 'chunk') {
      // The bytes may lie in a buffer that others share: only a copy can be handed over.
      const bytes = new Uint8Array(taken.bytes);
      give({ kind: 'taken', id, taken: { kind: 'chunk', bytes } }, [bytes.buffer]);
      return;
    }
    sources.delete(id);
    queues.delete(id);
    give({ kind: 'taken', id, taken });
  };

  port.on('message', (asked: Asked) => {
    const { id } = asked;
    switch (asked.kind) {
      case 'open':
        void openSource(id, asked.path, asked.accept);
        break;
      case 'pull':
        queues.set(
          id,
          (queues.get(id) ?? Promise.resolve()).then(() => pullChunk(id)),
        );
        break;
      case 'cancel':
        sources.get(id)?.cancel();
        sources.delete(id);
        queues.delete(id);
        break;
    }
  });
  port.on('close', () => {
    isClosed = true;
    for (const source of sources.values()) source.cancel();
    sources.clear();
  });
}

/** The worker's side: opens by asking the main thread. */
export function createRemoteOpen(port: MessagePort): OpenSource {
  let lastId = 0;
  const opening = new Map<number, (given: Exclude<Given, { kind: 'taken' }>) => void>();
  const readers = new Map<number, (taken: Taken) => void>();
  const ask = (message: Asked): void => port.postMessage(message);

  port.on('message', (given: Given) => {
    if (given.kind === 'taken') readers.get(given.id)?.(given.taken);
    else opening.get(given.id)?.(given);
  });

  function remoteSource(id: number): ByteSource {
    const arrived: Taken[] = [];
    let waiting: ((taken: Taken) => void) | null = null;
    readers.set(id, (taken) => {
      if (taken.kind !== 'chunk') readers.delete(id);
      if (waiting === null) arrived.push(taken);
      else waiting(taken);
      waiting = null;
    });
    for (let count = 0; count < chunksAhead; count += 1) ask({ kind: 'pull', id });
    return {
      take: async () => {
        const next = arrived.shift() ?? (await new Promise<Taken>((resolve) => (waiting = resolve)));
        if (next.kind === 'chunk') ask({ kind: 'pull', id });
        return next;
      },
      cancel: () => {
        readers.delete(id);
        ask({ kind: 'cancel', id });
      },
    };
  }

  return async (path, accept) => {
    lastId += 1;
    const id = lastId;
    const answer = await new Promise<Exclude<Given, { kind: 'taken' }>>((resolve) => {
      opening.set(id, resolve);
      ask({ kind: 'open', id, path, accept });
    });
    opening.delete(id);
    if (answer.kind === 'refused') return { ok: false, failure: answer.failure, status: answer.status };
    return { ok: true, source: remoteSource(id) };
  };
}
