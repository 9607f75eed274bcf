// The quotes that stand here as rows beside the portal's, so that one query lists both: a table of this connection, in
// memory, in which only what changed is written again. Never touches the file.
import type { CacheStore } from './cache-store.ts';
import type { OwnQuote } from './own-quote-row.ts';
import { ownQuoteColumns as columns } from './own-quote-table.ts';
import { quoteColumnsOf } from './quote-columns.ts';

/** As `sync` counts them. */
export const quoteSyncs = ['synced', 'waiting', 'conflict', 'rejected'] as const;

/** Makes `own` the quotes that lists show in the place of the portal's. */
export function showOwnQuotes(cache: CacheStore, own: readonly OwnQuote[]): void {
  const { ownQuotes } = cache;
  const ids = new Set(own.map(({ quote }) => quote.id));
  const gone = [...ownQuotes.keys()].filter((id) => !ids.has(id));
  const changed = own.filter((now) => ownQuotes.get(now.quote.id) !== now);
  if (gone.length === 0 && changed.length === 0) return;
  const remove = cache.prepare.command('DELETE FROM temp.own_quote_rows WHERE id = ?');
  const marks = columns.map(() => '?').join(', ');
  const write = cache.prepare.command(
    `INSERT OR REPLACE INTO temp.own_quote_rows (${columns.join(', ')}) VALUES (${marks})`,
  );
  cache.database.transaction(() => {
    for (const id of gone) remove.run(id);
    for (const now of changed) write.run(...toRow(now));
  })();
  for (const id of gone) ownQuotes.delete(id);
  for (const now of changed) ownQuotes.set(now.quote.id, now);
  cache.quoteViews.clear();
}

function toRow({ quote, state, isEditing }: OwnQuote): unknown[] {
  const sync = quoteSyncs.indexOf(state.kind);
  return [quote.id, quote.accountId, ...Object.values(quoteColumnsOf(quote)), sync, isEditing ? 1 : 0];
}
