// The quotes of all customers (F22): state, customer, amount, validity, owner, age. A press opens one. Never computes a
// state or a sum: main does.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { quoteSorts } from '../../../../shared/contract/quotes.ts';
import type { QuoteRow } from '../../../../shared/contract/quotes.ts';
import type { SessionState } from '../../../../shared/contract/session.ts';
import { quoteEditPath, quotePath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { DataGrid } from '../../../design/data-grid.tsx';
import type { ColumnWidths, GridSort } from '../../../design/data-grid.tsx';
import { SearchField } from '../../../design/search-field.tsx';
import { useRowPages } from '../../../host/use-row-pages.ts';
import { useQuoteListView } from '../../../state/quote-list-view.ts';
import { useSettings } from '../../../state/use-settings.ts';
import { quoteColumns } from './quote-columns.tsx';
import { QuoteFilters } from './quote-filters.tsx';
import { QuoteListEmpty } from './quote-list-empty.tsx';
import { quoteSource } from './quote-source.ts';
import './quotes-screen.css';

const longestQuery = 200;
const noWidths: ColumnWidths = {};

interface QuotesScreenProps {
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** The list; fills the desk. */
export function QuotesScreen({ session }: QuotesScreenProps) {
  const { t, language } = useMessages();
  const [, navigate] = useLocation();
  const { density } = useSettings();
  const { filter, sort, setFilter, setSort } = useQuoteListView();
  const [widths, setWidths] = useState(noWidths);
  const [marked, setMarked] = useState<string | null>(null);
  const pages = useRowPages(quoteSource, { filter, sort });
  const { timeZone } = session.reseller;
  const today = pages.firstPage?.today ?? '';
  // A quote whose editor was open when the app ended is gone on with.
  const open = ({ id, isEditing }: QuoteRow) => navigate(isEditing ? quoteEditPath(id) : quotePath(id));
  const columns = useMemo(() => quoteColumns({ today, timeZone, language, t }), [today, timeZone, language, t]);
  const total = pages.firstPage?.total ?? 0;
  const gridSort: GridSort = { columnId: sort.column, direction: sort.direction };
  return (
    <section className="quote-list" aria-label={t('quoteList.title')}>
      <header className="quote-list-head">
        <div className="quote-list-title">
          <h1>{t('quoteList.title')}</h1>
          {pages.firstPage !== null && <p role="status">{t('quoteList.summary', { count: total })}</p>}
          <div className="quote-list-search">
            <SearchField
              label={t('quoteList.search')}
              placeholder={t('quoteList.searchHint')}
              value={filter.query}
              onChange={(query) => setFilter({ query: query.slice(0, longestQuery) })}
            />
          </div>
        </div>
        <QuoteFilters answer={pages.firstPage} />
      </header>
      <DataGrid
        label={t('quoteList.title')}
        columns={columns}
        rowCount={pages.failure === null ? total : 0}
        rowAt={pages.rowAt}
        rowId={({ id }) => id}
        onRangeNeeded={pages.onRangeNeeded}
        selectedId={marked}
        onSelect={(quote, _index, cause) => {
          setMarked(quote.id);
          if (cause === 'pointer') open(quote);
        }}
        onActivate={open}
        sort={gridSort}
        onSortChange={({ columnId, direction }) => {
          const column = quoteSorts.find((one) => one === columnId);
          if (column !== undefined) setSort({ column, direction });
        }}
        columnWidths={widths}
        onColumnWidthsChange={setWidths}
        density={density === 'comfortable' ? 'comfortable' : 'normal'}
        viewKey={pages.viewKey}
        emptyState={<QuoteListEmpty pages={pages} />}
      />
    </section>
  );
}
