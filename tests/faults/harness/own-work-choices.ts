// What the user of a scenario does next with own work: orders, edits of notes, and typing in a wizard. All chance comes
// from the sequence that is handed in.
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import { aKeptDraft } from '../../fixtures/drafts.ts';
import type { Desk } from './desk.ts';
import { draftFor, keepDraft } from './drafts.ts';
import type { Ledger } from './ledger.ts';
import { accountIdsOf, someOrder } from './order-choices.ts';
import { edit, place } from './user.ts';

/** Places an order, half of the time the one that was being prepared. */
export async function orderSomething(desk: Desk, ledger: Ledger, random: RandomSequence): Promise<void> {
  const order = await someOrder(desk, random);
  if (order === null) return;
  const draft = draftFor(ledger, { subscriptionId: order.subscriptionId, kind: order.change.kind });
  const isPrepared = draft !== null && !ledger.orders.has(draft.draftId);
  const orderId = isPrepared && random.happens(0.5) ? draft.draftId : order.orderId;
  await place(desk, ledger, { ...order, orderId });
}

/** Writes notes that nobody wrote before. */
export async function editNotes(desk: Desk, ledger: Ledger, random: RandomSequence): Promise<void> {
  const accountId = random.pick(await accountIdsOf(desk));
  const notes = `Notiz ${ledger.edits.size} ${random.digits(6)}`;
  await edit(desk, ledger, { editId: random.uuid(), accountId, edit: { kind: 'change-notes', notes } });
}

/** Types on in the wizard of some subscription, or begins one. */
export async function typeInWizard(desk: Desk, ledger: Ledger, random: RandomSequence): Promise<void> {
  const session = await desk.get('session.read', {});
  const order = await someOrder(desk, random);
  if (session.kind !== 'signed-in' || order === null) return;
  const { accountId, subscriptionId, change } = order;
  const before = draftFor(ledger, { subscriptionId, kind: change.kind });
  const isGoingOn = before !== null && !ledger.orders.has(before.draftId);
  const quantity = random.whole(1, 300);
  const example = aKeptDraft();
  await keepDraft(desk, ledger, {
    ...example,
    ...{ accountId, subscriptionId, kind: change.kind, profileId: session.profileId },
    draftId: isGoingOn ? before.draftId : random.uuid(),
    revision: isGoingOn ? before.revision + 1 : 1,
    entries: { ...example.entries, licences: { text: String(quantity), lastValid: quantity, termMonths: 12 } },
  });
}
