// Dates of the contract: calendar dates in the reseller's time zone. Never reads a clock: instants
// and time zones are handed in.
import * as z from 'zod';

/** A calendar date, `YYYY-MM-DD`. "Until" a date is inclusive. Sorts as text. */
export const calendarDateSchema = z.iso.date();
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** A moment in UTC, `2026-11-16T09:00:00Z` (fractions of a second allowed). */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;
