// Dates of the contract: calendar dates in the reseller's time zone. Never reads a clock: instants
// and time zones are handed in. Whole-day arithmetic is on integers, since an overview needs a dozen of
// them in microseconds; a property test holds it equal to Temporal.
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** A calendar date, `YYYY-MM-DD`. "Until" a date is inclusive. Sorts as text. */
export const calendarDateSchema = z.iso.date();
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** A moment in UTC, `2026-11-16T09:00:00Z` (fractions of a second allowed). */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;

/** The calendar date that a moment falls on in a time zone (IANA name). */
export function dateIn(timeZone: string, instant: Instant): CalendarDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Whether this machine knows a time zone by that name: dates cannot be told in another. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The date a number of days later, or earlier where negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Days from `a` to `b`: 0 on the same day, negative where `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return toEpochDay(b) - toEpochDay(a);
}

/** How many days the month of a date has. */
export function daysInMonth(date: CalendarDate): number {
  const { year, month } = partsOf(date);
  return lengthOfMonth(year, month);
}

/** The day number within its month, from 1. */
export function dayOfMonth(date: CalendarDate): number {
  return partsOf(date).day;
}

/** The first day of the month after a date's. */
export function firstOfNextMonth(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return month === 12 ? toDate(year + 1, 1, 1) : toDate(year, month + 1, 1);
}

/** The last day of a date's month. */
export function lastOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return toDate(year, month, lengthOfMonth(year, month));
}

/**
 * The last day of a term of `months` months (D9, § 188 BGB): the day before the start's day number, that
 * many months later; where that month lacks the day, its last day.
 */
export function termLastDay(startsOn: CalendarDate, months: number): CalendarDate {
  if (!Number.isSafeInteger(months) || months < 1) throw new RangeError(`not a number of months: ${months}`);
  const { year, month, day } = partsOf(startsOn);
  const monthIndex = year * 12 + (month - 1) + months;
  const endYear = Math.floor(monthIndex / 12);
  const endMonth = (monthIndex % 12) + 1;
  if (day === 1) return addDays(toDate(endYear, endMonth, 1), -1);
  return toDate(endYear, endMonth, Math.min(day - 1, lengthOfMonth(endYear, endMonth)));
}

/** The last day of a trial, on which it can still be upgraded all day (D1). */
export function trialLastDay(startsOn: CalendarDate, trialDays: number): CalendarDate {
  if (!Number.isSafeInteger(trialDays) || trialDays < 1) throw new RangeError(`not a number of days: ${trialDays}`);
  return addDays(startsOn, trialDays - 1);
}

function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  if (date.length !== 10 || !(month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month))) {
    throw new RangeError(`not a calendar date: ${date}`);
  }
  return { year, month, day };
}

function toDate(year: number, month: number, day: number): CalendarDate {
  if (year < 0 || year > 9999) throw new RangeError(`not a year of the calendar: ${year}`);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const daysPerEra = 146_097;
const epochShift = 719_468;

/** Days since 1970-01-01, by counting years from March on, so that the leap day comes last. */
function toEpochDay(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochShift;
}

function fromEpochDay(epochDay: number): CalendarDate {
  if (!Number.isSafeInteger(epochDay)) throw new RangeError(`not a whole number of days: ${epochDay}`);
  const shifted = epochDay + epochShift;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return toDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}
