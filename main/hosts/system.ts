// The machine's clock, timers and chance, for handing in. The clock can be fixed for tests, in
// development builds only.
import { randomUUID } from 'node:crypto';
import type { Clock, Random, Timers } from '../../shared/domain/clock.ts';
import { instantSchema } from '../../shared/domain/calendar.ts';

/** The machine's clock, or one that stands still at an instant. */
export function systemClock(instant: string | null): Clock {
  if (instant === null) return { nowMs: () => Date.now() };
  const fixedMs = Date.parse(instant);
  return { nowMs: () => fixedMs };
}

/** The instant that LICENCE_DESK_CLOCK fixes the clock at; null in packages and where it is not set. */
export function fixedInstant(environment: NodeJS.ProcessEnv, isDevelopment: boolean): string | null {
  const text = environment['LICENCE_DESK_CLOCK'];
  if (!isDevelopment || text === undefined || text === '') return null;
  if (!instantSchema.safeParse(text).success) {
    throw new Error(`LICENCE_DESK_CLOCK has to be an instant such as 2026-11-16T09:00:00Z, not "${text}".`);
  }
  return text;
}

/** How many accounts the sample data has; null for the portal's own number. */
export function sampleAccounts(environment: NodeJS.ProcessEnv, isDevelopment: boolean): number | null {
  const text = environment['LICENCE_DESK_SAMPLE_ACCOUNTS'];
  if (!isDevelopment || text === undefined || text === '') return null;
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Error(`LICENCE_DESK_SAMPLE_ACCOUNTS has to be a number of accounts, not "${text}".`);
  }
  return Number(text);
}

export const systemTimers: Timers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = { fraction: Math.random, uuid: randomUUID };
