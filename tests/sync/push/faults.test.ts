import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../main/portal/faults/plan.ts';
import type { OutboxRow } from '../../../main/store/outbox-row.ts';
import { markSending } from '../../../main/store/outbox-states.ts';
import { asOlderRow, insertMissing } from '../../../main/store/work-rows.ts';
import { readWorkTables } from '../../../main/store/work-tables.ts';
import type { PortalFetch } from '../../../main/sync/portal-http.ts';
import { noEffects, onceEach } from './portal-orders.ts';
import { aPushRig } from './rig.ts';

const faults: readonly (readonly [string, Fault])[] = [
  ['is dropped before it arrives', { kind: 'drop', when: 'before' }],
  ['loses its answer after it was written', { kind: 'drop', when: 'after' }],
  ['loses half its answer', { kind: 'truncate', keepBytes: 100 }],
  ['loses all but the head of its answer', { kind: 'truncate', keepBytes: 0 }],
  ['is answered with another content type', { kind: 'content-type', value: 'text/html' }],
  ['meets the page of a captive network', { kind: 'html' }],
  ['meets 429', { kind: 'status', status: 429 }],
  ['meets 500', { kind: 'status', status: 500 }],
  ['meets the 502 of a gateway', { kind: 'status', status: 502 }],
  ['meets 503', { kind: 'status', status: 503 }],
  ['is refused by a gateway, which is no word of the portal', { kind: 'refusal', status: 422 }],
  ['meets an expired token', { kind: 'expired-token' }],
  ['is delivered twice', { kind: 'duplicate' }],
  ['is delivered late', { kind: 'late', delayMs: 0 }],
];

describe('an order', () => {
  test.each(faults)('that %s is accepted once', async (_name, fault) => {
    const rig = await aPushRig();
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.plan({ method: 'PUT', path: '/v1/orders/*', times: 2, fault }, { method: 'GET', times: 1, fault });
    rig.place(order);
    rig.start();
    await rig.drain(['order-1']);
    expect(rig.struck()).toBeGreaterThan(0);
    expect(rig.stateOf('order-1').kind).toBe('accepted');
    expect(rig.effectsOf(order)).toEqual(onceEach);
    expect(rig.accepted).toEqual(['order-1']);
  });

  test('whose answer was lost is asked for by its id, and not sent again', async () => {
    const rig = await aPushRig();
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.plan({ method: 'PUT', times: 1, fault: { kind: 'drop', when: 'after' } });
    rig.place(order);
    rig.start();
    await rig.reaches('order-1', 'queued');
    expect(rig.effectsOf(order)).toEqual(onceEach);
    await rig.drain(['order-1']);
    expect(rig.asked).toEqual(['PUT order-1', 'GET order-1']);
    expect(rig.stateOf('order-1')).toMatchObject({
      kind: 'accepted',
      confirmationNumber: expect.stringMatching(/^C-/),
    });
  });

  test('that a crash left on its way is asked for first', async () => {
    const rig = await aPushRig();
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    markSending(rig.work, 'order-1');
    rig.start();
    await rig.drain(['order-1']);
    expect(rig.asked).toEqual(['GET order-1', 'PUT order-1']);
  });

  test('that the portal took and then kept silent about is accepted once', async () => {
    let isSilent = true;
    let tellSilence = (): void => {};
    const silence = new Promise<void>((resolve) => (tellSilence = resolve));
    /** The portal gets the first order; its answer never comes. */
    const wrapFetch = (send: PortalFetch): PortalFetch => {
      return async (url, init) => {
        const response = await send(url, init);
        if (init.method !== 'PUT' || !isSilent) return response;
        isSilent = false;
        return new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
          tellSilence();
        });
      };
    };
    const rig = await aPushRig({ wrapFetch });
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place(order);
    rig.start();
    await silence;
    rig.patience.advance(29_999);
    expect(rig.stateOf('order-1').kind).toBe('sending');
    rig.patience.advance(1);
    await rig.drain(['order-1']);
    expect(rig.asked).toEqual(['PUT order-1', 'GET order-1']);
    expect(rig.effectsOf(order)).toEqual(onceEach);
  });

  test('that an answer about another order came for is not taken for accepted', async () => {
    const wrapFetch =
      (send: PortalFetch): PortalFetch =>
      (url, init) =>
        send(init.method === 'GET' ? url.replace('order-2', 'order-1') : url, init);
    const rig = await aPushRig({ wrapFetch });
    rig.place(rig.orderFor('order-1', rig.subscription(0)));
    rig.start();
    await rig.drain(['order-1']);
    const order = rig.orderFor('order-2', rig.subscription(1));
    rig.place(order);
    markSending(rig.work, 'order-2');
    const push = rig.start();
    expect((await rig.settled(push, 'order-2', 60_000)).state.kind).toBe('queued');
    expect(rig.effectsOf(order)).toEqual(noEffects);
  });

  test.each([1, 2, 3, 4])('takes effect once, in its place, under faults by chance (seed %i)', async (seed) => {
    const rig = await aPushRig({ accounts: 12, seed });
    const firsts = [0, 1, 2, 3, 4, 5].map((at) => rig.orderFor(`first-${at}`, rig.subscription(at)));
    const seconds = [0, 1, 2].map((at) => rig.orderFor(`second-${at}`, rig.subscription(at), firsts[at]));
    rig.plan(...faults.map(([, fault]) => ({ path: '/v1/orders/*', share: 0.06, times: 5, fault })));
    const orders = [...firsts, ...seconds];
    rig.place(...orders);
    rig.start();
    const ids = orders.map(({ orderId }) => orderId);
    await rig.drain(ids);
    expect(rig.struck()).toBeGreaterThan(0);
    expect(ids.map((id) => rig.stateOf(id).kind)).toEqual(ids.map(() => 'accepted'));
    expect(rig.accepted.toSorted()).toEqual(ids.toSorted());
    for (const [index, order] of firsts.entries()) {
      expect(rig.effectsOf(order)).toEqual({ ...onceEach, subscriptionVersions: index < seconds.length ? 2 : 1 });
      const place = rig.accepted.indexOf(order.orderId);
      if (index < seconds.length) expect(rig.accepted.indexOf(`second-${index}`)).toBeGreaterThan(place);
    }
  });
});

describe('an order from an older copy of own work', () => {
  test('that the portal does not know waits for the user, also where the first attempts had no answer', async () => {
    const rig = await aPushRig();
    const order = rig.orderFor('order-1', rig.subscription(0));
    rig.place(order);
    const row = rig.work.database.prepare('SELECT * FROM outbox').raw().get() as OutboxRow;
    const [table] = readWorkTables(rig.work.database).filter(({ name }) => name === 'outbox');
    if (table === undefined) throw new Error('there is no outbox');
    rig.work.database.exec('DELETE FROM outbox');
    insertMissing(rig.work.database, table, asOlderRow(table, row.slice(0, table.columns.length)));
    rig.plan({ method: 'GET', times: 2, fault: { kind: 'drop', when: 'before' } });
    rig.start();
    await rig.drain(['order-1']);
    expect(rig.stateOf('order-1')).toMatchObject({ kind: 'needs-attention', isFromOlderCopy: true, differences: [] });
    expect(rig.asked).toEqual(['GET order-1', 'GET order-1', 'GET order-1']);
    expect(rig.effectsOf(order)).toEqual(noEffects);
  });
});
