// work.db from nothing to its first tables: settings, profiles, and the outbox. Frozen: a later shape is
// a later migration.
import type { Migration } from '../migrate.ts';

/**
 * Rows carry the profile that they belong to. `sequence` keeps the order in which orders were placed;
 * `checksum` is over all that was placed, so that a flipped bit is found before an order is sent.
 */
export const work0010OwnWork: Migration = {
  number: 10,
  sql: `
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE profiles (
      id TEXT PRIMARY KEY,
      address TEXT NOT NULL,
      email TEXT NOT NULL,
      is_sample INTEGER NOT NULL,
      last_signed_in_at_ms INTEGER NOT NULL,
      me TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outbox (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      order_id TEXT NOT NULL UNIQUE,
      profile_id TEXT NOT NULL,
      staff_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      subscription_id TEXT NOT NULL,
      placed_at TEXT NOT NULL,
      request TEXT NOT NULL,
      overview TEXT NOT NULL,
      checksum TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'accepted', 'rejected', 'needs-attention', 'withdrawn')),
      answer TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt_at_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX outbox_waiting ON outbox (profile_id, state, sequence);
    CREATE INDEX outbox_of_account ON outbox (account_id);
  `,
};
