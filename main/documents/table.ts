// A table that leaves the app (F11): typed cells, so that a spreadsheet can calculate with them. No text of it may be
// taken for a formula by the program that opens it.
import { currencyExponent, type Money } from '../../shared/domain/money.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Language } from '../../shared/domain/text.ts';

/** What a column holds, and its width in characters. A column of money has a currency in a column of its own. */
export interface TableColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date' | 'money';
  readonly width: number;
}

export type TableCell = string | number | Money | null;

export interface Table {
  readonly title: string;
  readonly language: Language;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Text that no spreadsheet takes for a formula: one that would begin like one is preceded by an apostrophe. */
export function neutralText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** An amount in its main unit, without floating point: `1480.50`. */
export function decimalText({ minor, currency }: Money): string {
  const decimals = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A calendar date as a moment that every time zone of a spreadsheet shows as that day. */
export function dayAsMoment(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
