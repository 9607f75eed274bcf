// What is in own work, in the words of the user. Knows which rows are what, and nothing else.
import type { OwnWorkCounts } from '../../shared/contract/storage.ts';

/** A row: its table, and its kind where the table holds several. */
export interface CountedRow {
  readonly table: string;
  readonly kind: unknown;
}

/** Counts rows; settings, profiles and what happened to files are no work of the user's. */
export function countOwnWork(rows: readonly CountedRow[]): OwnWorkCounts {
  const count = (isCounted: (row: CountedRow) => boolean): number => rows.filter(isCounted).length;
  return {
    orders: count(({ table, kind }) => table === 'outbox' && kind !== 'edit'),
    edits: count(({ table, kind }) => table === 'outbox' && kind === 'edit'),
    drafts: count(({ table }) => table === 'drafts'),
    quotes: count(({ table }) => table === 'quotes'),
  };
}
