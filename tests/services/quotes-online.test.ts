// Quotes with a connection: numbered, and ordered once (F22, D16, D18).
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readQuote } from '../../main/portal/storage/entities.ts';
import { aQuote, aSentQuote, anAcceptedQuote, seenDraft, theOrder } from './a-quote.ts';
import { aDesk, aPortal, signIn } from './desk.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const aNumber = expect.stringMatching(/^Q-2026-\d{5}$/);

async function signedInDesk() {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  return { portal, desk };
}

test('a quote that is sent with a connection is printed with its final number', async () => {
  const { desk } = await signedInDesk();
  const input = { ...(await aQuote(desk)), isEditing: true };
  const draft = await desk.get('quotes.save', input);
  expect(draft).toMatchObject({ isEditing: true, sync: { kind: 'waiting' }, quote: { number: null } });
  const sent = await desk.get('quotes.send', seenDraft(draft.quote));
  expect(sent).toMatchObject({ sync: { kind: 'synced' }, quote: { number: aNumber, version: 2 } });
  expect(sent.quote.revisions[0]?.sent?.printedNumber).toBe(sent.quote.number);
});

test('what the portal refuses is sent to nobody, and stays a draft', async () => {
  const { desk, portal } = await signedInDesk();
  const input = { ...(await aQuote(desk)), isEditing: true };
  const { quote } = await desk.get('quotes.save', input);
  portal.portal.database.prepare('DELETE FROM account WHERE id = ?').run(input.accountId);
  expect(await desk.ask('quotes.send', seenDraft(quote))).toMatchObject({
    failure: { code: 'portal-rejected', fields: [{ path: 'accountId', problem: 'unknown' }] },
  });
  const left = await desk.get('quotes.read', { quoteId: input.quoteId });
  expect(left).toMatchObject({ sync: { kind: 'rejected' }, quote: { revisions: [{ sent: null }] }, canDiscard: true });
});

test('an accepted line is ordered once, at the discount that was quoted, and the quote is then ordered', async () => {
  const { desk, portal } = await signedInDesk();
  const accepted = await anAcceptedQuote(desk, { discountBasisPoints: 1750 });
  const order = await theOrder(desk, accepted);
  // Worked example 2 of domain.md.
  expect(order.totalsShown.nextMonth.gross).toEqual(eur(14_533));
  const placed = await desk.get('orders.place', order);
  expect(placed).toMatchObject({ state: { kind: 'accepted' }, quote: order.quote });
  const list = await desk.get('quotes.list', {
    filter: { query: '', state: 'ordered', ownerId: null, accountId: order.accountId, validWithinDays: null },
    ...{ sort: { column: 'changedAt', direction: 'descending' }, offset: 0, limit: 10 },
  });
  expect(list.rows.map(({ id }) => id)).toEqual([accepted.quote.id]);
  const details = await desk.get('accounts.details', { accountId: order.accountId });
  expect(details).toMatchObject({ hasOpenQuote: false, subscriptions: [{ discountBasisPoints: 1750 }] });
  expect(details.orders[0]?.quote).toEqual(order.quote);
  expect(readQuote(portal.portal.database, accepted.quote.id)?.revisions[0]?.orders).toHaveLength(1);
  const second = { ...order, orderId: randomUUID() };
  expect(await desk.ask('orders.place', second)).toMatchObject({
    failure: { code: 'invalid-input', problems: [{ path: 'quote', problem: 'quote-line-ordered' }] },
  });
});

test('without a connection a line is ordered once as well, and neither is revised under the other', async () => {
  const { desk, portal } = await signedInDesk();
  const accepted = await anAcceptedQuote(desk);
  await portal.close();
  await desk.get('sync.run', {});
  const order = await theOrder(desk, accepted);
  expect(await desk.get('orders.place', order)).toMatchObject({ state: { kind: 'queued' } });
  expect(await desk.ask('orders.place', { ...order, orderId: randomUUID() })).toMatchObject({
    failure: { code: 'invalid-input', problems: [{ path: 'quote', problem: 'quote-line-waits' }] },
  });
  const shown = await desk.get('quotes.read', { quoteId: accepted.quote.id });
  expect(shown.unsentOrders).toEqual([{ lineId: 'line-1', orderId: order.orderId }]);
  expect(await desk.ask('quotes.revise', { quoteId: accepted.quote.id, revision: 1 })).toMatchObject({
    failure: { code: 'conflict', what: 'quote' },
  });
  const replaced = { ...order, orderId: randomUUID(), replaces: order.orderId };
  expect(await desk.get('orders.place', replaced)).toMatchObject({ state: { kind: 'queued' } });
});

test('an order of a quote that was not accepted is refused here', async () => {
  const { desk } = await signedInDesk();
  const order = await theOrder(desk, await aSentQuote(desk));
  expect(await desk.ask('orders.place', order)).toMatchObject({
    failure: { code: 'invalid-input', problems: [{ path: 'quote', problem: 'quote-not-accepted' }] },
  });
});

test('signing out warns of quotes that were not sent', async () => {
  const { desk, portal } = await signedInDesk();
  await portal.close();
  await desk.get('sync.run', {});
  await desk.get('quotes.save', await aQuote(desk));
  expect(await desk.ask('session.sign-out', { wipeCache: false, unsentWork: 'ask' })).toMatchObject({
    failure: { what: 'unsent-work', differences: [{ field: 'waitingQuotes', now: 1 }] },
  });
});
