// One order being prepared: the domain's draft, what is entered at each step but not yet answered, and
// what became of the order. Pure transitions; never minted ids, never I/O.
import type { SeenFigures } from '../../../shared/contract/drafts.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { OrderDraft, WizardAction, WizardStep } from '../../../shared/domain/wizard.ts';
import { isReachable, newDraft, nextDraft, stepsOf } from '../../../shared/domain/wizard.ts';
import { figuresBasis } from './wizard-data.ts';
import type { WizardData } from './wizard-data.ts';
import { firstEntries } from './wizard-entries.ts';
import type { WizardEntries } from './wizard-entries.ts';

export interface WizardSession {
  readonly draft: OrderDraft;
  readonly entries: WizardEntries;
  /** `figuresBasis` of what the user has seen, and its figures; another basis is announced. */
  readonly seen: { readonly basis: string; readonly figures: SeenFigures | null };
  /** Whether the user has done anything yet: only then there is something to keep. */
  readonly isTouched: boolean;
  /** True between "Change" in the overview and the answer that leads back there. */
  readonly isRevising: boolean;
  /** True while main is asked to place the order: what is shown stands still until it answers. */
  readonly isSending: boolean;
  /** The order in the outbox whose place this one takes, null for a first one. */
  readonly replaces: string | null;
  /** The order as main answered it, once it was placed. */
  readonly placed: PlacedOrder | null;
}

export type SessionAction =
  | WizardAction
  | { readonly type: 'enter'; readonly entries: Partial<WizardEntries> }
  | { readonly type: 'revise'; readonly step: WizardStep }
  | { readonly type: 'see-figures'; readonly basis: string; readonly figures: SeenFigures | null }
  | { readonly type: 'send' }
  /** Null where the order could not be placed at all; it may be sent again under the same id. */
  | { readonly type: 'record'; readonly placed: PlacedOrder | null }
  /** The order that was to be replaced is settled: this one is ordered by itself. */
  | { readonly type: 'stand-alone' }
  /** Back to the overview under a new order id, which takes the place of the one that cannot be. */
  | {
      readonly type: 'start-over';
      readonly orderId: string;
      readonly replaces: string | null;
      readonly basis: string;
    };

/** A new order at its first step, with today's choices entered where the account has them. */
export function newSession(data: WizardData, orderId: string): WizardSession {
  const { account, subscription, kind } = data;
  return {
    draft: newDraft({ orderId, accountId: account.id, subscriptionId: subscription.id, kind }),
    entries: firstEntries(data),
    seen: { basis: figuresBasis(data), figures: null },
    isTouched: false,
    isRevising: false,
    isSending: false,
    replaces: null,
    placed: null,
  };
}

/** The session after an action; what is not possible leaves it as it is. */
export function nextSession(session: WizardSession, action: SessionAction): WizardSession {
  const next = acted(session, action);
  // Looking is not doing: figures that are seen leave nothing to keep.
  return next === session || action.type === 'see-figures' ? next : { ...next, isTouched: true };
}

function acted(session: WizardSession, action: SessionAction): WizardSession {
  switch (action.type) {
    case 'enter':
      return { ...session, entries: { ...session.entries, ...action.entries } };
    case 'revise': {
      const draft = nextDraft(session.draft, { type: 'go-to', step: action.step });
      return draft === session.draft ? session : { ...session, draft, isRevising: true };
    }
    case 'go-to':
      return canOpen(session, action.step) ? moved(session, action) : session;
    case 'see-figures':
      return { ...session, seen: { basis: action.basis, figures: action.figures } };
    case 'send':
      return { ...session, isSending: true };
    case 'record':
      return { ...recorded(session, action.placed), isSending: false };
    case 'stand-alone':
      return { ...session, replaces: null };
    case 'start-over': {
      const draft = renewed(session.draft, action.orderId);
      const replaces = action.replaces ?? session.replaces;
      const seen = { basis: action.basis, figures: null };
      return { ...session, draft, seen, replaces, placed: null, isRevising: false };
    }
    case 'go-back':
    case 'placed':
      return moved(session, action);
    default:
      return answered(session, action);
  }
}

/**
 * Whether a step can be opened from the list of steps: everything before it is answered, and nothing
 * else is entered there. Otherwise the overview would show what was entered, or order what was answered.
 */
export function canOpen(session: WizardSession, step: WizardStep): boolean {
  if (session.placed !== null || step === session.draft.step || !isReachable(session.draft, step)) return false;
  const steps = stepsOf(session.draft.kind);
  return steps.slice(0, steps.indexOf(step)).every((earlier) => isSettled(session, earlier));
}

function answered(session: WizardSession, action: WizardAction): WizardSession {
  const draft = nextDraft(session.draft, action);
  if (draft === session.draft) return session;
  const next = { ...session, draft };
  if (!session.isRevising) return next;
  return {
    ...(canOpen(next, 'overview') ? moved(next, { type: 'go-to', step: 'overview' }) : next),
    isRevising: false,
  };
}

function moved(session: WizardSession, action: WizardAction): WizardSession {
  return { ...session, draft: nextDraft(session.draft, action), isRevising: false };
}

/** Whether what is entered at a step is what was answered there. */
function isSettled({ draft, entries }: WizardSession, step: WizardStep): boolean {
  const { licences, sla, billingAddress, paymentMethod } = draft.answers;
  switch (step) {
    case 'licences':
      return (
        entries.licences.text.trim() === String(licences?.quantity) &&
        entries.licences.termMonths === licences?.termMonths
      );
    case 'sla':
      return entries.slaId === sla?.slaId;
    case 'billing-address':
      return entries.newAddress === null && entries.billingAddressId === billingAddress?.billingAddressId;
    case 'payment-method':
      return entries.newPayment === null && entries.paymentMethodId === paymentMethod?.paymentMethodId;
    case 'overview':
    case 'confirmation':
      return true;
  }
}

/** Only an order that is accepted or kept leads to the confirmation; a refused one stays at the overview. */
function recorded(session: WizardSession, placed: PlacedOrder | null): WizardSession {
  if (placed === null) return session;
  const { state } = placed;
  switch (state.kind) {
    case 'accepted': {
      const { confirmationNumber } = state;
      const draft = nextDraft(session.draft, { type: 'placed', outcome: { kind: 'accepted', confirmationNumber } });
      return { ...session, draft, placed };
    }
    case 'queued':
    case 'sending': {
      const draft = nextDraft(session.draft, { type: 'placed', outcome: { kind: 'queued' } });
      return { ...session, draft, placed };
    }
    case 'rejected':
    case 'withdrawn':
    case 'needs-attention':
      return { ...session, placed };
  }
}

/** The same answers at the overview, under another order id; also from a confirmation that did not last. */
function renewed(draft: OrderDraft, orderId: string): OrderDraft {
  const { accountId, subscriptionId, kind, answers } = draft;
  const { licences, sla, billingAddress, paymentMethod } = answers;
  return withAnswers(newDraft({ orderId, accountId, subscriptionId, kind }), [
    licences && { type: 'answer-licences', ...licences },
    sla && { type: 'answer-sla', ...sla },
    billingAddress && { type: 'answer-billing-address', ...billingAddress },
    paymentMethod && { type: 'answer-payment-method', ...paymentMethod },
  ]);
}

/** A draft after a row of actions, of which some may be missing. */
export function withAnswers(draft: OrderDraft, actions: readonly (WizardAction | null | undefined)[]): OrderDraft {
  return actions.reduce((next: OrderDraft, action) => (action ? nextDraft(next, action) : next), draft);
}
