// How amounts, dates and moments read in each language. Never computes with them, and never asks for
// the time.
import type { CalendarDate, Instant } from '../domain/calendar.ts';
import type { Money } from '../domain/money.ts';
import type { Language } from '../domain/text.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The BCP 47 locale that a language of the interface is written in. */
export function localeOf(language: Language): (typeof locales)[Language] {
  return locales[language];
}

/** German writes months as figures, English as words (design: Words). */
function dayParts(language: Language): Intl.DateTimeFormatOptions {
  return language === 'de'
    ? { day: '2-digit', month: '2-digit', year: 'numeric' }
    : { day: 'numeric', month: 'short', year: 'numeric' };
}

/** Intl formats cost far more to make than to use: one of each kind is kept. */
function kept<F, A extends readonly string[]>(make: (...kind: A) => F): (...kind: A) => F {
  const formats = new Map<string, F>();
  return (...kind) => {
    const key = kind.join(' ');
    const found = formats.get(key);
    if (found !== undefined) return found;
    const made = make(...kind);
    formats.set(key, made);
    return made;
  };
}

const numberFormat = kept((language: Language) => new Intl.NumberFormat(localeOf(language)));
const signedNumberFormat = kept(
  (language: Language) => new Intl.NumberFormat(localeOf(language), { signDisplay: 'exceptZero' }),
);
const percentFormat = kept(
  (language: Language) => new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 2 }),
);
const moneyFormat = kept(
  (language: Language, currency: string) => new Intl.NumberFormat(localeOf(language), { style: 'currency', currency }),
);
const dateFormat = kept(
  (language: Language) => new Intl.DateTimeFormat(localeOf(language), { ...dayParts(language), timeZone: 'UTC' }),
);

/** `1,234` or `1.234`. */
export function numberText(value: number, language: Language): string {
  return numberFormat(language).format(value);
}

/** `+5` or `-5`. */
export function signedNumberText(value: number, language: Language): string {
  return signedNumberFormat(language).format(value);
}

/** `€148.00` or `148,00 €`; the currency decides the decimals. */
export function moneyText(money: Money, language: Language): string {
  const format = moneyFormat(language, money.currency);
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.minor / 10 ** decimals);
}

/** `17.5%` or `17,5 %`, from basis points. */
export function percentText(basisPoints: number, language: Language): string {
  return percentFormat(language).format(basisPoints / 10_000);
}

/** `16 Nov 2026` or `16.11.2026`. A date of the contract has no time zone, so none is applied. */
export function dateText(date: CalendarDate, language: Language): string {
  return dateFormat(language).format(new Date(`${date}T00:00:00Z`));
}

const clockParts = { hour: '2-digit', minute: '2-digit' } as const;

/** `10:42`, in the time zone that this machine has now (so its format is not kept). */
export function timeText(instant: Instant, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), clockParts).format(new Date(instant));
}

/** `16 Nov 2026, 10:42` or `16.11.2026, 10:42`, in the time zone that this machine has now. */
export function momentText(instant: Instant, language: Language): string {
  const parts = { ...dayParts(language), ...clockParts };
  return new Intl.DateTimeFormat(localeOf(language), parts).format(new Date(instant));
}
