// The checksum of a row of own work: over its table and all its values, so that a flipped bit, or a row that
// was moved to another table, is found before anything is made of it. Decides nothing about a broken row.
import { createHash } from 'node:crypto';

/** Instead of the seal of a row that was found broken and is still shown: nothing vouches for what is in it. */
export const brokenSeal = 'broken';

/** What a column of own work holds. Numbers are whole. */
export type SealedValue = string | number | null;

/**
 * The seal of a row: SHA-256 (hex) over the table's name and the values of all its columns but the seal itself, in
 * the table's order. A lone surrogate counts as what SQLite makes of it, or its row would be broken from the start.
 */
export function sealOf(table: string, values: readonly SealedValue[]): string {
  const stored = values.map((value) => (typeof value === 'string' ? Buffer.from(value).toString() : value));
  return createHash('sha256')
    .update(JSON.stringify([table, ...stored]))
    .digest('hex');
}
