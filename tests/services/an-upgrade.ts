// Worked example 1 of domain.md as a user orders it: Bergmann Optik GmbH's trial to 10 licences, `business`.
import { randomUUID } from 'node:crypto';
import type { PlaceOrderInput } from '../../shared/contract/orders.ts';
import { computeOverview } from '../../shared/domain/overview.ts';
import { shownTotalsOf } from '../../shared/domain/shown-totals.ts';
import type { Desk } from './desk.ts';

/** The account's id, found by its number. */
export async function bergmannId(desk: Desk): Promise<string> {
  const list = await desk.get('accounts.list', {
    query: 'K-10482',
    filter: { state: null, deadline: null },
    sort: { column: 'company', direction: 'ascending' },
    offset: 0,
    limit: 10,
  });
  const id = list.rows[0]?.id;
  if (id === undefined) throw new Error('Bergmann Optik GmbH is missing');
  return id;
}

/** The order, with what the user saw. */
export async function anUpgrade(desk: Desk, quantity = 10): Promise<PlaceOrderInput> {
  const details = await desk.get('accounts.details', { accountId: await bergmannId(desk) });
  const { account, subscriptions, catalogues, currentCatalogueVersion, today } = details;
  const [subscription] = subscriptions;
  const [billingAddress] = account.billingAddresses;
  const [paymentMethod] = account.paymentMethods;
  const catalogue = catalogues.find(({ version }) => version === currentCatalogueVersion);
  if (!subscription || !billingAddress || !paymentMethod || !catalogue) throw new Error('the sample data is not whole');
  const change = { kind: 'upgrade', quantity, slaId: 'business', termMonths: 12 } as const;
  const answer = computeOverview({
    account,
    subscription,
    subscriptionCatalogue: catalogue,
    catalogue,
    change,
    billingAddressCountry: billingAddress.country,
    on: today,
    role: 'sales',
  });
  if (!answer.ok) throw new Error('the upgrade is not possible');
  return {
    orderId: randomUUID(),
    accountId: account.id,
    subscriptionId: subscription.id,
    subscriptionVersion: subscription.version,
    catalogueVersion: catalogue.version,
    change,
    billingAddressId: billingAddress.id,
    paymentMethodId: paymentMethod.id,
    totalsShown: shownTotalsOf(answer.overview),
    confirmedCustomerNumber: 'K-10482',
    replaces: null,
  };
}
