// The countries by their names in a language. Names come from the runtime, codes from the shared list
// that the address schema checks against.
import { countryCodes } from '../../shared/domain/billing-address.ts';
import type { Language } from '../../shared/domain/text.ts';

export interface CountryOption {
  readonly id: string;
  readonly label: string;
}

const keptOptions = new Map<Language, readonly CountryOption[]>();

/** All countries (ISO 3166-1 alpha-2) in alphabetical order of their names. */
export function countryOptions(language: Language): readonly CountryOption[] {
  const kept = keptOptions.get(language);
  if (kept !== undefined) return kept;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const options = countryCodes
    .map((id) => ({ id, label: names.of(id) ?? id }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  keptOptions.set(language, options);
  return options;
}

/** The name of a country in a language; the code where there is none. */
export function countryName(code: string, language: Language): string {
  return countryOptions(language).find(({ id }) => id === code)?.label ?? code;
}
