// What the account list shows, filters and sorts of one account on one day, computed from the account,
// its subscriptions and the catalogues by the rules of shared/domain. Never reads storage or a clock.
import type { Account } from '../../shared/domain/account.ts';
import { daysBetween } from '../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { discountOf } from '../../shared/domain/discount.ts';
import { accountStatusOf, deadlineOf, stateOn } from '../../shared/domain/subscription-life.ts';
import type { Deadline, DeadlineKind } from '../../shared/domain/subscription-life.ts';
import type { Subscription, SubscriptionState } from '../../shared/domain/subscription.ts';
import type { MonthlyPrices } from './monthly-prices.ts';

/** Stored as their position; the most urgent first, as `accountStatusOf` ranks them. */
export const statesByUrgency: readonly SubscriptionState[] = [
  'trial',
  'trial-expired',
  'cancellation-scheduled',
  'active',
  'ended',
];

/** Stored as their position. */
export const deadlineKinds: readonly DeadlineKind[] = ['trial-ends', 'grace-ends', 'term-ends', 'cancellation'];

/** Days are counted from 1970-01-01. Null where there is none. */
export interface AccountColumns {
  readonly subscriptions: number;
  readonly licences: number;
  readonly status: number | null;
  /** One bit per state of `statesByUrgency` that a subscription is in. */
  readonly states: number;
  readonly deadlineKind: number | null;
  readonly deadlineDay: number | null;
  /** The nearest of each kind of `deadlineKinds`. */
  readonly deadlineDays: readonly (number | null)[];
  readonly monthlyMinor: number;
  readonly currency: string;
  /** False where a subscription's catalogue is not known yet. */
  readonly isPriced: boolean;
  /** The first day after today on which the columns may differ; null where none is ahead. */
  readonly changesOnDay: number | null;
}

export interface ColumnsContext {
  readonly today: CalendarDate;
  /** The catalogue that new orders are priced by: it says how long an expired trial can be upgraded (D11). */
  readonly currentCatalogue: Catalogue | null;
  readonly prices: MonthlyPrices;
}

/** A date as the number of days since 1970-01-01. */
export function toDay(date: CalendarDate): number {
  return daysBetween('1970-01-01', date);
}

/** The bit of a state in `states`. */
export function stateBit(state: SubscriptionState): number {
  return 1 << statesByUrgency.indexOf(state);
}

/** Columns on their way: subscriptions are added one by one, in any order. */
export interface ColumnsSum {
  readonly discountBasisPoints: number;
  readonly deadlineDays: (number | null)[];
  subscriptions: number;
  licences: number;
  states: number;
  monthlyMinor: number;
  currency: string | null;
  isPriced: boolean;
  changesOnDay: number | null;
}

/** The columns of an account without subscriptions. */
export function emptyColumnsSum(account: Pick<Account, 'discountBasisPoints'>): ColumnsSum {
  return {
    discountBasisPoints: account.discountBasisPoints,
    deadlineDays: [null, null, null, null],
    subscriptions: 0,
    licences: 0,
    states: 0,
    monthlyMinor: 0,
    currency: null,
    isPriced: true,
    changesOnDay: null,
  };
}

/** Adds a subscription, as it is on `context.today`. */
export function addSubscription(sum: ColumnsSum, subscription: Subscription, context: ColumnsContext): void {
  const { today, currentCatalogue, prices } = context;
  const state = stateOn(subscription, { on: today });
  sum.subscriptions += 1;
  sum.states |= stateBit(state);
  if (state !== 'ended') sum.licences += subscription.licenceQuantity;
  const deadline = deadlineOf(subscription, { on: today, catalogue: currentCatalogue ?? withoutGrace });
  if (deadline !== null) {
    const kind = deadlineKinds.indexOf(deadline.kind);
    sum.deadlineDays[kind] = earlier(sum.deadlineDays[kind] ?? null, toDay(deadline.date));
  }
  sum.changesOnDay = earlier(sum.changesOnDay, nextChangeDay(subscription, deadline, today));
  const monthly = prices.monthly(subscription, state, discountOf(sum, subscription));
  if (monthly === null) {
    sum.isPriced = false;
    return;
  }
  sum.currency ??= monthly.currency;
  if (monthly.currency === sum.currency) sum.monthlyMinor += monthly.minor;
}

/** The columns of a sum: status and deadline are the most urgent of all that was added. */
export function columnsOf(sum: ColumnsSum, context: ColumnsContext): AccountColumns {
  const status = accountStatusOf(statesByUrgency.filter((state) => (sum.states & stateBit(state)) !== 0));
  const deadlineDay = sum.deadlineDays.reduce(earlier, null);
  return {
    subscriptions: sum.subscriptions,
    licences: sum.licences,
    status: status === null ? null : statesByUrgency.indexOf(status),
    states: sum.states,
    deadlineKind: deadlineDay === null ? null : sum.deadlineDays.indexOf(deadlineDay),
    deadlineDay,
    deadlineDays: sum.deadlineDays,
    monthlyMinor: sum.monthlyMinor,
    currency: sum.currency ?? context.currentCatalogue?.currency ?? 'EUR',
    isPriced: sum.isPriced,
    changesOnDay: sum.changesOnDay,
  };
}

/** The columns of one account on `context.today`. */
export function accountColumnsOf(
  account: Pick<Account, 'discountBasisPoints'>,
  subscriptions: readonly Subscription[],
  context: ColumnsContext,
): AccountColumns {
  const sum = emptyColumnsSum(account);
  for (const subscription of subscriptions) addSubscription(sum, subscription, context);
  return columnsOf(sum, context);
}

const withoutGrace = { trialGraceDays: 0 };

/** A deadline's day is inclusive, so the day after it is the one that differs. */
function nextChangeDay(subscription: Subscription, deadline: Deadline | null, today: CalendarDate): number | null {
  let next: number | null = deadline === null ? null : toDay(deadline.date) + 1;
  const dates = [subscription.endedOn, ...subscription.scheduledChanges.map((change) => change.effectiveFrom)];
  for (const date of dates) if (date !== null && date > today) next = earlier(next, toDay(date));
  return next;
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
