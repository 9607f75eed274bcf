// One subscription of the account (F9): state and dates with days left, licences and what they include,
// SLA, monthly amount, credit, what is scheduled, and the changes that can be ordered.
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import type { StaffRole } from '../../../../shared/domain/staff.ts';
import { stateOn } from '../../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { InfoButton } from '../../../design/info-button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { Panel } from '../../../design/panel.tsx';
import { StateChip } from '../state-chip.tsx';
import { catalogueOf, creditsOf, monthlyOf } from './account-totals.ts';
import { OrderButtons } from './order-buttons.tsx';
import { ScheduledChanges } from './scheduled-changes.tsx';
import { ServiceTiles } from './service-tiles.tsx';
import { periodWords } from './period-words.ts';

interface SubscriptionPanelProps {
  subscription: Subscription;
  details: AccountDetails;
  role: StaffRole;
}

/** The panel, named by the phone system. */
export function SubscriptionPanel({ subscription, details, role }: SubscriptionPanelProps) {
  const { t, language } = useMessages();
  const on = details.today;
  const state = stateOn(subscription, { on });
  const catalogue = catalogueOf(details, subscription.catalogueVersion);
  const monthly = monthlyOf(subscription, details);
  const sla = catalogue?.slas.find(({ id }) => id === subscription.slaId);
  const period = periodWords({ subscription, catalogue, on }, t);
  return (
    <Panel title={subscription.systemName} headingLevel={4} aside={<StateChip state={state} />}>
      <div className="subscription">
        <ServiceTiles quantity={subscription.licenceQuantity} catalogue={catalogue} />
        <KeyValueList>
          <KeyValue label={period.label}>
            <span className="subscription-period">
              {period.left !== null && <span>{period.left}</span>}
              <span className={period.left === null ? undefined : 'details-muted'}>{period.whole}</span>
            </span>
          </KeyValue>
          <KeyValue label={t('accountDetails.subscription.sla')}>
            {subscription.slaId === null
              ? t('accountDetails.subscription.noSla')
              : (sla?.name[language] ?? subscription.slaId)}
          </KeyValue>
          <KeyValue label={t('accountDetails.subscription.monthly')}>
            {monthly === null ? (
              t('accountDetails.subscription.catalogueUnknown')
            ) : (
              <Money amount={monthly} emphasis="strong" />
            )}
          </KeyValue>
          {creditsOf(subscription.id, details).map((credit) => (
            <KeyValue key={credit.currency} label={t('accountDetails.subscription.credit')}>
              <span className="subscription-credit">
                <Money amount={credit} />
                <InfoButton label={t('accountDetails.subscription.aboutCredit')}>
                  {t('accountDetails.subscription.creditExplained')}
                </InfoButton>
              </span>
            </KeyValue>
          ))}
          <ScheduledChanges subscription={subscription} catalogue={catalogue} />
        </KeyValueList>
        <OrderButtons subscription={subscription} details={details} role={role} />
      </div>
    </Panel>
  );
}
