// A session as it is kept over the end of the app, and again as a session (F18). Pure. An IBAN is left out; what
// was typed into any other field comes back as it was.
import { draftStepSchema, longestKeptText } from '../../../shared/contract/drafts.ts';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { WizardAction } from '../../../shared/domain/wizard.ts';
import type { DraftContent } from '../../state/draft-keeper.ts';
import { figuresOf } from './figures.ts';
import { movedFigures, seenFiguresOf } from './seen-figures.ts';
import { figuresBasis } from './wizard-data.ts';
import type { WizardData } from './wizard-data.ts';
import type { AddressEntry } from '../../forms/address-form.ts';
import type { WizardEntries } from './wizard-entries.ts';
import { newSession, withAnswers } from './wizard-session.ts';
import type { WizardSession } from './wizard-session.ts';

const longestBasis = 4000;

/** What is kept of a session; null where there is nothing to keep: nothing entered, or the order was placed. */
export function draftContentOf(data: WizardData, session: WizardSession): DraftContent | null {
  const { draft, entries, isTouched, isRevising, isSending, placed, replaces, seen } = session;
  const step = draftStepSchema.safeParse(draft.step);
  if (!isTouched || isSending || placed !== null || !step.success) return null;
  const { licences, sla, billingAddress, paymentMethod } = draft.answers;
  const { account, subscription } = data;
  return {
    draftId: draft.orderId,
    profileId: data.profileId,
    accountId: draft.accountId,
    subscriptionId: draft.subscriptionId,
    kind: draft.kind,
    step: step.data,
    answers: {
      licences: licences ?? null,
      slaId: sla?.slaId ?? null,
      billingAddressId: billingAddress?.billingAddressId ?? null,
      paymentMethodId: paymentMethod?.paymentMethodId ?? null,
    },
    entries: {
      ...entries,
      licences: { ...entries.licences, text: cut(entries.licences.text) },
      newAddress: entries.newAddress === null ? null : cutAddress(entries.newAddress),
      newPayment: keptPayment(entries.newPayment),
    },
    isRevising,
    replaces,
    seen: { basis: seen.basis.slice(0, longestBasis), figures: seen.figures },
    about: {
      company: cut(account.company),
      customerNumber: cut(account.customerNumber),
      systemName: cut(subscription.systemName),
      licenceQuantity: subscription.licenceQuantity,
    },
    isOpen: true,
  };
}

/**
 * The session of a kept draft, at its step. Figures that hold are taken as seen, whatever else has changed at the
 * portal; others are left for the announcement.
 */
export function resumedSession(data: WizardData, kept: KeptDraft): WizardSession {
  const { licences, slaId, billingAddressId, paymentMethodId } = kept.answers;
  const answers: (WizardAction | null)[] = [
    licences && { type: 'answer-licences', ...licences },
    slaId === null ? null : { type: 'answer-sla', slaId },
    billingAddressId === null ? null : { type: 'answer-billing-address', billingAddressId },
    paymentMethodId === null ? null : { type: 'answer-payment-method', paymentMethodId },
    { type: 'go-to', step: kept.step },
  ];
  const fresh = newSession(data, kept.draftId);
  const session: WizardSession = {
    ...fresh,
    draft: withAnswers(fresh.draft, answers),
    entries: { ...kept.entries, newPayment: resumedPayment(kept.entries.newPayment) },
    isTouched: true,
    isRevising: kept.isRevising,
    replaces: kept.replaces,
    seen: kept.seen,
  };
  return withUnmovedSeen(data, session);
}

/** Figures that hold count as seen on the basis of now; others are left for the announcement. */
export function withUnmovedSeen(data: WizardData, session: WizardSession): WizardSession {
  const now = seenFiguresOf(figuresOf(data, session));
  const hasMoved = movedFigures(session.seen.figures, now)?.length !== 0;
  return hasMoved ? session : { ...session, seen: { basis: figuresBasis(data), figures: now } };
}

function keptPayment(entry: WizardEntries['newPayment']): KeptDraft['entries']['newPayment'] {
  if (entry?.kind !== 'sepa') return entry;
  const { accountHolder, iban, mandateAccepted } = entry.sepa;
  return { kind: 'sepa', accountHolder: cut(accountHolder), mandateAccepted, hadIban: iban !== '' || entry.hadIban };
}

function resumedPayment(kept: KeptDraft['entries']['newPayment']): WizardEntries['newPayment'] {
  if (kept?.kind !== 'sepa') return kept;
  const { accountHolder, mandateAccepted, hadIban } = kept;
  return { kind: 'sepa', sepa: { accountHolder, iban: '', mandateAccepted }, hadIban };
}

function cutAddress(entry: AddressEntry): AddressEntry {
  return {
    company: cut(entry.company),
    attention: cut(entry.attention),
    street: cut(entry.street),
    street2: cut(entry.street2),
    postalCode: cut(entry.postalCode),
    city: cut(entry.city),
    region: cut(entry.region),
    country: cut(entry.country),
    invoiceEmail: cut(entry.invoiceEmail),
    invoiceReference: cut(entry.invoiceReference),
  };
}

function cut(text: string): string {
  return text.slice(0, longestKeptText);
}
