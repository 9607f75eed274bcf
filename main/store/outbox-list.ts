// The outbox as the user sees it (F19): what waits, what needs a decision, and what arrived last. Changes nothing.
import type { OutboxItem } from '../../shared/contract/outbox.ts';
import { customerSchema } from '../../shared/contract/outbox.ts';
import { outboxColumns, readItem, readPlacedEditOf, readPlacedOrderOf } from './outbox-row.ts';
import type { OutboxRow } from './outbox-row.ts';
import { canWithdraw } from './outbox-states.ts';
import { heldUpBySql } from './outbox-turns.ts';
import type { WorkStore } from './work-store.ts';

/** What is neither accepted nor withdrawn, what needs the user first, each in the order in which it was placed. */
export function listOutbox(work: WorkStore, profileId: string, atMost: number): OutboxItem[] {
  const sql = `SELECT ${heldUpBySql}, ${outboxColumns} FROM outbox o
    WHERE o.profile_id = ? AND o.state NOT IN ('accepted', 'withdrawn')
    ORDER BY o.state NOT IN ('needs-attention', 'rejected'), o.sequence LIMIT ?`;
  return work.prepare.rows<[string | null, ...OutboxRow]>(sql).all(profileId, atMost).map(toListed);
}

/** How many are neither accepted nor withdrawn. */
export function countUnsettled(work: WorkStore, profileId: string): number {
  const sql = `SELECT count(*) FROM outbox WHERE profile_id = ? AND state NOT IN ('accepted', 'withdrawn')`;
  return work.prepare.values<number>(sql).get(profileId) ?? 0;
}

/** Since when the oldest item waits to be sent; null where none does. */
export function readWaitingSince(work: WorkStore, profileId: string): string | null {
  const sql = `SELECT min(placed_at) FROM outbox WHERE profile_id = ? AND state IN ('queued', 'sending')`;
  return work.prepare.values<string | null>(sql).get(profileId) ?? null;
}

/** The last items that the portal accepted, newest first. */
export function listAccepted(work: WorkStore, profileId: string, atMost: number): OutboxItem[] {
  const sql = `SELECT NULL, ${outboxColumns} FROM outbox o
    WHERE o.profile_id = ? AND o.state = 'accepted' ORDER BY o.sequence DESC LIMIT ?`;
  return work.prepare.rows<[string | null, ...OutboxRow]>(sql).all(profileId, atMost).map(toListed);
}

function toListed([heldUpBy, ...row]: [string | null, ...OutboxRow]): OutboxItem {
  const [nextAttemptAtMs, state] = [row[17], row[13]];
  const placing = {
    customer: readItem(row)?.customer ?? null,
    attempts: row[15],
    nextAttemptAt: state === 'queued' && nextAttemptAtMs > 0 ? new Date(nextAttemptAtMs).toISOString() : null,
    heldUpBy: state === 'queued' ? heldUpBy : null,
    canWithdraw: canWithdraw(row),
  };
  const order = readPlacedOrderOf(row);
  if (order !== null) return { kind: 'order', order, systemName: null, ...placing };
  const edit = readPlacedEditOf(row);
  if (edit !== null) return { kind: 'edit', edit, ...placing };
  return { kind: 'unreadable', itemId: row[1], customer: customerOf(row[9]) };
}

/** Of a row whose seal is broken: said as it stands there. */
function customerOf(text: string | null): OutboxItem['customer'] {
  try {
    const customer = customerSchema.safeParse(JSON.parse(text ?? 'null'));
    return customer.success ? customer.data : null;
  } catch {
    return null;
  }
}
