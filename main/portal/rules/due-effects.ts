// What time does to a subscription and to credits on a day: trial expiry, scheduled changes, the end of a
// term, the billing run. Pure; when it happens is settle-time.ts.
import type { Credit } from '../../../shared/domain/account.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import { subtractMoney } from '../../../shared/domain/money.ts';
import type { Money } from '../../../shared/domain/money.ts';
import type { ScheduledChange, Subscription } from '../../../shared/domain/subscription.ts';

/** The subscription after everything that is due on a day or was before it, in its next version. */
export function afterDueEffects(subscription: Subscription, on: CalendarDate): Subscription {
  const due = subscription.scheduledChanges.filter((change) => change.effectiveFrom <= on);
  let next: Subscription = {
    ...subscription,
    scheduledChanges: subscription.scheduledChanges.filter((change) => change.effectiveFrom > on),
  };
  if (next.state === 'trial' && on > next.trial.lastDay) next = { ...next, state: 'trial-expired' };
  if (next.term !== null && on > next.term.lastDay) next = { ...next, term: null };
  for (const change of due) next = afterScheduled(next, change);
  return { ...next, version: subscription.version + 1 };
}

function afterScheduled(subscription: Subscription, change: ScheduledChange): Subscription {
  switch (change.kind) {
    case 'reduce-licences':
      return { ...subscription, licenceQuantity: change.quantity };
    case 'change-sla':
      return { ...subscription, slaId: change.slaId };
    case 'cancel':
      return { ...subscription, state: 'ended', endedOn: change.effectiveFrom, scheduledChanges: [] };
  }
}

/** D13: a billing run uses up credits, the oldest first, as far as the bill goes. */
export function afterBillingRun(credits: readonly Credit[], bill: Money): Credit[] {
  let unpaid = bill;
  return credits.map((credit) => {
    const used = { ...credit.remaining, minor: Math.max(0, Math.min(credit.remaining.minor, unpaid.minor)) };
    if (used.minor === 0) return credit;
    unpaid = subtractMoney(unpaid, used);
    return { ...credit, remaining: subtractMoney(credit.remaining, used) };
  });
}
