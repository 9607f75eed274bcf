// A new day is noticed at the reseller's midnight, whatever the machine's clock does in between.
import { describe, expect, test } from 'vitest';
import { todayIn, watchDays } from '../../../main/services/day-change.ts';

/** A clock that moves with its timers: each wait passes at once. */
function aClockAt(instant: string) {
  let nowMs = Date.parse(instant);
  let next: { atMs: number; run: () => void } | null = null;
  return {
    clock: { nowMs: () => nowMs },
    timers: {
      after: (delayMs: number, run: () => void) => {
        next = { atMs: nowMs + delayMs, run };
        return () => {
          next = null;
        };
      },
    },
    isWaiting: () => next !== null,
    /** Lets time pass; `sleptUntil`: the machine slept, and its timers with it. */
    passUntil: (end: string, isAsleep = false): void => {
      const endMs = Date.parse(end);
      if (isAsleep) nowMs = endMs;
      while (next !== null && next.atMs <= endMs) {
        const { atMs, run } = next;
        next = null;
        nowMs = Math.max(nowMs, atMs);
        run();
      }
      nowMs = endMs;
    },
  };
}

function watch(instant: string, timeZone = 'Europe/Berlin') {
  const time = aClockAt(instant);
  const days: { day: string; at: string }[] = [];
  const stop = watchDays({
    timeZone,
    clock: time.clock,
    timers: time.timers,
    onNewDay: (day) => days.push({ day, at: new Date(time.clock.nowMs()).toISOString() }),
  });
  return { ...time, days, stop };
}

test('today is the day in the reseller’s time zone', () => {
  const clock = { nowMs: () => Date.parse('2026-11-15T23:30:00Z') };
  expect(todayIn('Europe/Berlin', clock)).toBe('2026-11-16');
  expect(todayIn('America/New_York', clock)).toBe('2026-11-15');
});

describe('a new day', () => {
  test('begins within a second of midnight in Berlin', () => {
    const { days, passUntil } = watch('2026-11-16T09:00:00Z');
    passUntil('2026-11-16T22:59:59Z');
    expect(days).toEqual([]);
    passUntil('2026-11-16T23:00:01Z');
    expect(days.map(({ day }) => day)).toEqual(['2026-11-17']);
    passUntil('2026-11-18T23:00:01Z');
    expect(days.map(({ day }) => day)).toEqual(['2026-11-17', '2026-11-18', '2026-11-19']);
  });

  test('begins at midnight too where the clocks change', () => {
    const { days, passUntil } = watch('2026-10-24T12:00:00Z');
    passUntil('2026-10-26T12:00:00Z');
    expect(days.map(({ day, at }) => [day, at.slice(0, 16)])).toEqual([
      ['2026-10-25', '2026-10-24T22:00'],
      ['2026-10-26', '2026-10-25T23:00'],
    ]);
  });

  test('is noticed within an hour after a week of sleep', () => {
    const { days, passUntil } = watch('2026-11-16T09:00:00Z');
    passUntil('2026-11-23T09:00:00Z', true);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23']);
  });

  test('is not looked for after the watch has stopped', () => {
    const { days, passUntil, stop, isWaiting } = watch('2026-11-16T09:00:00Z');
    stop();
    expect(isWaiting()).toBe(false);
    passUntil('2026-11-20T09:00:00Z');
    expect(days).toEqual([]);
  });
});
