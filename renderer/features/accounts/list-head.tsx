// The first line of the account list: how many accounts, how many licences, and which columns.
import { Columns3 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { AccountListOutput } from '../../../shared/contract/accounts.ts';
import { accountColumns } from '../../../shared/contract/settings.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { places } from '../../app/places.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { ChoiceMenu } from '../../design/choice-menu.tsx';
import { useRequest } from '../../host/use-request.ts';
import { withChosen } from './list-columns.tsx';
import { ListFilters } from './list-filters.tsx';

interface ListHeadProps {
  totals: Pick<AccountListOutput, 'total' | 'totalLicences'> | null;
  columns: Settings['accountList']['columns'];
  onColumnsChange: (columns: Settings['accountList']['columns']) => void;
}

/** "Accounts 250 · 3,412 licences"; during a first sync only how many are there so far. */
export function ListHead({ totals, columns, onColumnsChange }: ListHeadProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const isComplete = useRequest('sync.read', {}).data?.isComplete ?? true;
  const session = useRequest('session.read', {}).data;
  const isQuoting = isComplete && session?.kind === 'signed-in' && session.staff.role !== 'viewer';
  return (
    <header className="account-list-head">
      <div className="account-list-title">
        <h1>{t('accounts.title')}</h1>
        {totals !== null && (
          <p role="status">
            {isComplete
              ? t('accounts.summary', {
                  accounts: totals.total,
                  licences: t('terms.licences', { count: totals.totalLicences }),
                })
              : t('accounts.soFar', { accounts: totals.total })}
          </p>
        )}
        {isQuoting && totals !== null && totals.total > 0 && (
          <Button size="small" variant="quiet" onPress={() => navigate(places.quoteBulk)}>
            {t('quoteBulk.fromAccounts', { count: totals.total })}
          </Button>
        )}
        <ChoiceMenu
          label={t('accounts.columns')}
          icon={<Columns3 aria-hidden="true" />}
          mode="multiple"
          options={accountColumns.map((column) => ({
            id: column,
            label: t(`accounts.column.${column}`),
            isDisabled: column === 'company',
          }))}
          selectedIds={columns.map(({ column }) => column)}
          onChange={(chosen) => onColumnsChange(withChosen(columns, chosen))}
        />
      </div>
      <ListFilters />
    </header>
  );
}
