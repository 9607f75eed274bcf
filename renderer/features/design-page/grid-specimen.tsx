// The DataGrid with 100,000 rows that arrive late, inside a SplitView. Development only.
import { useCallback, useRef, useState } from 'react';
import { Chip } from '../../design/chip.tsx';
import { DataGrid } from '../../design/data-grid.tsx';
import type { ColumnWidths, DataGridColumn, GridSort } from '../../design/data-grid.tsx';
import { DateText } from '../../design/date-text.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Money } from '../../design/money.tsx';
import { SplitView } from '../../design/split-view.tsx';
import { sampleRow } from './sample-rows.ts';
import type { SampleRow } from './sample-rows.ts';

const rowCount = 100_000;
const pageSize = 100;
const answerDelayMs = 120;

const columns: readonly DataGridColumn<SampleRow>[] = [
  {
    id: 'company',
    header: 'Company',
    width: 200,
    isFlexible: true,
    isSortable: true,
    isRowHeader: true,
    cell: (row) => row.company,
  },
  { id: 'number', header: 'Number', width: 92, isSortable: true, cell: (row) => row.number },
  { id: 'city', header: 'City', width: 120, isSortable: true, cell: (row) => row.city },
  { id: 'licences', header: 'Licences', width: 88, align: 'end', isSortable: true, cell: (row) => row.licences },
  { id: 'status', header: 'Status', width: 140, cell: (row) => <Chip tone={row.tone}>{row.status}</Chip> },
  { id: 'deadline', header: 'Next deadline', width: 120, cell: (row) => <DateText date={row.deadline} /> },
  { id: 'monthly', header: 'Monthly', width: 110, align: 'end', cell: (row) => <Money amount={row.monthly} /> },
];

export function GridSpecimen() {
  const asked = useRef(new Set<number>());
  const [pages, setPages] = useState<ReadonlyMap<number, readonly SampleRow[]>>(new Map());
  const [selected, setSelected] = useState<SampleRow | null>(null);
  const [sort, setSort] = useState<GridSort>({ columnId: 'company', direction: 'ascending' });
  const [widths, setWidths] = useState<ColumnWidths>({});
  const [size, setSize] = useState(940);

  const onRangeNeeded = useCallback((first: number, last: number) => {
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) {
      if (asked.current.has(page)) continue;
      asked.current.add(page);
      setTimeout(() => setPages((known) => new Map(known).set(page, pageOf(page))), answerDelayMs);
    }
  }, []);
  const rowAt = (index: number): SampleRow | undefined => pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  return (
    <div className="design-page-grid">
      <SplitView
        label="Width of the account list"
        size={size}
        minFirst={360}
        minSecond={280}
        onResizeEnd={setSize}
        first={
          <DataGrid
            label="Accounts"
            columns={columns}
            rowCount={rowCount}
            rowAt={rowAt}
            rowId={(row) => row.number}
            onRangeNeeded={onRangeNeeded}
            selectedId={selected?.number ?? null}
            onSelect={setSelected}
            sort={sort}
            onSortChange={setSort}
            columnWidths={widths}
            onColumnWidthsChange={setWidths}
            viewKey={`${sort.columnId} ${sort.direction}`}
          />
        }
        second={
          <EmptyState title={selected?.company ?? 'No account is selected'}>
            {selected === null ? 'Choose one in the list.' : selected.number}
          </EmptyState>
        }
      />
    </div>
  );
}

function pageOf(page: number): readonly SampleRow[] {
  return Array.from({ length: pageSize }, (_, offset) => sampleRow(page * pageSize + offset));
}
