// The host seam over loopback HTTP: requests by POST, pushes by server-sent events. Exchanges the token in
// the address for a cookie first, and takes it out of the address.
import { dataAreaSchema } from '../../shared/contract/events.ts';
import type { Host } from '../../shared/contract/host.ts';
import { failed } from '../../shared/contract/result.ts';
import { toResult, unreachable } from './answers.ts';
import { createPushes } from './pushes.ts';

/** 256 bits in base64url: never mistaken for a route, which begins with a slash. */
const tokenInAddress = /^#([\w-]{43})$/;

/**
 * A request of this length is still sent when the page is being left, so that the last thing typed is kept. Browsers
 * allow 64 KiB for all of them together.
 */
const longestLastWords = 16_000;

/** The host of a page in a browser. */
export function createBrowserHost(): Host {
  const pushes = createPushes();
  const signedIn = exchangeToken();
  void signedIn.then(() => listen(pushes));
  return {
    async request(name, input) {
      try {
        await signedIn;
        const body = JSON.stringify({ name, input });
        const response = await fetch('/rpc', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
          keepalive: body.length <= longestLastWords,
        });
        if (response.status === 401 || response.status === 403) {
          return failed({ code: 'not-permitted', reason: 'sender' });
        }
        const isResult = response.headers.get('Content-Type')?.startsWith('application/json') === true;
        return isResult ? toResult(name, await response.text()) : unreachable();
      } catch {
        return unreachable();
      }
    },
    subscribe: pushes.subscribe,
  };
}

async function exchangeToken(): Promise<void> {
  const token = tokenInAddress.exec(location.hash)?.[1];
  if (token === undefined) return;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  // A token that was used before leaves the cookie of this browser as it is: a reload goes on with that.
  await fetch('/session', { method: 'POST', body: token }).catch(() => null);
}

/** EventSource connects again by itself; what was pushed in between is made up for by asking for everything. */
function listen(pushes: ReturnType<typeof createPushes>): void {
  const source = new EventSource('/events');
  let wasLost = false;
  source.addEventListener('message', (message: MessageEvent<string>) => pushes.receive(message.data));
  source.addEventListener('error', () => {
    wasLost = true;
  });
  source.addEventListener('open', () => {
    if (wasLost) pushes.tell('data.changed', { areas: [...dataAreaSchema.options], accountIds: null });
    wasLost = false;
  });
}
