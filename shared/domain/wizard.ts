// The order draft and its steps (D3, D4): a pure reducer, the same for both changes. Going back keeps
// every later answer, and an answer that changes loses none. Never a price, never a card or an IBAN.
import type { Change, ChangeKind } from './change.ts';

export type WizardStep = 'licences' | 'sla' | 'billing-address' | 'payment-method' | 'overview' | 'confirmation';

/** What each step has answered. Addresses and payment methods are the account's, by id. */
export interface WizardAnswers {
  readonly licences: { readonly quantity: number; readonly termMonths: number | null };
  readonly sla: { readonly slaId: string };
  readonly billingAddress: { readonly billingAddressId: string };
  readonly paymentMethod: { readonly paymentMethodId: string };
}

/** What became of the order. */
export type OrderOutcome =
  | { readonly kind: 'accepted'; readonly confirmationNumber: string }
  | { readonly kind: 'queued' };

interface DraftIds {
  /** Made with the draft; the order's idempotency key. */
  readonly orderId: string;
  readonly accountId: string;
  readonly subscriptionId: string;
}

/** Answers of which those of the earlier steps are there, and later ones may be. */
type Answered<K extends keyof WizardAnswers> = Partial<WizardAnswers> & Pick<WizardAnswers, K>;
type At<S extends WizardStep, K extends keyof WizardAnswers> = { readonly step: S; readonly answers: Answered<K> };
type Confirmed<K extends keyof WizardAnswers> = At<'confirmation', K> & { readonly outcome: OrderOutcome };

export type UpgradeDraft = DraftIds & { readonly kind: 'upgrade' } & (
    | At<'licences', never>
    | At<'sla', 'licences'>
    | At<'billing-address', 'licences' | 'sla'>
    | At<'payment-method', 'licences' | 'sla' | 'billingAddress'>
    | At<'overview', keyof WizardAnswers>
    | Confirmed<keyof WizardAnswers>
  );
export type AddLicencesDraft = DraftIds & { readonly kind: 'add-licences' } & (
    | At<'licences', never>
    | At<'billing-address', 'licences'>
    | At<'payment-method', 'licences' | 'billingAddress'>
    | At<'overview', 'licences' | 'billingAddress' | 'paymentMethod'>
    | Confirmed<'licences' | 'billingAddress' | 'paymentMethod'>
  );
export type OrderDraft = UpgradeDraft | AddLicencesDraft;

export type WizardAction =
  | ({ readonly type: 'answer-licences' } & WizardAnswers['licences'])
  | ({ readonly type: 'answer-sla' } & WizardAnswers['sla'])
  | ({ readonly type: 'answer-billing-address' } & WizardAnswers['billingAddress'])
  | ({ readonly type: 'answer-payment-method' } & WizardAnswers['paymentMethod'])
  | { readonly type: 'go-back' }
  | { readonly type: 'go-to'; readonly step: WizardStep }
  | { readonly type: 'placed'; readonly outcome: OrderOutcome };

const upgradeSteps: readonly WizardStep[] = [
  'licences',
  'sla',
  'billing-address',
  'payment-method',
  'overview',
  'confirmation',
];
const addLicencesSteps = upgradeSteps.filter((step) => step !== 'sla');

/** The steps of a change in their order (D3; D4: no SLA step). */
export function stepsOf(kind: ChangeKind): readonly WizardStep[] {
  return kind === 'upgrade' ? upgradeSteps : addLicencesSteps;
}

/** An empty draft at its first step. */
export function newDraft(input: DraftIds & { readonly kind: ChangeKind }): OrderDraft {
  return { ...input, step: 'licences', answers: {} };
}

/**
 * The draft after an action. An answer counts only at its own step, and leads to the next; an action that
 * is not possible leaves the draft as it is.
 */
export function nextDraft(draft: OrderDraft, action: WizardAction): OrderDraft {
  if (action.type === 'placed') return placed(draft, action.outcome);
  if (draft.step === 'confirmation') return draft;
  switch (action.type) {
    case 'answer-licences': {
      const { quantity, termMonths } = action;
      return answered(draft, 'licences', { ...draft.answers, licences: { quantity, termMonths } });
    }
    case 'answer-sla':
      return answered(draft, 'sla', { ...draft.answers, sla: { slaId: action.slaId } });
    case 'answer-billing-address': {
      const { billingAddressId } = action;
      return answered(draft, 'billing-address', { ...draft.answers, billingAddress: { billingAddressId } });
    }
    case 'answer-payment-method': {
      const { paymentMethodId } = action;
      return answered(draft, 'payment-method', { ...draft.answers, paymentMethod: { paymentMethodId } });
    }
    case 'go-back':
      return at(draft, neighbour(draft, -1), draft.answers) ?? draft;
    case 'go-to':
      return at(draft, action.step, draft.answers) ?? draft;
  }
}

/** Whether a step can be opened: every step before it is answered. After the order only its confirmation. */
export function isReachable(draft: OrderDraft, step: WizardStep): boolean {
  if (draft.step === 'confirmation') return step === 'confirmation';
  return at(draft, step, draft.answers) !== null;
}

/** The change that the draft amounts to; null while an answer is missing. */
export function changeOf(draft: OrderDraft): Change | null {
  const { licences, sla } = draft.answers;
  if (licences === undefined) return null;
  if (draft.kind === 'add-licences') return { kind: 'add-licences', quantity: licences.quantity };
  return sla === undefined ? null : { kind: 'upgrade', ...licences, slaId: sla.slaId };
}

function answered(draft: OrderDraft, step: WizardStep, answers: Partial<WizardAnswers>): OrderDraft {
  if (draft.step !== step) return draft;
  return at(draft, neighbour(draft, 1), answers) ?? draft;
}

function placed(draft: OrderDraft, outcome: OrderOutcome): OrderDraft {
  if (draft.step !== 'overview' && draft.step !== 'confirmation') return draft;
  return draft.kind === 'upgrade'
    ? { ...idsOf(draft), kind: draft.kind, step: 'confirmation', answers: draft.answers, outcome }
    : { ...idsOf(draft), kind: draft.kind, step: 'confirmation', answers: draft.answers, outcome };
}

function neighbour(draft: OrderDraft, distance: -1 | 1): WizardStep {
  const steps = stepsOf(draft.kind);
  return steps[steps.indexOf(draft.step) + distance] ?? draft.step;
}

/** The draft at a step, or null where an earlier answer is missing or the change has no such step. */
function at(draft: OrderDraft, step: WizardStep, answers: Partial<WizardAnswers>): OrderDraft | null {
  return draft.kind === 'upgrade'
    ? upgradeAt({ ...idsOf(draft), kind: draft.kind }, step, answers)
    : addLicencesAt({ ...idsOf(draft), kind: draft.kind }, step, answers);
}

function upgradeAt(
  base: DraftIds & { readonly kind: 'upgrade' },
  step: WizardStep,
  answers: Partial<WizardAnswers>,
): UpgradeDraft | null {
  if (step === 'licences') return { ...base, step, answers };
  if (!has(answers, 'licences')) return null;
  if (step === 'sla') return { ...base, step, answers };
  if (!has(answers, 'sla')) return null;
  if (step === 'billing-address') return { ...base, step, answers };
  if (!has(answers, 'billingAddress')) return null;
  if (step === 'payment-method') return { ...base, step, answers };
  return step === 'overview' && has(answers, 'paymentMethod') ? { ...base, step, answers } : null;
}

function addLicencesAt(
  base: DraftIds & { readonly kind: 'add-licences' },
  step: WizardStep,
  answers: Partial<WizardAnswers>,
): AddLicencesDraft | null {
  if (step === 'licences') return { ...base, step, answers };
  if (!has(answers, 'licences')) return null;
  if (step === 'billing-address') return { ...base, step, answers };
  if (!has(answers, 'billingAddress')) return null;
  if (step === 'payment-method') return { ...base, step, answers };
  return step === 'overview' && has(answers, 'paymentMethod') ? { ...base, step, answers } : null;
}

function has<A extends Partial<WizardAnswers>, K extends keyof WizardAnswers>(
  answers: A,
  key: K,
): answers is A & Pick<WizardAnswers, K> {
  return answers[key] !== undefined;
}

function idsOf(draft: DraftIds): DraftIds {
  return { orderId: draft.orderId, accountId: draft.accountId, subscriptionId: draft.subscriptionId };
}
