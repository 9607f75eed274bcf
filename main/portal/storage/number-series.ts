// Gapless numbers per year, such as confirmation numbers: given out inside the transaction that uses them,
// so that one that is rolled back leaves no gap.
import type { PortalDatabase } from './database.ts';

/** Confirmation numbers of orders, and numbers of quotes (D16). */
export type SeriesPrefix = 'C' | 'Q';

/** How many digits a number has at least. */
const digits = { C: 6, Q: 5 } as const satisfies Record<SeriesPrefix, number>;

/** The next number of a series in a year: `C-2026-000123`, `Q-2026-00042`. */
export function nextInSeries(database: PortalDatabase, prefix: SeriesPrefix, year: string): string {
  const sql = `
    INSERT INTO number_series (series, last_number) VALUES (?, 1)
    ON CONFLICT (series) DO UPDATE SET last_number = last_number + 1 RETURNING last_number`;
  const row = database.prepare<[string], { last_number: number }>(sql).get(`${prefix}-${year}`);
  if (row === undefined) throw new Error('an upsert always returns its row');
  return toSeriesNumber(prefix, year, row.last_number);
}

/** A number of a series as it is printed. */
export function toSeriesNumber(prefix: SeriesPrefix, year: string, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(digits[prefix], '0')}`;
}
