// A list of up to hundreds of thousands of rows: only those in sight are in the document, and their data
// is asked for by range. Never sorts, filters or keeps rows itself: the owner does, and hands them in.
import { useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { columnTemplate, rowWidth } from './data-grid-columns.ts';
import type { ColumnWidths, DataGridColumn, GridSort } from './data-grid-columns.ts';
import { DataGridHead } from './data-grid-head.tsx';
import { DataGridRow, rowIndexOf } from './data-grid-row.tsx';
import { pageRows, rowAfterKey } from './data-grid-window.ts';
import { useRowWindow } from './use-row-window.ts';
import './data-grid.css';

export type { ColumnWidths, DataGridColumn, GridSort } from './data-grid-columns.ts';

/** Who moved the selection; below the width for two panes only a press opens details. */
export type SelectionCause = 'pointer' | 'keyboard';

export interface DataGridProps<Row> {
  /** Accessible name, for example "Accounts". */
  label: string;
  columns: readonly DataGridColumn<Row>[];
  rowCount: number;
  /** The row at an index, or undefined while it is on its way: its cells are drawn as skeletons. */
  rowAt: (index: number) => Row | undefined;
  rowId: (row: Row) => string;
  /** The rows drawn now, inclusive; called after each change, also while scrolling: fetch what is missing. */
  onRangeNeeded: (first: number, last: number) => void;
  selectedId: string | null;
  onSelect: (row: Row, index: number, cause: SelectionCause) => void;
  /** Enter or a double press. */
  onActivate?: ((row: Row, index: number) => void) | undefined;
  /** Space, where rows can be ticked. */
  onTick?: ((row: Row) => void) | undefined;
  /** The row that was left, to be found again: it has the focus once it is there. */
  returnTo?: number | undefined;
  sort?: GridSort | null;
  onSortChange?: ((sort: GridSort) => void) | undefined;
  columnWidths?: ColumnWidths;
  onColumnWidthsChange?: ((widths: ColumnWidths) => void) | undefined;
  density?: 'normal' | 'comfortable';
  /** Changes with search, filter and order: the list then starts again at its top. */
  viewKey?: string;
  /** Instead of rows where there are none: an EmptyState or ErrorState. */
  emptyState?: ReactNode;
}

/** Must equal --row-height and --row-height-comfortable of tokens.css. */
const rowHeights = { normal: 36, comfortable: 44 } as const;

const noWidths: ColumnWidths = {};

/** A virtual grid of role `grid` with one selected row; arrows, page keys, Home, End move, Enter activates. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rowCount, rowAt, rowId, selectedId, onSelect, onActivate } = props;
  const { columnWidths = noWidths, density = 'normal', viewKey = '', emptyState } = props;
  const rowHeight = rowHeights[density];
  const scrollerRef = useRef<HTMLDivElement>(null);
  const rows = useRowWindow({
    scrollerRef,
    rowCount,
    rowHeight,
    viewKey,
    onRangeNeeded: props.onRangeNeeded,
    returnTo: props.returnTo,
  });
  const [activeState, setActiveState] = useState({ viewKey, index: props.returnTo ?? 0 });
  const active = activeState.viewKey === viewKey ? Math.min(activeState.index, Math.max(0, rowCount - 1)) : 0;

  const moveTo = (index: number, cause: SelectionCause) => {
    setActiveState({ viewKey, index });
    rows.focusRow(index);
    const row = rowAt(index);
    if (row !== undefined) onSelect(row, index, cause);
  };
  const activate = (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) onActivate?.(row, index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (rowIndexOf(event.target) === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (event.key === 'Enter') activate(active);
      else moveTo(active, 'keyboard');
      const row = event.key === ' ' ? rowAt(active) : undefined;
      if (row !== undefined) props.onTick?.(row);
      return;
    }
    const next = rowAfterKey(event.key, active, pageRows({ height: rows.height(), rowHeight }), rowCount);
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next, 'keyboard');
  };

  const frame: CSSProperties & Record<`--${string}`, string> = {
    '--grid-columns': columnTemplate(columns, columnWidths),
    '--grid-row-width': `${rowWidth(columns, columnWidths)}px`,
    '--grid-row-height': `${rowHeight}px`,
  };
  return (
    <div className="data-grid" ref={scrollerRef} style={frame}>
      <div
        role="grid"
        tabIndex={-1}
        className="data-grid-table"
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
        onClick={(event) => withRowOf(event.target, (index) => moveTo(index, 'pointer'))}
        onDoubleClick={(event) => withRowOf(event.target, activate)}
      >
        <DataGridHead
          columns={columns}
          sort={props.sort ?? null}
          onSortChange={props.onSortChange}
          columnWidths={columnWidths}
          onColumnWidthsChange={props.onColumnWidthsChange}
          frameRef={scrollerRef}
        />
        {rowCount > 0 && (
          <div role="rowgroup" className="data-grid-body" style={{ blockSize: `${rowCount * rowHeight}px` }}>
            {rows.indexes(active).map((index) => {
              const row = rowAt(index);
              return (
                <DataGridRow
                  key={index}
                  index={index}
                  top={index * rowHeight}
                  row={row}
                  columns={columns}
                  isActive={index === active}
                  isSelected={row !== undefined && rowId(row) === selectedId}
                />
              );
            })}
          </div>
        )}
      </div>
      {rowCount === 0 && <div className="data-grid-empty">{emptyState}</div>}
    </div>
  );
}

function withRowOf(target: EventTarget, act: (index: number) => void): void {
  const index = rowIndexOf(target);
  if (index !== undefined) act(index);
}
