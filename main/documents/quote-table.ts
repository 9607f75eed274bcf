// The list of quotes as a table (F11, F22), in the words of the window's list. Pure.
import type { QuoteRow } from '../../shared/contract/quotes.ts';
import { dateIn } from '../../shared/domain/calendar.ts';
import type { Language } from '../../shared/domain/text.ts';
import { quoteList as germanList } from '../../shared/messages/de/quote-list.ts';
import { terms as germanTerms } from '../../shared/messages/de/terms.ts';
import { quoteList as englishList } from '../../shared/messages/en/quote-list.ts';
import { terms as englishTerms } from '../../shared/messages/en/terms.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

const words = {
  de: { list: germanList, states: germanTerms.quoteState },
  en: { list: englishList, states: englishTerms.quoteState },
} as const satisfies Record<Language, unknown>;

export interface QuoteTable {
  readonly add: (row: QuoteRow) => void;
  readonly made: () => Table;
}

/** A table that rows are added to. Days are those of the reseller's time zone. */
export function quoteTable(language: Language, timeZone: string): QuoteTable {
  const { list, states } = words[language];
  const rows: TableCell[][] = [];
  return {
    add(row) {
      rows.push([
        ...[row.number, row.revision, states[row.state]],
        ...[row.customer?.company ?? null, row.customer?.customerNumber ?? null],
        ...[row.amount, row.amount.currency, row.alternatives, row.validUntil, row.owner.name],
        ...[dateIn(timeZone, row.createdAt), dateIn(timeZone, row.changedAt), list.syncState[row.sync]],
      ]);
    },
    made: () => ({ title: list.title, language, columns: columnsIn(list), rows }),
  };
}

function columnsIn({ column, exported }: (typeof words)[Language]['list']): TableColumn[] {
  return [
    { header: column.number, kind: 'text', width: 16 },
    { header: exported.revision, kind: 'number', width: 9 },
    { header: column.state, kind: 'text', width: 12 },
    { header: column.customer, kind: 'text', width: 36 },
    { header: exported.customerNumber, kind: 'text', width: 15 },
    { header: column.amount, kind: 'money', width: 16 },
    { header: exported.currency, kind: 'text', width: 9 },
    { header: exported.alternatives, kind: 'number', width: 12 },
    { header: column.validUntil, kind: 'date', width: 12 },
    { header: column.owner, kind: 'text', width: 20 },
    { header: exported.createdAt, kind: 'date', width: 12 },
    { header: column.changedAt, kind: 'date', width: 12 },
    { header: exported.sync, kind: 'text', width: 26 },
  ];
}
