// A billing address as it is written, in lines. Pure.
import type { BillingAddress } from '../../shared/domain/account.ts';
import type { Language } from '../../shared/domain/text.ts';
import { countryName } from './country-names.ts';

/** Everything below the company: attention, streets, postal code and city, region, country. */
export function addressLines(address: BillingAddress, language: Language): readonly string[] {
  const place = `${address.postalCode} ${address.city}`.trim();
  const lines = [address.attention, address.street, address.street2, place, address.region];
  return [...lines, countryName(address.country, language)].filter((line) => line !== '');
}
