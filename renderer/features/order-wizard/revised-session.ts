// A session that begins from an order in the outbox: everything that was chosen there, under a new order id that takes
// its place (F19). Pure.
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { WizardAction } from '../../../shared/domain/wizard.ts';
import { withUnmovedSeen } from './kept-draft.ts';
import { enteredLicences } from './wizard-entries.ts';
import type { WizardData } from './wizard-data.ts';
import { newSession, withAnswers } from './wizard-session.ts';
import type { WizardSession } from './wizard-session.ts';

/** At the overview, with the figures of the placed order as seen: what moved since is announced. */
export function revisedSession(data: WizardData, placed: PlacedOrder, orderId: string): WizardSession {
  const { change } = placed.overview;
  const fresh = newSession(data, orderId);
  const slaId = change.kind === 'upgrade' ? change.slaId : null;
  const termMonths = change.kind === 'upgrade' ? change.termMonths : null;
  const address = data.account.billingAddresses.find(({ id }) => id === placed.billingAddressId);
  const method = data.account.paymentMethods.find(({ id }) => id === placed.paymentMethodId);
  const answers: (WizardAction | null)[] = [
    { type: 'answer-licences', quantity: change.quantity, termMonths },
    slaId === null ? null : { type: 'answer-sla', slaId },
    // What is gone meanwhile is asked for again, at its step.
    address === undefined ? null : { type: 'answer-billing-address', billingAddressId: address.id },
    method === undefined ? null : { type: 'answer-payment-method', paymentMethodId: method.id },
  ];
  return withUnmovedSeen(data, {
    ...fresh,
    draft: withAnswers(fresh.draft, answers),
    entries: {
      ...fresh.entries,
      licences: enteredLicences(data, fresh.entries.licences, { text: String(change.quantity), termMonths }),
      slaId: slaId ?? fresh.entries.slaId,
      billingAddressId: address?.id ?? fresh.entries.billingAddressId,
      paymentMethodId: method?.id ?? fresh.entries.paymentMethodId,
    },
    seen: { basis: 'placed', figures: seenWith(placed.overview) },
    replaces: placed.orderId,
  });
}

function seenWith(overview: OrderOverview): WizardSession['seen']['figures'] {
  return {
    change: overview.change,
    quantityBefore: overview.quantity.before,
    monthlyBefore: overview.monthly.before,
    totals: shownTotalsOf(overview),
  };
}
