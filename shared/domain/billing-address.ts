// Billing addresses as a user may enter them, stricter than as stored: form, main and portal check with
// the same schema. Messages are stable codes: `required`, `postal-code`, `email`, `country`, `too-long`,
// `control-characters`.
import countries from 'i18n-iso-countries/index.js';
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';
import * as z from 'zod';
import { optionalText, requiredText } from './entered-text.ts';
import { idSchema } from './id.ts';

/** RFC 5321. */
const longestEmail = 254;

const fields = {
  company: requiredText(200),
  attention: optionalText(200),
  street: requiredText(200),
  street2: optionalText(200),
  postalCode: optionalText(20).toUpperCase(),
  city: requiredText(100),
  region: optionalText(100),
  country: requiredText(60).refine(isCountry, 'country'),
  invoiceEmail: optionalText(longestEmail).refine(
    (text) => text === '' || text.length > longestEmail || z.regexes.email.test(text),
    'email',
  ),
  invoiceReference: optionalText(140),
};

const postalFields = z.object({ postalCode: fields.postalCode, country: fields.country });

/** An entered billing address with the id of the one that it replaces. */
export const billingAddressInputSchema = withPostalCodeCheck(z.object({ id: idSchema, ...fields }));

/** An entered billing address that has no id yet. */
export const newBillingAddressSchema = withPostalCodeCheck(z.object(fields));
export type NewBillingAddress = z.infer<typeof newBillingAddressSchema>;

/** The codes of all countries (ISO 3166-1 alpha-2), for choosing from. */
export const countryCodes: readonly string[] = Object.keys(countries.getAlpha2Codes());

/** Whether a text is the code of a country (ISO 3166-1 alpha-2, in capitals). */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && countries.isValid(code);
}

/**
 * What is wrong with a postal code in a country, null where nothing is. Countries without postal codes
 * take any text, and none.
 */
export function postalCodeProblem(postalCode: string, country: string): 'required' | 'postal-code' | null {
  if (!postcodeValidatorExistsForCountry(country)) return null;
  if (postcodeValidator(postalCode, country)) return null;
  return postalCode === '' ? 'required' : 'postal-code';
}

/** The check runs as soon as country and postal code are readable, whatever else is still missing. */
function withPostalCodeCheck<T extends z.ZodType<z.infer<typeof postalFields>>>(schema: T): T {
  return schema
    .refine((address) => postalCodeProblem(address.postalCode, address.country) !== 'required', {
      path: ['postalCode'],
      error: 'required',
      when: hasPostalFields,
    })
    .refine((address) => postalCodeProblem(address.postalCode, address.country) !== 'postal-code', {
      path: ['postalCode'],
      error: 'postal-code',
      when: hasPostalFields,
    });
}

function hasPostalFields(payload: { value: unknown }): boolean {
  return postalFields.safeParse(payload.value).success;
}
