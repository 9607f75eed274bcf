// Looks up the figures of now for an order that met others: asks the portal for its newest data first, and works with
// what this machine has where it cannot be reached. Places nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Host } from '../../../shared/contract/host.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import { useHost } from '../../host/host-context.ts';
import { isBehind, newFiguresOf } from './new-figures.ts';
import type { NewFigures } from './new-figures.ts';

export type FiguresLookup =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The portal has newer data than this machine, and cannot be reached. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'not-possible' }
  /** With the id under which they are ordered: the same again is the same order. */
  | { readonly kind: 'found'; readonly figures: NewFigures; readonly orderId: string };

/** What was found, and looking again. */
export function useNewFigures(order: PlacedOrder): { readonly lookup: FiguresLookup; readonly again: () => void } {
  const host = useHost();
  const [lookup, setLookup] = useState<FiguresLookup>({ kind: 'asking' });
  const newest = useRef(0);
  const look = useCallback(async () => {
    const mine = (newest.current += 1);
    const found = await lookedUp(host, order);
    if (mine === newest.current) setLookup(found);
  }, [host, order]);
  useEffect(() => void look(), [look]);
  const again = () => {
    setLookup({ kind: 'asking' });
    void look();
  };
  return { lookup, again };
}

async function lookedUp(host: Host, order: PlacedOrder): Promise<FiguresLookup> {
  const synced = await host.request('sync.run', {});
  const session = await host.request('session.read', {});
  if (!session.ok) return { kind: 'failed', failure: session.failure };
  const details = await host.request('accounts.details', { accountId: order.accountId });
  if (!details.ok) return { kind: 'failed', failure: details.failure };
  if (!synced.ok && isBehind(order, details.value)) return { kind: 'stale' };
  const quote = order.quote === null ? null : await host.request('quotes.read', { quoteId: order.quote.quoteId });
  if (quote?.ok === false && quote.failure.code !== 'not-found') return { kind: 'failed', failure: quote.failure };
  const role = session.value.kind === 'signed-in' ? session.value.staff.role : 'viewer';
  const figures = newFiguresOf(order, details.value, role, quote?.ok === true ? quote.value.quote : null);
  if (figures === null) return { kind: 'not-possible' };
  return { kind: 'found', figures, orderId: crypto.randomUUID() };
}
