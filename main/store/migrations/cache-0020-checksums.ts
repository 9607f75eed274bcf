// cache.db: each of the portal's documents gets a checksum. Frozen: a later shape is a later migration.
import type { Migration } from '../migrate.ts';

const tables = ['catalogues', 'accounts', 'subscriptions', 'orders'];

/**
 * CRC-32 over the document: the digest compares ids and versions only. Null in rows from before, which are taken as
 * they are until the portal changes them. A snapshot that was being received is begun anew.
 */
export const cache0020Checksums: Migration = {
  number: 20,
  sql: `
    ${tables.map((table) => `ALTER TABLE ${table} ADD COLUMN checksum INTEGER;`).join('\n    ')}
    ${[...tables, 'parked', 'account_rows', 'search_parts', 'search_beginnings']
      .map((table) => `DROP TABLE IF EXISTS ${table}_staged;`)
      .join('\n    ')}
    DELETE FROM facts WHERE name = 'staging-cursor';
  `,
};
