import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  countOutbox,
  enqueueOrder,
  listUnsentOrders,
  putAsideUnreadable,
  readPlacedOrder,
  readPlacedRequest,
} from '../../main/store/outbox.ts';
import { listAccepted, listOutbox } from '../../main/store/outbox-list.ts';
import { makeDue, markSending, postpone, recordAnswer, withdraw } from '../../main/store/outbox-states.ts';
import { nextAttemptAtMs, nextToSend } from '../../main/store/outbox-turns.ts';
import type { ItemToSend } from '../../main/store/outbox-turns.ts';
import { sealOf } from '../../main/store/seal.ts';
import type { PlacedOrder } from '../../shared/contract/orders.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import { anOrder } from '../fixtures/orders.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

const who = { profileId: 'p1', staffId: 'staff-1' };
const ids = (items: readonly (ItemToSend | PlacedOrder)[]) =>
  items.map((item) => ('orderId' in item ? item.orderId : item.editId));
const nothing = { waiting: 0, needingAttention: 0, rejected: 0 };

/** What a row says is what was written, whatever it says. */
function sealAgain(work: WorkStore): void {
  const read = work.database.prepare<[], (string | number | null)[]>('SELECT * FROM outbox').raw();
  const write = work.database.prepare('UPDATE outbox SET seal = ? WHERE sequence = ?');
  for (const row of read.all()) write.run(sealOf('outbox', row.slice(0, -2)), row[0]);
}

describe('the outbox', () => {
  test('keeps an order durably before it is acknowledged', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = openWork(file);
    expect(enqueueOrder(work, anOrder('o1'))?.state).toEqual({ kind: 'queued' });
    work.close();
    const again = aWork(file);
    expect(readPlacedOrder(again, 'p1', 'o1')).toMatchObject({ orderId: 'o1', state: { kind: 'queued' } });
    expect(readPlacedRequest(again, 'o1')).toEqual(anOrder('o1').request);
    expect(readPlacedOrder(again, 'another profile', 'o1')).toBeNull();
    expect(readPlacedOrder(again, 'p1', 'o2')).toBeNull();
  });

  test('takes the same order twice as one, and never another one under its id', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    expect(enqueueOrder(work, anOrder('o1'))?.orderId).toBe('o1');
    expect(() => enqueueOrder(work, anOrder('o1', { quantity: 99 }))).toThrow(/another item/);
    expect(nextToSend(work, who, 0)).toHaveLength(1);
  });

  test('sends orders of one subscription one after the other, and those of others beside it', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1', { subscriptionId: 's1' }));
    enqueueOrder(work, anOrder('o2', { subscriptionId: 's1' }));
    enqueueOrder(work, anOrder('o3', { subscriptionId: 's2' }));
    expect(ids(nextToSend(work, who, 0))).toEqual(['o1', 'o3']);
    markSending(work, 'o1');
    recordAnswer(work, 'o1', { kind: 'needs-attention', differences: [], overviewNow: null, isFromOlderCopy: false });
    expect(ids(nextToSend(work, who, 0))).toEqual(['o3']);
    recordAnswer(work, 'o1', { kind: 'rejected', portalCode: 'forbidden', fields: [] });
    expect(ids(nextToSend(work, who, 0))).toEqual(['o2', 'o3']);
  });

  test('takes an order back while the portal cannot have it, keeps it, and frees what waited behind it', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1', { subscriptionId: 's1' }));
    enqueueOrder(work, anOrder('o2', { subscriptionId: 's1' }));
    markSending(work, 'o1');
    expect(withdraw(work, 'p1', 'o1')).toBe(false);
    postpone(work, 'o1', 0);
    expect(withdraw(work, 'p1', 'o1')).toBe(false);
    recordAnswer(work, 'o1', { kind: 'needs-attention', differences: [], overviewNow: null, isFromOlderCopy: false });
    expect(withdraw(work, 'another profile', 'o1')).toBe(false);
    expect(withdraw(work, 'p1', 'o1')).toBe(true);
    expect(readPlacedOrder(work, 'p1', 'o1')?.state).toEqual({ kind: 'withdrawn' });
    expect(ids(listUnsentOrders(work, 'p1', 'account-1'))).toEqual(['o2']);
    expect(ids(nextToSend(work, who, 0, 1))).toEqual(['o2']);
    expect(withdraw(work, 'p1', 'o2')).toBe(true);
    expect(nextToSend(work, who, 0)).toEqual([]);
  });

  test('never sends an order under another profile or staff member than the one that placed it', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    expect(nextToSend(work, { ...who, staffId: 'staff-2' }, 0)).toEqual([]);
    expect(nextToSend(work, { ...who, profileId: 'p2' }, 0)).toEqual([]);
  });

  test('asks first what became of an order whose attempt had no answer, also after a crash', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = openWork(file);
    enqueueOrder(work, anOrder('o1'));
    expect(nextToSend(work, who, 0)[0]?.mayHaveArrived).toBe(false);
    markSending(work, 'o1');
    work.close();
    const again = aWork(file);
    expect(nextToSend(again, who, 0)[0]?.mayHaveArrived).toBe(true);
    postpone(again, 'o1', 5000);
    expect(readPlacedOrder(again, 'p1', 'o1')?.state).toEqual({ kind: 'queued' });
    expect(nextToSend(again, who, 4999)).toEqual([]);
    expect(nextAttemptAtMs(again, who, 4999)).toBe(5000);
    expect(nextAttemptAtMs(again, who, 5000)).toBeNull();
    expect(nextAttemptAtMs(again, { ...who, staffId: 'staff-2' }, 0)).toBeNull();
    expect(nextToSend(again, who, 5000)).toMatchObject([{ mayHaveArrived: true, attempts: 1 }]);
    makeDue(again, 'p1');
    expect(nextToSend(again, who, 0)).toHaveLength(1);
  });

  test('keeps the answer, counts what waits, and never takes back an acceptance', () => {
    const work = aWork();
    for (const id of ['o1', 'o2', 'o3', 'o4']) enqueueOrder(work, anOrder(id, { subscriptionId: id }));
    const accepted = { kind: 'accepted', confirmationNumber: 'C-1', acceptedAt: '2026-11-16T09:00:00Z' } as const;
    recordAnswer(work, 'o1', accepted);
    recordAnswer(work, 'o1', { kind: 'rejected', portalCode: 'late', fields: [] });
    const rejected = { kind: 'rejected', portalCode: 'invalid-input', fields: [{ path: 'a', problem: 'b' }] } as const;
    recordAnswer(work, 'o2', { ...rejected, fields: [...rejected.fields] });
    const differences = [{ field: 'chargeNow.net', shown: 1, now: 2 }];
    recordAnswer(work, 'o3', { kind: 'needs-attention', differences, overviewNow: null, isFromOlderCopy: false });
    expect(readPlacedOrder(work, 'p1', 'o1')?.state).toEqual(accepted);
    expect(readPlacedOrder(work, 'p1', 'o2')?.state).toEqual(rejected);
    expect(readPlacedOrder(work, 'p1', 'o3')?.state).toEqual({
      kind: 'needs-attention',
      isFromOlderCopy: false,
      differences,
      overviewNow: null,
    });
    expect(countOutbox(work, 'p1')).toEqual({
      orders: { waiting: 1, needingAttention: 1, rejected: 1 },
      edits: nothing,
    });
    expect(ids(listUnsentOrders(work, 'p1', 'account-1'))).toEqual(['o2', 'o3', 'o4']);
    expect(listUnsentOrders(work, 'p1', 'another account')).toEqual([]);
  });

  test('never sends an order that is not what was placed any more, and lets the others pass', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    enqueueOrder(work, anOrder('o2', { subscriptionId: 's2' }));
    work.database.exec(
      `UPDATE outbox SET request = replace(request, '"quantity":10', '"quantity":11') WHERE item_id = 'o1'`,
    );
    expect(ids(nextToSend(work, who, 0))).toEqual(['o2']);
    expect(countOutbox(work, 'p1').orders.needingAttention).toBe(1);
  });

  test.each([
    ['a request that is no JSON', `request = '{'`],
    ['an overview that is no JSON', `overview = '{'`],
    ['an overview of another shape', `overview = '{}'`],
  ])("lets %s stand in no other order's way", (_case, damage) => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    enqueueOrder(work, anOrder('o2', { subscriptionId: 's2' }));
    work.database.exec(`UPDATE outbox SET ${damage} WHERE item_id = 'o1'`);
    expect(ids(listUnsentOrders(work, 'p1', 'account-1'))).toEqual(['o2']);
    expect(ids(nextToSend(work, who, 0))).toEqual(['o2']);
    expect(ids(listUnsentOrders(work, 'p1', 'account-1'))).toEqual(['o2']);
    expect(countOutbox(work, 'p1').orders).toEqual({ waiting: 1, needingAttention: 1, rejected: 0 });
  });

  test('puts an order of a shape that cannot be read aside, also where no bit of it has flipped', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    enqueueOrder(work, anOrder('o2', { subscriptionId: 's2' }));
    work.database.exec(`UPDATE outbox SET request = '{}', overview = '{}' WHERE item_id = 'o1'`);
    sealAgain(work);
    expect(ids(nextToSend(work, who, 0))).toEqual(['o2']);
    expect(countOutbox(work, 'p1').orders.needingAttention).toBe(1);
  });

  test('an answer that cannot be read leaves the order in its state', () => {
    const work = aWork();
    for (const id of ['o1', 'o2', 'o3']) enqueueOrder(work, anOrder(id, { subscriptionId: id }));
    recordAnswer(work, 'o1', {
      kind: 'needs-attention',
      differences: [],
      overviewNow: anOrder('o1').overview,
      isFromOlderCopy: false,
    });
    recordAnswer(work, 'o2', { kind: 'rejected', portalCode: 'forbidden', fields: [] });
    recordAnswer(work, 'o3', { kind: 'accepted', confirmationNumber: 'C-1', acceptedAt: '2026-11-16T09:00:00Z' });
    work.database.exec(`UPDATE outbox SET answer = '{'`);
    sealAgain(work);
    expect(readPlacedOrder(work, 'p1', 'o1')?.state).toMatchObject({ kind: 'needs-attention', overviewNow: null });
    expect(readPlacedOrder(work, 'p1', 'o2')?.state).toMatchObject({ kind: 'rejected' });
    expect(() => readPlacedOrder(work, 'p1', 'o3')).toThrow();
  });

  test('an order that was taken back does not leave any more', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    expect(withdraw(work, 'p1', 'o1')).toBe(true);
    expect(markSending(work, 'o1')).toBe(false);
    expect(readPlacedOrder(work, 'p1', 'o1')?.state).toEqual({ kind: 'withdrawn' });
  });

  test('counts and lists by profile', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    enqueueOrder(work, { ...anOrder('o2'), profileId: 'p2' });
    expect(countOutbox(work, 'p1').orders.waiting).toBe(1);
    expect(countOutbox(work, 'p2').orders.waiting).toBe(1);
    expect(countOutbox(work, 'p3').orders.waiting).toBe(0);
    expect(ids(listUnsentOrders(work, 'p2', 'account-1'))).toEqual(['o2']);
  });

  test('lists what needs the user first, with what holds up the others, and what arrived last', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1', { subscriptionId: 's1' }));
    enqueueOrder(work, anOrder('o2', { subscriptionId: 's2' }));
    enqueueOrder(work, anOrder('o3', { subscriptionId: 's2' }));
    enqueueOrder(work, anOrder('o4', { subscriptionId: 's4' }));
    markSending(work, 'o1');
    postpone(work, 'o1', Date.parse('2026-11-16T09:05:00Z'));
    recordAnswer(work, 'o2', { kind: 'needs-attention', differences: [], overviewNow: null, isFromOlderCopy: false });
    recordAnswer(work, 'o4', { kind: 'accepted', confirmationNumber: 'C-1', acceptedAt: '2026-11-16T09:00:00Z' });
    const customer = { company: 'Bergmann Optik GmbH', customerNumber: 'K-10482' };
    expect(listOutbox(work, 'p1', 10)).toMatchObject([
      { order: { orderId: 'o2' }, heldUpBy: null, canWithdraw: true, customer },
      { order: { orderId: 'o1' }, attempts: 1, nextAttemptAt: '2026-11-16T09:05:00.000Z', canWithdraw: false },
      { order: { orderId: 'o3' }, heldUpBy: 'o2', canWithdraw: true },
    ]);
    expect(listOutbox(work, 'p1', 1)).toHaveLength(1);
    expect(listAccepted(work, 'p1', 10)).toMatchObject([{ order: { orderId: 'o4' } }]);
  });

  test('lists a row that is not what was placed any more as unreadable, until the user puts it aside', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    work.database.exec(`UPDATE outbox SET request = replace(request, '"quantity":10', '"quantity":11')`);
    expect(listOutbox(work, 'p1', 10)).toMatchObject([{ kind: 'unreadable', itemId: 'o1' }]);
    expect(withdraw(work, 'p1', 'o1')).toBe(false);
    expect(putAsideUnreadable(work, 'another profile', 'o1')).toBe(false);
    expect(putAsideUnreadable(work, 'p1', 'o1')).toBe(true);
    expect(listOutbox(work, 'p1', 10)).toEqual([]);
    expect(nextToSend(work, who, 0)).toEqual([]);
  });

  test('puts no row aside that can be read', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    expect(putAsideUnreadable(work, 'p1', 'o1')).toBe(false);
    expect(nextToSend(work, who, 0)).toHaveLength(1);
  });

  test('believes no moment to try again that is more than a day away', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    work.database.exec('UPDATE outbox SET next_attempt_at_ms = 1e15');
    expect(ids(nextToSend(work, who, Date.parse('2026-11-16T09:00:00Z')))).toEqual(['o1']);
  });

  test('replaces an order that cannot be by the one that takes its place, in one step, or keeps neither', () => {
    const work = aWork();
    enqueueOrder(work, anOrder('o1'));
    recordAnswer(work, 'o1', { kind: 'needs-attention', differences: [], overviewNow: null, isFromOlderCopy: false });
    expect(enqueueOrder(work, anOrder('o2'), 'o1')?.state).toEqual({ kind: 'queued' });
    expect(readPlacedOrder(work, 'p1', 'o1')?.state).toEqual({ kind: 'withdrawn' });
    expect(enqueueOrder(work, anOrder('o2'), 'o1')?.orderId).toBe('o2');
    markSending(work, 'o2');
    expect(enqueueOrder(work, anOrder('o3'), 'o2')).toBeNull();
    expect(readPlacedOrder(work, 'p1', 'o3')).toBeNull();
    expect(ids(nextToSend(work, who, 0))).toEqual(['o2']);
  });
});
