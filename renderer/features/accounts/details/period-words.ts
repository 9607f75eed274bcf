// The dates of a subscription in words, by its state: trial, minimum term, grace, end. Relative only with
// the date beside it (design: Words).
import { addDays, daysBetween } from '../../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../../shared/domain/catalogue.ts';
import { graceLastDay, stateOn } from '../../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import type { Translate } from '../../../app/i18n.ts';

export interface PeriodWords {
  /** What runs: the trial or the minimum term. */
  readonly label: string;
  /** From when to when. */
  readonly whole: string;
  /** How long still, with the date beside it; null where nothing runs out. */
  readonly left: string | null;
}

interface PeriodInput {
  readonly subscription: Subscription;
  /** Undefined while it is not on this machine. */
  readonly catalogue: Pick<Catalogue, 'trialGraceDays'> | undefined;
  readonly on: CalendarDate;
}

/** The period that a subscription is in on a day. */
export function periodWords(input: PeriodInput, t: Translate): PeriodWords {
  const { subscription, on } = input;
  switch (stateOn(subscription, { on })) {
    case 'trial': {
      const { startsOn, lastDay } = subscription.trial;
      return {
        label: t('accountDetails.subscription.trial'),
        whole: t('accountDetails.subscription.trialValue', { from: startsOn, to: lastDay }),
        left: daysLeft(on, lastDay, t),
      };
    }
    case 'trial-expired':
      return expiredTrialWords(input, t);
    case 'active':
    case 'cancellation-scheduled':
      return termWords(input, t);
    case 'ended': {
      const { endedOn } = subscription;
      const label = t('terms.state.ended');
      if (endedOn === null) return { label, whole: label, left: null };
      return { label, whole: t('accountDetails.subscription.ended', { date: endedOn }), left: null };
    }
  }
}

function expiredTrialWords({ subscription, catalogue, on }: PeriodInput, t: Translate): PeriodWords {
  const { lastDay } = subscription.trial;
  const when = t('terms.daysAgo', { count: daysBetween(lastDay, on), date: lastDay });
  const label = t('accountDetails.subscription.trial');
  const ended = t('accountDetails.subscription.trialEnded', { when });
  if (catalogue === undefined) return { label, whole: ended, left: null };
  const graceEnds = graceLastDay(subscription, catalogue);
  return graceEnds < on
    ? { label, whole: ended, left: t('accountDetails.subscription.graceOver', { date: addDays(graceEnds, 1) }) }
    : { label, whole: ended, left: t('accountDetails.subscription.grace', { date: graceEnds }) };
}

function termWords({ subscription, on }: PeriodInput, t: Translate): PeriodWords {
  const label = t('accountDetails.subscription.term');
  const { term } = subscription;
  if (term === null) return { label, whole: t('accountDetails.subscription.noTerm'), left: null };
  const { startsOn, lastDay, months } = term;
  if (lastDay < on) {
    const date = addDays(lastDay, 1);
    return { label, whole: t('accountDetails.subscription.openEnded', { date }), left: null };
  }
  const value = { from: startsOn, to: lastDay, months: t('terms.months', { count: months }) };
  return { label, whole: t('accountDetails.subscription.termValue', value), left: daysLeft(on, lastDay, t) };
}

function daysLeft(on: CalendarDate, lastDay: CalendarDate, t: Translate): string {
  return t('terms.daysLeft', { count: daysBetween(on, lastDay), date: lastDay });
}
