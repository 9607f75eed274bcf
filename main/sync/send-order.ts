// Brings one order to the portal: asks what became of it where it may have arrived, and sends it, always
// under the same id and with the same body, where the portal does not know it. Never keeps the answer.
import type { ItemToSend } from '../store/outbox-turns.ts';
import type { OrderAnswer, PortalClient } from './portal-client.ts';

type OrderToSend = Extract<ItemToSend, { kind: 'order' }>;
export type OrderClient = Pick<PortalClient, 'getOrder' | 'putOrder'>;

/** `not-there`: the portal does not know it, and it may not be sent without the user's word. */
export type SentOrderAnswer = OrderAnswer | { readonly kind: 'not-there' };

/**
 * The portal's answer. `maySend` is asked before an order that was asked for leaves again. One from an older copy of own
 * work is only asked for: the user may have withdrawn it since.
 */
export async function sendOrder(
  client: OrderClient,
  order: OrderToSend,
  maySend: () => boolean,
): Promise<SentOrderAnswer> {
  const { orderId, request } = order;
  if (order.mayHaveArrived || order.isFromOlderCopy) {
    const known = ofThisOrder(orderId, await client.getOrder(orderId));
    if (order.isFromOlderCopy) return known.kind === 'unknown' ? { kind: 'not-there' } : known;
    if (known.kind === 'accepted' || known.kind === 'no-answer') return known;
    if (!maySend()) return { kind: 'unknown' };
  }
  return ofThisOrder(orderId, await client.putOrder(orderId, request));
}

/** An answer that speaks of another order (a confused proxy) is none. */
function ofThisOrder(orderId: string, answer: OrderAnswer): OrderAnswer {
  if (answer.kind !== 'accepted' || answer.response.order.id === orderId) return answer;
  const failure = { code: 'offline', reason: 'not-a-portal', address: null } as const;
  return { kind: 'no-answer', failure, retryAfterMs: null };
}
