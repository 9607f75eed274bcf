// How an item stands in the outbox: its columns, its seal, and what can be read of it. Never changes a row.
import * as z from 'zod';
import { placedEditStateSchema } from '../../shared/contract/edits.ts';
import type { PlacedEdit } from '../../shared/contract/edits.ts';
import { customerSchema } from '../../shared/contract/outbox.ts';
import type { Customer } from '../../shared/contract/outbox.ts';
import { placedOrderStateSchema } from '../../shared/contract/orders.ts';
import type { PlacedOrder } from '../../shared/contract/orders.ts';
import { accountEditSchema, editedValueSchema } from '../../shared/domain/account-edit.ts';
import type { AccountEdit, EditedValue } from '../../shared/domain/account-edit.ts';
import { orderOverviewSchema } from '../../shared/domain/order-overview.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { orderRequestSchema } from '../../shared/portal/orders.ts';
import type { OrderRequest } from '../../shared/portal/orders.ts';
import { sealOf } from './seal.ts';
import { outboxTable } from './sealed-tables.ts';

export type ItemState = PlacedOrder['state']['kind'];

/** The columns that the seal is over, in the table's order, then the seal and what it is not over. */
export type OutboxRow = [
  sequence: number,
  itemId: string,
  kind: 'order' | 'edit',
  profileId: string,
  staffId: string,
  accountId: string,
  subscriptionId: string | null,
  subject: string | null,
  needs: string,
  customer: string | null,
  placedAt: string,
  request: string,
  overview: string | null,
  state: ItemState,
  answer: string | null,
  attempts: number,
  seal: string,
  nextAttemptAtMs: number,
];

const names = [...outboxTable.columns, 'next_attempt_at_ms'];
export const outboxColumns = names.map((name) => `o.${name}`).join(', ');
const sealedColumns = names.indexOf('seal');

interface PlacedItem {
  readonly profileId: string;
  readonly staffId: string;
  readonly placedAt: string;
  /** As it was when the item was placed; null for one from before this was kept. */
  readonly customer: Customer | null;
}

/** What a staff member bindingly submitted (D19, D20). */
export interface NewOrder extends PlacedItem {
  /** Made on this machine with the draft: the idempotency key. */
  readonly orderId: string;
  readonly request: OrderRequest;
  /** As it was confirmed. */
  readonly overview: OrderOverview;
}

/** What a staff member edited (F10). */
export interface NewEdit extends PlacedItem {
  readonly editId: string;
  readonly accountId: string;
  readonly edit: AccountEdit;
  /** What was there when the edit was made. */
  readonly basis: EditedValue;
}

/** An item as it was placed. */
export type OutboxItem = (NewOrder & { readonly kind: 'order' }) | (NewEdit & { readonly kind: 'edit' });

const editRequestSchema = z.object({ edit: accountEditSchema, basis: editedValueSchema });

/** The seal that a row with these columns has. */
export function outboxSeal(row: OutboxRow): string {
  return sealOf(outboxTable.name, row.slice(0, sealedColumns));
}

/** Whether a row is still what was written. */
export function isIntact(row: OutboxRow): boolean {
  return row[sealedColumns] === outboxSeal(row);
}

/** An edit's request as it is stored. */
export function editRequestText({ edit, basis }: Pick<NewEdit, 'edit' | 'basis'>): string {
  return JSON.stringify({ edit, basis });
}

/** The item of a row; null where it is not what was written any more, or of a shape that cannot be read. */
export function readItem(row: OutboxRow): OutboxItem | null {
  try {
    return isIntact(row) ? toItem(row) : null;
  } catch {
    return null;
  }
}

function toItem(row: OutboxRow): OutboxItem {
  const [, itemId, kind, profileId, staffId, accountId, , , , customer, placedAt, request, overview] = row;
  const placed = {
    profileId,
    staffId,
    placedAt,
    customer: customer === null ? null : customerSchema.parse(JSON.parse(customer)),
  };
  if (kind === 'edit') {
    return { kind, editId: itemId, accountId, ...placed, ...editRequestSchema.parse(JSON.parse(request)) };
  }
  return {
    kind,
    orderId: itemId,
    ...placed,
    request: orderRequestSchema.parse(JSON.parse(request)),
    overview: orderOverviewSchema.parse(JSON.parse(overview ?? 'null')),
  };
}

/** An order of an intact row, as the renderer sees it; null for anything else. */
export function readPlacedOrderOf(row: OutboxRow): PlacedOrder | null {
  const item = readItem(row);
  if (item?.kind !== 'order') return null;
  const { orderId, placedAt, request, overview } = item;
  const { accountId, subscriptionId, billingAddressId, paymentMethodId, quote = null } = request;
  const ids = { orderId, accountId, subscriptionId, billingAddressId, paymentMethodId };
  return { ...ids, quote, placedAt, overview, state: orderStateOf(row) };
}

/** An edit of an intact row, as the renderer sees it; null for anything else. */
export function readPlacedEditOf(row: OutboxRow): PlacedEdit | null {
  const item = readItem(row);
  if (item?.kind !== 'edit') return null;
  const { editId, accountId, placedAt, edit, basis } = item;
  return { editId, accountId, placedAt, edit, basis, state: editStateOf(row) };
}

/** An answer that cannot be read any more loses its details, never a state; a receipt cannot be replaced. */
function orderStateOf(row: OutboxRow): PlacedOrder['state'] {
  const [kind, answer] = [row[13], row[14]];
  const state = placedOrderStateSchema.safeParse({ ...partsOf(answer), kind });
  if (state.success) return state.data;
  if (kind === 'needs-attention') return { kind, differences: [], overviewNow: null, isFromOlderCopy: false };
  if (kind === 'rejected') return { kind, portalCode: 'unreadable', fields: [] };
  throw state.error;
}

function editStateOf(row: OutboxRow): PlacedEdit['state'] {
  const [kind, answer] = [row[13], row[14]];
  const state = placedEditStateSchema.safeParse({ ...partsOf(answer), kind });
  if (state.success) return state.data;
  if (kind === 'needs-attention') return { kind, now: null, isFromOlderCopy: false };
  if (kind === 'rejected') return { kind, portalCode: 'unreadable', fields: [] };
  throw state.error;
}

/** What stands in the place of the answer of an item that waits and was taken from an older copy of own work. */
export const olderCopyMark = JSON.stringify({ isFromOlderCopy: true });

/** Whether an item that waits was taken from an older copy of own work: nobody knows what became of it since. */
export function isFromOlderCopy(row: OutboxRow): boolean {
  return partsOf(row[14])['isFromOlderCopy'] === true;
}

function partsOf(answer: string | null): Readonly<Record<string, unknown>> {
  try {
    return z.looseObject({}).parse(answer === null ? {} : JSON.parse(answer));
  } catch {
    return {};
  }
}
