// The outbox holds edits of accounts beside orders, and every row has a seal over all of it. Frozen: a later shape is
// a later migration.
import type { Database } from 'better-sqlite3';
import type { Migration } from '../migrate.ts';
import { createHash } from 'node:crypto';

/**
 * `sequence` keeps the order in which things were placed; rows are never deleted. `subject` names what an edit
 * changes; `needs` (JSON) the edits that must have arrived before an order. Columns before `seal` are sealed;
 * `next_attempt_at_ms` only says when to try again.
 */
export const work0030OutboxItems: Migration = {
  number: 30,
  sql: `
    ALTER TABLE outbox RENAME TO outbox_before;
    DROP INDEX outbox_waiting;
    DROP INDEX outbox_of_account;
    CREATE TABLE outbox (
      sequence INTEGER PRIMARY KEY,
      item_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('order', 'edit')),
      profile_id TEXT NOT NULL,
      staff_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      subscription_id TEXT,
      subject TEXT,
      needs TEXT NOT NULL,
      customer TEXT,
      placed_at TEXT NOT NULL,
      request TEXT NOT NULL,
      overview TEXT,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'accepted', 'rejected', 'needs-attention', 'withdrawn')),
      answer TEXT,
      attempts INTEGER NOT NULL,
      seal TEXT NOT NULL,
      next_attempt_at_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX outbox_by_state ON outbox (profile_id, state, sequence);
    CREATE INDEX outbox_of_account ON outbox (account_id, sequence);
    CREATE INDEX outbox_of_subscription ON outbox (subscription_id, sequence);
  `,
  complete: (database) => {
    const insert = database.prepare('INSERT INTO outbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)');
    for (const row of readBefore(database)) insert.run(...toItem(row));
    database.exec('DROP TABLE outbox_before');
  },
};

type RowBefore = [
  sequence: number,
  orderId: string,
  profileId: string,
  staffId: string,
  accountId: string,
  subscriptionId: string,
  placedAt: string,
  request: string,
  overview: string,
  checksum: string,
  state: string,
  answer: string | null,
  attempts: number,
];

function readBefore(database: Database): RowBefore[] {
  const columns = `sequence, order_id, profile_id, staff_id, account_id, subscription_id, placed_at, request, overview,
    checksum, state, answer, attempts`;
  return database.prepare<[], RowBefore>(`SELECT ${columns} FROM outbox_before ORDER BY sequence`).raw().all();
}

/** A row whose checksum no longer held gets a seal that does not hold either. */
function toItem(row: RowBefore): (string | number | null)[] {
  const [sequence, orderId, profileId, staffId, accountId, subscriptionId, placedAt, request, overview] = row;
  const [, , , , , , , , , checksum, state, answer, attempts] = row;
  const placed = [orderId, profileId, staffId, placedAt, request, overview];
  const isIntact = checksum === sha256(placed);
  const who = [profileId, staffId, accountId, subscriptionId];
  const sealed = [
    ...[sequence, orderId, 'order', ...who, null, '[]', null],
    ...[placedAt, request, overview, state, answer, attempts],
  ];
  return [...sealed, isIntact ? sha256(['outbox', ...sealed]) : 'broken'];
}

function sha256(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
