// What an accepted order makes of its subscription and of the account's credit. Pure: the same for an
// order that arrives and for the history of the sample data.
import type { Account, Credit } from '../../../shared/domain/account.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { isTrialState } from '../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';

/** The subscription after the change, in its next version. */
export function subscriptionAfter(
  subscription: Subscription,
  order: {
    readonly overview: OrderOverview;
    readonly billingAddressId: string;
    readonly paymentMethodId: string;
    /** Of the quote that it comes from: it stays the subscription's. Null for none. */
    readonly quotedDiscountBasisPoints: number | null;
  },
): Subscription {
  const { overview, billingAddressId, paymentMethodId, quotedDiscountBasisPoints } = order;
  return {
    ...subscription,
    version: subscription.version + 1,
    state: isTrialState(subscription.state) ? 'active' : subscription.state,
    catalogueVersion: overview.catalogueVersion,
    licenceQuantity: overview.quantity.after,
    slaId: overview.slaId.after,
    term: overview.term.after,
    discountBasisPoints: quotedDiscountBasisPoints ?? subscription.discountBasisPoints,
    billingAddressId,
    paymentMethodId,
  };
}

/** D12: the credit of an order, null where no day of the month has passed. */
export function creditOf(orderId: string, overview: OrderOverview): Credit | null {
  const { amount } = overview.credit;
  if (amount.minor <= 0) return null;
  return {
    id: `credit-${orderId}`,
    orderId,
    subscriptionId: overview.subscriptionId,
    createdOn: overview.orderedOn,
    amount,
    remaining: amount,
  };
}

/** The account with a credit more, in its next version. */
export function accountWithCredit(account: Account, credit: Credit): Account {
  return { ...account, version: account.version + 1, credits: [...account.credits, credit] };
}
