// What a user does with the app, noted in the ledger: asked before, acknowledged when the answer is there.
import { isDeepStrictEqual } from 'node:util';
import { sampleCredentials } from '../../../main/portal/sample/credentials.ts';
import type { PlaceOrderInput } from '../../../shared/contract/orders.ts';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { EditAccountInput } from '../../../shared/contract/edits.ts';
import type { SettingsPatch } from '../../../shared/contract/settings.ts';
import type { Desk } from './desk.ts';
import { noteAsked, noteShown, type Ledger, type LedgerDraft } from './ledger.ts';
import { Broken, Unexpected } from './violation.ts';

/** Signs in where the app is not, which it must not ask for after it was acknowledged once. */
export async function enter(desk: Desk, ledger: Ledger, address: string): Promise<void> {
  const state = await desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
  if (state.kind === 'signed-in') {
    ledger.isSignedIn = true;
    return;
  }
  if (state.kind !== 'signed-out') throw new Unexpected(`the app says ${JSON.stringify(state)}`, desk.log);
  if (ledger.isSignedIn) {
    const message = `the app asks to sign in again: ${state.because}`;
    throw new Broken([{ invariant: 'I1', message }]);
  }
  for (;;) {
    const answer = await desk.ask('session.sign-in', { address, ...sampleCredentials, code: null });
    if (answer.ok) break;
    // A portal that cannot be reached is tried again, as users do.
    if (answer.failure.code !== 'offline') throw new Unexpected(`signing in failed: ${answer.failure.code}`, desk.log);
  }
  ledger.isSignedIn = true;
}

/** The portal took the session back: the user signs in again, and finds everything as it was. */
export async function enterAgain(desk: Desk, ledger: Ledger, address: string): Promise<void> {
  ledger.isSignedIn = false;
  await enter(desk, ledger, address);
}

/** Waits for a first sync that is complete. */
export async function seeEverything(desk: Desk): Promise<void> {
  await desk.until('sync.read', {}, ({ isComplete }) => isComplete);
}

/** Places an order. What the app refuses, nobody placed. */
export async function place(desk: Desk, ledger: Ledger, order: PlaceOrderInput): Promise<boolean> {
  noteAsked(ledger, order);
  const answer = await desk.ask('orders.place', order);
  if (answer.ok) noteShown(ledger, answer.value);
  else ledger.orders.delete(order.orderId);
  return answer.ok;
}

/** Takes an order back; the app may refuse that. */
export async function withdraw(desk: Desk, ledger: Ledger, orderId: string): Promise<boolean> {
  const order = ledger.orders.get(orderId);
  if (order !== undefined) order.isWithdrawalAsked = true;
  const answer = await desk.ask('orders.withdraw', { orderId });
  if (answer.ok) noteShown(ledger, answer.value);
  return answer.ok;
}

/** Looks at an order. */
export async function look(desk: Desk, ledger: Ledger, orderId: string): Promise<void> {
  const answer = await desk.ask('orders.read', { orderId });
  if (answer.ok) noteShown(ledger, answer.value);
}

/** Edits an account. What the app refuses, nobody edited. */
export async function edit(desk: Desk, ledger: Ledger, input: EditAccountInput): Promise<void> {
  const noted = { input, isAcknowledged: false };
  ledger.edits.set(input.editId, noted);
  const answer = await desk.ask('accounts.edit', input);
  if (answer.ok) noted.isAcknowledged = true;
  else ledger.edits.delete(input.editId);
}

/** Types in a wizard: the draft is kept. */
export async function keepDraft(desk: Desk, ledger: Ledger, draft: KeptDraft): Promise<void> {
  const noted = ledger.drafts.get(draft.subscriptionId) ?? { acknowledged: null, unanswered: [] };
  ledger.drafts.set(draft.subscriptionId, noted);
  noted.unanswered.push(draft);
  await desk.get('drafts.save', draft);
  noted.acknowledged = draft;
  noted.unanswered = [];
}

export async function changeSettings(desk: Desk, ledger: Ledger, patch: SettingsPatch): Promise<void> {
  ledger.settings.unanswered.push(patch);
  await desk.get('settings.change', patch);
  ledger.settings.acknowledged = patch;
  ledger.settings.unanswered = [];
}

/** After a restart, everything acknowledged is shown: each order, and the last setting or one asked for since. */
export async function seeEverythingAcknowledged(desk: Desk, ledger: Ledger): Promise<void> {
  for (const [orderId, { isAcknowledged }] of ledger.orders) {
    if (!isAcknowledged) continue;
    const answer = await desk.ask('orders.read', { orderId });
    if (answer.ok) noteShown(ledger, answer.value);
    else throw lost(`order ${orderId} was acknowledged and is not shown: ${JSON.stringify(answer.failure)}`);
  }
  for (const [subscriptionId, draft] of ledger.drafts) await seeDraft(desk, ledger, subscriptionId, draft);
  const { acknowledged, unanswered } = ledger.settings;
  const settings = await desk.get('settings.read', {});
  const possible = [acknowledged, ...unanswered];
  const isKept = possible.some((patch) => JSON.stringify({ ...settings, ...patch }) === JSON.stringify(settings));
  if (!isKept) throw lost(`a setting was acknowledged and is lost: ${JSON.stringify(acknowledged)}`);
}

/** What was typed last is there, or what was typed since; gone it may only be with its order. */
async function seeDraft(desk: Desk, ledger: Ledger, subscriptionId: string, noted: LedgerDraft): Promise<void> {
  const [last] = [...noted.unanswered, noted.acknowledged].filter((draft) => draft !== null);
  if (noted.acknowledged === null || last === undefined) return;
  const { draft } = await desk.get('drafts.read', { subscriptionId, kind: last.kind });
  if (ledger.orders.has(noted.acknowledged.draftId)) return;
  const isKept = [noted.acknowledged, ...noted.unanswered].some((one) => isDeepStrictEqual(one, draft));
  if (isKept) return;
  throw lost(
    `revision ${noted.acknowledged.revision} of a draft was acknowledged; there is ${draft?.revision ?? 'none'}`,
  );
}

function lost(message: string): Broken {
  return new Broken([{ invariant: 'I1', message }]);
}
