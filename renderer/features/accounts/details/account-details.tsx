// F9: everything about one account: whose it is, its subscriptions and what may be done with them, orders
// on this machine, and the tabs, in which the account's own data is edited (F10).
import { useEffect, useRef, useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import type { AccountDetails as Details } from '../../../../shared/contract/accounts.ts';
import type { StaffRole } from '../../../../shared/domain/staff.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { ErrorState } from '../../../design/error-state.tsx';
import { IconButton } from '../../../design/icon-button.tsx';
import { useRequest } from '../../../host/use-request.ts';
import type { Asked } from '../../../host/use-request.ts';
import { useReturningFocus } from '../../../state/use-returning-focus.ts';
import { useKeyWithin } from '../../../state/use-key-within.ts';
import './account-details.css';
import { AccountQuotes } from './account-quotes.tsx';
import { DetailsHead } from './details-head.tsx';
import { DetailsSkeleton } from './details-skeleton.tsx';
import { DetailsTabs } from './details-tabs.tsx';
import { EditingContext } from './edits/editing.ts';
import { SubscriptionPanel } from './subscription-panel.tsx';
import { UnsentOrders } from './unsent-orders.tsx';

interface AccountDetailsProps {
  accountId: string;
  role: StaffRole;
  /** Counts up whenever the focus is to move in here. */
  entry: number;
  /** The details cover the list: they carry the way back. */
  isCovering: boolean;
  /** Escape: back to the list, without losing anything. */
  onLeave: () => void;
  /** Away from an account that is gone. */
  onClose: () => void;
}

/** The details pane. */
export function AccountDetails({ accountId, role, entry, isCovering, onLeave, onClose }: AccountDetailsProps) {
  const { t } = useMessages();
  const details = useRequest('accounts.details', { accountId }, { keepsPrevious: true });
  const root = useRef<HTMLElement>(null);
  useKeyWithin(root, 'Escape', onLeave);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (entry > 0) heading.current?.focus();
  }, [entry]);
  useReturningFocus(root, heading);
  return (
    <section className="account-details" ref={root} aria-label={t('accountDetails.title')}>
      <header className="account-details-bar">
        {isCovering && <IconButton label={t('accountDetails.back')} icon={<ArrowLeft />} onPress={onLeave} />}
        <h2 ref={heading} tabIndex={-1}>
          {t('accountDetails.title')}
        </h2>
      </header>
      <div className="account-details-scroll" inert={details.isPrevious} aria-busy={details.isPrevious || undefined}>
        <DetailsContent details={details} role={role} onClose={onClose} />
      </div>
    </section>
  );
}

interface DetailsContentProps {
  details: Asked<Details>;
  role: StaffRole;
  onClose: () => void;
}

function DetailsContent({ details, role, onClose }: DetailsContentProps) {
  const { t } = useMessages();
  const [announced, announce] = useState('');
  const session = useRequest('session.read', {}).data;
  const profileId = session?.kind === 'signed-in' ? session.profileId : null;
  if (details.failure !== null) {
    const isGone = details.failure.code === 'not-found';
    return (
      <ErrorState
        title={isGone ? t('accountDetails.vanishedTitle') : t('accountDetails.failedTitle')}
        actions={
          <>
            {!isGone && <Button onPress={details.askAgain}>{t('app.tryAgain')}</Button>}
            <Button variant="primary" onPress={onClose}>
              {t('app.backToAccounts')}
            </Button>
          </>
        }
      >
        {failureMessage(details.failure, t)}
      </ErrorState>
    );
  }
  const { data } = details;
  if (data === undefined || profileId === null) return <DetailsSkeleton />;
  return (
    <div className="account-details-content">
      <DetailsHead details={data} />
      <UnsentOrders details={data} />
      {data.subscriptions.length === 0 && <p className="account-details-none">{t('accountDetails.noSubscriptions')}</p>}
      {data.subscriptions.map((subscription) => (
        <SubscriptionPanel key={subscription.id} subscription={subscription} details={data} role={role} />
      ))}
      <AccountQuotes details={data} role={role} />
      <EditingContext value={{ details: data, profileId, role, announce }}>
        <DetailsTabs />
      </EditingContext>
      <div className="visually-hidden" role="status">
        {announced}
      </div>
    </div>
  );
}
