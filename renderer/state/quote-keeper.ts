// Keeps a quote as it is entered (F20). While its editor is open it stays on this machine; main decides what is newer.
import type { Host } from '../../shared/contract/host.ts';
import type { RequestInput } from '../../shared/contract/requests.ts';
import { createKeeper } from './keeper.ts';
import type { Keeper } from './keeper.ts';

/** A quote as the editor has it; the keeper counts its changes. */
export type KeptQuote = Omit<RequestInput<'quotes.save'>, 'edit'>;

/** The keeper of one window. */
export function createQuoteKeeper(host: Host): Keeper<KeptQuote> {
  return createKeeper<KeptQuote>({
    idOf: ({ quoteId }) => quoteId,
    save: ({ content, count }) => host.request('quotes.save', { ...content, edit: count }),
  });
}
