// The checksum of a row of own work: over its table and all its values, so that a flipped bit, or a row that
// was moved to another table, is found before anything is made of it. Decides nothing about a broken row.
import { createHash } from 'node:crypto';

/** What a column of own work holds. Numbers are whole. */
export type SealedValue = string | number | null;

/**
 * The seal of a row: SHA-256 (hex) over the table's name and the values of all its columns but the seal itself, in
 * the table's order.
 */
export function sealOf(table: string, values: readonly SealedValue[]): string {
  return createHash('sha256')
    .update(JSON.stringify([table, ...values]))
    .digest('hex');
}
