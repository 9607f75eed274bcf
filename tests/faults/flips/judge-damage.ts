// The lives of an app after its files were damaged, and what must have become of everything: told, given back, sent once,
// and equal to the portal within a week, when the full checks are due.
import { isDeepStrictEqual } from 'node:util';
import type { StorageState } from '../../../shared/contract/storage.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { drain, inTime, limitOf } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import type { Facts } from '../harness/facts.ts';
import {
  cacheEqualsPortal,
  cursorIsNotAhead,
  noDraftOfAnOrder,
  nothingHappensTwice,
  nothingHappensUnasked,
  orderIsKept,
  receiptsAreReal,
} from '../harness/invariants.ts';
import type { Office } from '../harness/office.ts';
import type { PortalBooks } from '../harness/portal-books.ts';
import { trueOfQuotesAfterLoss } from '../harness/quote-invariants.ts';
import { enterAgain } from '../harness/user.ts';
import { refuse, type Violation } from '../harness/violation.ts';
import { alterations, unexcusedLosses, type Aftermath } from './conservation.ts';

/** Three checks, one at a look; the app rests long after each, since looking takes long at the pace of its clock here. */
const threeLooksMs = 40_000;
const weekMs = 8 * 24 * 60 * 60_000;

export type DamagedOffice = Pick<Aftermath, 'before' | 'draftStates' | 'damage' | 'wholeElsewhere'> & {
  readonly office: Office;
  /** Waits for the full checks also where nothing is left for them to find. */
  readonly isPatient: boolean;
};

/** Throws `Broken` where a promise does not hold. */
export async function judgeDamage({ office, isPatient, ...known }: DamagedOffice): Promise<void> {
  const patienceMs = limitOf(office);
  const first = await office.open();
  await enterAgain(first, office);
  await inTime(patienceMs, drain(first, office), () => stateOf(first));
  const { checks } = await first.get('storage.read', {});
  await first.close();
  await office.moveClock(null, weekMs);
  const desk = await office.open();
  await enterAgain(desk, office);
  if (known.damage.of === 'backup') await restoreAll(desk);
  await inTime(patienceMs, drain(desk, office), () => stateOf(desk));
  await desk.get('sync.run', {});
  if (isPatient || look(office).violations.length > 0) {
    await inTime(patienceMs + threeLooksMs, checkedSince(desk, checks), () => stateOf(desk));
  }
  const facts = await becomeEqual(desk, office);
  refuse([
    ...(await unexcusedLosses({ ...known, desk, ledger: office.ledger, books: facts.books })),
    ...(await alterations({ ...known, desk, ledger: office.ledger, books: facts.books })),
    ...brokenBy(await ofReadable(desk, facts), known.before),
  ]);
  await desk.close();
}

/** What has to hold also where something was lost. */
function brokenBy(facts: Facts, before: PortalBooks): Violation[] {
  return [
    ...noDraftOfAnOrder(facts),
    ...nothingHappensTwice(facts),
    ...nothingHappensUnasked(facts, before),
    ...orderIsKept(facts),
    ...cursorIsNotAhead(facts),
    ...receiptsAreReal(facts),
    ...trueOfQuotesAfterLoss(facts),
  ];
}

/** Nothing vouches for a row that the app shows as unreadable. */
async function ofReadable(desk: Desk, facts: Facts): Promise<Facts> {
  const readable = new Set<string>();
  for (const { orderId } of facts.outbox) if ((await desk.ask('orders.read', { orderId })).ok) readable.add(orderId);
  const outbox = facts.outbox.filter(({ orderId }) => readable.has(orderId));
  const shown = new Map<string, Quote>();
  for (const { quoteId } of facts.quotes) {
    const answer = await desk.find('quotes.read', { quoteId });
    if (answer !== null) shown.set(quoteId, answer.quote);
  }
  const quotes = facts.quotes.filter(({ quoteId, quote }) => isDeepStrictEqual(shown.get(quoteId), quote));
  return { ...facts, outbox, quotes };
}

async function stateOf(desk: Desk): Promise<string> {
  return JSON.stringify([await desk.ask('sync.read', {}), await desk.ask('storage.read', {})]);
}

/** Full checks after a week: a damaged cache has been fetched anew then. */
async function checkedSince(desk: Desk, checks: StorageState['checks']): Promise<void> {
  await desk.until('storage.read', {}, ({ checks: { ownWorkFull, cacheFull }, isCacheRebuilding }) => {
    const isChecked = ownWorkFull?.at !== checks.ownWorkFull?.at && cacheFull?.at !== checks.cacheFull?.at;
    return isChecked && !isCacheRebuilding;
  });
}

/** What a user may do with backups that look whole: all of them are restored. */
async function restoreAll(desk: Desk): Promise<void> {
  const { backups } = await desk.get('backups.list', {});
  for (const { date } of backups) await desk.get('backups.restore', { date });
}

/** Syncs until the cache is equal (I6): a damaged one answers with what is in it until its successor is whole. */
async function becomeEqual(desk: Desk, office: Office): Promise<Facts> {
  const beganMs = performance.now();
  for (;;) {
    await desk.get('sync.run', {});
    const { facts, violations } = look(office);
    if (facts !== null && violations.length === 0) return facts;
    if (performance.now() - beganMs > limitOf(office)) refuse(violations);
  }
}

function look(office: Office): { readonly facts: Facts | null; readonly violations: readonly Violation[] } {
  try {
    const facts = office.facts();
    return { facts, violations: cacheEqualsPortal(facts) };
  } catch (error) {
    const message = `the files cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { facts: null, violations: [{ invariant: 'I6', message }] };
  }
}
