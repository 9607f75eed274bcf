// Puts theme, contrast and language of the settings on the document, before it is painted (F28, F29).
import { useLayoutEffect } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Language } from '../../shared/domain/text.ts';
import { localeOf } from '../../shared/messages/formats.ts';
import { useMediaQuery } from '../state/use-media-query.ts';
import { speak, toLanguage } from './i18n.ts';

/** The language to speak: the chosen one, or the system's. */
export function languageOf(settings: Pick<Settings, 'language'>, systemLocale: string | undefined): Language {
  return settings.language === 'system' ? toLanguage(systemLocale ?? navigator.language) : settings.language;
}

/** Applies the settings to the window. */
export function useAppearance(settings: Settings, systemLocale: string | undefined): void {
  const isContrastAsked = useMediaQuery('(prefers-contrast: more)');
  const language = languageOf(settings, systemLocale);
  const contrast = settings.contrast === 'more' || isContrastAsked ? 'more' : 'normal';
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = settings.theme;
    root.dataset['contrast'] = contrast;
    root.lang = localeOf(language);
    speak(language);
  }, [settings.theme, contrast, language]);
}
