// cache.db gets the portal's quotes, with what their list shows. Frozen: a later shape is a later migration.
import type { Migration } from '../migrate.ts';

/**
 * `quote_rows` is narrow, so that a list reads no document. `state` counts the states of a quote as they were then:
 * draft 0, sent 1, accepted 2, declined 3, ordered 5; a sent one expires by its `valid_until` without being written. A
 * snapshot that was being received is begun anew.
 */
export const cache0030Quotes: Migration = {
  number: 30,
  sql: `
    CREATE TABLE quotes (
      id TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      account_id TEXT NOT NULL,
      document BLOB NOT NULL,
      checksum INTEGER
    ) STRICT;
    CREATE INDEX quotes_of_account ON quotes (account_id);
    CREATE TABLE quote_rows (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL,
      number TEXT NOT NULL,
      is_provisional INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      state INTEGER NOT NULL,
      amount_minor INTEGER NOT NULL,
      currency TEXT NOT NULL,
      alternatives INTEGER NOT NULL,
      valid_until TEXT NOT NULL,
      owner_id TEXT NOT NULL,
      owner_name TEXT NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      search_text TEXT NOT NULL,
      provisional_number TEXT NOT NULL
    ) STRICT;
    CREATE INDEX quote_rows_of_account ON quote_rows (account_id);
    CREATE INDEX quote_rows_by_owner ON quote_rows (owner_id, owner_name, id);
    CREATE INDEX quote_rows_by_number ON quote_rows (provisional_number);
    ${[
      ...['catalogues', 'accounts', 'subscriptions', 'orders'],
      ...['parked', 'account_rows', 'search_parts', 'search_beginnings'],
    ]
      .map((table) => `DROP TABLE IF EXISTS ${table}_staged;`)
      .join('\n    ')}
    DELETE FROM facts WHERE name = 'staging-cursor';
  `,
};
