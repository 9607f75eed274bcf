// Orders that a portal accepts, made from its own data, and what they did there.
import { subscriptionAfter } from '../../../main/portal/rules/accepted-order.ts';
import { freshOverview, readSubject } from '../../../main/portal/rules/fresh-overview.ts';
import type { OrderSubject } from '../../../main/portal/rules/fresh-overview.ts';
import type { RunningPortal } from '../../../main/portal/server.ts';
import { readAccount, readOrder, readSubscription } from '../../../main/portal/storage/entities.ts';
import type { NewOrder } from '../../../main/store/outbox-row.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';

/** How often an order took effect: its entry, its credit, and the changes of its subscription. */
export interface Effects {
  readonly orders: number;
  readonly credits: number;
  readonly subscriptionVersions: number;
}

export interface PortalOrders {
  /** Subscriptions that licences can be added to, or that can be upgraded. */
  readonly subscription: (at: number) => Subscription;
  /** Five licences more. `after`: an order of the same subscription that is to be accepted before. */
  readonly orderFor: (orderId: string, subscription: Subscription, after?: NewOrder) => NewOrder;
  /** The same with a total that nobody was shown. */
  readonly orderAtOtherFigures: (orderId: string, subscription: Subscription) => NewOrder;
  readonly effectsOf: (order: NewOrder) => Effects;
}

export const onceEach: Effects = { orders: 1, credits: 1, subscriptionVersions: 1 };
export const noEffects: Effects = { orders: 0, credits: 0, subscriptionVersions: 0 };

export function createPortalOrders(
  { portal }: RunningPortal,
  who: { readonly profileId: string; readonly staffId: string },
): PortalOrders {
  const { database } = portal;
  const subscriptions = database
    .prepare<[], { id: string }>('SELECT id FROM subscription ORDER BY id')
    .all()
    .flatMap(({ id }) => readSubscription(database, id) ?? [])
    .filter(({ state, scheduledChanges }) => ['trial', 'active'].includes(state) && scheduledChanges.length === 0);
  const versionsBefore = new Map(subscriptions.map(({ id, version }) => [id, version]));

  const orderOf = (orderId: string, subject: OrderSubject): NewOrder => {
    const { account, subscription } = subject;
    const [billingAddress] = account.billingAddresses;
    const [paymentMethod] = account.paymentMethods;
    if (billingAddress === undefined || paymentMethod === undefined) throw new Error('an account without billing');
    const quantity = subscription.licenceQuantity + 5;
    const change: Change =
      subscription.state === 'trial'
        ? { kind: 'upgrade', quantity, slaId: 'business', termMonths: 12 }
        : { kind: 'add-licences', quantity };
    const order = { change, billingAddressId: billingAddress.id };
    const answer = freshOverview(portal, {
      ...subject,
      ...order,
      role: 'administrator',
      quotedDiscountBasisPoints: null,
    });
    if (!answer.ok) throw new Error(`not possible: ${JSON.stringify(answer.problems)}`);
    const { overview } = answer;
    return {
      orderId,
      ...who,
      placedAt: '2026-11-16T09:00:00Z',
      customer: { company: account.company, customerNumber: account.customerNumber },
      request: {
        accountId: account.id,
        subscriptionId: subscription.id,
        subscriptionVersion: subscription.version,
        catalogueVersion: overview.catalogueVersion,
        ...order,
        paymentMethodId: paymentMethod.id,
        totalsShown: shownTotalsOf(overview),
      },
      overview,
    };
  };

  const orderFor: PortalOrders['orderFor'] = (orderId, { id }, after) => {
    const subject = readSubject(portal, id);
    if (after === undefined) return orderOf(orderId, subject);
    const { billingAddressId, paymentMethodId } = after.request;
    const { overview } = after;
    const subscription = subscriptionAfter(subject.subscription, {
      ...{ overview, billingAddressId, paymentMethodId, quotedDiscountBasisPoints: null },
    });
    return orderOf(orderId, { ...subject, subscription });
  };

  return {
    subscription: (at) => {
      const subscription = subscriptions[at];
      if (subscription === undefined) throw new Error(`the portal has fewer than ${at + 1} subscriptions`);
      return subscription;
    },
    orderFor,
    orderAtOtherFigures: (orderId, subscription) => {
      const order = orderFor(orderId, subscription);
      const { totalsShown } = order.request;
      const credit = { ...totalsShown.credit, minor: totalsShown.credit.minor + 1 };
      return { ...order, request: { ...order.request, totalsShown: { ...totalsShown, credit } } };
    },
    effectsOf: ({ orderId, request }) => {
      const account = readAccount(database, request.accountId);
      const subscription = readSubscription(database, request.subscriptionId);
      return {
        orders: readOrder(database, orderId) === null ? 0 : 1,
        credits: account?.credits.filter((credit) => credit.orderId === orderId).length ?? 0,
        subscriptionVersions: (subscription?.version ?? 0) - (versionsBefore.get(request.subscriptionId) ?? 0),
      };
    },
  };
}
