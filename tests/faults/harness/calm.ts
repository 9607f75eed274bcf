// Waits until nothing is under way any more, within the limit that the product promises, and then looks at
// everything: the queue drained, the cache equal, every order in effect once.
import type { SyncState } from '../../../shared/contract/sync.ts';
import type { Desk } from './desk.ts';
import { lastNotesAreThere } from './edit-invariants.ts';
import { alwaysTrue, cacheEqualsPortal, nothingHappensUnasked, queueStuck } from './invariants.ts';
import type { Ledger } from './ledger.ts';
import type { Office } from './office.ts';
import type { PortalBooks } from './portal-books.ts';
import { finishQuotes } from './quote-decisions.ts';
import { enterAgain, withdraw } from './user.ts';
import { Broken, refuse } from './violation.ts';

/** The longest backoff of the outbox, in milliseconds of the app. */
const backoffCapMs = 5 * 60_000;

/** Ends when the queue is empty and the cache equal; throws where that takes longer than twice the cap (I7). */
export async function becomeCalm(desk: Desk, office: Office, before: PortalBooks): Promise<void> {
  const beganMs = performance.now();
  const limitMs = limitOf(office);
  if (!(await within(limitMs, drain(desk, office)))) {
    refuse(queueStuck(performance.now() - beganMs, limitMs, await desk.get('sync.read', {})));
  }
  await becomeEqual(desk, office);
  const facts = office.facts();
  refuse([...alwaysTrue(facts), ...nothingHappensUnasked(facts, before), ...lastNotesAreThere(facts)]);
}

/**
 * Ends when nothing waits. What asks for a decision is taken back: it holds up what was placed after it; of quotes it
 * is decided. Where the portal took the session back, the user signs in again.
 */
export async function drain(desk: Desk, office: Office): Promise<true> {
  for (;;) {
    const session = await desk.get('session.read', {});
    if (session.kind === 'signed-in' && !(await finishQuotes(desk, office.ledger))) {
      await desk.ask('sync.run', {});
      continue;
    }
    const drained = desk.until('sync.read', {}, isDrainedOrAsking);
    const signedOut = desk.until('session.read', {}, ({ kind }) => kind === 'signed-out');
    for (const waiting of [drained, signedOut]) waiting.catch(() => {});
    const state = await Promise.race([drained, signedOut]);
    if ('kind' in state) await enterAgain(desk, office);
    else if (isAsking(state)) await takeBackQuestions(desk, office.ledger);
    else return true;
  }
}

function isDrainedOrAsking(state: SyncState): boolean {
  const { orders, edits, quotes } = state.outbox;
  const isDrained = orders.waiting + edits.waiting + quotes.waiting === 0;
  return (isDrained && state.connection.kind === 'connected') || isAsking(state);
}

function isAsking({ outbox: { orders, edits, quotes } }: SyncState): boolean {
  return orders.needingAttention + edits.needingAttention + quotes.needingAttention + quotes.rejected > 0;
}

async function takeBackQuestions(desk: Desk, ledger: Ledger): Promise<void> {
  const { items } = await desk.get('outbox.list', {});
  for (const item of items) {
    if (item.kind === 'unreadable') await desk.ask('outbox.put-aside', { itemId: item.itemId });
    else if (item.kind === 'order') {
      if (item.order.state.kind === 'needs-attention') await withdraw(desk, ledger, item.order.orderId);
    } else if (item.edit.state.kind === 'needs-attention') {
      await desk.ask('edits.withdraw', { editId: item.edit.editId });
    }
  }
}

/** Syncs until the cache is equal (I6): what an accepted order brought may still be on its way into it. */
export async function becomeEqual(desk: Desk, office: Office): Promise<void> {
  const beganMs = performance.now();
  for (;;) {
    await desk.get('sync.run', {});
    const violations = cacheEqualsPortal(office.facts());
    if (violations.length === 0) return;
    if (performance.now() - beganMs > limitOf(office)) throw new Broken(violations);
  }
}

/** Waits for something, but not for longer; `describe` says what is there instead (I7). */
export async function inTime<T>(limitMs: number, coming: Promise<T>, describe: () => Promise<string>): Promise<T> {
  const come = await within(limitMs, coming);
  if (come !== null) return come;
  throw new Broken([{ invariant: 'I7', message: `${await describe()}, after ${limitMs} ms` }]);
}

/** In real time: twice the longest backoff, and what a busy machine is given on top. */
export function limitOf({ pace, slackMs }: Pick<Office, 'pace' | 'slackMs'>): number {
  return (2 * backoffCapMs) / pace + slackMs;
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)));
  // Whoever gave up waiting does not hear how it ended.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, timeIsUp]);
  } finally {
    clearTimeout(timer);
  }
}
