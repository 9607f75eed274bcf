import { describe, expect, test } from 'vitest';
import { withdraw } from '../../../main/store/outbox-states.ts';
import { exampleMs } from '../../fixtures/controlled-time.ts';
import { createGate } from './gate.ts';
import { onceEach } from './portal-orders.ts';
import { aPushRig } from './rig.ts';

describe('the outbox', () => {
  test('sends orders of one subscription strictly in their order, across failures', async () => {
    const rig = await aPushRig();
    const first = rig.orderFor('order-1', rig.subscription(0));
    const second = rig.orderFor('order-2', rig.subscription(0), first);
    rig.plan({ path: '*order-1', times: 3, fault: { kind: 'status', status: 503 } });
    rig.place(first, second);
    rig.start();
    await rig.drain(['order-1', 'order-2']);
    expect(rig.asked.slice(-2)).toEqual(['PUT order-1', 'PUT order-2']);
    expect(rig.asked.indexOf('PUT order-2')).toBe(rig.asked.length - 1);
    expect(rig.effectsOf(second)).toEqual({ ...onceEach, subscriptionVersions: 2 });
  });

  test('keeps a later order of a subscription while an earlier one needs attention, and sends the others', async () => {
    const rig = await aPushRig();
    const first = rig.orderAtOtherFigures('order-1', rig.subscription(0));
    rig.place(first, rig.orderFor('order-2', rig.subscription(0)), rig.orderFor('order-3', rig.subscription(1)));
    const push = rig.start();
    await rig.drain(['order-1', 'order-3']);
    push.kick();
    await push.close();
    expect(rig.stateOf('order-2').kind).toBe('queued');
    expect(rig.asked.toSorted()).toEqual(['PUT order-1', 'PUT order-3']);
    expect(rig.time.waiting()).toEqual([]);
  });

  test('holds back what was never sent while nothing reaches the portal, so that it can still be taken back', async () => {
    const rig = await aPushRig();
    let mayReach = true;
    rig.plan({ path: '*order-1', times: 1, fault: { kind: 'status', status: 503 } });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    const push = rig.start({ mayReach: () => mayReach });
    await push.attempted('order-1', 60_000);
    mayReach = false;
    rig.place(rig.orderFor('order-2', rig.subscription(1)), rig.orderFor('order-3', rig.subscription(2)));
    push.kick();
    await rig.drain(['order-1']);
    expect(rig.asked).not.toContain('PUT order-2');
    expect(withdraw(rig.work, 'p1', 'order-2')).toBe(true);
    mayReach = true;
    push.kick();
    await rig.drain(['order-3']);
    expect(rig.stateOf('order-2')).toEqual({ kind: 'withdrawn' });
    expect(rig.asked).not.toContain('PUT order-2');
  });

  test('sends a later order once the earlier one was rejected', async () => {
    const rig = await aPushRig();
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place({ ...order, request: { ...order.request, billingAddressId: 'gone' } });
    rig.place(rig.orderFor('order-2', rig.subscription(0)));
    rig.start();
    await rig.drain(['order-1', 'order-2']);
    expect(rig.stateOf('order-1').kind).toBe('rejected');
    expect(rig.stateOf('order-2').kind).toBe('accepted');
  });

  test('sends at most four subscriptions’ orders at once, and then the rest', async () => {
    const gate = createGate('PUT');
    const rig = await aPushRig({ wrapFetch: gate.wrapFetch });
    const orders = [0, 1, 2, 3, 4, 5].map((at) => rig.orderFor(`order-${at}`, rig.subscription(at)));
    rig.place(...orders);
    const push = rig.start();
    await gate.holds(4);
    push.kick();
    const kinds = orders.map(({ orderId }) => rig.stateOf(orderId).kind);
    expect(kinds).toEqual(['sending', 'sending', 'sending', 'sending', 'queued', 'queued']);
    gate.open();
    await rig.drain(orders.map(({ orderId }) => orderId));
    expect(rig.accepted).toHaveLength(6);
  });

  test('does not hold up a postponed order while another one is on its way', async () => {
    const gate = createGate('PUT');
    const rig = await aPushRig({
      wrapFetch: (send) => (url, init) => (url.endsWith('order-2') ? gate.wrapFetch(send)(url, init) : send(url, init)),
    });
    rig.plan({ path: '*order-1', times: 1, fault: { kind: 'status', status: 503 } });
    rig.place(rig.orderFor('order-1', rig.subscription(0)), rig.orderFor('order-2', rig.subscription(1)));
    rig.start();
    await rig.reaches('order-1', 'queued');
    expect(rig.time.waiting()).toEqual([1500]);
    rig.time.advance(1500);
    await rig.reaches('order-1', 'accepted');
    expect(rig.stateOf('order-2').kind).toBe('sending');
    gate.open();
    await rig.drain(['order-2']);
  });

  test('never sends an order of another staff member or profile, nor waits for its turn', async () => {
    const rig = await aPushRig();
    rig.place({ ...rig.orderFor('order-1', rig.subscription(0)), staffId: 'staff-2' });
    rig.place({ ...rig.orderFor('order-2', rig.subscription(1)), profileId: 'p2' });
    rig.place(rig.orderFor('order-3', rig.subscription(2)));
    const push = rig.start();
    await rig.drain(['order-3']);
    push.kick();
    await push.close();
    expect(rig.asked).toEqual(['PUT order-3']);
    expect(rig.stateOf('order-1').kind).toBe('queued');
    expect(rig.time.waiting()).toEqual([]);
  });

  test('sends postponed orders at once when it is kicked', async () => {
    const rig = await aPushRig();
    rig.plan({ times: 1, fault: { kind: 'status', status: 503, retryAfterSeconds: 3600 } });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    const push = rig.start();
    await rig.reaches('order-1', 'queued');
    push.kick();
    await rig.reaches('order-1', 'accepted');
    expect(rig.asked).toEqual(['PUT order-1', 'GET order-1', 'PUT order-1']);
  });

  test('sends an order that was placed after it began, when it is kicked', async () => {
    const rig = await aPushRig();
    const push = rig.start();
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    push.kick();
    await rig.reaches('order-1', 'accepted');
  });
});

describe('time, for the outbox,', () => {
  test('passes by its timers where the clock stands still', async () => {
    const rig = await aPushRig({ isClockFixed: true });
    rig.plan({ times: 5, fault: { kind: 'status', status: 503 } });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    rig.start();
    await rig.drain(['order-1']);
    expect(rig.stateOf('order-1').kind).toBe('accepted');
  });

  test('is not held up by a clock that is set back', async () => {
    const rig = await aPushRig();
    rig.plan({ times: 2, fault: { kind: 'status', status: 503 } });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    rig.start();
    await rig.reaches('order-1', 'queued');
    rig.time.setClock(rig.time.clock.nowMs() - 7 * 24 * 3_600_000);
    expect(rig.time.advanceToNext()).toBe(1500);
    await rig.time.isArmed();
    expect(rig.time.advanceToNext()).toBe(2500);
    await rig.reaches('order-1', 'accepted');
  });

  test('may pass while it looks at what is due: what becomes due just then is not forgotten', async () => {
    const rig = await aPushRig();
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    rig.work.database.exec(`UPDATE outbox SET next_attempt_at_ms = ${exampleMs + 500}`);
    let looks = 0;
    rig.start({ clock: { nowMs: () => (looks++ === 0 ? exampleMs : exampleMs + 1000) } });
    rig.time.advance(0);
    await rig.reaches('order-1', 'accepted');
  });

  test('never lets an order wait for more than a day, whatever was written in another year', async () => {
    const rig = await aPushRig();
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    rig.work.database.exec('UPDATE outbox SET next_attempt_at_ms = 4000000000000');
    rig.start();
    await rig.reaches('order-1', 'accepted');
    expect(rig.time.waiting()).toEqual([]);
  });
});
