// Which host this window is in: the only place that asks. Everything else takes the `Host` it is given.
import { bridgeName, type Bridge } from '../../shared/contract/bridge.ts';
import type { Host } from '../../shared/contract/host.ts';
import { createBrowserHost } from './browser.ts';
import { createElectronHost } from './electron.ts';

declare global {
  interface Window {
    readonly [bridgeName]?: Bridge;
  }
}

/** The host of this window. Call once, at the entry. */
export function pickHost(): Host {
  const bridge = window[bridgeName];
  return bridge === undefined ? createBrowserHost() : createElectronHost(bridge);
}
