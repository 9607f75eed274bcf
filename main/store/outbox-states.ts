// What becomes of items in the outbox: each step is durable before it returns, and gives the row a new seal. A row
// whose seal is broken is never moved on. Never changes what was placed.
import type { PlacedEdit } from '../../shared/contract/edits.ts';
import type { PlacedOrder } from '../../shared/contract/orders.ts';
import { isIntact, outboxColumns, outboxSeal } from './outbox-row.ts';
import type { ItemState, OutboxRow } from './outbox-row.ts';
import type { WorkStore } from './work-store.ts';

/** The portal's final answer, or the question that it leaves to the user. */
export type ItemAnswer = Extract<
  PlacedOrder['state'] | PlacedEdit['state'],
  { kind: 'accepted' | 'rejected' | 'needs-attention' }
>;

interface Step {
  readonly state: ItemState;
  readonly answer: string | null;
  readonly attempts: number;
  readonly nextAttemptAtMs: number;
}

/**
 * Says, durably, that an item is about to leave: after a crash its fate has to be asked for. False where it must not
 * leave any more: it was taken back meanwhile.
 */
export function markSending(work: WorkStore, itemId: string): boolean {
  return move(work, itemId, (row) => (isWaiting(row) ? { ...stepOf(row), state: 'sending' } : null));
}

/** Puts an item back whose attempt had no answer; it is due again at `nextAttemptAtMs`. */
export function postpone(work: WorkStore, itemId: string, nextAttemptAtMs: number): void {
  move(work, itemId, (row) =>
    row[13] === 'sending' ? { state: 'queued', answer: row[14], attempts: row[15] + 1, nextAttemptAtMs } : null,
  );
}

/** Makes postponed items due now: the connection is back, or the user asked. */
export function makeDue(work: WorkStore, profileId: string): void {
  work.prepare
    .command(`UPDATE outbox SET next_attempt_at_ms = 0 WHERE profile_id = ? AND next_attempt_at_ms > 0`)
    .run(profileId);
}

/** Keeps the portal's answer. An accepted item stays accepted, whatever arrives later. */
export function recordAnswer(work: WorkStore, itemId: string, { kind, ...parts }: ItemAnswer): void {
  const answer = JSON.stringify(parts);
  move(work, itemId, (row) => (row[13] === 'accepted' ? null : { ...stepOf(row), state: kind, answer }));
}

/**
 * Takes an item back, durably, while the portal cannot have accepted it: never sent, refused, or waiting for a
 * decision. False where it may have arrived, or is not there; it then stays as it is.
 */
export function withdraw(work: WorkStore, profileId: string, itemId: string): boolean {
  return move(work, itemId, (row) =>
    row[3] === profileId && canWithdraw(row) ? { ...stepOf(row), state: 'withdrawn', answer: null } : null,
  );
}

/** Whether the portal cannot have accepted an item (D19). */
export function canWithdraw(row: OutboxRow): boolean {
  return row[13] === 'rejected' || row[13] === 'needs-attention' || (row[13] === 'queued' && row[15] === 0);
}

/** Puts a row aside that is not what was placed any more: without a new seal, since nothing vouches for it. */
export function stopUnreadable(work: WorkStore, itemId: string): void {
  const sql = `UPDATE outbox SET state = 'needs-attention' WHERE item_id = ? AND state IN ('queued', 'sending')`;
  work.prepare.command(sql).run(itemId);
}

function isWaiting(row: OutboxRow): boolean {
  return row[13] === 'queued' || row[13] === 'sending';
}

function stepOf(row: OutboxRow): Step {
  return { state: row[13], answer: row[14], attempts: row[15], nextAttemptAtMs: row[17] };
}

/** One step of one item, in one transaction; false where there is none to make. */
function move(work: WorkStore, itemId: string, next: (row: OutboxRow) => Step | null): boolean {
  const run = (): boolean => {
    const read = `SELECT ${outboxColumns} FROM outbox o WHERE o.item_id = ?`;
    const row = work.prepare.rows<OutboxRow>(read).get(itemId);
    const step = row === undefined || !isIntact(row) ? null : next(row);
    if (row === undefined || step === null) return false;
    const moved: OutboxRow = [...row];
    moved[13] = step.state;
    moved[14] = step.answer;
    moved[15] = step.attempts;
    const sql = `UPDATE outbox SET state = ?, answer = ?, attempts = ?, seal = ?, next_attempt_at_ms = ?
      WHERE item_id = ?`;
    const { state, answer, attempts, nextAttemptAtMs } = step;
    work.prepare.command(sql).run(state, answer, attempts, outboxSeal(moved), nextAttemptAtMs, itemId);
    return true;
  };
  return work.write(run);
}
