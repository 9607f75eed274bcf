import { describe, expect, test } from 'vitest';
import { onceEach } from './portal-orders.ts';
import { aPushRig } from './rig.ts';

const accessLifeMs = 15 * 60_000;

describe('an order whose access token', () => {
  test('has expired is sent after one renewal for all', async () => {
    const rig = await aPushRig();
    const orders = [0, 1, 2, 3].map((at) => rig.orderFor(`order-${at}`, rig.subscription(at)));
    rig.portalTime.advance(accessLifeMs);
    rig.place(...orders);
    rig.start();
    await rig.drain(orders.map(({ orderId }) => orderId));
    expect(rig.asked.filter((request) => request === 'POST refresh')).toHaveLength(1);
    expect(orders.map((order) => rig.effectsOf(order))).toEqual(orders.map(() => onceEach));
    expect(rig.sessionsEnded()).toBe(0);
  });

  test('is not renewed any more stays queued, and the end of the session is told once', async () => {
    const rig = await aPushRig();
    const orders = [0, 1, 2, 3].map((at) => rig.orderFor(`order-${at}`, rig.subscription(at)));
    rig.endSessions();
    rig.place(...orders);
    const push = rig.start();
    await Promise.all(orders.map(({ orderId }) => rig.settled(push, orderId, 10_000)));
    expect(rig.sessionsEnded()).toBe(1);
    const askedSoFar = rig.asked.length;
    rig.time.advanceToNext();
    await Promise.all(orders.map(({ orderId }) => rig.settled(push, orderId, 10_000)));
    expect(rig.asked).toHaveLength(askedSoFar);
    expect(rig.sessionsEnded()).toBe(1);
    expect(orders.map(({ orderId }) => rig.stateOf(orderId).kind)).toEqual(orders.map(() => 'queued'));
  });

  test.each(['before', 'after'] as const)(
    'is renewed into a connection that drops %s it is never lost',
    async (when) => {
      const rig = await aPushRig();
      const order = rig.orderFor('order-1', rig.subscription(0));
      rig.plan({ path: '/v1/session/refresh', times: 1, fault: { kind: 'drop', when } });
      rig.portalTime.advance(accessLifeMs);
      rig.place(order);
      const push = rig.start();
      expect((await rig.settled(push, 'order-1', 10_000)).state.kind).toBe('queued');
      expect(rig.sessionsEnded()).toBe(0);
      push.kick();
      expect((await rig.settled(push, 'order-1', 10_000)).state.kind).toBe('accepted');
      expect(rig.sessionsEnded()).toBe(0);
      expect(rig.effectsOf(order)).toEqual(onceEach);
    },
  );
});
