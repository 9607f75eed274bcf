// Runs the portal as an HTTP server on this machine's loopback address, never on another.
import { createAdaptorServer } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { generousRateLimit } from './middleware/rate-limit.ts';
import type { RateLimit } from './middleware/rate-limit.ts';
import { openPortal } from './open-portal.ts';
import type { PortalOptions } from './open-portal.ts';
import type { Portal } from './portal.ts';
import type { PortalClock } from './portal-clock.ts';

export interface ServerOptions extends PortalOptions {
  /** 0 or none: any free port. */
  readonly port?: number | undefined;
  readonly rateLimit?: RateLimit | undefined;
}

export interface RunningPortal {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly portal: Portal;
  readonly clock: PortalClock;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';

/** Opens a portal and serves it. */
export async function startPortal(options: ServerOptions): Promise<RunningPortal> {
  const open = await openPortal(options);
  const app = createApp(open.portal, options.rateLimit ?? generousRateLimit);
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    const port = await listen(server, options.port ?? 0);
    return {
      origin: `http://${host}:${port}`,
      portal: open.portal,
      clock: open.clock,
      close: async () => {
        await stop(server);
        open.close();
      },
    };
  } catch (error) {
    open.close();
    throw error;
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
