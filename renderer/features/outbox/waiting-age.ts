// How long something has waited, in whole days of the reseller's calendar. Pure.
import { dateIn, daysBetween } from '../../../shared/domain/calendar.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/calendar.ts';
import type { Translate } from '../../app/i18n.ts';

export interface Calendar {
  readonly today: CalendarDate;
  readonly timeZone: string;
}

/** The day of a moment, and how many days ago that was; never in the future, whatever a clock says. */
function ageOf(
  moment: Instant,
  { today, timeZone }: Calendar,
): { readonly date: CalendarDate; readonly count: number } {
  const date = dateIn(timeZone, moment);
  return { date, count: Math.max(0, daysBetween(date, today)) };
}

/** `Placed 14 Nov 2026, 10:42, 3 days ago`. */
export function placedText(placedAt: Instant, calendar: Calendar, t: Translate): string {
  const { count } = ageOf(placedAt, calendar);
  return count === 0 ? t('outbox.placedToday', { moment: placedAt }) : t('outbox.placed', { moment: placedAt, count });
}

/** `The oldest has waited since 14 Nov 2026, 3 days.` */
export function oldestText(waitingSince: Instant, calendar: Calendar, t: Translate): string {
  const { date, count } = ageOf(waitingSince, calendar);
  return count === 0 ? t('outbox.oldestToday', { moment: waitingSince }) : t('outbox.oldest', { date, count });
}
