// Chooses an order as a user would: looks an account up in the app, sees what a change costs, and confirms it.
// Never knows more than the app shows.
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import type { AccountDetails } from '../../../shared/contract/accounts.ts';
import type { PlaceOrderInput } from '../../../shared/contract/orders.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { computeOverview } from '../../../shared/domain/overview.ts';
import { shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import { isTrialState } from '../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import type { Desk } from './desk.ts';

/** All accounts that the app shows. */
export async function accountIdsOf(desk: Desk): Promise<string[]> {
  const list = await desk.get('accounts.list', {
    query: '',
    filter: { state: null, deadline: null },
    sort: { column: 'company', direction: 'ascending' },
    offset: 0,
    limit: 200,
  });
  return list.rows.map(({ id }) => id);
}

/** An order that is possible for a subscription as the app shows it; null where none is. */
export function possibleOrder(
  details: AccountDetails,
  subscription: Subscription,
  random: RandomSequence,
  change = someChange(subscription, random),
): PlaceOrderInput | null {
  const { account, catalogues, currentCatalogueVersion, today } = details;
  const catalogue = catalogues.find(({ version }) => version === currentCatalogueVersion);
  const subscriptionCatalogue = catalogues.find(({ version }) => version === subscription.catalogueVersion);
  const [billingAddress] = account.billingAddresses;
  const [paymentMethod] = account.paymentMethods;
  if (!catalogue || !subscriptionCatalogue || !billingAddress || !paymentMethod) return null;
  const billingAddressCountry = billingAddress.country;
  const role = 'administrator';
  const input = {
    account,
    subscription,
    subscriptionCatalogue,
    catalogue,
    change,
    billingAddressCountry,
    role,
  } as const;
  const answer = computeOverview({ ...input, on: today });
  if (!answer.ok) return null;
  return {
    orderId: random.uuid(),
    accountId: account.id,
    subscriptionId: subscription.id,
    subscriptionVersion: subscription.version,
    catalogueVersion: catalogue.version,
    change,
    billingAddressId: billingAddress.id,
    paymentMethodId: paymentMethod.id,
    totalsShown: shownTotalsOf(answer.overview),
    confirmedCustomerNumber: account.customerNumber,
    replaces: null,
  };
}

/** Every order that is possible now, at most one a subscription, in the order of the accounts. */
export async function possibleOrders(desk: Desk, random: RandomSequence): Promise<PlaceOrderInput[]> {
  const orders: PlaceOrderInput[] = [];
  for (const accountId of await accountIdsOf(desk)) {
    const details = await desk.get('accounts.details', { accountId });
    orders.push(...details.subscriptions.flatMap((subscription) => possibleOrder(details, subscription, random) ?? []));
  }
  return orders;
}

/** One order of a random account; null where that account has none to offer. */
export async function someOrder(desk: Desk, random: RandomSequence): Promise<PlaceOrderInput | null> {
  const accountId = random.pick(await accountIdsOf(desk));
  const details = await desk.get('accounts.details', { accountId });
  if (details.subscriptions.length === 0) return null;
  return possibleOrder(details, random.pick(details.subscriptions), random);
}

function someChange(subscription: Subscription, random: RandomSequence): Change {
  const quantity = subscription.licenceQuantity + random.whole(1, 3);
  if (!isTrialState(subscription.state)) return { kind: 'add-licences', quantity };
  const slaId = random.pick(['basic', 'business', 'premium']);
  return { kind: 'upgrade', quantity, slaId, termMonths: random.pick([12, 24, 36]) };
}
