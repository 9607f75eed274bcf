// The order wizard for one subscription: loads what it works on, says where that is not possible, and
// opens the panel. Never computes a figure.
import { useState } from 'react';
import type { ChangeKind } from '../../../shared/domain/change.ts';
import { useRequest } from '../../host/use-request.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { useWizardSession } from './use-wizard-session.ts';
import { wizardAvailability, wizardDataOf } from './wizard-data.ts';
import { WizardLoading } from './wizard-loading.tsx';
import { WizardPanel } from './wizard-panel.tsx';
import { WizardRefusal } from './wizard-refusal.tsx';
import type { WizardData } from './wizard-data.ts';
import './order-wizard.css';

export interface OrderWizardProps {
  readonly accountId: string;
  readonly subscriptionId: string;
  readonly kind: ChangeKind;
  /** Leads back to the account details; the draft is kept. */
  readonly onClose: () => void;
  /** Leads to the account list, for when the account is gone. */
  readonly onLeaveAccount: () => void;
}

/** The wizard as a full-height panel over the details (F12–F17). */
export function OrderWizard({ accountId, subscriptionId, kind, onClose, onLeaveAccount }: OrderWizardProps) {
  const { t } = useMessages();
  const details = useRequest('accounts.details', { accountId });
  const signedIn = useRequest('session.read', {});
  const session = signedIn.data?.kind === 'signed-in' ? signedIn.data : null;

  // What is shown stays while it cannot be asked again; only an account that is gone takes it away.
  const isGone = details.failure?.code === 'not-found';
  if (details.failure !== null && (isGone || details.data === undefined)) {
    return (
      <WizardRefusal
        title={isGone ? t('orderWizard.gone.account') : t('orderWizard.gone.failed')}
        text={isGone ? t('orderWizard.gone.accountText') : failureMessage(details.failure, t)}
        onBack={isGone ? onLeaveAccount : onClose}
        backLabel={isGone ? t('orderWizard.gone.toAccounts') : t('orderWizard.gone.toAccount')}
        {...(isGone ? {} : { onRetry: details.askAgain })}
      />
    );
  }
  if (details.data === undefined || session === null) return <WizardLoading />;
  const { company } = details.data.account;
  const answer = wizardDataOf({
    details: details.data,
    subscriptionId,
    kind,
    role: session.staff.role,
    profileId: session.profileId,
  });
  const backToAccount = { onBack: onClose, backLabel: t('orderWizard.backToAccount', { company }) };
  if (!answer.ok) {
    return answer.missing === 'subscription' ? (
      <WizardRefusal
        title={t('orderWizard.gone.subscription')}
        text={t('orderWizard.gone.subscriptionText', { company })}
        {...backToAccount}
      />
    ) : (
      <WizardRefusal
        title={t('orderWizard.gone.failed')}
        text={t('failures.notFound.catalogue')}
        onRetry={details.askAgain}
        {...backToAccount}
      />
    );
  }
  return <OpenWizard key={`${session.profileId} ${subscriptionId} ${kind}`} data={answer.data} onClose={onClose} />;
}

/** Begins or resumes the order, unless the change is not open to this user on this day. */
function OpenWizard({ data, onClose }: { readonly data: WizardData; readonly onClose: () => void }) {
  const { t } = useMessages();
  const availability = wizardAvailability(data);
  const { session, act, failure, readAgain } = useWizardSession(data, availability.available);
  const shown = useStandingStill(data, session?.isSending ?? false);
  const isAnswered = session !== null && (session.placed !== null || session.isSending);
  const back = { onBack: onClose, backLabel: t('orderWizard.backToAccount', { company: data.account.company }) };

  if (!availability.available && !isAnswered) {
    return (
      <WizardRefusal
        title={t('orderWizard.unavailable.heading')}
        text={t(`orderWizard.unavailable.${availability.reason}`, {
          maximum: data.catalogue.licence.maximumQuantity,
        })}
        {...back}
      />
    );
  }
  if (failure !== null) {
    return (
      <WizardRefusal
        title={t('orderWizard.draft.notRead')}
        text={failureMessage(failure, t)}
        onRetry={readAgain}
        {...back}
      />
    );
  }
  if (session === null) return <WizardLoading />;
  return <WizardPanel data={shown} session={session} act={act} onClose={onClose} />;
}

/** While the order is on its way, the portal's news about it must not change what was confirmed. */
function useStandingStill(data: WizardData, isStill: boolean): WizardData {
  const [shown, setShown] = useState(data);
  if (!isStill && shown !== data) setShown(data);
  return isStill ? shown : data;
}
