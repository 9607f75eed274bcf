// Waits until several apps at one portal have nothing under way, within the limit that the product promises, and then
// looks at everything: no quote waits, and all screens show what the portal has.
import { isDeepStrictEqual } from 'node:util';
import { becomeEqual, drain, inTime, limitOf } from './calm.ts';
import type { Desk } from './desk.ts';
import { alwaysTrue, nothingHappensUnasked } from './invariants.ts';
import type { Office } from './office.ts';
import type { PortalBooks } from './portal-books.ts';
import { quotesOf } from './quote-choices.ts';
import { noQuoteIsUnasked, nothingIsOverwritten } from './quote-sharing.ts';
import { lookAtQuote } from './quote-user.ts';
import { Broken, broken, refuse, type Violation } from './violation.ts';

/** One of several apps at a portal. */
export interface SharingApp {
  readonly office: Office;
  readonly desk: Desk;
}

/** Throws where it takes longer than it may (I7), or where something is not as it was promised. */
export async function becomeCalmTogether(apps: readonly SharingApp[], before: PortalBooks): Promise<void> {
  for (const { desk, office } of apps) {
    await inTime(limitOf(office), drain(desk, office), async () => JSON.stringify(await desk.get('sync.read', {})));
  }
  for (const app of apps) {
    await becomeEqual(app.desk, app.office);
    await showTheSame(app);
  }
  refuse(sharedTruth(apps, before));
}

/** What has to hold at every moment between the apps, and for each of them. */
export function sharedTruth(apps: readonly SharingApp[], before: PortalBooks): Violation[] {
  const all = apps.map(({ office }) => office.facts());
  const [facts] = all.slice(-1);
  if (facts === undefined) return [];
  const ledgers = all.map(({ ledger }) => ledger.quotes);
  const orders = new Map(all.flatMap(({ ledger }) => [...ledger.orders]));
  return [
    ...all.flatMap(alwaysTrue),
    ...nothingHappensUnasked({ ...facts, ledger: { ...facts.ledger, orders } }, before),
    ...nothingIsOverwritten(ledgers, facts.books),
    ...noQuoteIsUnasked(ledgers, before, facts.books),
  ];
}

/** I6: nothing of own work stands in the place of what the portal has, and that is what is shown. */
async function showTheSame({ desk, office }: SharingApp): Promise<void> {
  const beganMs = performance.now();
  for (;;) {
    const violations = await differences(desk, office);
    if (violations.length === 0) return;
    if (performance.now() - beganMs > limitOf(office)) throw new Broken(violations);
    await desk.get('sync.run', {});
  }
}

async function differences(desk: Desk, office: Office): Promise<Violation[]> {
  const user = { desk, ledger: office.ledger.quotes };
  const rows = await quotesOf(desk);
  const { quotes, books } = office.facts();
  const violations = quotes.map(({ quoteId, state }) => `quote ${quoteId} is still ${state} in own work`);
  if (rows.length !== books.quoteForms.size) {
    violations.push(`${rows.length} quotes are listed, and the portal has ${books.quoteForms.size}`);
  }
  for (const [quoteId, forms] of books.quoteForms) {
    const shown = await lookAtQuote(user, quoteId);
    if (shown?.sync.kind === 'synced' && isDeepStrictEqual(shown.quote, forms.at(-1))) continue;
    violations.push(`quote ${quoteId} is shown otherwise than the portal has it`);
  }
  return violations.flatMap((message) => broken('I6', message));
}
