// The host seam over Electron's IPC, through the bridge that the preload puts into the window. Never
// touches Electron itself.
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Host } from '../../shared/contract/host.ts';
import { toResult, unreachable } from './answers.ts';
import { createPushes } from './pushes.ts';

/** The host of a window in Electron. */
export function createElectronHost(bridge: Bridge): Host {
  const pushes = createPushes();
  bridge.listen(pushes.receive);
  return {
    async request(name, input) {
      try {
        return toResult(name, await bridge.request(name, JSON.stringify(input)));
      } catch {
        return unreachable();
      }
    },
    subscribe: pushes.subscribe,
  };
}
