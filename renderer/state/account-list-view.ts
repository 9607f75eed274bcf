// What the account list is asked to show: the words typed, and the filters. Never rows: main owns them.
import { create } from 'zustand';
import type { AccountFilter } from '../../shared/contract/accounts.ts';

export const noFilter: AccountFilter = { state: null, deadline: null };

interface AccountListView {
  /** As typed into the search box (F6). */
  readonly query: string;
  readonly filter: AccountFilter;
  /** Puts the focus into the list, or opens its first row; null while no list is on the screen. */
  readonly enterList: ((then: 'focus' | 'open') => void) | null;
  /** Puts the focus into the search box; null while there is none. */
  readonly enterSearch: (() => void) | null;
  readonly search: (query: string) => void;
  readonly setFilter: (filter: AccountFilter) => void;
  readonly clear: () => void;
  readonly offerList: (enterList: AccountListView['enterList']) => void;
  readonly offerSearch: (enterSearch: AccountListView['enterSearch']) => void;
}

export const useAccountListView = create<AccountListView>((set) => ({
  query: '',
  filter: noFilter,
  enterList: null,
  enterSearch: null,
  search: (query) => set({ query }),
  setFilter: (filter) => set({ filter }),
  clear: () => set({ query: '', filter: noFilter }),
  offerList: (enterList) => set({ enterList }),
  offerSearch: (enterSearch) => set({ enterSearch }),
}));
