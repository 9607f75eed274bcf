// A clock that never goes back: one that is set back, or stands still, must not hold up what a timer has
// called for. Counts nothing by itself.
import type { Clock } from '../../shared/domain/clock.ts';

export interface SteadyClock extends Clock {
  /** A timer for that moment has run: it is that late at least. */
  readonly reach: (atMs: number) => void;
}

export function createSteadyClock(clock: Clock): SteadyClock {
  let latestMs = 0;
  const reach = (atMs: number): void => {
    latestMs = Math.max(latestMs, atMs);
  };
  return {
    reach,
    nowMs: () => {
      reach(clock.nowMs());
      return latestMs;
    },
  };
}
