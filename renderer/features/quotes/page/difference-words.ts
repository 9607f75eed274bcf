// A difference between two versions of a quote in words: where it is, and its values. Pure.
import { billingAddressSchema } from '../../../../shared/domain/account.ts';
import type { ComparedValue, QuoteDifference, QuoteField } from '../../../../shared/domain/quote-differences.ts';
import { moneySchema } from '../../../../shared/domain/money.ts';
import { slaOfferOf } from '../../../../shared/domain/prices.ts';
import { bilingualSchema } from '../../../../shared/domain/text.ts';
import type { Language } from '../../../../shared/domain/text.ts';
import { dateText, moneyText, numberText, percentText } from '../../../../shared/messages/formats.ts';
import type { Translate } from '../../../app/i18n.ts';
import { addressLines } from '../../../forms/address-lines.ts';
import type { NamingCatalogues } from '../../../overview/old-new-figures.tsx';

interface Words {
  readonly field: QuoteField;
  readonly catalogues: NamingCatalogues;
  readonly language: Language;
  readonly t: Translate;
}

/** `Both sites · bergmann.cloud`; `Alternative 2` where its title is none, or is what differs; empty for the quote as a whole. */
export function differencePlace({ alternative, title, systemName, field }: QuoteDifference, t: Translate): string {
  const isNamed = title !== '' && field !== 'title' && field !== 'alternative';
  const name = alternative === null || isNamed ? title : t('quoteEditor.alternatives.name', { number: alternative });
  return [name, systemName ?? ''].filter((part) => part !== '').join(' · ');
}

/** One value of a difference. */
export function comparedText(value: ComparedValue, words: Words): string {
  const { field, language, t } = words;
  if (value === null) return t('differences.nothing');
  if (field === 'alternative' && value === '') return t('quotePage.difference.offered');
  if (value === '') return t('differences.nothing');
  if (typeof value === 'boolean') return t(`quoteEditor.conditions.isBinding.${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') {
    if (field === 'discountBasisPoints') return percentText(value, language);
    return field === 'termMonths' ? t('terms.months', { count: value }) : numberText(value, language);
  }
  if (typeof value === 'string') return textValue(value, words);
  const amount = moneySchema.safeParse(value);
  if (amount.success) return moneyText(amount.data, language);
  const address = billingAddressSchema.safeParse(value);
  if (address.success) return [address.data.company, ...addressLines(address.data, language)].join(', ');
  const named = bilingualSchema.safeParse(value);
  return named.success ? named.data[language] : t('differences.nothing');
}

function textValue(value: string, { field, catalogues, language, t }: Words): string {
  switch (field) {
    case 'validUntil':
      return dateText(value, language);
    case 'language':
      return t(`quoteEditor.conditions.languages.${value === 'de' ? 'de' : 'en'}`);
    case 'kind':
    case 'line':
      return t(`terms.change.${value === 'upgrade' ? 'upgrade' : 'add-licences'}`);
    case 'slaId':
      for (const catalogue of catalogues) {
        const offer = slaOfferOf(catalogue, value);
        if (offer !== undefined) return offer.name[language];
      }
      return value;
    default:
      return value;
  }
}
