// Beside the list, until an account is chosen.
import { PanelRightOpen } from 'lucide-react';
import { useMessages } from '../../../app/use-messages.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import './account-details.css';

/** Says what to do. */
export function NoAccountSelected() {
  const { t } = useMessages();
  return (
    <div className="no-account">
      <EmptyState icon={<PanelRightOpen />} title={t('accounts.select.title')}>
        {t('accounts.select.text')}
      </EmptyState>
    </div>
  );
}
