// When time next changes a subscription by itself: trial expiry, a scheduled change, the end of a term.
// Pure; what happens on that day is in due-effects.ts.
import { addDays } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';

/** The first day on which the subscription will be another than it is stored, null where none is ahead. */
export function nextEffectOn(subscription: Subscription): CalendarDate | null {
  if (subscription.state === 'ended') return null;
  const dates = subscription.scheduledChanges.map((change) => change.effectiveFrom);
  if (subscription.state === 'trial') dates.push(addDays(subscription.trial.lastDay, 1));
  if (subscription.term !== null) dates.push(addDays(subscription.term.lastDay, 1));
  if (dates.length === 0) return null;
  return dates.reduce((first, date) => (date < first ? date : first));
}
