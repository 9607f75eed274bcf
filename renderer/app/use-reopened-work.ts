// After a crash or a restart the window opens where it was: in the order wizard, or the quote editor, that was on the
// screen (F18, F20).
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import type { DraftRow } from '../../shared/contract/drafts.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { useRequest } from '../host/use-request.ts';
import { orderPath, places, quoteEditPath } from './places.ts';

type Edited = RequestOutput<'quotes.read-edited'>['edited'];

/** Goes there once after signing in, unless somebody has gone elsewhere already. */
export function useReopenedWork(): void {
  const drafts = useRequest('drafts.list', {}).data?.drafts;
  const edited = useRequest('quotes.read-edited', {}).data?.edited;
  const [path, navigate] = useLocation();
  const isAsked = useRef(false);
  const reopen = useEffectEvent((rows: readonly DraftRow[], quote: Edited) => {
    const isAtStart = path === '/' || path === places.accounts;
    const to = isAtStart ? placeOf(rows, quote) : null;
    if (to !== null) navigate(to, { replace: true });
  });
  useEffect(() => {
    if (drafts === undefined || edited === undefined || isAsked.current) return;
    isAsked.current = true;
    reopen(drafts, edited);
  }, [drafts, edited]);
}

/** What was written in last; null where nothing was on the screen, or what was is gone. */
function placeOf(rows: readonly DraftRow[], quote: Edited): string | null {
  const open = rows.find(({ isOpen }) => isOpen);
  if (quote !== null && (open === undefined || quote.changedAt > open.changedAt)) return quoteEditPath(quote.quoteId);
  return open?.presence === 'present' ? orderPath(open.accountId, open.subscriptionId, open.kind) : null;
}
