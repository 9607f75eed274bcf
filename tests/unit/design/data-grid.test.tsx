// The grid as a user meets it: 100,000 rows, few of them drawn, all of them reached by keys.
import { beforeEach, describe, expect, test } from 'vitest';
import { DataGrid } from '../../../renderer/design/data-grid.tsx';
import type { DataGridColumn } from '../../../renderer/design/data-grid.tsx';
import { click, element, press, show, useScreen } from './screen.ts';

interface Account {
  id: string;
  company: string;
}

const columns: readonly DataGridColumn<Account>[] = [
  { id: 'company', header: 'Company', width: 200, isRowHeader: true, isSortable: true, cell: (row) => row.company },
  { id: 'number', header: 'Number', width: 100, cell: (row) => row.id },
];
const visibleInTest = 20;

let asked: [number, number][];
let selected: string[];
let activated: string[];
let sorted: string[];

const onRangeNeeded = (first: number, last: number) => asked.push([first, last]);

function Accounts({ arrived = 100_000, rowCount = 100_000 }: { arrived?: number; rowCount?: number }) {
  return (
    <DataGrid
      label="Accounts"
      columns={columns}
      rowCount={rowCount}
      rowAt={(index) => (index < arrived ? { id: `K-${index}`, company: `Company ${index}` } : undefined)}
      rowId={(row) => row.id}
      onRangeNeeded={onRangeNeeded}
      selectedId="K-3"
      onSelect={(row, _index, cause) => selected.push(`${row.id} ${cause}`)}
      onActivate={(row) => activated.push(row.id)}
      onSortChange={(sort) => sorted.push(`${sort.columnId} ${sort.direction}`)}
      emptyState="No account matches."
    />
  );
}

const rows = () => document.querySelectorAll('[data-index]');
const focused = () => document.activeElement ?? document.body;

useScreen();
beforeEach(() => {
  asked = [];
  selected = [];
  activated = [];
  sorted = [];
});

describe('a grid of 100,000 accounts', () => {
  test('says how many there are and draws no more than visible + 20', async () => {
    await show(<Accounts />);
    expect(element('[role="grid"]').getAttribute('aria-rowcount')).toBe('100001');
    expect(rows().length).toBeLessThanOrEqual(visibleInTest + 20);
    expect(element('[aria-selected="true"]').textContent).toBe('Company 3K-3');
  });

  test('asks for the rows that it draws, and marks those that have not arrived', async () => {
    await show(<Accounts arrived={5} />);
    expect(asked[0]?.[0]).toBe(0);
    expect(element('[data-index="4"]').getAttribute('aria-busy')).toBeNull();
    expect(element('[data-index="5"]').getAttribute('aria-busy')).toBe('true');
  });

  test('leads to its last row by End and back by Home, and opens one by Enter', async () => {
    await show(<Accounts />);
    await click(element('[data-index="2"]'));
    await press(focused(), 'End');
    expect(focused().getAttribute('aria-rowindex')).toBe('100001');
    await press(focused(), 'ArrowUp');
    await press(focused(), 'Enter');
    await press(focused(), 'Home');
    expect(selected).toEqual(['K-2 pointer', 'K-99999 keyboard', 'K-99998 keyboard', 'K-0 keyboard']);
    expect(activated).toEqual(['K-99998']);
  });

  test('is one tab stop in its rows', async () => {
    await show(<Accounts />);
    const stops = Array.from(rows()).filter((row) => row.getAttribute('tabindex') === '0');
    expect(stops.length).toBe(1);
  });

  test('sorts by a header, also by keyboard', async () => {
    await show(<Accounts />);
    const header = element('[role="columnheader"]');
    await click(header);
    await press(header, 'Enter');
    expect(sorted).toEqual(['company ascending', 'company ascending']);
  });
});

test('a grid without rows says what its owner has to say', async () => {
  await show(<Accounts rowCount={0} />);
  expect(document.body.textContent).toContain('No account matches.');
});
