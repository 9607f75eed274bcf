// The portal on a worker thread of the app: starts with what it was handed, tells where it listens, and
// closes on a message. Its log lines go to the thread that started it.
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { faultPlanSchema } from './faults/plan.ts';
import type { PortalLogger } from './portal.ts';
import { startPortal } from './server.ts';
import type { RunningPortal } from './server.ts';

/** What the starting thread hands in as `workerData`. */
const workerOptionsSchema = z.object({
  dataDir: z.string().min(1),
  port: z.int().min(0).max(65_535).optional(),
  clock: z.object({ fixedInstant: z.iso.datetime().optional() }).optional(),
  accounts: z.int().min(1).optional(),
  seed: z.int().optional(),
  currentCatalogue: z.enum(['volume', 'graduated']).optional(),
  faults: faultPlanSchema.optional(),
});

/** What the worker posts. */
export type PortalWorkerMessage =
  | { readonly type: 'ready'; readonly origin: string }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'closed' }
  | {
      readonly type: 'log';
      readonly level: 'info' | 'warn' | 'error';
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };

const port = parentPort;
if (port === null) throw new Error('the portal worker runs on a worker thread only');

const post = (message: PortalWorkerMessage): void => port.postMessage(message);

function logAt(level: 'info' | 'warn' | 'error'): PortalLogger['info'] {
  return (message, fields = {}) => post({ type: 'log', level, message, fields });
}

async function end(running: RunningPortal): Promise<void> {
  await running.close();
  post({ type: 'closed' });
  port?.close();
}

try {
  const options = workerOptionsSchema.parse(workerData);
  const logger = { info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
  const running = await startPortal({ ...options, logger });
  port.once('message', () => void end(running));
  post({ type: 'ready', origin: running.origin });
} catch (error) {
  post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}
