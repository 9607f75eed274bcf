// The tables of own work whose rows carry a seal: one list for writing, checking, and salvaging rows. Never
// knows what a row means.
import { sealOf } from './seal.ts';
import type { SealedValue } from './seal.ts';

export interface SealedTable {
  readonly name: string;
  /** All columns in the table's order; the last is `seal`. */
  readonly columns: readonly [...string[], 'seal'];
  readonly keyColumns: readonly string[];
}

export const draftsTable = {
  name: 'drafts',
  columns: [
    'draft_id',
    'profile_id',
    'staff_id',
    'account_id',
    'subscription_id',
    'kind',
    'document',
    'changed_at',
    'seal',
  ],
  keyColumns: ['draft_id'],
} as const satisfies SealedTable;

/** Its last column, `next_attempt_at_ms`, is not sealed and not named here: it only says when to try again. */
export const outboxTable = {
  name: 'outbox',
  columns: [
    ...(['sequence', 'item_id', 'kind', 'profile_id', 'staff_id', 'account_id', 'subscription_id'] as const),
    ...(['subject', 'needs', 'customer', 'placed_at', 'request', 'overview', 'state', 'answer', 'attempts'] as const),
    'seal',
  ],
  keyColumns: ['item_id'],
} as const satisfies SealedTable;

/** Its last column, `next_attempt_at_ms`, is not sealed, as in the outbox. */
export const quotesTable = {
  name: 'quotes',
  columns: [
    ...(['profile_id', 'quote_id', 'staff_id', 'account_id', 'provisional_number', 'document'] as const),
    ...(['base_version', 'edit', 'is_editing', 'state', 'answer', 'sent', 'attempts', 'changed_at'] as const),
    'seal',
  ],
  keyColumns: ['profile_id', 'quote_id'],
} as const satisfies SealedTable;

/** Every table whose rows carry a seal. */
export const sealedTables: readonly SealedTable[] = [draftsTable, outboxTable, quotesTable];

/** `INSERT OR REPLACE` of a whole row: its values in the table's order, the seal last. */
export function sealedInsert({ name, columns }: SealedTable): string {
  return `INSERT OR REPLACE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** The values of a row but its seal, with the seal behind them. */
export function withSeal({ name }: SealedTable, values: readonly SealedValue[]): SealedValue[] {
  return [...values, sealOf(name, values)];
}

/** Whether a row, in the table's order, is what was written. */
export function isSealIntact({ name }: SealedTable, row: readonly SealedValue[]): boolean {
  return row.at(-1) === sealOf(name, row.slice(0, -1));
}
