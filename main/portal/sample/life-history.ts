// Lives the life of a sample subscription order by order, by the same rules as real orders, so that its
// state, its history and its credits agree to the cent.
import type { Account, Credit } from '../../../shared/domain/account.ts';
import { trialLastDay } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { currentCatalogueOf } from '../../../shared/domain/current-catalogue.ts';
import { zeroMoney } from '../../../shared/domain/money.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { computeOverview } from '../../../shared/domain/overview.ts';
import type { ScheduledChange, Subscription } from '../../../shared/domain/subscription.ts';
import type { RandomSequence } from '../random-sequence.ts';
import { creditOf, subscriptionAfter } from '../rules/accepted-order.ts';
import { waitingFrom } from './life-plan.ts';
import type { LifePlan } from './life-plan.ts';

export interface PastOrder {
  readonly id: string;
  readonly overview: OrderOverview;
  /** The subscription as it was when it was ordered. */
  readonly before: Subscription;
}

export interface LivedLife {
  readonly subscription: Subscription;
  readonly orders: readonly PastOrder[];
  readonly credits: readonly Credit[];
}

interface LifeInput {
  readonly id: string;
  readonly systemName: string;
  readonly account: Account;
  readonly catalogues: readonly Catalogue[];
  readonly plan: LifePlan;
  readonly random: RandomSequence;
  readonly today: CalendarDate;
}

/** The subscription as it stands today, with the orders that led there. */
export function livedLife(input: LifeInput): LivedLife {
  const { plan, account, random, today } = input;
  let subscription = trialOf(input);
  const orders: PastOrder[] = [];
  if (plan.upgrade === null) {
    const hasExpired = subscription.trial.lastDay < today;
    return {
      subscription: hasExpired ? changed(subscription, { state: 'trial-expired' }) : subscription,
      orders,
      credits: [],
    };
  }
  const billing = {
    billingAddressId: firstId(account.billingAddresses),
    paymentMethodId: firstId(account.paymentMethods),
  };
  const order = (change: Change, on: CalendarDate): void => {
    const overview = overviewOn(input, subscription, change, on);
    orders.push({ id: random.uuid(), overview, before: subscription });
    subscription = subscriptionAfter(subscription, { overview, ...billing, quotedDiscountBasisPoints: null });
  };
  const { on, ...upgrade } = plan.upgrade;
  order({ kind: 'upgrade', ...upgrade }, on);
  if (plan.addition !== null) order({ kind: 'add-licences', quantity: plan.addition.quantity }, plan.addition.on);
  return { subscription: untilToday(input, subscription), orders, credits: creditsOf(orders, today) };
}

function trialOf(input: LifeInput): Subscription {
  const { plan, id, account, systemName } = input;
  const catalogue = catalogueOn(input.catalogues, plan.trialStartsOn);
  return {
    id,
    accountId: account.id,
    version: 1,
    systemName,
    state: 'trial',
    catalogueVersion: catalogue.version,
    licenceQuantity: plan.trialQuantity,
    slaId: null,
    trial: { startsOn: plan.trialStartsOn, lastDay: trialLastDay(plan.trialStartsOn, catalogue.trialDays) },
    term: null,
    endedOn: null,
    scheduledChanges: [],
    discountBasisPoints: null,
    billingAddressId: null,
    paymentMethodId: null,
  };
}

function overviewOn(input: LifeInput, subscription: Subscription, change: Change, on: CalendarDate): OrderOverview {
  const subscriptionCatalogue = input.catalogues.find((known) => known.version === subscription.catalogueVersion);
  if (subscriptionCatalogue === undefined) throw new Error(`no catalogue ${subscription.catalogueVersion}`);
  const answer = computeOverview({
    account: input.account,
    subscription,
    subscriptionCatalogue,
    catalogue: catalogueOn(input.catalogues, on),
    change,
    billingAddressCountry: input.account.billingAddresses[0]?.country ?? input.account.country,
    on,
    role: 'sales',
  });
  if (!answer.ok) throw new Error(`the sample plans an impossible order: ${JSON.stringify(answer.problems)}`);
  return answer.overview;
}

/** What time has done since the last order: the term's end, the end, or a change that still waits. */
function untilToday(input: LifeInput, bought: Subscription): Subscription {
  const { plan, today } = input;
  const isOpenEnded = bought.term !== null && bought.term.lastDay < today;
  const subscription = isOpenEnded ? changed(bought, { term: null }) : bought;
  if (plan.endedOn !== null) return changed(subscription, { state: 'ended', endedOn: plan.endedOn });
  const waiting = waitingChange(input, subscription);
  if (waiting === null) return subscription;
  const state = waiting.kind === 'cancel' ? 'cancellation-scheduled' : subscription.state;
  return changed(subscription, { state, scheduledChanges: [waiting] });
}

function waitingChange(input: LifeInput, subscription: Subscription): ScheduledChange | null {
  const { plan, random, today } = input;
  if (plan.waiting === 'none') return null;
  const base = { orderId: random.uuid(), effectiveFrom: waitingFrom(plan, today) };
  switch (plan.waiting) {
    case 'cancel':
      return { kind: 'cancel', ...base };
    case 'reduce-licences':
      return { kind: 'reduce-licences', ...base, quantity: Math.ceil(subscription.licenceQuantity * 0.7) };
    case 'change-sla':
      return { kind: 'change-sla', ...base, slaId: subscription.slaId === 'basic' ? 'business' : 'basic' };
  }
}

/** D13: a credit of this month waits for the next billing run; an earlier one was used by it. */
function creditsOf(orders: readonly PastOrder[], today: CalendarDate): Credit[] {
  const credits: Credit[] = [];
  for (const { id, overview } of orders) {
    const credit = creditOf(id, overview);
    if (credit === null) continue;
    const isOpen = credit.createdOn.slice(0, 7) === today.slice(0, 7);
    credits.push(isOpen ? credit : { ...credit, remaining: zeroMoney(credit.amount.currency) });
  }
  return credits;
}

function changed(subscription: Subscription, change: Partial<Subscription>): Subscription {
  return { ...subscription, ...change, version: subscription.version + 1 };
}

function catalogueOn(catalogues: readonly Catalogue[], on: CalendarDate): Catalogue {
  const catalogue = currentCatalogueOf(catalogues, on);
  if (catalogue === null) throw new RangeError(`no catalogue was in force on ${on}`);
  return catalogue;
}

function firstId(items: readonly { readonly id: string }[]): string {
  const id = items[0]?.id;
  if (id === undefined) throw new RangeError('an account without billing address or payment method');
  return id;
}
