// The outbox: orders and edits that were placed here, from then until the portal's answer (D19, F10). Every change is
// durable before it returns. Never drops an item, never changes what was placed.
import type { PlacedEdit } from '../../shared/contract/edits.ts';
import type { PlacedOrder } from '../../shared/contract/orders.ts';
import { subjectOf } from '../../shared/domain/account-edit.ts';
import type { OrderRequest } from '../../shared/portal/orders.ts';
import { removeDraft } from './drafts.ts';
import {
  editRequestText,
  isIntact,
  outboxColumns,
  outboxSeal,
  readItem,
  readPlacedEditOf,
  readPlacedOrderOf,
} from './outbox-row.ts';
import type { ItemState, NewEdit, NewOrder, OutboxRow } from './outbox-row.ts';
import { withdraw } from './outbox-states.ts';
import type { WorkStore } from './work-store.ts';

/** How many items of one kind are in which hands. */
export interface KindCounts {
  /** Queued or on their way. */
  readonly waiting: number;
  readonly needingAttention: number;
  readonly rejected: number;
}

export interface OutboxCounts {
  readonly orders: KindCounts;
  readonly edits: KindCounts;
}

/**
 * Keeps an order, durably, and answers with it as it stands. The same order again changes nothing; another one under
 * the same id throws: the caller has to look first. The one that it replaces is withdrawn in the same transaction;
 * where that cannot be, nothing is kept, and the answer is null.
 */
export function enqueueOrder(work: WorkStore, order: NewOrder, replaces: string | null = null): PlacedOrder | null {
  const { orderId, request, overview } = order;
  const { accountId, subscriptionId } = request;
  const keep = (): OutboxRow | null =>
    enqueue(work, replaces, order, {
      ...{ itemId: orderId, kind: 'order', accountId, subscriptionId, subject: null },
      ...{ needs: neededBy(work, order), request: JSON.stringify(request), overview: JSON.stringify(overview) },
    });
  const row = work.write(keep);
  return row === null ? null : readable(readPlacedOrderOf(row));
}

/** Keeps an edit, as `enqueueOrder` keeps an order. */
export function enqueueEdit(work: WorkStore, edit: NewEdit, replaces: string | null = null): PlacedEdit | null {
  const { editId, accountId } = edit;
  const keep = (): OutboxRow | null =>
    enqueue(work, replaces, edit, {
      ...{ itemId: editId, kind: 'edit', accountId, subscriptionId: null, subject: subjectOf(edit.edit) },
      ...{ needs: [], request: editRequestText(edit), overview: null },
    });
  const row = work.write(keep);
  return row === null ? null : readable(readPlacedEditOf(row));
}

interface Placing {
  readonly itemId: string;
  readonly kind: 'order' | 'edit';
  readonly accountId: string;
  readonly subscriptionId: string | null;
  readonly subject: string | null;
  readonly needs: readonly string[];
  readonly request: string;
  readonly overview: string | null;
}

/** Must stay in one transaction with its caller's reads. */
function enqueue(
  work: WorkStore,
  replaces: string | null,
  by: Pick<NewOrder, 'profileId' | 'staffId' | 'placedAt' | 'customer'>,
  placing: Placing,
): OutboxRow | null {
  const known = readRow(work, placing.itemId);
  if (known !== undefined) {
    if (known[3] === by.profileId && known[4] === by.staffId && known[11] === placing.request) return known;
    throw new Error('another item has this id');
  }
  if (replaces !== null && !withdraw(work, by.profileId, replaces)) return null;
  const sequence = work.prepare.values<number>('SELECT ifnull(max(sequence), 0) + 1 FROM outbox').get() ?? 1;
  const customer = by.customer === null ? null : JSON.stringify(by.customer);
  const row: OutboxRow = [
    ...([sequence, placing.itemId, placing.kind, by.profileId, by.staffId, placing.accountId] as const),
    ...([placing.subscriptionId, placing.subject, JSON.stringify(placing.needs), customer, by.placedAt] as const),
    ...([placing.request, placing.overview, 'queued', null, 0, '', 0] as const),
  ];
  row[16] = outboxSeal(row);
  work.prepare.command(`INSERT INTO outbox VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  // Must stay in this transaction: an order that is placed never comes back as a draft.
  if (placing.kind === 'order') removeDraft(work, by.profileId, placing.itemId);
  return row;
}

/** D19: an order leaves only after what it stands on: its address, its payment method, the VAT ID, its quote. */
function neededBy(work: WorkStore, { profileId, request }: NewOrder): string[] {
  const sql = `SELECT item_id FROM outbox WHERE account_id = ? AND profile_id = ? AND kind = 'edit'
    AND state IN ('queued', 'sending', 'needs-attention', 'rejected') AND subject IN (?, ?, 'vat-id')`;
  const subjects = [`billing-address:${request.billingAddressId}`, `payment-method:${request.paymentMethodId}`];
  const edits = work.prepare.values<string>(sql).all(request.accountId, profileId, ...subjects);
  return request.quote === undefined ? edits : [...edits, request.quote.quoteId];
}

function readable<T>(item: T | null): T {
  if (item === null) throw new Error('an item that was kept cannot be read');
  return item;
}

/** An order as this machine knows it; null where this profile has not placed it here, or it cannot be read. */
export function readPlacedOrder(work: WorkStore, profileId: string, orderId: string): PlacedOrder | null {
  const row = readRow(work, orderId);
  return row === undefined || row[3] !== profileId ? null : readPlacedOrderOf(row);
}

/** An edit as this machine knows it; null as for orders. */
export function readPlacedEdit(work: WorkStore, profileId: string, editId: string): PlacedEdit | null {
  const row = readRow(work, editId);
  return row === undefined || row[3] !== profileId ? null : readPlacedEditOf(row);
}

/** What the portal is asked by a placed order; null where it was not placed here, or cannot be read. */
export function readPlacedRequest(work: WorkStore, orderId: string): OrderRequest | null {
  const row = readRow(work, orderId);
  const item = row === undefined ? null : readItem(row);
  return item?.kind === 'order' ? item.request : null;
}

const isUnsettled = `o.profile_id = ? AND o.state NOT IN ('accepted', 'withdrawn')`;

/** Orders of an account that are neither accepted nor withdrawn, oldest first. One that cannot be read is only counted. */
export function listUnsentOrders(work: WorkStore, profileId: string, accountId: string): PlacedOrder[] {
  const sql = `SELECT ${outboxColumns} FROM outbox o WHERE ${isUnsettled} AND o.account_id = ? ORDER BY o.sequence`;
  const rows = work.prepare.rows<OutboxRow>(sql).all(profileId, accountId);
  return rows.map(readPlacedOrderOf).filter((order) => order !== null);
}

/** Edits of an account that are neither accepted nor withdrawn, oldest first. */
export function listUnsentEdits(work: WorkStore, profileId: string, accountId: string): PlacedEdit[] {
  const sql = `SELECT ${outboxColumns} FROM outbox o WHERE ${isUnsettled} AND o.account_id = ? AND o.kind = 'edit'
    ORDER BY o.sequence`;
  const rows = work.prepare.rows<OutboxRow>(sql).all(profileId, accountId);
  return rows.map(readPlacedEditOf).filter((edit) => edit !== null);
}

export function countOutbox(work: WorkStore, profileId: string): OutboxCounts {
  const sql = 'SELECT kind, state, count(*) FROM outbox WHERE profile_id = ? GROUP BY kind, state';
  const rows = work.prepare.rows<[OutboxRow[2], ItemState, number]>(sql).all(profileId);
  const countOf = (kind: OutboxRow[2], ...states: ItemState[]): number =>
    rows.reduce((sum, [of, state, count]) => (of === kind && states.includes(state) ? sum + count : sum), 0);
  const countsOf = (kind: OutboxRow[2]): KindCounts => ({
    waiting: countOf(kind, 'queued', 'sending'),
    needingAttention: countOf(kind, 'needs-attention'),
    rejected: countOf(kind, 'rejected'),
  });
  return { orders: countsOf('order'), edits: countsOf('edit') };
}

/** How far an item is, whoever placed it and whether or not it can be read; null where there is none. */
export function readItemState(work: WorkStore, itemId: string): ItemState | null {
  return readRow(work, itemId)?.[13] ?? null;
}

/**
 * Takes a row back that is not what was placed any more: it stays in the file as it is, is never sent and no longer
 * listed. False for a row that can be read.
 */
export function putAsideUnreadable(work: WorkStore, profileId: string, itemId: string): boolean {
  return work.write((): boolean => {
    const row = readRow(work, itemId);
    if (row === undefined || row[3] !== profileId || isIntact(row)) return false;
    // Without a new seal: nothing vouches for what is in it.
    const sql = `UPDATE outbox SET state = 'withdrawn' WHERE item_id = ? AND state <> 'accepted'`;
    return work.prepare.command(sql).run(itemId).changes > 0;
  });
}

function readRow(work: WorkStore, itemId: string): OutboxRow | undefined {
  return work.prepare.rows<OutboxRow>(`SELECT ${outboxColumns} FROM outbox o WHERE o.item_id = ?`).get(itemId);
}
