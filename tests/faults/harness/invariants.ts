// The promises as functions: each takes what was acknowledged, what the app's files hold and what happened at
// the portal, and answers with what is broken. Pure: reads nothing, changes nothing.
import { isDeepStrictEqual } from 'node:util';
import type { SyncState } from '../../../shared/contract/sync.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { noEditIsLost } from './edit-invariants.ts';
import type { Facts } from './facts.ts';
import { acknowledged } from './ledger.ts';
import type { Cache } from './own-work.ts';
import type { PortalBooks } from './portal-books.ts';
import { alwaysTrueOfQuotes } from './quote-invariants.ts';
import { broken, type Violation } from './violation.ts';

const unsettled = ['queued', 'sending'];

/** I1: each acknowledged order exists here or at the portal, and what was taken back stays taken back. */
export function nothingIsLost({ ledger, outbox, books }: Facts): Violation[] {
  const here = new Map(outbox.map((order) => [order.orderId, order]));
  return acknowledged(ledger).flatMap((orderId) => {
    const own = here.get(orderId);
    if (own === undefined && books.orderOf(orderId) === null) {
      return broken('I1', `order ${orderId} was acknowledged and is nowhere`);
    }
    if (JSON.stringify(own?.answer).includes('stored-order')) {
      return broken('I1', `order ${orderId} was acknowledged and cannot be read any more`);
    }
    const isWithdrawn = ledger.orders.get(orderId)?.isWithdrawn === true;
    if (isWithdrawn && own?.state !== 'withdrawn') {
      return broken('I1', `order ${orderId} was taken back and is ${own?.state ?? 'gone'}`);
    }
    return [];
  });
}

/** I2: an order that is placed never comes back as a draft, to be ordered again. */
export function noDraftOfAnOrder({ outbox, draftIds }: Facts): Violation[] {
  const placed = new Set(outbox.map(({ orderId }) => orderId));
  return draftIds
    .filter((draftId) => placed.has(draftId))
    .flatMap((draftId) => broken('I2', `order ${draftId} is placed, and still a draft`));
}

/** I2: an order takes effect once at most; exactly once where it is accepted, and never where it is not. */
export function nothingHappensTwice({ outbox, books }: Facts): Violation[] {
  return outbox.flatMap(({ orderId, state }) => {
    const { orders, credits, subscriptionVersions } = books.effectsOf(orderId);
    const said = `order ${orderId} is ${state} here, and the portal has ${orders} of it, ${credits} credits and ${subscriptionVersions} changes of its subscription`;
    if (orders > 1 || credits > 1 || subscriptionVersions > 1) return broken('I2', said);
    if (orders !== subscriptionVersions || credits > orders) return broken('I2', said);
    if (unsettled.includes(state)) return [];
    return orders === (state === 'accepted' ? 1 : 0) ? [] : broken('I2', said);
  });
}

/** I2, whole: a subscription changed at the portal as often as orders and others changed it. */
export function nothingHappensUnasked(facts: Facts, before: PortalBooks): Violation[] {
  const known = new Set(before.acceptedOrders);
  return facts.books.acceptedOrders
    .filter((orderId) => !known.has(orderId) && !facts.ledger.orders.has(orderId))
    .flatMap((orderId) => broken('I2', `the portal has order ${orderId}, which nobody placed`));
}

/** I3: one user's orders of one subscription are accepted in the order in which they were placed, none past another. */
export function orderIsKept({ outbox, books }: Facts): Violation[] {
  const position = new Map(books.acceptedOrders.map((id, at) => [id, at]));
  const latest = new Map<string, { readonly at: number; readonly orderId: string }>();
  const waiting = new Map<string, string>();
  return outbox.flatMap(({ orderId, profileId, subscriptionId, state }) => {
    const queue = `${profileId} ${subscriptionId}`;
    const at = position.get(orderId);
    const held = waiting.get(queue);
    if (at !== undefined && held !== undefined) return broken('I3', `order ${orderId} was accepted past ${held}`);
    const before = latest.get(queue);
    if (at !== undefined && before !== undefined && at < before.at) {
      return broken('I3', `order ${orderId} was accepted before ${before.orderId}, which was placed first`);
    }
    if (at !== undefined) latest.set(queue, { at, orderId });
    else if (unsettled.includes(state)) waiting.set(queue, orderId);
    return [];
  });
}

/** I4: what the portal had at the cache's cursor is in the cache, at that version or a later one. */
export function cursorIsNotAhead({ cache, books }: Facts): Violation[] {
  if (cache?.cursor === null || cache?.isComplete !== true) return [];
  const commit = Number(cache.cursor.split('.').at(-1));
  const last = new Map(
    books.changes.filter((change) => change.commit <= commit).map((change) => [change.entity, change]),
  );
  return [...last.values()].flatMap(({ entity, version, isTombstone }) => {
    const stored = cache.entities.get(entity)?.version ?? 0;
    if (isTombstone || stored >= version) return [];
    return broken('I4', `the cursor is at ${commit}, but ${entity} is at version ${stored}, not ${version}`);
  });
}

/** I5: nothing was ever shown as accepted without the portal's receipt. */
export function receiptsAreReal({ ledger, outbox, books }: Facts): Violation[] {
  const stored = outbox
    .filter(({ state }) => state === 'accepted')
    .map(({ orderId, answer }) => ({ orderId, receipt: answer['confirmationNumber'] }));
  const shown = [...ledger.orders].map(([orderId, order]) => ({ orderId, receipt: order.shownConfirmation }));
  return [...stored, ...shown].flatMap(({ orderId, receipt }) => {
    if (receipt === null || books.orderOf(orderId)?.confirmationNumber === receipt) return [];
    return broken(
      'I5',
      `order ${orderId} is shown as accepted with ${JSON.stringify(receipt)}, which the portal never gave`,
    );
  });
}

/** I6: after quiescence the cache holds the portal's entities, and the list shows them. */
export function cacheEqualsPortal({ cache, books }: Facts): Violation[] {
  if (cache === null) return broken('I6', 'there is no cache');
  const names = new Set([...cache.entities.keys(), ...books.entities.keys()]);
  const different = [...names].filter((name) => {
    const [ours, theirs] = [cache.entities.get(name), books.entities.get(name)];
    return ours?.version !== theirs?.version || !isDeepStrictEqual(ours?.document, theirs?.document);
  });
  if (different.length > 0) {
    const [name = ''] = different;
    const versions = [cache.entities.get(name)?.version ?? 'none', books.entities.get(name)?.version ?? 'none'];
    return broken('I6', `${different.length} entities differ, such as ${name}: ${versions.join(' here, there ')}`);
  }
  return listEqualsEntities(cache);
}

function listEqualsEntities(cache: Cache): Violation[] {
  const counts = new Map<string, number>();
  for (const [name, { document }] of cache.entities) {
    if (!name.startsWith('subscription ')) continue;
    const { accountId } = document as Subscription;
    counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  }
  const accounts = [...cache.entities].filter(([name]) => name.startsWith('account '));
  const shown = new Map(cache.rows.map((row) => [row.id, row]));
  if (accounts.length !== shown.size) return broken('I6', `the list has ${shown.size} of ${accounts.length} accounts`);
  return accounts.flatMap(([, { document }]) => {
    const { id, company } = document as Account;
    const row = shown.get(id);
    const isSame = row?.company === company && row.subscriptions === (counts.get(id) ?? 0);
    return isSame ? [] : broken('I6', `the list shows account ${id} otherwise than it is`);
  });
}

/** I7: the queue did not drain in time after everything was healed. */
export function queueStuck(tookMs: number, limitMs: number, { outbox, connection }: SyncState): Violation[] {
  const { orders, edits, quotes } = outbox;
  const waiting = `${orders.waiting} orders, ${edits.waiting} edits and ${quotes.waiting} quotes`;
  const said = `${waiting} still wait and the app is ${connection.kind}`;
  return broken('I7', `${said}, ${Math.round(tookMs)} ms after healing; the limit is ${Math.round(limitMs)} ms`);
}

/** What must hold at every moment, also in the files that a killed process leaves. */
export function alwaysTrue(facts: Facts): Violation[] {
  return [
    ...nothingIsLost(facts),
    ...noEditIsLost(facts),
    ...noDraftOfAnOrder(facts),
    ...nothingHappensTwice(facts),
    ...orderIsKept(facts),
    ...cursorIsNotAhead(facts),
    ...receiptsAreReal(facts),
    ...alwaysTrueOfQuotes(facts),
  ];
}
