// The window's keeper of quotes, one for each host, and what it says of a quote.
import { useSyncExternalStore } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Host } from '../../shared/contract/host.ts';
import { useHost } from '../host/host-context.ts';
import type { Keeper, KeptState } from './keeper.ts';
import { createQuoteKeeper } from './quote-keeper.ts';
import type { KeptQuote } from './quote-keeper.ts';

const keepers = new WeakMap<Host, Keeper<KeptQuote>>();

/** The keeper of this window. */
export function useQuoteKeeper(): Keeper<KeptQuote> {
  const host = useHost();
  const known = keepers.get(host);
  if (known !== undefined) return known;
  const keeper = createQuoteKeeper(host);
  keepers.set(host, keeper);
  return keeper;
}

/** Whether a quote is kept; drawn again when that changes. */
export function useQuoteState(quoteId: string): KeptState {
  const keeper = useQuoteKeeper();
  return useSyncExternalStore(keeper.subscribe, () => keeper.stateOf(quoteId));
}

/** Why the last save of a quote failed; null where it did not. */
export function useQuoteFailure(quoteId: string): Failure | null {
  const keeper = useQuoteKeeper();
  return useSyncExternalStore(keeper.subscribe, () => keeper.failureOf(quoteId));
}
