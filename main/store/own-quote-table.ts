// The table in which a connection to the cache lists the quotes of own work: in memory, never in the file.
import type { Database } from 'better-sqlite3';
import { quoteColumnNames } from './quote-columns.ts';

export const ownQuoteColumns = ['id', 'account_id', ...quoteColumnNames, 'sync', 'is_editing'] as const;

/** Once for each connection, before anything is prepared on it. */
export function addOwnQuoteTable(database: Database): void {
  database.pragma('temp_store = MEMORY');
  database.exec(`
    CREATE TEMP TABLE own_quote_rows (${ownQuoteColumns.join(', ')}, PRIMARY KEY (id)) WITHOUT ROWID;
    CREATE INDEX temp.own_quote_rows_of_account ON own_quote_rows (account_id);
  `);
}
