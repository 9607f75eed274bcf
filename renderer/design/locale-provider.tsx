// The language and the few words that components themselves speak, handed down once by the shell.
// Never reads messages: the shell passes them in.
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

/** Words that belong to a component rather than to the screen that uses it. */
export interface DesignTexts {
  close: string;
  dismiss: string;
  notifications: string;
  clear: string;
  noMatches: string;
  /** Read between the old and the new value by assistive technology: "changes to". */
  changesTo: string;
  loading: string;
  required: string;
}

const englishTexts: DesignTexts = {
  close: 'Close',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
  clear: 'Clear',
  noMatches: 'No matches',
  changesTo: 'changes to',
  loading: 'Loading',
  required: 'required',
};

const DesignTextsContext = createContext<DesignTexts>(englishTexts);

export interface LocaleProviderProps {
  /** BCP 47, for example `en-GB` or `de-DE`. */
  locale: string;
  texts: DesignTexts;
  children: ReactNode;
}

/** Sets the language for every component below: money, dates, labels of calendar parts, and the component words. */
export function LocaleProvider({ locale, texts, children }: LocaleProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <DesignTextsContext value={texts}>{children}</DesignTextsContext>
    </I18nProvider>
  );
}

/** The component words of the current language; English where no provider stands above. */
export function useDesignTexts(): DesignTexts {
  return useContext(DesignTextsContext);
}
