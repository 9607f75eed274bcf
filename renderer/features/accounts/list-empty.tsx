// What the account list says instead of rows: on its way, nothing there, nothing found, or failed.
import { SearchX, Users } from 'lucide-react';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { ErrorState } from '../../design/error-state.tsx';
import { Spinner } from '../../design/spinner.tsx';
import type { RowPages } from '../../host/use-row-pages.ts';
import { useRequest } from '../../host/use-request.ts';
import { useAccountListView } from '../../state/account-list-view.ts';

/** Drawn where the list has no row. */
export function ListEmpty({ pages }: { pages: RowPages<'accounts.list'> }) {
  const { t } = useMessages();
  const clear = useAccountListView((view) => view.clear);
  const sync = useRequest('sync.read', {}).data;
  if (pages.failure !== null) {
    return (
      <ErrorState title={t('accounts.failed')} actions={<Button onPress={pages.askAgain}>{t('app.tryAgain')}</Button>}>
        {failureMessage(pages.failure, t)}
      </ErrorState>
    );
  }
  if (pages.firstPage === null) return <Spinner />;
  const { query, filter } = pages.shown;
  const isFiltered = filter.state !== null || filter.deadline !== null;
  if (query.trim() !== '' || isFiltered) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('accounts.noHits.title')}
        actions={<Button onPress={clear}>{t('accounts.noHits.clear')}</Button>}
      >
        {query.trim() === '' ? t('accounts.noHits.filtered') : t('accounts.noHits.text', { query: query.trim() })}
      </EmptyState>
    );
  }
  const isFetching = sync !== undefined && (!sync.isComplete || sync.activity.kind === 'snapshot');
  return isFetching ? (
    <EmptyState icon={<Spinner />} title={t('accounts.stillFetching.title')}>
      {t('accounts.stillFetching.text')}
    </EmptyState>
  ) : (
    <EmptyState icon={<Users />} title={t('accounts.empty.title')}>
      {t('accounts.empty.text')}
    </EmptyState>
  );
}
