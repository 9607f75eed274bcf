// work.db lists, counts and sends a thousand quotes without reading one. Frozen: a later shape is a later migration.
import type { Migration } from '../migrate.ts';

/** Both hold everything that their questions need: a document lies before the columns behind it, and is long. */
export const work0060QuoteIndexes: Migration = {
  number: 60,
  sql: `
    CREATE INDEX quotes_in_short ON quotes (profile_id, state, quote_id, seal, next_attempt_at_ms);
    CREATE INDEX quotes_to_send ON quotes
      (profile_id, staff_id, state, is_editing, changed_at, quote_id, next_attempt_at_ms);
  `,
};
