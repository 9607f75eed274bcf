// After a crash or a restart the window opens where it was: in the order wizard that was on the screen (F18).
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import type { DraftRow } from '../../shared/contract/drafts.ts';
import { useRequest } from '../host/use-request.ts';
import { orderPath, places } from './places.ts';

/** Goes there once after signing in, unless somebody has gone elsewhere already. */
export function useReopenedWizard(): void {
  const drafts = useRequest('drafts.list', {}).data?.drafts;
  const [path, navigate] = useLocation();
  const isAsked = useRef(false);
  const reopen = useEffectEvent((rows: readonly DraftRow[]) => {
    const open = rows.find(({ isOpen }) => isOpen);
    const isAtStart = path === '/' || path === places.accounts;
    if (open === undefined || open.presence !== 'present' || !isAtStart) return;
    navigate(orderPath(open.accountId, open.subscriptionId, open.kind), { replace: true });
  });
  useEffect(() => {
    if (drafts === undefined || isAsked.current) return;
    isAsked.current = true;
    reopen(drafts);
  }, [drafts]);
}
