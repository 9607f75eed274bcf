// The list of quotes as a file (F11, F22): everything that its filter finds, read a few at a time, so that nothing waits
// for it. Changes nothing.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Delivery } from '../../shared/contract/documents.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { quoteTable } from '../documents/quote-table.ts';
import { quoteRanges } from '../store/quote-ranges.ts';
import type { WorkStore } from '../store/work-store.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';
import { cacheWithOwnQuotes } from './shown-quotes.ts';
import { saveTable, type TableFileOptions } from './table-file.ts';

export interface QuoteExportOptions extends TableFileOptions {
  readonly current: ReadCurrent;
  readonly work: WorkStore;
  readonly today: (profile: CurrentProfile) => CalendarDate;
}

export interface QuoteExportService {
  readonly save: (input: ValidInput<'quotes.export'>) => Promise<Result<Delivery>>;
}

/** The request `quotes.export`. */
export function createQuoteExportService(options: QuoteExportOptions): QuoteExportService {
  const { current, work, today } = options;
  return {
    async save(input) {
      const profile = current();
      if (profile === null) return signedOut();
      const { timeZone } = profile.me.reseller;
      const cache = cacheWithOwnQuotes(profile, work);
      const table = quoteTable(input.language, timeZone);
      const keys: (string | number | null)[] = [];
      for (const range of quoteRanges(cache, input, today(profile))) {
        for (const { row, key } of range) {
          table.add(row);
          keys.push(key);
        }
        await nextTurn();
        // Signed out meanwhile: its cache is closed.
        if (current()?.profileId !== profile.profileId) return signedOut();
      }
      return saveTable(options, table.made(), input.format, { keys, direction: input.sort.direction });
    },
  };
}
