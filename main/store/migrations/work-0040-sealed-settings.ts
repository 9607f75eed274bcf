// work.db: settings and profiles get a seal each, and there is a record of what happened to the files of this
// installation. Frozen: a later shape is a later migration.
import type { Migration } from '../migrate.ts';

/** `seal_of` is the function of work-store.ts: the rows that are there are sealed as they stand. */
export const work0040SealedSettings: Migration = {
  number: 40,
  sql: `
    ALTER TABLE settings ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    UPDATE settings SET seal = seal_of('settings', name, value);

    ALTER TABLE profiles ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    UPDATE profiles SET seal = seal_of('profiles', id, address, email, is_sample, last_signed_in_at_ms, me);

    CREATE TABLE storage_events (
      id TEXT PRIMARY KEY,
      happened_at TEXT NOT NULL,
      event TEXT NOT NULL,
      is_seen INTEGER NOT NULL,
      seal TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
