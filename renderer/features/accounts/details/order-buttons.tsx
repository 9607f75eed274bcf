// The changes that can be ordered for a subscription, each enabled or with the reason why not (F9, F4).
import { useLocation } from 'wouter';
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import type { ChangeKind } from '../../../../shared/domain/change.ts';
import type { StaffRole } from '../../../../shared/domain/staff.ts';
import { availabilityOf, isTrialState, stateOn } from '../../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import type { Translate } from '../../../app/i18n.ts';
import { orderPath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { catalogueOf } from './account-totals.ts';
import { NewQuoteButton } from './new-quote-button.tsx';

interface OrderButtonsProps {
  subscription: Subscription;
  details: AccountDetails;
  role: StaffRole;
}

const kinds = ['upgrade', 'add-licences'] as const satisfies readonly ChangeKind[];

/** Lead to the order wizard; the one that staff most likely wants is the primary one. */
export function OrderButtons({ subscription, details, role }: OrderButtonsProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const isTrial = isTrialState(stateOn(subscription, { on: details.today }));
  const likely: ChangeKind = isTrial ? 'upgrade' : 'add-licences';
  return (
    <div className="order-buttons">
      {kinds.map((kind) => {
        const reason = reasonAgainst(kind, { subscription, details, role }, t);
        return (
          <Button
            key={kind}
            variant={kind === likely && reason === undefined ? 'primary' : 'secondary'}
            disabledReason={reason}
            onPress={() => navigate(orderPath(details.account.id, subscription.id, kind))}
          >
            {t(`terms.change.${kind}`)}
          </Button>
        );
      })}
      <NewQuoteButton
        details={details}
        role={role}
        subscription={subscription}
        reason={
          kinds.every((kind) => reasonAgainst(kind, { subscription, details, role }, t) !== undefined)
            ? reasonAgainst(likely, { subscription, details, role }, t)
            : undefined
        }
      />
    </div>
  );
}

function reasonAgainst(kind: ChangeKind, { subscription, details, role }: OrderButtonsProps, t: Translate) {
  const catalogue = catalogueOf(details, details.currentCatalogueVersion);
  if (catalogue === undefined) return t('accountDetails.unavailable.unknownCatalogue');
  const availability = availabilityOf({ kind, subscription, catalogue, on: details.today, role });
  if (availability.available) return undefined;
  switch (availability.reason) {
    case 'role':
      return t('accountDetails.unavailable.role');
    case 'ended':
      return t('accountDetails.unavailable.ended');
    case 'trial-needs-upgrade-first':
      return t('accountDetails.unavailable.trialNeedsUpgradeFirst');
    case 'grace-over':
      return t('accountDetails.unavailable.graceOver');
    case 'cancellation-scheduled':
      return t('accountDetails.unavailable.cancellationScheduled');
    case 'at-maximum':
      return t('accountDetails.unavailable.atMaximum', { maximum: catalogue.licence.maximumQuantity });
  }
}
