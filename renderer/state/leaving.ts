// A way out of an account that waits for an answer, because something typed there is not saved. Never decides.
import { create } from 'zustand';

interface Leaving {
  /** The account that would be left, and what leaves it; null where nothing is asked. */
  readonly asked: { readonly accountId: string; readonly go: () => void } | null;
  readonly ask: (accountId: string, go: () => void) => void;
  readonly settle: () => void;
}

export const useLeaving = create<Leaving>((set) => ({
  asked: null,
  ask: (accountId, go) => set({ asked: { accountId, go } }),
  settle: () => set({ asked: null }),
}));
