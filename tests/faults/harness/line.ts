// The line between an app and its portal: a TCP relay that can be cut in every way that a network knows, and heals.
// What the portal itself can do wrong is its fault plan's business.
import { connect, createServer, type Server, type Socket } from 'node:net';

export type Cut =
  /** Nobody listens: connections are refused, those that were open are reset. */
  | 'refused'
  /** Everything is accepted, and nothing arrives, in either direction. */
  | 'silent'
  /** Requests arrive; answers do not. */
  | 'answers-lost';

export interface Line {
  /** What the app is told as the portal's port. */
  readonly port: number;
  readonly cut: (how: Cut) => Promise<void>;
  /** `isReset`: what was under way breaks off; else it goes on where it stood. */
  readonly heal: (isReset: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Pair {
  readonly app: Socket;
  readonly portal: Socket;
}

/** A line to a port of this machine. */
export async function createLine(portalPort: number): Promise<Line> {
  const pairs = new Set<Pair>();
  let how: Cut | null = null;

  const apply = ({ app, portal }: Pair): void => {
    if (how === 'silent') app.pause();
    else app.resume();
    if (how === null) portal.resume();
    else portal.pause();
  };
  const server = createServer({ pauseOnConnect: true }, (app) => {
    const pair = { app, portal: connect(portalPort, '127.0.0.1') };
    pairs.add(pair);
    relay(pair, () => pairs.delete(pair));
    apply(pair);
  });
  const breakAll = (): void => {
    for (const { app, portal } of pairs) for (const socket of [app, portal]) socket.destroy();
    pairs.clear();
  };
  const port = await listen(server, 0);

  return {
    port,
    cut: async (next) => {
      how = next;
      if (next === 'refused') {
        breakAll();
        await closed(server);
      } else for (const pair of pairs) apply(pair);
    },
    heal: async (isReset) => {
      const wasRefused = how === 'refused';
      how = null;
      if (wasRefused) await listen(server, port);
      if (isReset) breakAll();
      for (const pair of pairs) apply(pair);
    },
    close: async () => {
      breakAll();
      if (server.listening) await closed(server);
    },
  };
}

function relay({ app, portal }: Pair, onEnd: () => void): void {
  const between = (from: Socket, to: Socket): void => {
    from.on('data', (bytes) => void to.write(bytes));
    from.on('error', () => {});
    from.once('close', () => {
      to.destroy();
      onEnd();
    });
  };
  between(app, portal);
  between(portal, app);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('a line without a port'));
      else resolve(address.port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
