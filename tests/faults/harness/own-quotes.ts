// The quotes of own work, read by SQL and without the app, as own-work.ts reads the rest. Never writes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Quote } from '../../../shared/domain/quote.ts';
import { hasTable, reading } from './own-work.ts';

/** A quote that is on this machine and not, or not surely, at the portal in this form. */
export interface OwnQuoteRow {
  readonly quoteId: string;
  readonly state: string;
  readonly baseVersion: number;
  readonly quote: Quote;
}

/** Empty where there are none yet; a row whose text cannot be read is left out, as the app never shows it. */
export function readOwnQuotes(home: string): OwnQuoteRow[] {
  const file = join(home, 'work.db');
  if (!existsSync(file)) return [];
  return reading(file, (database) => {
    if (!hasTable(database, 'quotes')) return [];
    const sql = 'SELECT quote_id, state, base_version, document FROM quotes WHERE json_valid(document)';
    return database
      .prepare<[], [string, string, number, string]>(sql)
      .raw()
      .all()
      .map(([quoteId, state, baseVersion, document]) => ({
        ...{ quoteId, state, baseVersion },
        quote: JSON.parse(document) as Quote,
      }));
  });
}
