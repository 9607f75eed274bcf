// Orders that waited before an update are there after it, with their order, their state and a seal.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { work0010OwnWork } from '../../main/store/migrations/work-0010-own-work.ts';
import { listOutbox } from '../../main/store/outbox-list.ts';
import { nextToSend } from '../../main/store/outbox-turns.ts';
import { readPlacedOrder } from '../../main/store/outbox.ts';
import { anOrder } from '../fixtures/orders.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

interface RowBefore {
  readonly orderId: string;
  readonly subscriptionId?: string;
  readonly state: string;
  readonly attempts?: number;
  readonly answer?: string;
  readonly isBroken?: boolean;
}

function aFileFromBefore(...rows: RowBefore[]): string {
  const file = join(temporaryFolder(), 'work.db');
  const database = new Database(file);
  migrate(database, [work0010OwnWork]);
  const insert = database.prepare(`INSERT INTO outbox (order_id, profile_id, staff_id, account_id, subscription_id,
    placed_at, request, overview, checksum, state, answer, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const { orderId, subscriptionId = orderId, state, attempts = 0, answer = null, isBroken = false } of rows) {
    const { profileId, staffId, placedAt, request, overview } = anOrder(orderId, { subscriptionId });
    const texts = [orderId, profileId, staffId, placedAt, JSON.stringify(request), JSON.stringify(overview)];
    const checksum = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
    const stored = isBroken ? checksum.replace(/^./, 'x') : checksum;
    const placed = [placedAt, JSON.stringify(request), JSON.stringify(overview), stored];
    insert.run(orderId, profileId, staffId, 'account-1', subscriptionId, ...placed, state, answer, attempts);
  }
  database.close();
  return file;
}

const who = { profileId: 'p1', staffId: 'staff-1' };

test('orders keep their place, their state and their answer', () => {
  const answer = JSON.stringify({ confirmationNumber: 'C-1', acceptedAt: '2026-11-16T09:00:00Z' });
  const work = aWork(
    aFileFromBefore(
      { orderId: 'o1', state: 'accepted', answer },
      { orderId: 'o2', subscriptionId: 's', state: 'sending' },
      { orderId: 'o3', subscriptionId: 's', state: 'queued', attempts: 3 },
      { orderId: 'o4', state: 'queued', attempts: 2 },
    ),
  );
  expect(readPlacedOrder(work, 'p1', 'o1')?.state).toMatchObject({ kind: 'accepted', confirmationNumber: 'C-1' });
  expect(nextToSend(work, who, 0)).toMatchObject([
    { orderId: 'o2', mayHaveArrived: true, request: anOrder('o2', { subscriptionId: 's' }).request },
    { orderId: 'o4', mayHaveArrived: true, attempts: 2 },
  ]);
  expect(listOutbox(work, 'p1', 10)).toMatchObject([{ customer: null }, { heldUpBy: 'o2' }, {}]);
});

test('an order whose checksum no longer held is not made good by the update', () => {
  const work = aWork(aFileFromBefore({ orderId: 'o1', state: 'queued', isBroken: true }));
  expect(nextToSend(work, who, 0)).toEqual([]);
  expect(listOutbox(work, 'p1', 10)).toMatchObject([{ kind: 'unreadable', itemId: 'o1' }]);
});
