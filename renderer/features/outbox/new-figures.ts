// The figures that an order has with the data of now, by the one function that main and the portal use too: what is
// confirmed in place of figures that do not hold any more (D18, D20). Pure.
import type { AccountDetails } from '../../../shared/contract/accounts.ts';
import type { PlacedOrder, PlaceOrderInput } from '../../../shared/contract/orders.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { computeOverview } from '../../../shared/domain/overview.ts';
import type { OverviewInput } from '../../../shared/domain/overview-input.ts';
import { quantityLimits } from '../../../shared/domain/quantity.ts';
import { quotedLineOf } from '../../../shared/domain/quoted-line.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { differencesOf, shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { Difference } from '../../../shared/domain/shown-totals.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import type { Translate } from '../../app/i18n.ts';
import { orderProblemText } from '../../app/order-problem-text.ts';

export interface NewFigures {
  readonly company: string;
  readonly customerNumber: string;
  readonly systemName: string;
  readonly overview: OrderOverview;
  /** What was seen with the order, and what it is now. */
  readonly differences: readonly Difference[];
}

/**
 * Null where the order is not possible any more with what this machine has. `quote` is the one that an order names
 * which orders a line of it: the order keeps its discount, and stays an order of that line.
 */
export function newFiguresOf(
  order: PlacedOrder,
  details: AccountDetails,
  role: StaffRole,
  quote: Quote | null,
): NewFigures | null {
  const input = figuresInput(order, details, role);
  if (input === null) return null;
  const quoted = quotedPart(order, details, quote);
  if (quoted === null) return null;
  const computed = computeOverview({ ...input, ...quoted });
  if (!computed.ok) return null;
  const { overview } = computed;
  return {
    company: details.account.company,
    customerNumber: details.account.customerNumber,
    systemName: input.subscription.systemName,
    overview,
    differences: [
      ...quantityMoved(order.overview, overview),
      ...differencesOf(shownTotalsOf(order.overview), shownTotalsOf(overview)),
    ],
  };
}

/** What a quote gives to the figures; null where the line may not be ordered any more. */
function quotedPart(
  { accountId, subscriptionId, overview: { change }, quote: reference }: PlacedOrder,
  { today: on }: AccountDetails,
  quote: Quote | null,
): Pick<OverviewInput, 'quotedDiscountBasisPoints'> | null {
  if (reference === null) return {};
  const line = quotedLineOf(quote, { reference, accountId, subscriptionId, change, on });
  return line.ok ? { quotedDiscountBasisPoints: line.discountBasisPoints } : null;
}

/** Why the change is not possible any more, in sentences; none where this machine does not know. */
export function obstaclesOf(order: PlacedOrder, details: AccountDetails, role: StaffRole, t: Translate): string[] {
  const input = figuresInput(order, details, role);
  if (input === null) return [];
  const computed = computeOverview(input);
  if (computed.ok) return [];
  const limits = quantityLimits({ ...input, kind: input.change.kind });
  return [...new Set(computed.problems.map(({ problem }) => orderProblemText(problem, limits, t)))];
}

/** What the figures are computed from; null where a part of it is not on this machine any more. */
function figuresInput(order: PlacedOrder, details: AccountDetails, role: StaffRole): OverviewInput | null {
  const { account, subscriptions, catalogues, currentCatalogueVersion, today } = details;
  const subscription = subscriptions.find(({ id }) => id === order.subscriptionId);
  const address = account.billingAddresses.find(({ id }) => id === order.billingAddressId);
  const isPayable = account.paymentMethods.some(({ id }) => id === order.paymentMethodId);
  const catalogue = catalogues.find(({ version }) => version === currentCatalogueVersion);
  const subscriptionCatalogue = catalogues.find(({ version }) => version === subscription?.catalogueVersion);
  if (subscription === undefined || address === undefined || !isPayable) return null;
  if (catalogue === undefined || subscriptionCatalogue === undefined) return null;
  const { change } = order.overview;
  const billingAddressCountry = address.country;
  return { account, subscription, subscriptionCatalogue, catalogue, change, billingAddressCountry, on: today, role };
}

/** The licences of today where somebody else changed them: they explain what else moved. */
export function quantityMoved(seen: OrderOverview, now: OrderOverview): Difference[] {
  const [before, after] = [seen.quantity.before, now.quantity.before];
  return before === after ? [] : [{ field: 'quantityBefore', shown: before, now: after }];
}

/** Whether this machine is behind what the portal said when it stopped the order. */
export function isBehind(order: PlacedOrder, details: AccountDetails): boolean {
  if (order.state.kind !== 'needs-attention' || order.state.overviewNow === null) return false;
  const { subscriptionVersion, catalogueVersion } = order.state.overviewNow;
  const subscription = details.subscriptions.find(({ id }) => id === order.subscriptionId);
  return (
    (subscription?.version ?? 0) < subscriptionVersion ||
    details.catalogues.every(({ version }) => version !== catalogueVersion)
  );
}

/** The order at these figures, under its own id, in the place of the one that met them. */
export function orderAtFigures(order: PlacedOrder, figures: NewFigures, orderId: string): PlaceOrderInput {
  const { overview, customerNumber } = figures;
  return {
    orderId,
    accountId: order.accountId,
    subscriptionId: order.subscriptionId,
    subscriptionVersion: overview.subscriptionVersion,
    catalogueVersion: overview.catalogueVersion,
    change: overview.change,
    billingAddressId: order.billingAddressId,
    paymentMethodId: order.paymentMethodId,
    totalsShown: shownTotalsOf(overview),
    ...(order.quote === null ? {} : { quote: order.quote }),
    confirmedCustomerNumber: customerNumber,
    replaces: order.orderId,
  };
}
