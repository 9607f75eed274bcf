// A country in the reader's language, from the runtime's own data.

const names = new Map<string, Intl.DisplayNames>();

/** `Germany` or `Deutschland` for `DE`; the code itself where there is no name. */
export function countryName(code: string, locale: string): string {
  let displayNames = names.get(locale);
  if (displayNames === undefined) {
    displayNames = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    names.set(locale, displayNames);
  }
  return /^[A-Z]{2}$/.test(code) ? (displayNames.of(code) ?? code) : code;
}
