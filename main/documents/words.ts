// How a document in one language says things: its texts, and amounts, dates and counts by its locale.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Money } from '../../shared/domain/money.ts';
import type { Bilingual, Language } from '../../shared/domain/text.ts';
import { dateText, localeOf, moneyText, numberText, percentText } from '../../shared/messages/formats.ts';
import { de } from './texts/de.ts';
import { en, type DocumentTexts } from './texts/en.ts';

const texts = { de, en } as const satisfies Record<Language, DocumentTexts>;

export interface Words {
  readonly language: Language;
  /** BCP 47. */
  readonly locale: string;
  readonly texts: DocumentTexts;
  readonly amount: (money: Money) => string;
  readonly date: (date: CalendarDate) => string;
  readonly count: (count: number) => string;
  /** From basis points. */
  readonly percent: (basisPoints: number) => string;
  readonly either: (text: Bilingual) => string;
  /** From ISO 3166-1 alpha-2. */
  readonly country: (code: string) => string;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const locale = localeOf(language);
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return {
    language,
    locale,
    texts: texts[language],
    amount: (money) => moneyText(money, language),
    date: (date) => dateText(date, language),
    count: (count) => numberText(count, language),
    percent: (basisPoints) => percentText(basisPoints, language),
    either: (text) => text[language],
    country: (code) => countries.of(code) ?? code,
  };
}
