// The portal's own clock: contract time, either real or fixed, which tests and the sample data can move
// forward. Never goes back.
import type { Instant } from '../../shared/domain/calendar.ts';
import type { Clock } from '../../shared/domain/clock.ts';

export interface PortalClock extends Clock {
  /** Moves the clock forward; from there it stands still or goes on as before. */
  readonly advanceTo: (instant: Instant) => void;
}

/** A clock that stands at an instant, or follows real time where none is given. */
export function createPortalClock(
  realClock: Clock,
  settings: { readonly fixedInstant?: Instant | undefined; readonly skewMs?: number | undefined } = {},
): PortalClock {
  const { fixedInstant, skewMs = 0 } = settings;
  const isFixed = fixedInstant !== undefined;
  let fixedMs = isFixed ? toMs(fixedInstant) + skewMs : 0;
  let aheadMs = skewMs;
  const nowMs = (): number => (isFixed ? fixedMs : realClock.nowMs() + aheadMs);
  return {
    nowMs,
    advanceTo: (instant) => {
      const byMs = toMs(instant) - nowMs();
      if (byMs < 0) throw new RangeError(`the portal's clock does not go back to ${instant}`);
      if (isFixed) fixedMs += byMs;
      else aheadMs += byMs;
    },
  };
}

function toMs(instant: Instant): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}
