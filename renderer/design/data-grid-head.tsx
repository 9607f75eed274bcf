// The head of a DataGrid: one tab stop; arrows go from column to column, Enter sorts,
// Shift+arrows (or a drag) change the width.
import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { columnTemplate, limitedWidth, nextSort, rowWidth, widthOf } from './data-grid-columns.ts';
import type { ColumnWidths, DataGridColumn, GridSort } from './data-grid-columns.ts';
import { ColumnResizer } from './column-resizer.tsx';

const keyStepPx = 16;

interface DataGridHeadProps<Row> {
  columns: readonly DataGridColumn<Row>[];
  sort: GridSort | null;
  onSortChange: ((sort: GridSort) => void) | undefined;
  columnWidths: ColumnWidths;
  onColumnWidthsChange: ((widths: ColumnWidths) => void) | undefined;
  /** Carries the column template as custom properties: a drag changes them without drawing rows again. */
  frameRef: RefObject<HTMLElement | null>;
}

export function DataGridHead<Row>(props: DataGridHeadProps<Row>) {
  const { columns, sort, onSortChange, columnWidths, onColumnWidthsChange, frameRef } = props;
  const [active, setActive] = useState(0);

  const withWidth = (column: DataGridColumn<Row>, width: number): ColumnWidths => ({
    ...columnWidths,
    [column.id]: limitedWidth(column, width),
  });
  const preview = (column: DataGridColumn<Row>, width: number) => {
    const frame = frameRef.current?.style;
    frame?.setProperty('--grid-columns', columnTemplate(columns, withWidth(column, width)));
    frame?.setProperty('--grid-row-width', `${rowWidth(columns, withWidth(column, width))}px`);
  };
  const sortBy = (column: DataGridColumn<Row>) => {
    if (column.isSortable === true) onSortChange?.(nextSort(column.id, sort));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, column: DataGridColumn<Row>, position: number) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Enter' || event.key === ' ') sortBy(column);
    else if (direction !== 0 && event.shiftKey) {
      onColumnWidthsChange?.(withWidth(column, widthOf(column, columnWidths) + direction * keyStepPx));
    } else if (direction !== 0) {
      const next = Math.min(Math.max(position + direction, 0), columns.length - 1);
      setActive(next);
      const heads = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="columnheader"]');
      heads?.[next]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div role="rowgroup" className="data-grid-head">
      <div role="row" className="data-grid-head-row" aria-rowindex={1}>
        {columns.map((column, position) => (
          <div
            key={column.id}
            role="columnheader"
            className={column.align === 'end' ? 'data-grid-header data-grid-cell-end' : 'data-grid-header'}
            data-sortable={column.isSortable === true || undefined}
            aria-colindex={position + 1}
            aria-sort={column.isSortable === true ? sortOf(column.id, sort) : undefined}
            aria-keyshortcuts={onColumnWidthsChange === undefined ? undefined : 'Shift+ArrowLeft Shift+ArrowRight'}
            tabIndex={position === active ? 0 : -1}
            onFocus={() => setActive(position)}
            onClick={() => sortBy(column)}
            onKeyDown={(event) => onKeyDown(event, column, position)}
          >
            <span className="data-grid-header-words">{column.header}</span>
            {sort?.columnId === column.id && (sort.direction === 'ascending' ? <ArrowUp /> : <ArrowDown />)}
            {onColumnWidthsChange !== undefined && (
              <ColumnResizer
                onPreview={(width) => preview(column, width)}
                onEnd={(width) => onColumnWidthsChange(withWidth(column, width))}
                onReset={() => onColumnWidthsChange(withoutWidth(column.id, columnWidths))}
              />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function sortOf(columnId: string, sort: GridSort | null): 'ascending' | 'descending' | 'none' {
  return sort?.columnId === columnId ? sort.direction : 'none';
}

function withoutWidth(columnId: string, widths: ColumnWidths): ColumnWidths {
  return Object.fromEntries(Object.entries(widths).filter(([id]) => id !== columnId));
}
