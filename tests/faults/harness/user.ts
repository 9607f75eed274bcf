// What a user does with the app, noted in the ledger: asked before, acknowledged when the answer is there.
import type { EditAccountInput } from '../../../shared/contract/edits.ts';
import type { PlaceOrderInput } from '../../../shared/contract/orders.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Desk } from './desk.ts';
import { draftOf, seeDrafts } from './drafts.ts';
import { noteAsked, noteShown, type Ledger } from './ledger.ts';
import { seeQuotes } from './quote-user.ts';
import { noteAnswered, noteAskedFor, noteSeen } from './register.ts';
import { lost, Unexpected } from './violation.ts';

/** What a user needs to sign in, and whether the portal may ask for it again. */
export interface Entrance {
  readonly address: string;
  readonly credentials: { readonly email: string; readonly password: string };
  readonly mayLoseSession: boolean;
  readonly ledger: Ledger;
}

/** Signs in where the app is not, which it must not ask for after it was acknowledged once. */
export async function enter(desk: Desk, office: Entrance): Promise<void> {
  const { ledger, address, credentials } = office;
  const state = await desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
  if (state.kind === 'signed-in') {
    ledger.isSignedIn = true;
    return;
  }
  if (state.kind !== 'signed-out') throw new Unexpected(`the app says ${JSON.stringify(state)}`, desk.log);
  // Ended in the life before, and that was kept.
  const isEnded = office.mayLoseSession && ['session-ended', 'signed-out'].includes(state.because);
  if (ledger.isSignedIn && !isEnded) {
    throw lost(`the session: the app asks to sign in again (${state.because})`);
  }
  for (;;) {
    const answer = await desk.ask('session.sign-in', { address, ...credentials, code: null });
    if (answer.ok) break;
    // A portal that cannot be reached is tried again, as users do.
    if (answer.failure.code !== 'offline') throw new Unexpected(`signing in failed: ${answer.failure.code}`, desk.log);
  }
  ledger.isSignedIn = true;
}

/** The portal took the session back, or may have: the user signs in again, and finds everything as it was. */
export async function enterAgain(desk: Desk, office: Entrance): Promise<void> {
  if (!office.mayLoseSession) throw lost('the session: the app asks to sign in again, and nothing has ended it');
  office.ledger.isSignedIn = false;
  await enter(desk, office);
}

/** Waits for a first sync that is complete. */
export async function seeEverything(desk: Desk): Promise<void> {
  await desk.until('sync.read', {}, ({ isComplete }) => isComplete);
}

/** Places an order. What the app refuses, nobody placed. */
export async function place(desk: Desk, ledger: Ledger, order: PlaceOrderInput): Promise<boolean> {
  noteAsked(ledger, order);
  // Its draft, where there is one, goes with the order's coming.
  const draft = draftOf(ledger, order.orderId);
  if (draft !== null) noteAskedFor(draft, null);
  const answer = await desk.ask('orders.place', order);
  if (answer.ok) {
    noteShown(ledger, answer.value);
    if (draft !== null) noteAnswered(draft);
  } else ledger.orders.delete(order.orderId);
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

/** Chooses a theme: the smallest thing that is kept durably. */
export async function chooseTheme(desk: Desk, { theme }: Ledger, chosen: Settings['theme']): Promise<void> {
  noteAskedFor(theme, chosen);
  await desk.get('settings.change', { theme: chosen });
  noteAnswered(theme);
}

/** After a restart, everything that was acknowledged is shown. */
export async function seeEverythingAcknowledged(desk: Desk, ledger: Ledger): Promise<void> {
  for (const [orderId, { isAcknowledged }] of ledger.orders) {
    if (!isAcknowledged) continue;
    const placed = await desk.find('orders.read', { orderId });
    if (placed === null) throw lost(`order ${orderId} was acknowledged and is not shown`);
    noteShown(ledger, placed);
  }
  const { theme } = await desk.get('settings.read', {});
  if (!noteSeen(ledger.theme, theme))
    throw lost(`theme ${ledger.theme.acknowledged} was acknowledged, shown is ${theme}`);
  await seeDrafts(desk, ledger);
  await seeQuotes({ desk, ledger: ledger.quotes });
}
