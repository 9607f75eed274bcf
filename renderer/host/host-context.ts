// Hands the host to every component. Never says which host it is: no feature may know.
import { createContext, useContext } from 'react';
import type { Host } from '../../shared/contract/host.ts';

export const HostContext = createContext<Host | null>(null);

/** The host of this window. Throws outside of its provider: a bug, not a state. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('no host: a component stands outside of HostContext');
  return host;
}
