// How an order stands in the outbox: what was placed, its checksum, and what became of it. Never changes
// a row.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { placedOrderStateSchema } from '../../shared/contract/orders.ts';
import type { PlacedOrder } from '../../shared/contract/orders.ts';
import { orderOverviewSchema } from '../../shared/domain/order-overview.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { orderRequestSchema } from '../../shared/portal/orders.ts';
import type { OrderRequest } from '../../shared/portal/orders.ts';

/** What a staff member bindingly submitted (D19, D20). */
export interface NewOrder {
  /** Made on this machine with the draft: the idempotency key. */
  readonly orderId: string;
  readonly profileId: string;
  readonly staffId: string;
  readonly placedAt: string;
  readonly request: OrderRequest;
  /** As it was confirmed. */
  readonly overview: OrderOverview;
}

/** The portal's final answer, or the question that it leaves to the user. */
export type OrderAnswer = Extract<PlacedOrder['state'], { kind: 'accepted' | 'rejected' | 'needs-attention' }>;

export type OutboxRow = [
  orderId: string,
  profileId: string,
  staffId: string,
  placedAt: string,
  request: string,
  overview: string,
  checksum: string,
  state: PlacedOrder['state']['kind'],
  answer: string | null,
  attempts: number,
];

export const outboxColumns =
  'o.order_id, o.profile_id, o.staff_id, o.placed_at, o.request, o.overview, o.checksum, o.state, o.answer, o.attempts';

/** Over all that was placed, so that a flipped bit is found before an order is sent. */
export function checksumOf(placed: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(placed)).digest('hex');
}

/** The texts of a new order as they are stored; the checksum is over them, in this order. */
export function placedTexts(order: NewOrder): readonly [string, string, string, string, string, string] {
  return [
    order.orderId,
    order.profileId,
    order.staffId,
    order.placedAt,
    JSON.stringify(order.request),
    JSON.stringify(order.overview),
  ];
}

/** Whether a row is still what was placed. */
function isIntact(row: OutboxRow): boolean {
  return checksumOf(row.slice(0, 6).map(String)) === row[6];
}

/** The order of an intact row. */
export function toNewOrder(row: OutboxRow): NewOrder {
  const [orderId, profileId, staffId, placedAt, request, overview] = row;
  return {
    orderId,
    profileId,
    staffId,
    placedAt,
    request: orderRequestSchema.parse(JSON.parse(request)),
    overview: orderOverviewSchema.parse(JSON.parse(overview)),
  };
}

/** The order of a row; null where it is not what was placed any more, or of a shape that cannot be read. */
export function readableOrder(row: OutboxRow): NewOrder | null {
  try {
    return isIntact(row) ? toNewOrder(row) : null;
  } catch {
    return null;
  }
}

/** A row as the renderer sees it; null where it cannot be read, which must not hide the others. */
export function readablePlacedOrder(row: OutboxRow): PlacedOrder | null {
  try {
    return toPlacedOrder(row);
  } catch {
    return null;
  }
}

/** A row as the renderer sees it. */
export function toPlacedOrder(row: OutboxRow): PlacedOrder {
  const { orderId, placedAt, request, overview } = toNewOrder(row);
  const { accountId, subscriptionId } = request;
  return { orderId, accountId, subscriptionId, placedAt, overview, state: stateOf(row) };
}

/** An answer that cannot be read any more loses its details, never a state; a receipt cannot be replaced. */
function stateOf(row: OutboxRow): PlacedOrder['state'] {
  const [kind, answer] = [row[7], row[8]];
  const state = placedOrderStateSchema.safeParse({ ...partsOf(answer), kind });
  if (state.success) return state.data;
  if (kind === 'needs-attention') return { kind, differences: [], overviewNow: null };
  if (kind === 'rejected') return { kind, portalCode: 'unreadable', fields: [] };
  throw state.error;
}

function partsOf(answer: string | null): Readonly<Record<string, unknown>> {
  try {
    return z.looseObject({}).parse(answer === null ? {} : JSON.parse(answer));
  } catch {
    return {};
  }
}
