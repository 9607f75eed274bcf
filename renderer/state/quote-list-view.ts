// What the quote list is asked to show: the words typed, the filters and the order. Kept while the window is open, so
// that coming back from a quote finds the list as it was left. Never rows: main owns them.
import { create } from 'zustand';
import type { RequestInput } from '../../shared/contract/requests.ts';

type QuoteListInput = RequestInput<'quotes.list'>;
export type QuoteFilter = QuoteListInput['filter'];
export type QuoteSort = QuoteListInput['sort'];

export const noQuoteFilter: QuoteFilter = {
  query: '',
  state: null,
  ownerId: null,
  accountId: null,
  validWithinDays: null,
};

interface QuoteListView {
  readonly filter: QuoteFilter;
  readonly sort: QuoteSort;
  /** The row that was opened, to be found again on the way back; null where none was. */
  readonly opened: { readonly id: string; readonly index: number } | null;
  readonly setFilter: (patch: Partial<QuoteFilter>) => void;
  readonly clear: () => void;
  readonly open: (opened: QuoteListView['opened']) => void;
  readonly setSort: (sort: QuoteSort) => void;
}

export const useQuoteListView = create<QuoteListView>((set) => ({
  filter: noQuoteFilter,
  sort: { column: 'changedAt', direction: 'descending' },
  opened: null,
  setFilter: (patch) => set(({ filter }) => ({ filter: { ...filter, ...patch }, opened: null })),
  clear: () => set({ filter: noQuoteFilter, opened: null }),
  open: (opened) => set({ opened }),
  setSort: (sort) => set({ sort, opened: null }),
}));
