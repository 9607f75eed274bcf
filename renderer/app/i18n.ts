// The one i18next instance of the window: both languages are loaded, so that switching is instant
// (F28). Holds no messages.
import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { CalendarDate, Instant } from '../../shared/domain/calendar.ts';
import type { Money } from '../../shared/domain/money.ts';
import type { Language } from '../../shared/domain/text.ts';
import { de } from '../../shared/messages/de.ts';
import { en } from '../../shared/messages/en.ts';
import { dateText, momentText, moneyText, numberText, percentText, timeText } from '../../shared/messages/formats.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    /** `{{amount, money}}` and the like: what a message may format, and from which value. */
    interpolationFormatTypeMap: {
      number: number;
      percent: number;
      money: Money;
      date: CalendarDate;
      time: Instant;
      moment: Instant;
    };
  }
}

export type Translate = TFunction;

/** The instance that every component speaks through. */
export const i18n = i18next.createInstance();

/** Starts the messages in a language; without waiting, since all texts are in the bundle. */
export function startMessages(language: Language): void {
  void i18n.use(initReactI18next).init({
    resources: { de: { translation: de }, en: { translation: en } },
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['de', 'en'],
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  addFormats();
}

/** Switches every text of the window at once. */
export function speak(language: Language): void {
  void i18n.changeLanguage(language);
}

/** The language of an i18next tag: German where it says so, otherwise English. */
export function toLanguage(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('de') === true ? 'de' : 'en';
}

function addFormats(): void {
  const formatter = i18n.services.formatter;
  if (formatter === undefined) return;
  formatter.add('number', (value: number, tag) => numberText(value, toLanguage(tag)));
  formatter.add('percent', (value: number, tag) => percentText(value, toLanguage(tag)));
  formatter.add('money', (value: Money, tag) => moneyText(value, toLanguage(tag)));
  formatter.add('date', (value: CalendarDate, tag) => dateText(value, toLanguage(tag)));
  formatter.add('time', (value: Instant, tag) => timeText(value, toLanguage(tag)));
  formatter.add('moment', (value: Instant, tag) => momentText(value, toLanguage(tag)));
}
