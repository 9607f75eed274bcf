// The quotes of all customers (F22): state, customer, amount, validity, owner, age. A press opens one. Never computes a
// state or a sum: main does.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { quoteSorts } from '../../../../shared/contract/quotes.ts';
import type { QuoteRow } from '../../../../shared/contract/quotes.ts';
import type { SessionState } from '../../../../shared/contract/session.ts';
import { places, quoteEditPath, quotePath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { DataGrid } from '../../../design/data-grid.tsx';
import type { ColumnWidths, GridSort } from '../../../design/data-grid.tsx';
import { SearchField } from '../../../design/search-field.tsx';
import { useFile } from '../../../host/use-file.ts';
import { useRowPages } from '../../../host/use-row-pages.ts';
import { useQuoteListView } from '../../../state/quote-list-view.ts';
import { useSettings } from '../../../state/use-settings.ts';
import { ExportButton } from '../export-button.tsx';
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
  const { filter, sort, setFilter, setSort, open } = useQuoteListView();
  const [returnTo] = useState(() => useQuoteListView.getState().opened);
  const save = useFile('quotes.export');
  // A quote whose editor was open when the app ended is gone on with.
  const toQuote = ({ id, isEditing }: QuoteRow, index: number) => {
    open({ id, index });
    navigate(isEditing ? quoteEditPath(id) : quotePath(id));
  };
  const [widths, setWidths] = useState(noWidths);
  const [marked, setMarked] = useState(returnTo?.id ?? null);
  const pages = useRowPages(quoteSource, { filter, sort });
  const { timeZone } = session.reseller;
  const mayQuote = session.staff.role !== 'viewer';
  const today = pages.firstPage?.today ?? '';
  const columns = useMemo(() => quoteColumns({ today, timeZone, language, t }), [today, timeZone, language, t]);
  const total = pages.firstPage?.total ?? 0;
  const gridSort: GridSort = { columnId: sort.column, direction: sort.direction };
  return (
    <section className="quote-list" aria-label={t('quoteList.title')}>
      <header className="quote-list-head">
        <div className="quote-list-title">
          <h1>{t('quoteList.title')}</h1>
          {pages.firstPage !== null && <p role="status">{t('quoteList.summary', { count: total })}</p>}
          <div className="quote-list-actions">
            {mayQuote && (
              <Button size="small" onPress={() => navigate(places.quoteBulk)}>
                {t('quoteBulk.fromQuotes')}
              </Button>
            )}
            {total > 0 && <ExportButton save={(format) => save({ filter, sort, format, language })} />}
          </div>
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
        onSelect={(quote, index, cause) => {
          setMarked(quote.id);
          if (cause === 'pointer') toQuote(quote, index);
        }}
        onActivate={toQuote}
        returnTo={returnTo?.index}
        sort={gridSort}
        onSortChange={({ columnId, direction }) => {
          const column = quoteSorts.find((one) => one === columnId);
          if (column !== undefined) setSort({ column, direction });
        }}
        columnWidths={widths}
        onColumnWidthsChange={setWidths}
        density={density === 'comfortable' ? 'comfortable' : 'normal'}
        viewKey={pages.viewKey}
        emptyState={<QuoteListEmpty pages={pages} mayQuote={mayQuote} />}
      />
    </section>
  );
}
