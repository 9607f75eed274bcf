// Holds requests back between the client and the network until a test lets them pass.
import type { PortalFetch } from '../../../main/sync/portal-http.ts';
import { createNews } from './news.ts';

export interface Gate {
  readonly wrapFetch: (send: PortalFetch) => PortalFetch;
  /** Ends when so many are held. */
  readonly holds: (count: number) => Promise<void>;
  /** Lets those that are held pass, and all that come later. */
  readonly open: () => void;
}

/** A gate for requests of one method. */
export function createGate(method: string): Gate {
  const news = createNews();
  const held: (() => void)[] = [];
  let isOpen = false;
  return {
    wrapFetch: (send) => async (url, init) => {
      if (init.method === method && !isOpen) {
        await new Promise<void>((resolve) => {
          held.push(resolve);
          news.tell();
        });
      }
      return send(url, init);
    },
    holds: (count) => news.until(() => held.length === count),
    open: () => {
      isOpen = true;
      for (const pass of held.splice(0)) pass();
    },
  };
}
