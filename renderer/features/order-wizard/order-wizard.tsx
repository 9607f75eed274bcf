// The order wizard for one subscription: loads what it works on, says where that is not possible, and
// opens the panel. Never computes a figure.
import { useState } from 'react';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { ChangeKind } from '../../../shared/domain/change.ts';
import { useRequest } from '../../host/use-request.ts';
import type { Translate } from '../../app/i18n.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { DraftChoice } from './draft-choice.tsx';
import { useWizardSession } from './use-wizard-session.ts';
import type { QuotedOrder } from './wizard-context.ts';
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
  /** The order in the outbox whose place this one is to take: everything that was chosen there is chosen here. */
  readonly revises?: PlacedOrder;
  /** Leads back to where the wizard was opened; the draft is kept. */
  readonly onClose: () => void;
  /** Leads to the account list, for when the account is gone. */
  readonly onLeaveAccount: () => void;
  /** Leads to the outbox. */
  readonly onOutbox: () => void;
  /** Leads to a new quote of the change. */
  readonly onQuote: (order: QuotedOrder) => void;
}

/** The wizard as a full-height panel over the details (F12–F17). */
export function OrderWizard(props: OrderWizardProps) {
  const { accountId, subscriptionId, kind, revises = null, onClose, onLeaveAccount, onOutbox, onQuote } = props;
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
  const backToAccount = { onBack: onClose, backLabel: backWords(revises, company, t) };
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
  return (
    <OpenWizard
      key={`${session.profileId} ${subscriptionId} ${kind}`}
      data={answer.data}
      revises={revises}
      onClose={onClose}
      onOutbox={onOutbox}
      onQuote={onQuote}
    />
  );
}

interface OpenWizardProps {
  readonly data: WizardData;
  readonly revises: PlacedOrder | null;
  readonly onClose: () => void;
  readonly onOutbox: () => void;
  readonly onQuote: (order: QuotedOrder) => void;
}

/** Begins or resumes the order, unless the change is not open to this user on this day. */
function OpenWizard({ data, revises, onClose, onOutbox, onQuote }: OpenWizardProps) {
  const { t } = useMessages();
  const availability = wizardAvailability(data);
  const { session, act, failure, readAgain, choice } = useWizardSession(data, availability.available, revises);
  const shown = useStandingStill(data, session?.isSending ?? false);
  const isAnswered = session !== null && (session.placed !== null || session.isSending);
  const back = { onBack: onClose, backLabel: backWords(revises, data.account.company, t) };

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
  if (choice !== null) return <DraftChoice system={data.subscription.systemName} choice={choice} onClose={onClose} />;
  if (session === null) return <WizardLoading />;
  return (
    <WizardPanel
      data={shown}
      session={session}
      act={act}
      onClose={onClose}
      backLabel={back.backLabel}
      onOutbox={onOutbox}
      onQuote={onQuote}
    />
  );
}

/** Leaving leads to where the wizard was opened. */
function backWords(revises: PlacedOrder | null, company: string, t: Translate): string {
  return revises === null ? t('orderWizard.backToAccount', { company }) : t('app.backToOutbox');
}

/** While the order is on its way, the portal's news about it must not change what was confirmed. */
function useStandingStill(data: WizardData, isStill: boolean): WizardData {
  const [shown, setShown] = useState(data);
  if (!isStill && shown !== data) setShown(data);
  return isStill ? shown : data;
}
