// Runs the portal as an HTTP server on this machine's loopback address, never on another.
import { IncomingMessage, ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Http2Bindings, HttpBindings, ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { withFaults } from './faults/inject.ts';
import type { Fetch } from './faults/inject.ts';
import { createFaults } from './faults/plan.ts';
import type { FaultPlan, Faults } from './faults/plan.ts';
import { generousRateLimit } from './middleware/rate-limit.ts';
import type { RateLimit } from './middleware/rate-limit.ts';
import { openPortal } from './open-portal.ts';
import type { OpenPortal, PortalOptions } from './open-portal.ts';
import { settleTime } from './rules/settle-time.ts';

export interface ServerOptions extends PortalOptions {
  /** 0 or none: any free port. */
  readonly port?: number | undefined;
  readonly rateLimit?: RateLimit | undefined;
  /** Tests only: what shall go wrong between the socket and the app. */
  readonly faults?: FaultPlan | undefined;
}

export interface RunningPortal extends Omit<OpenPortal, 'close'> {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Null where the portal was started without a fault plan. */
  readonly faults: Faults | null;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';
/** The longest that an effect of time waits where nobody asks the portal. */
const settleEveryMs = 60_000;

/** Opens a portal and serves it. */
export async function startPortal(options: ServerOptions): Promise<RunningPortal> {
  const open = await openPortal({ ...options, clockSkewMs: options.faults?.clockSkewMs ?? options.clockSkewMs });
  const faults = options.faults === undefined ? null : createFaults(options.faults);
  const fetch = fetchOf(open, options, faults);
  const server = createAdaptorServer({ fetch: (request, bindings) => fetch(request, http1Only(bindings)) });
  try {
    const port = await listen(server, options.port ?? 0);
    const settling = setInterval(() => settle(open), settleEveryMs);
    settling.unref();
    return {
      ...open,
      origin: `http://${host}:${port}`,
      faults,
      close: async () => {
        clearInterval(settling);
        await stop(server);
        open.close();
      },
    };
  } catch (error) {
    open.close();
    throw error;
  }
}

function fetchOf(open: OpenPortal, options: ServerOptions, faults: Faults | null): Fetch {
  const app = createApp(open.portal, options.rateLimit ?? generousRateLimit);
  if (faults === null) return app.fetch;
  return withFaults((request, bindings) => app.fetch(request, bindings), faults);
}

function http1Only(bindings: HttpBindings | Http2Bindings): HttpBindings {
  if (bindings.incoming instanceof IncomingMessage && bindings.outgoing instanceof ServerResponse) {
    return { incoming: bindings.incoming, outgoing: bindings.outgoing };
  }
  throw new Error('the portal speaks HTTP/1.1');
}

function settle({ portal }: OpenPortal): void {
  try {
    settleTime(portal);
  } catch (error) {
    portal.logger.error('the effects of time could not be settled', { error });
  }
}

function listen(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the portal has no port'));
      else resolve(address.port);
    });
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
