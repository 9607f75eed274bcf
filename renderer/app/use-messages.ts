// How a component speaks: texts of the current language, typed by key and by what they interpolate.
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/text.ts';
import { localeOf } from '../../shared/messages/formats.ts';
import { i18n, toLanguage } from './i18n.ts';
import type { Translate } from './i18n.ts';

export interface Messages {
  readonly t: Translate;
  readonly language: Language;
  /** BCP 47, for Intl: `en-GB` or `de-DE`. */
  readonly locale: string;
}

/** The messages of the current language; the component is rendered again when it changes. */
export function useMessages(): Messages {
  const { t } = useTranslation('translation', { i18n });
  const language = toLanguage(i18n.language);
  return { t, language, locale: localeOf(language) };
}
