// The live figures of an order being prepared, by the one function that main and the portal use too.
// Pure; where something entered is not valid, the last valid figures stay and are marked.
import type { BillingAddress, PaymentMethod } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { computeOverview } from '../../../shared/domain/overview.ts';
import type { OverviewProblem } from '../../../shared/domain/overview-problems.ts';
import { parseQuantity } from '../../../shared/domain/quantity.ts';
import { wizardLimits } from './wizard-data.ts';
import type { WizardData } from './wizard-data.ts';
import type { WizardSession } from './wizard-session.ts';

export interface Figures {
  /** Null where the change is not possible as it stands; `problems` says why. */
  readonly overview: OrderOverview | null;
  readonly problems: readonly OverviewProblem[];
  /** What the figures are of. */
  readonly change: Change;
  /** False while the typed quantity is refused: the figures are of the last valid one. */
  readonly isCurrent: boolean;
}

/** Figures of what is entered now; null until there is an SLA to compute with. */
export function figuresOf(data: WizardData, session: WizardSession): Figures | null {
  const { licences, slaId } = session.entries;
  const answer = parseQuantity(licences.text, wizardLimits(data));
  const quantity = answer.ok ? answer.quantity : licences.lastValid;
  const change = changeFor(data, { quantity, slaId, termMonths: licences.termMonths });
  if (change === null) return null;
  const billingAddressCountry = chosenAddress(data, session)?.country ?? data.account.country;
  const computed = computeOverview({ ...data, change, billingAddressCountry });
  return computed.ok
    ? { overview: computed.overview, problems: [], change, isCurrent: answer.ok }
    : { overview: null, problems: computed.problems, change, isCurrent: answer.ok };
}

/** The change that entered values amount to; null for an upgrade without an SLA. */
export function changeFor(
  data: Pick<WizardData, 'kind'>,
  entered: { readonly quantity: number; readonly slaId: string | null; readonly termMonths: number | null },
): Change | null {
  const { quantity, slaId, termMonths } = entered;
  if (data.kind === 'add-licences') return { kind: 'add-licences', quantity };
  return slaId === null ? null : { kind: 'upgrade', quantity, slaId, termMonths };
}

/** The billing address that is chosen, undefined where none is, or where it is gone. */
export function chosenAddress(data: WizardData, session: WizardSession): BillingAddress | undefined {
  return data.account.billingAddresses.find(({ id }) => id === session.entries.billingAddressId);
}

/** The payment method that is chosen, undefined where none is, or where it is gone. */
export function chosenPaymentMethod(data: WizardData, session: WizardSession): PaymentMethod | undefined {
  return data.account.paymentMethods.find(({ id }) => id === session.entries.paymentMethodId);
}
