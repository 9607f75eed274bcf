import { describe, expect, test } from 'vitest';
import { markSending } from '../../../main/store/outbox-states.ts';
import type { PortalFetch } from '../../../main/sync/portal-http.ts';
import { createGate } from './gate.ts';
import { onceEach } from './portal-orders.ts';
import { aPushRig } from './rig.ts';

describe('who waits for an order', () => {
  test('hears of it when the attempt had no answer', async () => {
    const rig = await aPushRig();
    rig.plan({ fault: { kind: 'drop', when: 'before' } });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    const push = rig.start();
    expect((await rig.settled(push, 'order-1', 10_000)).state).toEqual({ kind: 'queued' });
    expect(rig.time.waiting()).toEqual([1500]);
  });

  test('hears of it after its time, as it then is', async () => {
    const gate = createGate('PUT');
    const rig = await aPushRig({ wrapFetch: gate.wrapFetch });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    const push = rig.start();
    const settled = rig.settled(push, 'order-1', 10_000);
    await gate.holds(1);
    rig.time.advance(10_000);
    expect((await settled).state).toEqual({ kind: 'sending' });
    const later = rig.settled(push, 'order-1', 10_000);
    gate.open();
    expect((await later).state.kind).toBe('accepted');
    expect((await rig.settled(push, 'order-1', 10_000)).state.kind).toBe('accepted');
    expect(rig.time.waiting()).toEqual([]);
  });
});

describe('closing', () => {
  test('waits for what is under way, and starts nothing new', async () => {
    const gate = createGate('PUT');
    const rig = await aPushRig({ wrapFetch: gate.wrapFetch });
    const first = rig.orderFor('order-1', rig.subscription(0));
    rig.place(first, rig.orderFor('order-2', rig.subscription(0), first));
    const push = rig.start();
    await gate.holds(1);
    const waiting = rig.settled(push, 'order-2', 10_000);
    const closing = push.close();
    push.kick();
    gate.open();
    await closing;
    expect(rig.stateOf('order-1').kind).toBe('accepted');
    expect((await waiting).state.kind).toBe('queued');
    expect(rig.asked).toEqual(['PUT order-1']);
    expect(rig.time.waiting()).toEqual([]);
  });

  test('while it is asked what became of an order does not send it any more', async () => {
    const gate = createGate('GET');
    const rig = await aPushRig({ wrapFetch: gate.wrapFetch });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    markSending(rig.work, 'order-1');
    const push = rig.start();
    await gate.holds(1);
    const closing = push.close();
    gate.open();
    await closing;
    expect(rig.asked).toEqual(['GET order-1']);
    expect(rig.stateOf('order-1').kind).toBe('queued');
  });
});

describe('a disk that cannot be written', () => {
  test('before an order leaves holds the order back, and it leaves once there is room', async () => {
    const rig = await aPushRig();
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place(order);
    rig.work.database.pragma('query_only = ON');
    const push = rig.start();
    push.kick();
    expect(rig.asked).toEqual([]);
    expect(rig.time.waiting()).toEqual([15_000]);
    rig.time.advance(15_000);
    expect(rig.time.waiting()).toEqual([15_000]);
    expect(rig.log).toHaveLength(3);
    rig.work.database.pragma('query_only = OFF');
    rig.time.advance(15_000);
    await rig.reaches('order-1', 'accepted');
    expect(rig.effectsOf(order)).toEqual(onceEach);
  });

  test('when the answer comes loses nothing: it is asked for again, after a pause', async () => {
    const isFull = { now: false };
    const fill = (send: PortalFetch): PortalFetch => {
      return async (url, init) => {
        const response = await send(url, init);
        if (init.method !== 'POST' && isFull.now) rig.work.database.pragma('query_only = ON');
        return response;
      };
    };
    const rig = await aPushRig({ wrapFetch: fill });
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place(order, rig.orderFor('order-2', rig.subscription(0), order));
    isFull.now = true;
    const push = rig.start();
    expect((await rig.settled(push, 'order-1', 10_000)).state.kind).toBe('sending');
    expect(rig.accepted).toEqual([]);
    expect(rig.time.waiting()).toEqual([15_000]);
    isFull.now = false;
    rig.work.database.pragma('query_only = OFF');
    await rig.drain(['order-1', 'order-2']);
    expect(rig.asked).toEqual(['PUT order-1', 'GET order-1', 'PUT order-2']);
    expect(rig.accepted).toEqual(['order-1', 'order-2']);
  });

  test('for as much as an answer does not make the portal be asked over and over', async () => {
    const rig = await aPushRig();
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    rig.work.database.exec(`CREATE TRIGGER full BEFORE UPDATE OF answer ON outbox WHEN new.answer IS NOT NULL
      BEGIN SELECT raise(ABORT, 'database or disk is full'); END`);
    const push = rig.start();
    expect((await rig.settled(push, 'order-1', 10_000)).state.kind).toBe('sending');
    expect(rig.time.waiting()).toEqual([15_000]);
    await push.close();
    expect(rig.asked).toEqual(['PUT order-1']);
    rig.work.database.exec('DROP TRIGGER full');
    rig.start();
    await rig.drain(['order-1']);
    expect(rig.asked).toEqual(['PUT order-1', 'GET order-1']);
  });
});

describe('a bug around an order', () => {
  test('in those who hear of it does not hold up the next', async () => {
    const rig = await aPushRig();
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place(order, rig.orderFor('order-2', rig.subscription(0), order));
    const push = rig.start({
      onAccepted: () => {
        throw new Error('a bug');
      },
    });
    await rig.drain(['order-1', 'order-2']);
    await push.close();
    expect(rig.log).toEqual(['the news of an item could not be told', 'the news of an item could not be told']);
  });

  test('in sending it postpones that order, and the others go on', async () => {
    const rig = await aPushRig();
    rig.place(rig.orderFor('order-1', rig.subscription(0)), rig.orderFor('order-2', rig.subscription(1)));
    const notAnswering = (): Promise<never> => Promise.reject(new Error('a bug'));
    const push = rig.start({
      client: {
        getOrder: notAnswering,
        putOrder: notAnswering,
        patchAccount: notAnswering,
        addPaymentMethod: notAnswering,
        putQuote: notAnswering,
      },
    });
    expect((await rig.settled(push, 'order-1', 10_000)).state.kind).toBe('queued');
    await push.close();
    expect(rig.stateOf('order-2').kind).toBe('queued');
    rig.start().kick();
    await rig.drain(['order-1', 'order-2']);
    expect(rig.accepted.toSorted()).toEqual(['order-1', 'order-2']);
  });
});
