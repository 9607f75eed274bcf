// The order as it is sent to main: exactly what the overview shows (D20). Pure.
import type { PlaceOrderInput } from '../../../../shared/contract/orders.ts';
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import { shownTotalsOf } from '../../../../shared/domain/shown-totals.ts';
import { chosenAddress, chosenPaymentMethod } from '../figures.ts';
import { isExpired } from '../../../../shared/domain/payment-method.ts';
import type { WizardData } from '../wizard-data.ts';
import type { WizardSession } from '../wizard-session.ts';

/** Null where the chosen address or payment method is not there (any more). */
export function orderInput(data: WizardData, session: WizardSession, overview: OrderOverview): PlaceOrderInput | null {
  const address = chosenAddress(data, session);
  const method = chosenPaymentMethod(data, session);
  if (address === undefined || method === undefined || isExpired(method, data.on)) return null;
  return {
    orderId: session.draft.orderId,
    accountId: data.account.id,
    subscriptionId: data.subscription.id,
    subscriptionVersion: overview.subscriptionVersion,
    catalogueVersion: overview.catalogueVersion,
    change: overview.change,
    billingAddressId: address.id,
    paymentMethodId: method.id,
    totalsShown: shownTotalsOf(overview),
    confirmedCustomerNumber: data.account.customerNumber,
    replaces: session.replaces,
  };
}
