// Columns of a DataGrid: what they are, how wide, how sorted. Pure.
import type { ReactNode } from 'react';

export interface DataGridColumn<Row> {
  id: string;
  header: string;
  /** Width in px; the least width of a flexible column. */
  width: number;
  minWidth?: number;
  /** Takes what is left over, until the user gives it a width. */
  isFlexible?: boolean;
  /** Figures stand at the end. */
  align?: 'start' | 'end';
  isSortable?: boolean;
  /** Names the row to assistive technology; usually the first column. */
  isRowHeader?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface GridSort {
  columnId: string;
  direction: 'ascending' | 'descending';
}

/** Widths in px that the user has set, by column id. */
export type ColumnWidths = Readonly<Record<string, number>>;

const smallestWidth = 56;

/** The width that a column may take: never below its least. */
export function limitedWidth<Row>(column: DataGridColumn<Row>, width: number): number {
  return Math.max(column.minWidth ?? smallestWidth, Math.round(width));
}

/** The width of a column in px, by the user or by default. */
export function widthOf<Row>(column: DataGridColumn<Row>, widths: ColumnWidths): number {
  return limitedWidth(column, widths[column.id] ?? column.width);
}

/** The grid template; an empty last track takes the rest where no column is flexible. */
export function columnTemplate<Row>(columns: readonly DataGridColumn<Row>[], widths: ColumnWidths): string {
  let hasFlexible = false;
  const tracks = columns.map((column) => {
    const width = widthOf(column, widths);
    if (column.isFlexible !== true || widths[column.id] !== undefined) return `${width}px`;
    hasFlexible = true;
    return `minmax(${width}px, 1fr)`;
  });
  return hasFlexible ? tracks.join(' ') : `${tracks.join(' ')} minmax(0, 1fr)`;
}

/** The least width of a whole row in px; below it the grid scrolls sideways. */
export function rowWidth<Row>(columns: readonly DataGridColumn<Row>[], widths: ColumnWidths): number {
  return columns.reduce((sum, column) => sum + widthOf(column, widths), 0);
}

/** The order after a press on a header: ascending, descending, ascending … */
export function nextSort(columnId: string, sort: GridSort | null): GridSort {
  const isReversed = sort?.columnId === columnId && sort.direction === 'ascending';
  return { columnId, direction: isReversed ? 'descending' : 'ascending' };
}
