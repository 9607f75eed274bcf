// cache.db from nothing to its first tables: the portal's entities, the rows of the account list, and
// the search indexes. Frozen: a later shape is a later migration.
import type { Migration } from '../migrate.ts';

/**
 * `account_rows` holds what the list shows, filters and sorts, computed for the day `derived-on` of
 * `facts`; `changes_on` says when a row has to be computed again. Its `place` ascends with
 * `(company_key, id)`, so that the list and the search need no sort. Days are counted from 1970-01-01.
 * Both search tables hold no text of their own, and their rowid is the place.
 */
export const cache0010Portfolio: Migration = {
  number: 10,
  sql: `
    CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE catalogues (
      id TEXT PRIMARY KEY, version INTEGER NOT NULL, document BLOB NOT NULL
    ) STRICT;
    CREATE TABLE accounts (
      id TEXT PRIMARY KEY, version INTEGER NOT NULL, document BLOB NOT NULL
    ) STRICT;
    CREATE TABLE subscriptions (
      id TEXT PRIMARY KEY, version INTEGER NOT NULL, account_id TEXT NOT NULL, document BLOB NOT NULL
    ) STRICT;
    CREATE INDEX subscriptions_of_account ON subscriptions (account_id);
    CREATE TABLE orders (
      id TEXT PRIMARY KEY, version INTEGER NOT NULL, account_id TEXT NOT NULL, document BLOB NOT NULL
    ) STRICT;
    CREATE INDEX orders_of_account ON orders (account_id);

    CREATE TABLE parked (
      type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, document BLOB NOT NULL,
      PRIMARY KEY (type, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE account_rows (
      place INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      company TEXT NOT NULL,
      company_key TEXT NOT NULL,
      customer_number TEXT NOT NULL,
      city TEXT NOT NULL,
      city_key TEXT NOT NULL,
      country TEXT NOT NULL,
      subscriptions INTEGER NOT NULL,
      licences INTEGER NOT NULL,
      status INTEGER,
      states INTEGER NOT NULL,
      deadline_kind INTEGER,
      deadline_day INTEGER,
      trial_ends_day INTEGER,
      grace_ends_day INTEGER,
      term_ends_day INTEGER,
      cancellation_day INTEGER,
      monthly_minor INTEGER NOT NULL,
      currency TEXT NOT NULL,
      is_priced INTEGER NOT NULL,
      changes_on_day INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX account_rows_by_id ON account_rows (id);
    CREATE INDEX account_rows_by_company ON account_rows (company_key, id);
    CREATE INDEX account_rows_by_customer_number ON account_rows (customer_number);
    CREATE INDEX account_rows_by_city ON account_rows (city_key);
    CREATE INDEX account_rows_by_subscriptions ON account_rows (subscriptions);
    CREATE INDEX account_rows_by_licences ON account_rows (licences);
    CREATE INDEX account_rows_by_status ON account_rows (status);
    CREATE INDEX account_rows_by_deadline ON account_rows (deadline_day);
    CREATE INDEX account_rows_by_monthly ON account_rows (monthly_minor);

    CREATE VIRTUAL TABLE search_parts USING fts5(
      text, content='', contentless_delete=1, tokenize='trigram case_sensitive 1'
    );
    CREATE VIRTUAL TABLE search_beginnings USING fts5(
      text, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0'
    );
  `,
};
