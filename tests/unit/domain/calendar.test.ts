import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateIn,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  firstOfNextMonth,
  lastOfMonth,
  termLastDay,
  trialLastDay,
} from '../../../shared/domain/calendar.ts';

const dates = fc
  .integer({ min: -600_000, max: 2_800_000 })
  .map((day) => new Temporal.PlainDate(1970, 1, 1).add({ days: day }).toString());

describe('calendar', () => {
  it('counts days, months and their ends as Temporal does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const plain = Temporal.PlainDate.from(date);
        const later = plain.add({ days });
        expect(addDays(date, days)).toBe(later.toString());
        expect(daysBetween(date, later.toString())).toBe(days);
        expect(dayOfMonth(date)).toBe(plain.day);
        expect(daysInMonth(date)).toBe(plain.daysInMonth);
        expect(lastOfMonth(date)).toBe(plain.with({ day: plain.daysInMonth }).toString());
        expect(firstOfNextMonth(date)).toBe(plain.with({ day: 1 }).add({ months: 1 }).toString());
      }),
      { numRuns: 1000 },
    );
  });

  it('ends a term as § 188 BGB counts it, never before it starts (D9)', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 120 }), (startsOn, months) => {
        const start = Temporal.PlainDate.from(startsOn);
        const target = start.add({ months }, { overflow: 'constrain' });
        const expected = start.day > target.daysInMonth ? target : target.subtract({ days: 1 });
        const lastDay = termLastDay(startsOn, months);
        expect(lastDay).toBe(expected.toString());
        expect(lastDay >= startsOn).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a trial its days, the first and the last included (D1)', () => {
    expect(trialLastDay('2028-02-01', 30)).toBe('2028-03-01');
    expect(trialLastDay('2026-11-01', 1)).toBe('2026-11-01');
  });

  it('takes the date of a moment in the time zone of the reseller, on both sides of a clock change', () => {
    expect(dateIn('Europe/Berlin', '2026-11-16T22:59:59Z')).toBe('2026-11-16');
    expect(dateIn('Europe/Berlin', '2026-11-16T23:00:00Z')).toBe('2026-11-17');
    expect(dateIn('Europe/Berlin', '2026-07-01T21:59:59.999Z')).toBe('2026-07-01');
    expect(dateIn('Europe/Berlin', '2026-07-01T22:00:00Z')).toBe('2026-07-02');
    expect(dateIn('America/New_York', '2026-11-16T04:00:00Z')).toBe('2026-11-15');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '', 'tomorrow', '+010000-01-01'])(
    'refuses %j, which is no date',
    (date) => {
      expect(() => addDays(date, 1)).toThrow(RangeError);
      expect(() => daysInMonth(date)).toThrow(RangeError);
    },
  );

  it('refuses a term or trial without a length, and days beyond the calendar', () => {
    expect(() => termLastDay('2026-11-16', 0)).toThrow(RangeError);
    expect(() => trialLastDay('2026-11-16', 0)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-11-16', 0.5)).toThrow(RangeError);
  });
});
