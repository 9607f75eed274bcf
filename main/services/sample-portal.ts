// The embedded portal on its worker thread, for trying the app with sample data (F1): started when it is
// first needed, closed with the app. Knows the thread's messages, nothing of the portal's inside.
import { Worker } from 'node:worker_threads';
import * as z from 'zod';

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), origin: z.string() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
  z.object({ type: z.literal('closed') }),
  z.object({
    type: z.literal('log'),
    level: z.enum(['info', 'warn', 'error']),
    message: z.string(),
    fields: z.record(z.string(), z.unknown()),
  }),
]);

type Log = (level: 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>>) => void;

export interface SamplePortal {
  /** Its origin; started where it does not run. Rejects where it cannot start. */
  readonly start: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The embedded portal; nothing runs before `start`. */
export function createSamplePortal(options: {
  readonly workerUrl: URL;
  readonly workerData: Readonly<Record<string, unknown>>;
  readonly log: Log;
  /** It ran, and ended without being closed: whoever needs it starts it again. */
  readonly onLost: () => void;
}): SamplePortal {
  let running: { readonly worker: Worker; readonly origin: Promise<string> } | null = null;

  function launch(): { readonly worker: Worker; readonly origin: Promise<string> } {
    const worker = new Worker(options.workerUrl, { workerData: options.workerData });
    let isReady = false;
    const origin = new Promise<string>((resolve, reject) => {
      worker.on('message', (raw: unknown) => {
        const message = messageSchema.safeParse(raw);
        if (!message.success) return;
        const { data } = message;
        if (data.type === 'ready') {
          isReady = true;
          resolve(data.origin);
        }
        if (data.type === 'failed') reject(new Error(data.message));
        if (data.type === 'log') options.log(data.level, data.message, data.fields);
      });
      worker.once('error', (error) => {
        options.log('error', 'failed', { error });
        reject(error);
      });
      worker.once('exit', (code) => {
        const isLost = running?.worker === worker;
        if (isLost) running = null;
        reject(new Error(`the embedded portal ended with ${code}`));
        if (isLost && isReady) options.onLost();
      });
    });
    return { worker, origin };
  }

  return {
    async start() {
      running ??= launch();
      const started = running;
      try {
        return await started.origin;
      } catch (error) {
        if (running === started) running = null;
        void started.worker.terminate();
        throw error;
      }
    },
    async close() {
      const ending = running;
      running = null;
      if (ending === null) return;
      const ended = new Promise<void>((resolve) => ending.worker.once('exit', () => resolve()));
      ending.worker.postMessage({ type: 'close' });
      await ended;
    },
  };
}
