// Decides what the life of a sample subscription is: in which state it is today, when it was upgraded,
// what waits. Only dates and quantities: figures are computed by the same rules as real orders.
import { addDays, firstOfNextMonth } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { ScheduledChange } from '../../../shared/domain/subscription.ts';
import { newTerm } from '../../../shared/domain/term-effect.ts';
import type { RandomSequence } from '../random-sequence.ts';

export type WaitingChange = 'none' | ScheduledChange['kind'];

export interface LifePlan {
  readonly trialStartsOn: CalendarDate;
  readonly trialQuantity: number;
  /** Null for one that is still, or stayed, a trial. */
  readonly upgrade: {
    readonly on: CalendarDate;
    readonly quantity: number;
    readonly slaId: string;
    readonly termMonths: number;
  } | null;
  readonly addition: { readonly on: CalendarDate; readonly quantity: number } | null;
  readonly waiting: WaitingChange;
  /** From this day on it is ended; null where it is not. */
  readonly endedOn: CalendarDate | null;
}

const trialDays = 30;
const quantities = [3, 4, 5, 5, 6, 7, 8, 8, 9, 10, 12, 12, 14, 15, 18, 20, 24, 25, 30, 36, 45, 60, 85, 120, 160];

/** A plan as chance wants it. `oldest` is the day before which no catalogue was in force. */
export function randomLifePlan(random: RandomSequence, today: CalendarDate): LifePlan {
  const kind = random.fraction();
  if (kind < 0.16) return trialPlan(random, addDays(today, -random.whole(0, trialDays - 1)));
  if (kind < 0.21) return trialPlan(random, addDays(today, -random.whole(trialDays, trialDays + 24)));
  if (kind < 0.72) return paidPlan(random, today, { upgradedOn: insideTerm, waiting: pickWaiting(random, 0.08) });
  if (kind < 0.85) return paidPlan(random, today, { upgradedOn: afterTerm, waiting: pickWaiting(random, 0.05) });
  if (kind < 0.94) {
    const upgradedOn = random.happens(0.7) ? insideTerm : afterTerm;
    return paidPlan(random, today, { upgradedOn, waiting: 'cancel' });
  }
  const plan = paidPlan(random, today, { upgradedOn: afterTerm, waiting: 'none' });
  return { ...plan, addition: null, endedOn: addDays(today, -random.whole(0, 20)) };
}

function trialPlan(random: RandomSequence, trialStartsOn: CalendarDate): LifePlan {
  const trialQuantity = random.pick([3, 5, 5, 5, 8, 10]);
  return { trialStartsOn, trialQuantity, upgrade: null, addition: null, waiting: 'none', endedOn: null };
}

function pickWaiting(random: RandomSequence, share: number): WaitingChange {
  if (random.happens(share)) return 'reduce-licences';
  return random.happens(share / 3) ? 'change-sla' : 'none';
}

type UpgradeDay = (random: RandomSequence, today: CalendarDate, termMonths: number) => CalendarDate;

/** Terms end all around: a fifth within 90 days, some only just started. */
const insideTerm: UpgradeDay = (random, today, termMonths) => {
  const length = termMonths * 30;
  const share = random.fraction();
  if (share < 0.08) return addDays(today, -random.whole(0, 25));
  const daysLeft = share < 0.28 ? random.whole(0, 90) : random.whole(0, length);
  return addDays(today, daysLeft - length);
};

const afterTerm: UpgradeDay = (random, today, termMonths) => addDays(today, -termMonths * 31 - random.whole(20, 300));

function paidPlan(
  random: RandomSequence,
  today: CalendarDate,
  wish: { readonly upgradedOn: UpgradeDay; readonly waiting: WaitingChange },
): LifePlan {
  const termMonths = random.pick([12, 12, 12, 24, 24, 36]);
  const on = wish.upgradedOn(random, today, termMonths);
  const quantity = random.pick(quantities);
  const trialStartsOn = addDays(on, -random.whole(3, trialDays - 1));
  const trialQuantity = Math.min(5, quantity);
  const slaId = random.pick(['basic', 'basic', 'basic', 'business', 'business', 'premium']);
  const waiting = wish.waiting === 'reduce-licences' && quantity < 4 ? 'none' : wish.waiting;
  return {
    trialStartsOn,
    trialQuantity,
    upgrade: { on, quantity, slaId, termMonths },
    addition: additionPlan(random, { today, upgradedOn: on, quantity }),
    waiting,
    endedOn: null,
  };
}

function additionPlan(
  random: RandomSequence,
  plan: { readonly today: CalendarDate; readonly upgradedOn: CalendarDate; readonly quantity: number },
): LifePlan['addition'] {
  if (!random.happens(0.25)) return null;
  const daysAgo = random.happens(0.4) ? random.whole(0, 20) : random.whole(0, 250);
  const on = addDays(plan.today, -daysAgo);
  return on > plan.upgradedOn ? { on, quantity: plan.quantity + random.whole(1, 8) } : null;
}

/** When a change that waits takes effect (D7, D8): behind the term, or else with the next month. */
export function waitingFrom(plan: LifePlan, today: CalendarDate): CalendarDate {
  if (plan.upgrade === null) throw new RangeError('nothing waits for a trial');
  const { lastDay } = newTerm(plan.upgrade.on, plan.upgrade.termMonths);
  return lastDay >= today ? addDays(lastDay, 1) : firstOfNextMonth(today);
}
