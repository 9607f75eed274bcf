// work.db gets the drafts of orders (F18). Frozen: a later shape is a later migration.
import type { Migration } from '../migrate.ts';

/** `document` is the kept draft as JSON; `seal` is over the table's name and all other columns in this order. */
export const work0020Drafts: Migration = {
  number: 20,
  sql: `
    CREATE TABLE drafts (
      draft_id TEXT PRIMARY KEY,
      profile_id TEXT NOT NULL,
      staff_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      subscription_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      document TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT;
    CREATE INDEX drafts_of_subscription ON drafts (profile_id, subscription_id, kind);
  `,
};
