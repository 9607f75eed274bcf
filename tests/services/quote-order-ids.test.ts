// An order from a quote has one id (D19): whoever lost the answer, or crashed, places the same order again and not another.
import { expect, test } from 'vitest';
import { readQuote } from '../../main/portal/storage/entities.ts';
import type { PortalFetch } from '../../main/sync/portal-http.ts';
import type { ShownQuote } from '../../shared/contract/quotes.ts';
import { anAcceptedQuote, theOrder } from './a-quote.ts';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder } from './desk.ts';
import type { Desk } from './desk.ts';

const idsOf = ({ orderIds }: ShownQuote) => orderIds.map(({ orderId }) => orderId);

/** The portal takes the first order, and its answer never comes. */
function withLostAnswer(): PortalFetch {
  let isLost = false;
  return async (url, init) => {
    const answer = await fetch(url, init);
    if (isLost || init?.method !== 'PUT' || !url.includes('/v1/orders/')) return answer;
    isLost = true;
    throw new TypeError('the connection was lost');
  };
}

async function again(before: Desk, secrets: ReturnType<typeof keptSecrets>): Promise<Desk> {
  await before.close();
  const desk = aDesk({ home: before.home, secrets });
  await desk.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  return desk;
}

test('a line whose answer was lost before the app ended is ordered once', async () => {
  const portal = await aPortal();
  const secrets = keptSecrets();
  const desk = aDesk({ home: temporaryFolder(), secrets, fetch: withLostAnswer() });
  await signIn(desk, portal.origin);
  const accepted = await anAcceptedQuote(desk);
  const order = await theOrder(desk, accepted);
  expect(order.orderId).toBe(idsOf(accepted)[0]);
  expect((await desk.get('orders.place', order)).state.kind).not.toBe('accepted');

  const next = await again(desk, secrets);
  const quoteId = accepted.quote.id;
  expect(idsOf(await next.get('quotes.read', { quoteId }))).toEqual([order.orderId]);
  await next.get('orders.place', order);
  await next.until('orders.read', { orderId: order.orderId }, ({ state }) => state.kind === 'accepted');
  expect(readQuote(portal.portal.database, quoteId)?.revisions[0]?.orders).toHaveLength(1);
  expect((await next.get('accounts.details', { accountId: order.accountId })).orders[0]?.id).toBe(order.orderId);
});

test('a line whose order was withdrawn becomes another order; a waiting one does not', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  const accepted = await anAcceptedQuote(desk);
  await portal.close();
  await desk.get('sync.run', {});
  const order = await theOrder(desk, accepted);
  const read = async () => idsOf(await desk.get('quotes.read', { quoteId: accepted.quote.id }));
  await desk.get('orders.place', order);
  expect(await read()).toEqual([order.orderId]);
  expect(await desk.get('orders.place', order)).toMatchObject({ state: { kind: 'queued' } });
  await desk.get('orders.withdraw', { orderId: order.orderId });
  const [other = ''] = await read();
  expect(other).not.toBe(order.orderId);
  expect(await desk.get('orders.place', { ...order, orderId: other })).toMatchObject({ state: { kind: 'queued' } });
});

test('two machines never make the same order of a line', async () => {
  const portal = await aPortal();
  const [mine, theirs] = [aDesk(), aDesk()];
  for (const desk of [mine, theirs]) await signIn(desk, portal.origin);
  const accepted = await anAcceptedQuote(mine);
  const { id: quoteId, version } = accepted.quote;
  await theirs.get('sync.run', {});
  const seen = await theirs.until('quotes.read', { quoteId }, ({ quote }) => quote.version === version);
  expect(idsOf(seen)).toHaveLength(1);
  expect(idsOf(seen)).not.toEqual(idsOf(accepted));
});
