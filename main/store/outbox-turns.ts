// Whose turn it is in the outbox: orders of a subscription one after the other, edits of one thing one after the other,
// and an order after the edits and the quote that it stands on. Never changes a row that can be read.
import { isFromOlderCopy, outboxColumns, readItem } from './outbox-row.ts';
import type { OutboxItem, OutboxRow } from './outbox-row.ts';
import { stopUnreadable } from './outbox-states.ts';
import type { WorkStore } from './work-store.ts';

/** An item whose turn it is. */
export type ItemToSend = OutboxItem & {
  /** True where an earlier attempt may have reached the portal: ask what became of it first. */
  readonly mayHaveArrived: boolean;
  readonly attempts: number;
  /** True where it was taken from a backup or a damaged file: never sent unless the user says so. */
  readonly isFromOlderCopy: boolean;
};

export interface Sender {
  readonly profileId: string;
  readonly staffId: string;
}

/** No wait is longer: a moment further away is not believed. */
const longestWaitMs = 24 * 60 * 60_000;

/** The items `e` that have to be settled before an item `o`. One that needs a decision holds up its like. */
const blockers = {
  order: `SELECT e.item_id FROM outbox e WHERE o.kind = 'order' AND e.subscription_id = o.subscription_id
    AND e.kind = 'order' AND e.profile_id = o.profile_id AND e.sequence < o.sequence
    AND e.state IN ('queued', 'sending', 'needs-attention')`,
  edit: `SELECT e.item_id FROM outbox e WHERE o.kind = 'edit' AND e.account_id = o.account_id AND e.kind = 'edit'
    AND e.profile_id = o.profile_id AND e.sequence < o.sequence AND e.subject = o.subject
    AND e.state IN ('queued', 'sending', 'needs-attention')`,
  needed: `SELECT e.item_id FROM json_each(iif(json_valid(o.needs), o.needs, '[]')) n
    JOIN outbox e ON e.item_id = n.value WHERE e.state IN ('queued', 'sending', 'needs-attention', 'rejected')`,
  quote: `SELECT q.quote_id FROM json_each(iif(json_valid(o.needs), o.needs, '[]')) n
    JOIN quotes q ON q.quote_id = n.value WHERE q.profile_id = o.profile_id AND q.state <> 'synced'`,
};

const all = Object.values(blockers);

/** SQL for the first item, or quote, that holds up `o`; null for none. */
export const heldUpBySql = `coalesce(${all.map((blocker) => `(${blocker} LIMIT 1)`).join(', ')})`;

/** Of this profile and staff member, and held up by nothing. */
const isItsTurn = `o.profile_id = ? AND o.staff_id = ? AND o.state IN ('queued', 'sending')
  ${all.map((blocker) => `AND NOT EXISTS (${blocker})`).join(' ')}`;

/**
 * The items whose turn it is and that are due, oldest first, so many at most. A row that is not what was placed, or
 * cannot be read, is put aside for the user.
 */
export function nextToSend(work: WorkStore, who: Sender, nowMs: number, atMost = -1): ItemToSend[] {
  const sql = `SELECT ${outboxColumns} FROM outbox o
    WHERE ${isItsTurn} AND (o.next_attempt_at_ms <= ? OR o.next_attempt_at_ms > ?) ORDER BY o.sequence LIMIT ?`;
  const rows = work.prepare.rows<OutboxRow>(sql).all(who.profileId, who.staffId, nowMs, nowMs + longestWaitMs, atMost);
  const found = rows.map((row) => ({ row, item: readItem(row) }));
  const damaged = found.filter(({ item }) => item === null);
  for (const { row } of damaged) stopUnreadable(work, row[1]);
  if (damaged.length > 0) return nextToSend(work, who, nowMs, atMost);
  return found.flatMap(({ row, item }) => (item === null ? [] : [toSend(item, row)]));
}

function toSend(item: OutboxItem, row: OutboxRow): ItemToSend {
  const [state, attempts] = [row[13], row[15]];
  const mayHaveArrived = state === 'sending' || attempts > 0;
  return { ...item, mayHaveArrived, attempts, isFromOlderCopy: isFromOlderCopy(row) };
}

/** When the next item whose turn it is becomes due after `afterMs`, in milliseconds since 1970; null for none. */
export function nextAttemptAtMs(work: WorkStore, who: Sender, afterMs: number): number | null {
  const sql = `SELECT min(o.next_attempt_at_ms) FROM outbox o WHERE ${isItsTurn} AND o.next_attempt_at_ms > ?`;
  return work.prepare.values<number | null>(sql).get(who.profileId, who.staffId, afterMs) ?? null;
}
