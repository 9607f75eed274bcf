// Money and dates as text in a locale. Pure; never calculates with amounts, never uses floating point.

/** An amount in minor units with its ISO 4217 currency, as in shared/domain. */
export interface MinorAmount {
  readonly minor: number;
  readonly currency: string;
}

/** A piece of a formatted amount; the currency is set apart so that it can be muted. */
export interface AmountPart {
  kind: 'figure' | 'currency';
  text: string;
}

export type SignDisplay = 'auto' | 'exceptZero';

const currencyFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** `€148.00` or `148,00 €` in pieces, from integer minor units through a decimal text (never a float). */
export function amountParts(amount: MinorAmount, locale: string, sign: SignDisplay = 'auto'): AmountPart[] {
  const format = currencyFormat(locale, amount.currency, sign);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format
    .formatToParts(decimalText(amount.minor, digits))
    .map(({ type, value }) => ({ kind: type === 'currency' ? 'currency' : 'figure', text: value }));
}

/** The same as one text, for accessible names and file names. */
export function amountText(amount: MinorAmount, locale: string, sign: SignDisplay = 'auto'): string {
  return amountParts(amount, locale, sign)
    .map((part) => part.text)
    .join('');
}

/** `2026-11-16` as `16 Nov 2026` (en-GB) or `16.11.2026` (de-DE). */
export function dateText(isoDate: string, locale: string): string {
  return dateFormat(locale).format(new Date(`${isoDate}T00:00:00Z`));
}

/** A count with the locale's grouping: `3,412` or `3.412`. */
export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(count);
}

function decimalText(minor: number, digits: number): `${number}` {
  const magnitude = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - digits);
  const fraction = digits === 0 ? '' : `.${magnitude.slice(-digits)}`;
  const text = `${minor < 0 ? '-' : ''}${whole}${fraction}`;
  if (!isDecimalText(text)) throw new RangeError(`not an integer amount of minor units: ${minor}`);
  return text;
}

function isDecimalText(text: string): text is `${number}` {
  return /^-?[0-9]+(\.[0-9]+)?$/.test(text);
}

function currencyFormat(locale: string, currency: string, signDisplay: SignDisplay): Intl.NumberFormat {
  const key = `${locale} ${currency} ${signDisplay}`;
  const known = currencyFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay });
  currencyFormats.set(key, made);
  return made;
}

function dateFormat(locale: string): Intl.DateTimeFormat {
  const known = dateFormats.get(locale);
  if (known !== undefined) return known;
  const shape: Intl.DateTimeFormatOptions = locale.startsWith('de')
    ? { day: '2-digit', month: '2-digit', year: 'numeric' }
    : { day: 'numeric', month: 'short', year: 'numeric' };
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' });
  dateFormats.set(locale, made);
  return made;
}
