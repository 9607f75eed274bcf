// Looks at an order once more before it is kept: the right customer, the versions and figures that the
// user saw, against what the cache holds now. Pure: reads nothing, changes nothing.
import type { AccountDetails } from '../../shared/contract/accounts.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { PlaceOrderInput } from '../../shared/contract/orders.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { computeOverview } from '../../shared/domain/overview.ts';
import { quotedLineOf } from '../../shared/domain/quoted-line.ts';
import type { Quote } from '../../shared/domain/quote.ts';
import { differencesOf, shownTotalsOf } from '../../shared/domain/shown-totals.ts';
import type { StaffRole } from '../../shared/domain/staff.ts';

export interface OrderCheckInput {
  readonly order: PlaceOrderInput;
  readonly details: Pick<AccountDetails, 'account' | 'subscriptions' | 'catalogues' | 'currentCatalogueVersion'>;
  readonly role: StaffRole;
  readonly on: CalendarDate;
  /** The quote that the order names; null where it names none, or it is not here. */
  readonly quote: Quote | null;
}

/** The order's overview as of now, equal to what the user saw; or why it must not be placed. */
export function checkOrder({ order, details, role, on, quote }: OrderCheckInput): Result<OrderOverview> {
  const { account } = details;
  const subscription = details.subscriptions.find(({ id }) => id === order.subscriptionId);
  if (subscription === undefined) return notFound('subscription', order.subscriptionId);
  if (order.confirmedCustomerNumber !== account.customerNumber) {
    return invalid('confirmedCustomerNumber', 'wrong-customer');
  }
  const billingAddress = account.billingAddresses.find(({ id }) => id === order.billingAddressId);
  if (billingAddress === undefined) return invalid('billingAddressId', 'unknown');
  if (!account.paymentMethods.some(({ id }) => id === order.paymentMethodId)) {
    return invalid('paymentMethodId', 'unknown');
  }
  const quoted = order.quote === undefined ? null : quotedLineOf(quote, { ...order, reference: order.quote, on });
  if (quoted?.ok === false) return invalid('quote', quoted.problem);
  const catalogue = details.catalogues.find(({ version }) => version === details.currentCatalogueVersion);
  const ofSubscription = details.catalogues.find(({ version }) => version === subscription.catalogueVersion);
  if (catalogue === undefined) return notFound('catalogue', details.currentCatalogueVersion);
  if (ofSubscription === undefined) return notFound('catalogue', subscription.catalogueVersion);

  const answer = computeOverview({
    account,
    subscription,
    subscriptionCatalogue: ofSubscription,
    catalogue,
    change: order.change,
    billingAddressCountry: billingAddress.country,
    on,
    role,
    ...(quoted === null ? {} : { quotedDiscountBasisPoints: quoted.discountBasisPoints }),
  });
  const differences = [
    ...versionDifference('subscriptionVersion', order.subscriptionVersion, subscription.version),
    ...versionDifference('catalogueVersion', order.catalogueVersion, catalogue.version),
    ...(answer.ok ? differencesOf(order.totalsShown, shownTotalsOf(answer.overview)) : []),
  ];
  // What moved explains a refusal better than the refusal itself.
  if (differences.length > 0) return failed({ code: 'conflict', what: 'order', differences });
  if (answer.ok) return success(answer.overview);
  const problems = answer.problems.map(({ path, problem, limit }) => ({
    path,
    problem,
    ...(limit === undefined ? {} : { limit }),
  }));
  return failed({ code: 'invalid-input', problems });
}

function versionDifference(field: string, shown: number | string, now: number | string) {
  return shown === now ? [] : [{ field, shown, now }];
}

function invalid(path: string, problem: string): { readonly ok: false; readonly failure: Failure } {
  return failed({ code: 'invalid-input', problems: [{ path, problem }] });
}

function notFound(what: 'subscription' | 'catalogue', id: string): { readonly ok: false; readonly failure: Failure } {
  return failed({ code: 'not-found', what, id });
}
