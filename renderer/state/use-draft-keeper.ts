// The window's keeper of drafts, one for each host, and what it says of a draft.
import { useSyncExternalStore } from 'react';
import type { Host } from '../../shared/contract/host.ts';
import { useHost } from '../host/host-context.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { KeptState } from './keeper.ts';

const keepers = new WeakMap<Host, DraftKeeper>();

/** The keeper of this window. */
export function useDraftKeeper(): DraftKeeper {
  const host = useHost();
  const known = keepers.get(host);
  if (known !== undefined) return known;
  const keeper = createDraftKeeper(host);
  keepers.set(host, keeper);
  return keeper;
}

/** Whether a draft is kept; drawn again when that changes. */
export function useDraftState(draftId: string): KeptState {
  const keeper = useDraftKeeper();
  return useSyncExternalStore(keeper.subscribe, () => keeper.stateOf(draftId));
}
