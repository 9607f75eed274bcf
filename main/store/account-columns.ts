// What the account list shows, filters and sorts of one account on one day, computed from the account,
// its subscriptions and the catalogues by the rules of shared/domain. Never reads storage or a clock.
import type { Account } from '../../shared/domain/account.ts';
import { daysBetween } from '../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { accountStatusOf, deadlineOf, isTrialState, stateOn } from '../../shared/domain/subscription-life.ts';
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

/** The columns of one account on `context.today`. */
export function accountColumnsOf(
  account: Pick<Account, 'discountBasisPoints'>,
  subscriptions: readonly Subscription[],
  context: ColumnsContext,
): AccountColumns {
  const { today, currentCatalogue, prices } = context;
  const states: SubscriptionState[] = [];
  const deadlineDays: (number | null)[] = deadlineKinds.map(() => null);
  let nearest: Deadline | null = null;
  let licences = 0;
  let monthlyMinor = 0;
  let currency: string | null = null;
  let isPriced = true;
  let changesOnDay: number | null = null;
  for (const subscription of subscriptions) {
    const state = stateOn(subscription, { on: today });
    states.push(state);
    if (state !== 'ended') licences += subscription.licenceQuantity;
    const moment = { on: today, catalogue: currentCatalogue ?? { trialGraceDays: 0 } };
    const deadline = deadlineOf(subscription, moment);
    if (deadline !== null) {
      const kind = deadlineKinds.indexOf(deadline.kind);
      deadlineDays[kind] = earlier(deadlineDays[kind] ?? null, toDay(deadline.date));
      if (nearest === null || deadline.date < nearest.date) nearest = deadline;
    }
    const monthly = prices.monthly(subscription, account.discountBasisPoints);
    if (monthly === null) isPriced = false;
    else {
      currency ??= monthly.currency;
      const isBilled = state !== 'ended' && !isTrialState(state);
      if (isBilled && monthly.currency === currency) monthlyMinor += monthly.minor;
    }
    changesOnDay = earlier(changesOnDay, nextChangeDay(subscription, deadline, today));
  }
  const status = accountStatusOf(states);
  return {
    subscriptions: subscriptions.length,
    licences,
    status: status === null ? null : statesByUrgency.indexOf(status),
    states: states.reduce((bits, state) => bits | stateBit(state), 0),
    deadlineKind: nearest === null ? null : deadlineKinds.indexOf(nearest.kind),
    deadlineDay: nearest === null ? null : toDay(nearest.date),
    deadlineDays,
    monthlyMinor,
    currency: currency ?? currentCatalogue?.currency ?? 'EUR',
    isPriced,
    changesOnDay,
  };
}

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
