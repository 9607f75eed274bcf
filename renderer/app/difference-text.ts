// A difference in words: the name of its field, its values as money, dates, rates or numbers, and how much lies between
// them. Pure.
import { calendarDateSchema } from '../../shared/domain/calendar.ts';
import { moneySchema, subtractMoney } from '../../shared/domain/money.ts';
import type { Language } from '../../shared/domain/text.ts';
import {
  dateText,
  localeOf,
  moneyText,
  numberText,
  percentText,
  signedNumberText,
} from '../../shared/messages/formats.ts';
import { amountText } from '../design/format.ts';
import type { Translate } from './i18n.ts';

const knownFields = [
  'quantityBefore',
  'monthlyBefore',
  'chargeNow.net',
  'chargeNow.tax',
  'chargeNow.taxRateBasisPoints',
  'chargeNow.gross',
  'credit',
  'nextMonth.net',
  'nextMonth.tax',
  'nextMonth.taxRateBasisPoints',
  'nextMonth.gross',
  'nextMonth.unitPrice',
  'termLastDay',
  'term.effect',
  'subscription.quantity',
  'subscription.slaId',
  'subscription.term',
  'catalogueVersion',
] as const;
type KnownField = (typeof knownFields)[number];

/** False for the portal's own count of a subscription's changes: it moves with every one, and says nothing to a reader. */
export function hasFigures({ field }: { readonly field: string }): boolean {
  return field !== 'subscriptionVersion';
}

/** What differs, in words; an unknown field by its own name. */
export function differenceLabel(field: string, t: Translate): string {
  const known = knownFields.find((name) => name === field);
  if (known === undefined) return t('differences.otherField', { field });
  return t(`differences.fields.${messageName(known)}`);
}

/** One value of a difference. */
export function differenceValue(field: string, value: unknown, language: Language, t: Translate): string {
  if (value === null || value === undefined) return t('differences.nothing');
  const money = moneySchema.safeParse(value);
  if (money.success) return moneyText(money.data, language);
  if (typeof value === 'number') {
    return field.endsWith('BasisPoints') ? percentText(value, language) : numberText(value, language);
  }
  const date = calendarDateSchema.safeParse(value);
  if (date.success) return dateText(date.data, language);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `+€28.00`, `-2`: how much more it is now; empty for what has no size, as a date or a rate. */
export function differenceSize(field: string, shown: unknown, now: unknown, language: Language): string {
  const [before, after] = [moneySchema.safeParse(shown), moneySchema.safeParse(now)];
  if (before.success && after.success) {
    if (before.data.currency !== after.data.currency) return '';
    return amountText(subtractMoney(after.data, before.data), localeOf(language), 'exceptZero');
  }
  if (typeof shown !== 'number' || typeof now !== 'number' || field.endsWith('BasisPoints')) return '';
  return signedNumberText(now - shown, language);
}

/** i18next reads a dot as a level. */
function messageName(field: KnownField) {
  switch (field) {
    case 'chargeNow.net':
      return 'chargeNet';
    case 'chargeNow.tax':
      return 'chargeTax';
    case 'chargeNow.taxRateBasisPoints':
      return 'chargeRate';
    case 'chargeNow.gross':
      return 'chargeGross';
    case 'nextMonth.net':
      return 'monthNet';
    case 'nextMonth.tax':
      return 'monthTax';
    case 'nextMonth.taxRateBasisPoints':
      return 'monthRate';
    case 'nextMonth.gross':
      return 'monthGross';
    case 'nextMonth.unitPrice':
      return 'unitPrice';
    case 'term.effect':
      return 'termEffect';
    case 'subscription.quantity':
      return 'quantityBefore';
    case 'subscription.slaId':
      return 'slaBefore';
    case 'subscription.term':
      return 'termBefore';
    case 'quantityBefore':
    case 'monthlyBefore':
    case 'credit':
    case 'termLastDay':
    case 'catalogueVersion':
      return field;
  }
}
