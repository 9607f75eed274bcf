// Which discount on list prices holds: the customer's, or the one that a subscription was ordered at from a quote.
// Never a price.
import type { Account } from './account.ts';
import type { Reseller, StaffRole } from './staff.ts';
import type { Subscription } from './subscription.ts';

/** The discount that a subscription is billed at, in basis points. */
export function discountOf(
  account: Pick<Account, 'discountBasisPoints'>,
  subscription: Pick<Subscription, 'discountBasisPoints'>,
): number {
  return subscription.discountBasisPoints ?? account.discountBasisPoints;
}

/**
 * The largest discount that a role may quote to a customer (F20), in basis points: its limit at the reseller, and
 * never less than what the customer has already.
 */
export function discountLimitOf(
  reseller: Pick<Reseller, 'discountLimitsBasisPoints'>,
  role: StaffRole,
  account: Pick<Account, 'discountBasisPoints'>,
): number {
  return Math.max(reseller.discountLimitsBasisPoints[role], account.discountBasisPoints);
}
