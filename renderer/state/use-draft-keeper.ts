// The window's keeper of drafts, one for each host, and what it says of a draft.
import { useEffect, useSyncExternalStore } from 'react';
import type { Host } from '../../shared/contract/host.ts';
import { useHost } from '../host/host-context.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftKeeper, DraftState } from './draft-keeper.ts';

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
export function useDraftState(draftId: string): DraftState {
  const keeper = useDraftKeeper();
  return useSyncExternalStore(keeper.subscribe, () => keeper.stateOf(draftId));
}

/** What may be the last that a window does before somebody looks elsewhere, closes it, or quits. */
const leavings = ['blur', 'beforeunload', 'pagehide'] as const;

/** Keeps everything at once when the window loses the focus, is hidden, closed, or quit. */
export function useFlushOnLeaving(): void {
  const keeper = useDraftKeeper();
  useEffect(() => {
    for (const event of leavings) window.addEventListener(event, keeper.flush);
    document.addEventListener('visibilitychange', keeper.flush);
    return () => {
      for (const event of leavings) window.removeEventListener(event, keeper.flush);
      document.removeEventListener('visibilitychange', keeper.flush);
    };
  }, [keeper]);
}
