// One row of a DataGrid. Its cells are drawn again only when its data or the columns change; presses are
// handled once, by the body.
import { useMemo } from 'react';
import type { DataGridColumn } from './data-grid-columns.ts';
import { Skeleton } from './skeleton.tsx';

interface DataGridRowProps<Row> {
  index: number;
  /** Distance from the top of the body in px. */
  top: number;
  row: Row | undefined;
  columns: readonly DataGridColumn<Row>[];
  isActive: boolean;
  isSelected: boolean;
}

export function DataGridRow<Row>({ index, top, row, columns, isActive, isSelected }: DataGridRowProps<Row>) {
  const cells = useMemo(
    () =>
      columns.map((column, position) => (
        <div
          key={column.id}
          role={column.isRowHeader === true ? 'rowheader' : 'gridcell'}
          aria-colindex={position + 1}
          className={column.align === 'end' ? 'data-grid-cell data-grid-cell-end' : 'data-grid-cell'}
        >
          {row === undefined ? <Skeleton width={skeletonWidth(index, position)} /> : column.cell(row)}
        </div>
      )),
    [columns, row, index],
  );
  return (
    <div
      role="row"
      className="data-grid-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      {cells}
    </div>
  );
}

/** The index of the row that an event happened in. */
export function rowIndexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? undefined : Number(row.dataset['index']);
}

/** Uneven like text, but always the same for the same cell, so that nothing flickers. */
function skeletonWidth(index: number, position: number): number {
  return 0.45 + ((index * 7 + position * 3) % 5) / 10;
}
