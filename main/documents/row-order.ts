// The order of a table's rows, by keys that are not columns of it. Pure, so that the worker can put 100,000 in order.
import type { Table } from './table.ts';

/** One key per row, in the order of their ids; rows without one come last. The direction also holds for ids. */
export interface RowOrder {
  readonly keys: readonly (string | number | null)[];
  readonly direction: 'ascending' | 'descending';
}

/** The table with its rows in this order; without one as they are. */
export function inOrder(table: Table, order: RowOrder | null): Table {
  if (order === null) return table;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const keyed = table.rows.map((row, index) => ({ row, index, key: order.keys[index] ?? null }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return sign * (a.index - b.index);
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
    return a.key < b.key ? -sign : sign;
  });
  return { ...table, rows: keyed.map(({ row }) => row) };
}
