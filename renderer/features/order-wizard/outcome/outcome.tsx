// What became of the order (F17): accepted, on its way, refused, or stopped because figures changed.
// Follows the order while it is on its way.
import { useEffect } from 'react';
import type { PlacedOrder } from '../../../../shared/contract/orders.ts';
import { useRequest } from '../../../host/use-request.ts';
import { useWizard } from '../wizard-context.ts';
import { Accepted } from './accepted.tsx';
import { Attention } from './attention.tsx';
import { Queued } from './queued.tsx';
import { Rejected } from './rejected.tsx';
import { Withdrawn } from './withdrawn.tsx';
import './outcome.css';

/** The answer to the order, the newest that this machine knows. */
export function Outcome() {
  const { session } = useWizard();
  return session.placed === null ? null : <Answer placed={session.placed} />;
}

function Answer({ placed }: { readonly placed: PlacedOrder }) {
  const { act } = useWizard();
  const { state } = placed;
  const isOnItsWay = state.kind === 'queued' || state.kind === 'sending';
  const newest = useRequest('orders.read', { orderId: placed.orderId }, { isEnabled: isOnItsWay });
  useEffect(() => {
    if (isOnItsWay && newest.data !== undefined && newest.data.state.kind !== state.kind) {
      act({ type: 'record', placed: newest.data });
    }
  }, [act, isOnItsWay, newest.data, state.kind]);
  switch (state.kind) {
    case 'accepted':
      return <Accepted placed={placed} state={state} />;
    case 'queued':
    case 'sending':
      return <Queued placed={placed} />;
    case 'needs-attention':
      return <Attention orderId={placed.orderId} state={state} />;
    case 'withdrawn':
      return <Withdrawn />;
    case 'rejected':
      return <Rejected orderId={placed.orderId} state={state} />;
  }
}
