// A difference in words: the name of its field, and its values as money, dates, rates or numbers. Pure.
import { calendarDateSchema } from '../../shared/domain/calendar.ts';
import { moneySchema } from '../../shared/domain/money.ts';
import type { Language } from '../../shared/domain/text.ts';
import { dateText, moneyText, numberText, percentText } from '../../shared/messages/formats.ts';
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
  'termLastDay',
  'subscriptionVersion',
  'catalogueVersion',
] as const;
type KnownField = (typeof knownFields)[number];

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
    case 'quantityBefore':
    case 'monthlyBefore':
    case 'credit':
    case 'termLastDay':
    case 'subscriptionVersion':
    case 'catalogueVersion':
      return field;
  }
}
