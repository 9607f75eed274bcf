// Placing orders: the right customer, the figures that were seen, durable before it is said (F16, D18–D20).
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sampleViewerCredentials } from '../../main/portal/sample/credentials.ts';
import { anUpgrade, bergmannId } from './an-upgrade.ts';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder } from './desk.ts';

async function signedInDesk() {
  const portal = await aPortal();
  const secrets = keptSecrets();
  const desk = aDesk({ secrets });
  await signIn(desk, portal.origin);
  return { portal, desk, secrets };
}

test('an order is accepted, and the account shows it at once', async () => {
  const { desk } = await signedInDesk();
  const order = await anUpgrade(desk);
  const placed = await desk.get('orders.place', order);
  expect(placed.state).toMatchObject({ kind: 'accepted', confirmationNumber: expect.stringMatching(/^C-2026-\d{6}$/) });
  const details = await desk.get('accounts.details', { accountId: order.accountId });
  expect(details.subscriptions[0]).toMatchObject({ state: 'active', licenceQuantity: 10, slaId: 'business' });
  expect(details.orders[0]?.id).toBe(order.orderId);
  expect(details.unsentOrders).toEqual([]);
});

test('the same order again is answered with what became of it, and another one under its id is refused', async () => {
  const { desk } = await signedInDesk();
  const order = await anUpgrade(desk);
  const first = await desk.get('orders.place', order);
  expect(await desk.get('orders.place', order)).toEqual(first);
  expect(await desk.get('orders.read', { orderId: order.orderId })).toEqual(first);
  const other = { ...order, change: { ...order.change, quantity: 11 } };
  expect(await desk.ask('orders.place', other)).toMatchObject({
    failure: { code: 'conflict', what: 'order-id-reused' },
  });
});

test('the wrong customer number stops the order', async () => {
  const { desk } = await signedInDesk();
  const order = { ...(await anUpgrade(desk)), confirmedCustomerNumber: 'K-10483' };
  const problems = [{ path: 'confirmedCustomerNumber', problem: 'wrong-customer' }];
  expect(await desk.ask('orders.place', order)).toEqual({ ok: false, failure: { code: 'invalid-input', problems } });
  expect(await desk.ask('orders.read', { orderId: order.orderId })).toMatchObject({ failure: { code: 'not-found' } });
});

test('figures that moved are shown line by line, and nothing is kept', async () => {
  const { desk } = await signedInDesk();
  const order = await anUpgrade(desk);
  const credit = { minor: 1, currency: 'EUR' };
  const shown = { ...order, subscriptionVersion: 7, totalsShown: { ...order.totalsShown, credit } };
  expect(await desk.ask('orders.place', shown)).toEqual({
    ok: false,
    failure: {
      code: 'conflict',
      what: 'order',
      differences: [
        { field: 'subscriptionVersion', shown: 7, now: order.subscriptionVersion },
        { field: 'credit', shown: credit, now: order.totalsShown.credit },
      ],
    },
  });
  expect(await desk.get('sync.read', {})).toMatchObject({ outbox: { orders: { waiting: 0 } } });
});

test('a change that the rules refuse is refused by field', async () => {
  const { desk } = await signedInDesk();
  const order = await anUpgrade(desk);
  const fewer = { ...order, change: { ...order.change, quantity: 3 } };
  const answer = await desk.ask('orders.place', fewer);
  expect(answer).toMatchObject({
    failure: { code: 'invalid-input', problems: [{ path: 'change.quantity', limit: 5 }] },
  });
});

test('what the account does not have is refused by field', async () => {
  const { desk } = await signedInDesk();
  const order = await anUpgrade(desk);
  const unknown = (path: string) => ({ failure: { code: 'invalid-input', problems: [{ path, problem: 'unknown' }] } });
  expect(await desk.ask('orders.place', { ...order, billingAddressId: 'x' })).toMatchObject(
    unknown('billingAddressId'),
  );
  expect(await desk.ask('orders.place', { ...order, paymentMethodId: 'x' })).toMatchObject(unknown('paymentMethodId'));
  expect(await desk.ask('orders.place', { ...order, subscriptionId: 'x' })).toMatchObject({
    failure: { code: 'not-found', what: 'subscription' },
  });
  expect(await desk.ask('orders.place', { ...order, accountId: 'x' })).toMatchObject({
    failure: { code: 'not-found', what: 'account' },
  });
});

test('a viewer orders nothing', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin, sampleViewerCredentials);
  const order = await anUpgrade(desk);
  expect(await desk.ask('orders.place', order)).toEqual({
    ok: false,
    failure: { code: 'not-permitted', reason: 'role' },
  });
  const accountId = await bergmannId(desk);
  const method = { kind: 'add-payment-method', id: 'payment-9', method: { kind: 'invoice' } } as const;
  expect(await desk.ask('accounts.edit', { editId: randomUUID(), accountId, edit: method })).toEqual({
    ok: false,
    failure: { code: 'not-permitted', reason: 'role' },
  });
});

test('an order without a connection waits over a restart, is sent later, and once', async () => {
  const dataDir = temporaryFolder();
  const portal = await aPortal({ dataDir });
  const port = Number(new URL(portal.origin).port);
  const secrets = keptSecrets();
  const before = aDesk({ secrets });
  await signIn(before, portal.origin);
  const order = await anUpgrade(before);
  await portal.close();
  expect((await before.get('orders.place', order)).state).toEqual({ kind: 'queued' });
  const waiting = await before.get('accounts.details', { accountId: order.accountId });
  expect(waiting.unsentOrders.map(({ orderId }) => orderId)).toEqual([order.orderId]);
  await before.close();

  await aPortal({ dataDir, port });
  const desk = aDesk({ home: before.home, secrets });
  const placed = await desk.until('orders.read', { orderId: order.orderId }, ({ state }) => state.kind === 'accepted');
  expect(placed.placedAt).toBe('2026-11-16T09:00:00.000Z');
  const details = await desk.until(
    'accounts.details',
    { accountId: order.accountId },
    ({ orders }) => orders.length > 0,
  );
  expect(details.orders).toHaveLength(1);
});

test('an order placed without a connection was never sent: it can be withdrawn, also after a restart, and is not ordered', async () => {
  const { portal, desk, secrets } = await signedInDesk();
  const [first, second] = [await anUpgrade(desk), await anUpgrade(desk)];
  await portal.close();
  await desk.ask('sync.run', {});
  await desk.get('orders.place', first);
  expect((await desk.get('outbox.list', {})).items).toMatchObject([{ attempts: 0, canWithdraw: true }]);
  await desk.close();

  const again = aDesk({ home: desk.home, secrets });
  await again.until('sync.read', {}, ({ connection }) => connection.kind === 'offline');
  const { items } = await again.get('outbox.list', {});
  expect(items).toMatchObject([{ attempts: 0, canWithdraw: true }]);
  // In one step: the other one takes its place.
  await again.get('orders.place', { ...second, replaces: first.orderId });
  expect((await again.get('orders.read', { orderId: first.orderId })).state).toEqual({ kind: 'withdrawn' });
  expect((await again.get('orders.withdraw', { orderId: second.orderId })).state).toEqual({ kind: 'withdrawn' });
  expect((await again.get('outbox.list', {})).items).toEqual([]);
});
