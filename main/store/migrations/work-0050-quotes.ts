// work.db gets the quotes that the portal does not have in this form yet (F20). Frozen: a later shape is a later
// migration.
import type { Migration } from '../migrate.ts';

/**
 * One row per quote, as a state: `document` is the quote whole, `base_version` the portal's version that it was based on
 * (0: none), `sent` (JSON) the fingerprints of what left without an answer. `seal` is over the table's name and all
 * columns before it; `next_attempt_at_ms` only says when to try again.
 */
export const work0050Quotes: Migration = {
  number: 50,
  sql: `
    CREATE TABLE quotes (
      profile_id TEXT NOT NULL,
      quote_id TEXT NOT NULL,
      staff_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      provisional_number TEXT NOT NULL,
      document TEXT NOT NULL,
      base_version INTEGER NOT NULL,
      edit INTEGER NOT NULL,
      is_editing INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'synced', 'conflict', 'rejected')),
      answer TEXT,
      sent TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      changed_at TEXT NOT NULL,
      seal TEXT NOT NULL,
      next_attempt_at_ms INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (profile_id, quote_id)
    ) STRICT;
    CREATE INDEX quotes_of_account ON quotes (account_id);
    CREATE INDEX quotes_by_number ON quotes (provisional_number);
  `,
};
