// The outbox: orders that were bindingly submitted here, from then until the portal's answer (D19).
// Every change is durable before it returns. Never drops an order, never changes what was placed.
import type { PlacedOrder } from '../../shared/contract/orders.ts';
import type { OrderRequest } from '../../shared/portal/orders.ts';
import { removeDraft } from './drafts.ts';
import {
  checksumOf,
  outboxColumns,
  placedTexts,
  readableOrder,
  readablePlacedOrder,
  toNewOrder,
  toPlacedOrder,
} from './outbox-row.ts';
import type { NewOrder, OrderAnswer, OutboxRow } from './outbox-row.ts';
import type { WorkStore } from './work-store.ts';

export type { NewOrder, OrderAnswer };

/** An order whose turn it is. */
export interface OrderToSend extends NewOrder {
  /** True where an earlier attempt may have reached the portal: ask what became of it first. */
  readonly mayHaveArrived: boolean;
  readonly attempts: number;
}

/** How many orders of a profile are in which hands. */
export interface OutboxCounts {
  /** Queued or on their way. */
  readonly waiting: number;
  readonly needingAttention: number;
  readonly rejected: number;
}

/** What said of a stored order that it is not what was placed any more. */
export const damagedOrderField = 'stored-order';

/**
 * Keeps an order, durably, and answers with it as it stands. The same order again changes nothing;
 * another one under the same id throws: the caller has to look first.
 */
export function enqueueOrder(work: WorkStore, order: NewOrder): PlacedOrder {
  const texts = placedTexts(order);
  const [orderId, profileId, staffId, placedAt, request, overview] = texts;
  const keep = work.database.transaction(() => {
    const known = readRow(work, orderId);
    if (known !== undefined && (known[1] !== profileId || known[2] !== staffId || known[4] !== request)) {
      throw new Error('another order has this id');
    }
    if (known !== undefined) return known;
    const { accountId, subscriptionId } = order.request;
    work.prepare
      .command(
        `INSERT INTO outbox (order_id, profile_id, staff_id, account_id, subscription_id, placed_at, request,
          overview, checksum, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued')`,
      )
      .run(orderId, profileId, staffId, accountId, subscriptionId, placedAt, request, overview, checksumOf(texts));
    // Must stay in this transaction: an order that is placed never comes back as a draft.
    removeDraft(work, profileId, orderId);
    return readRow(work, orderId);
  });
  const row = keep.immediate();
  if (row === undefined) throw new Error('an order was not kept');
  return toPlacedOrder(row);
}

/** Of this profile and staff member, and the first unsettled one of its subscription. */
const isItsTurn = `o.profile_id = ? AND o.staff_id = ? AND o.state IN ('queued', 'sending')
  AND NOT EXISTS (
    SELECT 1 FROM outbox e WHERE e.profile_id = o.profile_id AND e.subscription_id = o.subscription_id
      AND e.sequence < o.sequence AND e.state IN ('queued', 'sending', 'needs-attention'))`;

/**
 * The orders whose turn it is and that are due, oldest first, so many at most. A row that is not what was
 * placed, or cannot be read, is put aside for the user.
 */
export function nextToSend(
  work: WorkStore,
  who: { readonly profileId: string; readonly staffId: string },
  nowMs: number,
  atMost = -1,
): OrderToSend[] {
  const sql = `SELECT ${outboxColumns} FROM outbox o
    WHERE ${isItsTurn} AND o.next_attempt_at_ms <= ? ORDER BY o.sequence LIMIT ?`;
  const rows = work.prepare.rows<OutboxRow>(sql).all(who.profileId, who.staffId, nowMs, atMost);
  const found = rows.map((row) => ({ row, order: readableOrder(row) }));
  const damaged = found.filter(({ order }) => order === null);
  for (const { row } of damaged) {
    const differences = [{ field: damagedOrderField, shown: null, now: null }];
    recordAnswer(work, row[0], { kind: 'needs-attention', differences, overviewNow: null });
  }
  if (damaged.length > 0) return nextToSend(work, who, nowMs, atMost);
  return found.flatMap(({ row, order }) =>
    order === null ? [] : [{ ...order, mayHaveArrived: row[7] === 'sending' || row[9] > 0, attempts: row[9] }],
  );
}

/** When the next order whose turn it is becomes due after `afterMs`, in milliseconds since 1970; null for none. */
export function nextAttemptAtMs(
  work: WorkStore,
  who: { readonly profileId: string; readonly staffId: string },
  afterMs: number,
): number | null {
  const sql = `SELECT min(o.next_attempt_at_ms) FROM outbox o WHERE ${isItsTurn} AND o.next_attempt_at_ms > ?`;
  return work.prepare.values<number | null>(sql).get(who.profileId, who.staffId, afterMs) ?? null;
}

/**
 * Says, durably, that an order is about to leave: after a crash its fate has to be asked for. False where it
 * must not leave any more: it was taken back meanwhile.
 */
export function markSending(work: WorkStore, orderId: string): boolean {
  const sql = `UPDATE outbox SET state = 'sending' WHERE order_id = ? AND state IN ('queued', 'sending')`;
  return work.prepare.command(sql).run(orderId).changes > 0;
}

/** Puts an order back whose attempt had no answer; it is due again at `nextAttemptMs`. */
export function postpone(work: WorkStore, orderId: string, nextAttemptMs: number): void {
  work.prepare
    .command(
      `UPDATE outbox SET state = 'queued', attempts = attempts + 1, next_attempt_at_ms = ?
        WHERE order_id = ? AND state = 'sending'`,
    )
    .run(nextAttemptMs, orderId);
}

/** Makes postponed orders due now: the connection is back, or the user asked. */
export function makeDue(work: WorkStore, profileId: string): void {
  work.prepare
    .command(`UPDATE outbox SET next_attempt_at_ms = 0 WHERE profile_id = ? AND next_attempt_at_ms > 0`)
    .run(profileId);
}

/** Keeps the portal's answer. An accepted order stays accepted, whatever arrives later. */
export function recordAnswer(work: WorkStore, orderId: string, { kind, ...parts }: OrderAnswer): void {
  work.prepare
    .command(`UPDATE outbox SET state = ?, answer = ? WHERE order_id = ? AND state <> 'accepted'`)
    .run(kind, JSON.stringify(parts), orderId);
}

/**
 * Takes an order back, durably, while the portal cannot have accepted it: never sent, refused, or waiting
 * for a decision. False where it may have arrived, or is not there; it then stays as it is.
 */
export function withdrawOrder(work: WorkStore, profileId: string, orderId: string): boolean {
  const { changes } = work.prepare
    .command(
      `UPDATE outbox SET state = 'withdrawn', answer = NULL WHERE profile_id = ? AND order_id = ?
        AND (state IN ('rejected', 'needs-attention') OR (state = 'queued' AND attempts = 0))`,
    )
    .run(profileId, orderId);
  return changes > 0;
}

/** An order as this machine knows it; null where this profile has not placed it here. */
export function readPlacedOrder(work: WorkStore, profileId: string, orderId: string): PlacedOrder | null {
  const row = readRow(work, orderId);
  return row === undefined || row[1] !== profileId ? null : toPlacedOrder(row);
}

/** What the portal is asked by a placed order; null where it was not placed here. */
export function readPlacedRequest(work: WorkStore, orderId: string): OrderRequest | null {
  const row = readRow(work, orderId);
  return row === undefined ? null : toNewOrder(row).request;
}

/** Orders of a profile that are neither accepted nor withdrawn, oldest first; of one account where it is named. One that cannot be read is only counted. */
export function listUnsent(work: WorkStore, profileId: string, accountId: string | null = null): PlacedOrder[] {
  const sql = `SELECT ${outboxColumns} FROM outbox o
    WHERE o.profile_id = ? AND o.state NOT IN ('accepted', 'withdrawn') AND (? IS NULL OR o.account_id = ?) ORDER BY o.sequence`;
  const rows = work.prepare.rows<OutboxRow>(sql).all(profileId, accountId, accountId);
  return rows.map(readablePlacedOrder).filter((order) => order !== null);
}

export function countOutbox(work: WorkStore, profileId: string): OutboxCounts {
  const sql = 'SELECT state, count(*) FROM outbox WHERE profile_id = ? GROUP BY state';
  const counts = new Map(work.prepare.rows<[PlacedOrder['state']['kind'], number]>(sql).all(profileId));
  return {
    waiting: (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0),
    needingAttention: counts.get('needs-attention') ?? 0,
    rejected: counts.get('rejected') ?? 0,
  };
}

function readRow(work: WorkStore, orderId: string): OutboxRow | undefined {
  return work.prepare.rows<OutboxRow>(`SELECT ${outboxColumns} FROM outbox o WHERE o.order_id = ?`).get(orderId);
}
