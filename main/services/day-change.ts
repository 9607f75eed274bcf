// Says when a new day begins in the reseller's time zone: trials end, terms are reached, lists are read
// again. Looks at the clock at least once an hour, since machines sleep and their clocks are set.
import { dateIn, type CalendarDate } from '../../shared/domain/calendar.ts';
import type { Clock, Timers } from '../../shared/domain/clock.ts';

const longestWaitMs = 60 * 60 * 1000;
const shortestWaitMs = 1000;

/** Today in a time zone by a clock. */
export function todayIn(timeZone: string, clock: Clock): CalendarDate {
  return dateIn(timeZone, new Date(clock.nowMs()).toISOString());
}

/** Calls `onNewDay` after each midnight until it is stopped. */
export function watchDays(options: {
  readonly timeZone: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onNewDay: (today: CalendarDate) => void;
}): () => void {
  const { timeZone, clock, timers, onNewDay } = options;
  let day = todayIn(timeZone, clock);
  let cancel = (): void => {};
  const look = (): void => {
    const today = todayIn(timeZone, clock);
    const isNew = today !== day;
    day = today;
    cancel = timers.after(msUntilTomorrow(timeZone, clock), look);
    if (isNew) onNewDay(today);
  };
  look();
  return () => cancel();
}

/** Halves the way to midnight instead of computing it: exact across changes of daylight saving. */
function msUntilTomorrow(timeZone: string, clock: Clock): number {
  const now = clock.nowMs();
  const today = todayIn(timeZone, clock);
  const isTomorrow = (ms: number): boolean => dateIn(timeZone, new Date(ms).toISOString()) !== today;
  if (!isTomorrow(now + longestWaitMs)) return longestWaitMs;
  let before = now;
  let after = now + longestWaitMs;
  while (after - before > 500) {
    const middle = Math.floor((before + after) / 2);
    if (isTomorrow(middle)) after = middle;
    else before = middle;
  }
  return Math.max(shortestWaitMs, after - now);
}
