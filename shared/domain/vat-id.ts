// VAT identification numbers: format per country, and check digits where the country has them. Whether
// the number exists is the portal's check (VIES), never this module's.
import { checkVAT, countries } from 'jsvat-next';

export type VatIdProblem = 'format' | 'country' | 'check-digits';
export type VatIdAnswer =
  | { readonly ok: true; readonly country: string; readonly vatId: string }
  | { readonly ok: false; readonly problem: VatIdProblem };

/** Countries whose numbers begin with the country's letters; the others would accept any digits. */
const countriesWithPrefix = countries.filter((country) => !['AU', 'BR', 'NO', 'EU'].includes(country.codes[0] ?? ''));

/**
 * A typed VAT ID with its country (ISO 3166-1 alpha-2; `EL` is GR) and in the written form without
 * blanks, dots and dashes, or the problem with it.
 */
export function parseVatId(text: string): VatIdAnswer {
  const vatId = text
    .slice(0, 64)
    .toUpperCase()
    .replaceAll(/[\s./-]/g, '');
  if (!/^[A-Z]{2}[A-Z0-9+*]{2,16}$/.test(vatId)) return { ok: false, problem: 'format' };
  const result = checkVAT(vatId, countriesWithPrefix);
  if (!result.isSupportedCountry || result.country === undefined) return { ok: false, problem: 'country' };
  if (!result.isValidFormat) return { ok: false, problem: 'format' };
  if (!result.isValid) return { ok: false, problem: 'check-digits' };
  return { ok: true, country: result.country.isoCode.short, vatId };
}

/** The country that a stored VAT ID belongs to, by its first letters. */
export function countryOfVatId(vatId: string): string {
  const prefix = vatId.trimStart().slice(0, 2).toUpperCase();
  return prefix === 'EL' ? 'GR' : prefix;
}
