import { describe, expect, test } from 'vitest';
import { sampleViewerCredentials } from '../../../main/portal/sample/credentials.ts';
import { noEffects, onceEach } from './portal-orders.ts';
import { aPushRig } from './rig.ts';

describe('an answer of the portal', () => {
  test('that figures differ stops the order, and shows what differs and what it is now', async () => {
    const rig = await aPushRig();
    const order = rig.orderAtOtherFigures('order-1', rig.subscription(0));
    rig.place(order);
    const push = rig.start();
    await rig.drain(['order-1']);
    const state = rig.stateOf('order-1');
    expect(state).toMatchObject({ kind: 'needs-attention', differences: [{ field: expect.stringMatching(/credit/) }] });
    expect(state).toHaveProperty('overviewNow.subscriptionId', order.request.subscriptionId);
    push.kick();
    await push.close();
    expect(rig.asked).toEqual(['PUT order-1']);
    expect(rig.effectsOf(order)).toEqual(noEffects);
    expect(rig.time.waiting()).toEqual([]);
  });

  test('that it is a mistake rejects the order with the reasons, for good', async () => {
    const rig = await aPushRig();
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place({ ...order, request: { ...order.request, paymentMethodId: 'gone' } });
    const push = rig.start();
    await rig.drain(['order-1']);
    expect(rig.stateOf('order-1')).toEqual({
      kind: 'rejected',
      portalCode: 'invalid-input',
      fields: [{ path: 'paymentMethodId', problem: 'unknown' }],
    });
    push.kick();
    await push.close();
    expect(rig.asked).toEqual(['PUT order-1']);
  });

  test('that the role forbids it rejects the order, for good', async () => {
    const rig = await aPushRig({ credentials: sampleViewerCredentials });
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place(order);
    const push = rig.start();
    await rig.drain(['order-1']);
    expect(rig.stateOf('order-1')).toEqual({ kind: 'rejected', portalCode: 'forbidden', fields: [] });
    push.kick();
    await push.close();
    expect(rig.asked).toEqual(['PUT order-1']);
    expect(rig.effectsOf(order)).toEqual(noEffects);
  });

  test('that the id is another order’s rejects the order', async () => {
    const rig = await aPushRig();
    const first = rig.orderFor('order-1', rig.subscription(0));
    rig.place(first);
    rig.start();
    await rig.drain(['order-1']);
    rig.work.database.exec('DELETE FROM outbox');
    rig.place(rig.orderFor('order-1', rig.subscription(1)));
    rig.start();
    await rig.drain(['order-1']);
    expect(rig.stateOf('order-1')).toMatchObject({ kind: 'rejected', portalCode: 'id-reused' });
    expect(rig.effectsOf(first)).toEqual(onceEach);
  });

  test.each([429, 500, 502, 503] as const)(
    'of %i is asked again when the portal says, and accepted',
    async (status) => {
      const rig = await aPushRig();
      rig.plan({ method: 'PUT', times: 1, fault: { kind: 'status', status, retryAfterSeconds: 120 } });
      rig.place(rig.orderFor('order-1', rig.subscription(0)));
      rig.start();
      await rig.reaches('order-1', 'queued');
      expect(rig.time.waiting()).toEqual([120_000]);
      rig.time.advance(119_999);
      expect(rig.asked).toEqual(['PUT order-1']);
      rig.time.advance(1);
      await rig.reaches('order-1', 'accepted');
    },
  );

  test('that never comes is waited for longer and longer, at most five minutes', async () => {
    const rig = await aPushRig();
    rig.plan({ fault: { kind: 'status', status: 503 } });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    rig.start();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await rig.time.isArmed();
      waits.push(rig.time.advanceToNext());
    }
    expect(waits.slice(0, 3)).toEqual([1500, 2500, 4500]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300_000);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    rig.plan();
    await rig.drain(['order-1']);
    expect(rig.stateOf('order-1').kind).toBe('accepted');
  });
});
