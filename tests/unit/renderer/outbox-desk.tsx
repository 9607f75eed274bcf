// The outbox on a screen over the fake host, and what main answers of it.
import { OutboxScreen } from '../../../renderer/features/outbox/outbox-screen.tsx';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import { success } from '../../../shared/contract/result.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { anOrderItem, anOutbox } from '../../fixtures/outbox.ts';
import { host, showDesk, syncedState } from './desk.tsx';

type StaffMember = Extract<SessionState, { kind: 'signed-in' }>['staff'];

export type OrderState = PlacedOrder['state'];
export const { overview } = anOrderItem({ kind: 'queued' }).order;
/** Stopped since the charge moved from €176.12 to €190.00. */
export const attention: Extract<OrderState, { kind: 'needs-attention' }> = {
  kind: 'needs-attention',
  isFromOlderCopy: false,
  differences: [
    { field: 'chargeNow.gross', shown: { minor: 17_612, currency: 'EUR' }, now: { minor: 19_000, currency: 'EUR' } },
  ],
  overviewNow: overview,
};
/** Refused, with a code alone. */
export const rejected: Extract<OrderState, { kind: 'rejected' }> = {
  kind: 'rejected',
  portalCode: 'forbidden',
  fields: [],
};
export const offline = { ...syncedState, connection: { kind: 'offline', reason: 'no-network' } } as const;

/** What is listed from now on. */
export function listed(...items: OutboxItem[]) {
  host.answer('outbox.list', () => success(anOutbox(items)));
}

/** Shows the screen to somebody from sales, or to somebody else. */
export async function showOutbox(as: Partial<StaffMember> = {}) {
  const read = await host.request('session.read', {});
  if (!read.ok || read.value.kind !== 'signed-in') throw new Error('nobody is signed in');
  const session = { ...read.value, staff: { ...read.value.staff, ...as } };
  return showDesk(<OutboxScreen session={session} />, '/outbox');
}
