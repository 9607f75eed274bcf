// What the quote list says instead of rows: on its way, nothing there, nothing found, or failed.
import { FileText, SearchX } from 'lucide-react';
import { useLocation } from 'wouter';
import { failureMessage } from '../../../app/failure-message.ts';
import { places } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { ErrorState } from '../../../design/error-state.tsx';
import { Spinner } from '../../../design/spinner.tsx';
import type { RowPages } from '../../../host/use-row-pages.ts';
import { useQuoteListView } from '../../../state/quote-list-view.ts';

interface QuoteListEmptyProps {
  readonly pages: RowPages<'quotes.list'>;
  /** Whether this role prepares quotes. */
  readonly mayQuote: boolean;
}

/** Drawn where the list has no row. */
export function QuoteListEmpty({ pages, mayQuote }: QuoteListEmptyProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const clear = useQuoteListView((view) => view.clear);
  if (pages.failure !== null) {
    return (
      <ErrorState title={t('quoteList.failed')} actions={<Button onPress={pages.askAgain}>{t('app.tryAgain')}</Button>}>
        {failureMessage(pages.failure, t)}
      </ErrorState>
    );
  }
  if (pages.firstPage === null) return <Spinner />;
  const { query, ...filters } = pages.shown.filter;
  const words = query.trim();
  const isFiltered = Object.values(filters).some((value) => value !== null);
  if (words !== '' || isFiltered) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('quoteList.noHits.title')}
        actions={<Button onPress={clear}>{t('quoteList.noHits.clear')}</Button>}
      >
        {words === '' ? t('quoteList.noHits.filtered') : t('quoteList.noHits.text', { query: words })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<FileText />}
      title={t('quoteList.empty.title')}
      actions={<Button onPress={() => navigate(places.accounts)}>{t('quoteList.empty.toAccounts')}</Button>}
    >
      {t(mayQuote ? 'quoteList.empty.text' : 'quoteList.empty.viewer')}
    </EmptyState>
  );
}
