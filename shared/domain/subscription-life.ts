// What a subscription is on a day, what falls due next, and which changes are open to whom (D1, D2, D4,
// D8, D11). Never a clock: the day is handed in. Never a price.
import { addDays, daysBetween } from './calendar.ts';
import type { CalendarDate } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChangeKind } from './change.ts';
import { highestQuantity, lowestQuantity, quantityLimits } from './quantity.ts';
import type { StaffRole } from './staff.ts';
import type { Subscription, SubscriptionState } from './subscription.ts';
import { termEffectOf } from './term-effect.ts';

type Lifetime = Pick<Subscription, 'state' | 'trial' | 'endedOn' | 'scheduledChanges'>;

/**
 * The state on a day: a trial past its last day is expired, a cancellation whose day has come is ended,
 * also where the portal has not said so yet (offline).
 */
export function stateOn(subscription: Lifetime, moment: { readonly on: CalendarDate }): SubscriptionState {
  const { on } = moment;
  if (subscription.state === 'ended') return 'ended';
  if (subscription.endedOn !== null && subscription.endedOn <= on) return 'ended';
  const cancelsFrom = cancellationDate(subscription);
  if (cancelsFrom !== null && cancelsFrom <= on) return 'ended';
  if (subscription.state === 'trial') return on > subscription.trial.lastDay ? 'trial-expired' : 'trial';
  if (subscription.state === 'active' && cancelsFrom !== null) return 'cancellation-scheduled';
  return subscription.state;
}

/** Whether a state is before the first upgrade: nothing is billed, no term runs. */
export function isTrialState(state: SubscriptionState): boolean {
  return state === 'trial' || state === 'trial-expired';
}

/** D11: the last day on which an expired trial can still be upgraded. */
export function graceLastDay(
  subscription: Pick<Subscription, 'trial'>,
  catalogue: Pick<Catalogue, 'trialGraceDays'>,
): CalendarDate {
  return addDays(subscription.trial.lastDay, catalogue.trialGraceDays);
}

export type DeadlineKind = 'trial-ends' | 'grace-ends' | 'term-ends' | 'cancellation';

/** What falls due: the last day (inclusive), and the days until it (0 on the day itself). */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly date: CalendarDate;
  readonly daysLeft: number;
}

/** The next date on which a subscription changes by itself or becomes free; null where none is ahead. */
export function deadlineOf(
  subscription: Lifetime & Pick<Subscription, 'term'>,
  moment: { readonly on: CalendarDate; readonly catalogue: Pick<Catalogue, 'trialGraceDays'> },
): Deadline | null {
  const { on, catalogue } = moment;
  const state = stateOn(subscription, { on });
  switch (state) {
    case 'trial':
      return deadline('trial-ends', subscription.trial.lastDay, on);
    case 'trial-expired':
      return deadline('grace-ends', graceLastDay(subscription, catalogue), on);
    case 'cancellation-scheduled': {
      const cancelsFrom = cancellationDate(subscription);
      return cancelsFrom === null ? null : deadline('cancellation', addDays(cancelsFrom, -1), on);
    }
    case 'active':
      return subscription.term === null ? null : deadline('term-ends', subscription.term.lastDay, on);
    case 'ended':
      return null;
  }
}

export type UnavailableReason =
  | 'role'
  | 'ended'
  | 'trial-needs-upgrade-first'
  | 'grace-over'
  | 'cancellation-scheduled'
  | 'at-maximum';
export type Availability =
  | { readonly available: true }
  | { readonly available: false; readonly reason: UnavailableReason };

/**
 * Whether a change can be ordered on a day, or why not. With a cancellation scheduled, licences can
 * still be added and an upgrade ordered (D2, D4: at any time; D10: the overview lists the cancellation
 * as still scheduled); only an upgrade that would start a new term has to wait until it is revoked.
 */
export function availabilityOf(input: {
  readonly kind: ChangeKind;
  readonly subscription: Subscription;
  readonly catalogue: Catalogue;
  readonly on: CalendarDate;
  readonly role: StaffRole;
}): Availability {
  const reason = unavailableReason(input);
  return reason === null ? { available: true } : { available: false, reason };
}

/** The most urgent first: what a list shows for an account with several subscriptions. */
const urgency: readonly SubscriptionState[] = ['trial', 'trial-expired', 'cancellation-scheduled', 'active', 'ended'];

/** The most urgent of several states; null of none. */
export function accountStatusOf(states: readonly SubscriptionState[]): SubscriptionState | null {
  return urgency.find((state) => states.includes(state)) ?? null;
}

function unavailableReason(input: Parameters<typeof availabilityOf>[0]): UnavailableReason | null {
  const { kind, subscription, catalogue, on, role } = input;
  if (role === 'viewer') return 'role';
  const state = stateOn(subscription, { on });
  if (state === 'ended') return 'ended';
  if (state === 'trial-expired' && on > graceLastDay(subscription, catalogue)) return 'grace-over';
  if (kind === 'add-licences' && isTrialState(state)) return 'trial-needs-upgrade-first';
  const limits = quantityLimits({ kind, subscription, catalogue });
  if (lowestQuantity(limits) > highestQuantity(limits)) return 'at-maximum';
  if (state !== 'cancellation-scheduled') return null;
  const { effect } = termEffectOf({ kind, isTrial: false, term: subscription.term, catalogue, on });
  return effect === 'unchanged' ? null : 'cancellation-scheduled';
}

function cancellationDate(subscription: Pick<Subscription, 'scheduledChanges'>): CalendarDate | null {
  for (const change of subscription.scheduledChanges) if (change.kind === 'cancel') return change.effectiveFrom;
  return null;
}

function deadline(kind: DeadlineKind, date: CalendarDate, on: CalendarDate): Deadline | null {
  return date < on ? null : { kind, date, daysLeft: daysBetween(on, date) };
}
