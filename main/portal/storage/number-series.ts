// Gapless numbers per year, such as confirmation numbers: given out inside the transaction that uses them,
// so that one that is rolled back leaves no gap.
import type { PortalDatabase } from './database.ts';

/** The next number of a series in a year: `C-2026-000123`. */
export function nextInSeries(database: PortalDatabase, prefix: string, year: string): string {
  const sql = `
    INSERT INTO number_series (series, last_number) VALUES (?, 1)
    ON CONFLICT (series) DO UPDATE SET last_number = last_number + 1 RETURNING last_number`;
  const row = database.prepare<[string], { last_number: number }>(sql).get(`${prefix}-${year}`);
  if (row === undefined) throw new Error('an upsert always returns its row');
  return toSeriesNumber(prefix, year, row.last_number);
}

/** A number of a series as it is printed. */
export function toSeriesNumber(prefix: string, year: string, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
}
