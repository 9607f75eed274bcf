// The account list (F5, F6): head, filters, and the grid over pages from main. Never holds the accounts.
import { useEffect, useMemo, useRef } from 'react';
import type { AccountRow } from '../../../shared/contract/accounts.ts';
import { accountColumnSchema } from '../../../shared/contract/settings.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { useMessages } from '../../app/use-messages.ts';
import { DataGrid } from '../../design/data-grid.tsx';
import type { GridSort, SelectionCause } from '../../design/data-grid.tsx';
import { useRowPages } from '../../host/use-row-pages.ts';
import { useAccountListView } from '../../state/account-list-view.ts';
import { useKeyWithin } from '../../state/use-key-within.ts';
import { useChangeSettings, useSettings } from '../../state/use-settings.ts';
import './account-list.css';
import { listColumns, setWidths, withWidths } from './list-columns.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListHead } from './list-head.tsx';
import { accountSource } from './account-source.ts';

interface AccountListProps {
  selectedId: string | null;
  /** Arrow keys and single presses. */
  onSelect: (row: AccountRow, cause: SelectionCause) => void;
  /** Enter, or a double press: into the details. */
  onOpen: (row: AccountRow) => void;
}

const activeRow = '[role="row"][tabindex="0"]';

/** The list; fills its pane. */
export function AccountList({ selectedId, onSelect, onOpen }: AccountListProps) {
  const { t, language } = useMessages();
  const { accountList, density } = useSettings();
  const change = useChangeSettings();
  const query = useAccountListView((view) => view.query);
  const filter = useAccountListView((view) => view.filter);
  const offerList = useAccountListView((view) => view.offerList);
  const enterSearch = useAccountListView((view) => view.enterSearch);
  const pages = useRowPages(accountSource, { query, filter, sort: accountList.sort });
  const root = useRef<HTMLElement>(null);
  const waitingToOpen = useRef(false);

  useKeyWithin(root, 'Escape', () => enterSearch?.());

  const keep = (patch: Partial<Settings['accountList']>) => void change({ accountList: { ...accountList, ...patch } });
  const openFirst = () => {
    const row = pages.rowAt(0);
    if (row !== undefined) onOpen(row);
  };
  // Enter in the search box never opens a row of the words before: it waits for the answer to these.
  const enter = (then: 'focus' | 'open') => {
    if (then === 'focus') root.current?.querySelector<HTMLElement>(activeRow)?.focus();
    else if (pages.isAnswering) waitingToOpen.current = true;
    else openFirst();
  };
  const newestEnter = useRef(enter);
  useEffect(() => {
    newestEnter.current = enter;
    if (!waitingToOpen.current || pages.isAnswering) return;
    waitingToOpen.current = false;
    openFirst();
  });
  useEffect(() => {
    offerList((then) => newestEnter.current(then));
    return () => offerList(null);
  }, [offerList]);

  const shownQuery = pages.shown.query;
  const columns = useMemo(
    () => listColumns({ kept: accountList.columns, query: shownQuery, language, t }),
    [accountList.columns, shownQuery, language, t],
  );
  const sort: GridSort = { columnId: accountList.sort.column, direction: accountList.sort.direction };
  return (
    <section className="account-list" ref={root} aria-label={t('accounts.title')}>
      <ListHead
        totals={pages.firstPage}
        columns={accountList.columns}
        onColumnsChange={(kept) => keep({ columns: kept })}
      />
      <DataGrid
        label={t('accounts.title')}
        columns={columns}
        rowCount={pages.failure === null ? (pages.firstPage?.total ?? 0) : 0}
        rowAt={pages.rowAt}
        rowId={(row) => row.id}
        onRangeNeeded={pages.onRangeNeeded}
        selectedId={selectedId}
        onSelect={(row, _index, cause) => onSelect(row, cause)}
        onActivate={onOpen}
        sort={sort}
        onSortChange={({ columnId, direction }) => {
          const column = accountColumnSchema.safeParse(columnId);
          if (column.success) keep({ sort: { column: column.data, direction } });
        }}
        columnWidths={setWidths(accountList.columns)}
        onColumnWidthsChange={(widths) => keep({ columns: withWidths(accountList.columns, widths) })}
        density={density === 'comfortable' ? 'comfortable' : 'normal'}
        viewKey={pages.viewKey}
        emptyState={<ListEmpty pages={pages} />}
      />
    </section>
  );
}
