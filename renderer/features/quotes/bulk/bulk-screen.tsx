// Quotes for many customers at once (F23), from what the account list shows: a template with a live preview, then the
// quotes being made, then what became of each. Prices nothing: main does.
import type { SessionState } from '../../../../shared/contract/session.ts';
import { useLocation } from 'wouter';
import { places } from '../../../app/places.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { ErrorState } from '../../../design/error-state.tsx';
import { Spinner } from '../../../design/spinner.tsx';
import { BulkPlan } from './bulk-plan.tsx';
import { BulkResults } from './bulk-results.tsx';
import { useBulkRun } from './bulk-run.ts';
import { useChosenAccounts } from './use-chosen-accounts.ts';
import './bulk.css';

interface BulkScreenProps {
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** Fills the desk. */
export function BulkScreen({ session }: BulkScreenProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const run = useBulkRun((store) => store.run);
  const toAccounts = <Button onPress={() => navigate(places.accounts)}>{t('app.backToAccounts')}</Button>;
  if (session.staff.role === 'viewer') {
    return (
      <EmptyState title={t('quoteBulk.viewer.title')} actions={toAccounts}>
        {t('quoteBulk.viewer.text')}
      </EmptyState>
    );
  }
  return (
    <section className="bulk" aria-label={t('quoteBulk.title')}>
      {run !== null && run.profileId === session.profileId ? (
        <BulkResults run={run} />
      ) : (
        <ChosenPlan session={session} />
      )}
    </section>
  );
}

function ChosenPlan({ session }: BulkScreenProps) {
  const { t } = useMessages();
  const { chosen, failure, askAgain } = useChosenAccounts();
  if (failure !== null) {
    return (
      <ErrorState title={t('quoteBulk.failed')} actions={<Button onPress={askAgain}>{t('app.tryAgain')}</Button>}>
        {failureMessage(failure, t)}
      </ErrorState>
    );
  }
  return chosen === null ? <Spinner /> : <BulkPlan session={session} chosen={chosen} />;
}
