// Everything that a user entered and the app acknowledged, by name, and which of it a file of own work holds whole.
// Reads copies only.
import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { keptDraftSchema, type KeptDraft } from '../../../shared/contract/drafts.ts';
import { readWorkRows } from '../../../main/store/work-rows.ts';
import { readWorkTables } from '../../../main/store/work-tables.ts';
import { quoteSchema, type Quote } from '../../../shared/domain/quote.ts';
import { tracesOf } from '../harness/quote-traces.ts';
import type { Ledger } from '../harness/ledger.ts';

export function nameOfItem(id: string): string {
  return `order or edit ${id}`;
}

export function nameOfDraft({ revision, draftId }: KeptDraft): string {
  return `revision ${revision} of draft ${draftId}`;
}

export function nameOfTheme(theme: string): string {
  return `the theme ${theme}`;
}

/** What a user did with a quote, by the trace that it left there. */
export function nameOfQuoteStep(quoteId: string, trace: string): string {
  return `"${trace}" of quote ${quoteId}`;
}

/** Names of what the rows of a work.db, or of a backup, hold whole; its log is left aside. */
export function wholeIn(file: string): ReadonlySet<string> {
  const copy = `${file}.looked-at`;
  copyFileSync(file, copy);
  const database = new Database(copy, { fileMustExist: true });
  try {
    return new Set(
      readWorkTables(database).flatMap((table) => {
        const at = (column: string): number => table.columns.indexOf(column);
        return [...readWorkRows(database, table).rows.values()].flatMap((row) => {
          if (table.name === 'outbox') return [nameOfItem(String(row[at('item_id')]))];
          if (table.name === 'drafts')
            return [nameOfDraft(keptDraftSchema.parse(JSON.parse(String(row[at('document')]))))];
          if (table.name === 'quotes') return namesOfQuote(quoteSchema.parse(JSON.parse(String(row[at('document')]))));
          const isTheme = table.name === 'settings' && row[at('name')] === 'theme';
          return isTheme ? [nameOfTheme(String(JSON.parse(String(row[at('value')]))))] : [];
        });
      }),
    );
  } finally {
    database.close();
    for (const part of ['', '-wal', '-shm']) rmSync(`${copy}${part}`, { force: true });
  }
}

function namesOfQuote(quote: Quote): string[] {
  return [...tracesOf(quote)].map((trace) => nameOfQuoteStep(quote.id, trace));
}

/** By draft: all states in which it was acknowledged, the oldest first. */
export type DraftStates = Map<string, KeptDraft[]>;

/** Call after every change of a draft. */
export function noteDrafts(states: DraftStates, { drafts }: Ledger): void {
  for (const { acknowledged } of drafts.values()) {
    if (acknowledged === null) continue;
    const known = states.get(acknowledged.draftId) ?? [];
    if (known.at(-1)?.revision !== acknowledged.revision) known.push(acknowledged);
    states.set(acknowledged.draftId, known);
  }
}
