import { describe, expect, it } from 'vitest';
import {
  billingAddressInputSchema,
  isCountry,
  newBillingAddressSchema,
  postalCodeProblem,
} from '../../../shared/domain/billing-address.ts';
import { aBillingAddress } from '../../fixtures/builders.ts';

const { id, ...entered } = aBillingAddress();

function problems(overrides: object): [string, string][] {
  const result = newBillingAddressSchema.safeParse({ ...entered, ...overrides });
  return result.success ? [] : result.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
}

describe('an entered billing address', () => {
  it('is taken when it is complete, without the blanks around it', () => {
    expect(newBillingAddressSchema.parse({ ...entered, city: '  Kiel ', postalCode: ' 24105' })).toEqual(entered);
    expect(billingAddressInputSchema.parse({ ...entered, id })).toEqual({ ...entered, id });
  });

  it('needs company, street, postal code, city and country, and says all that is missing at once', () => {
    const blank = { company: '', street: '   ', postalCode: '', city: '\t' };
    expect(problems(blank).toSorted()).toEqual([
      ['city', 'required'],
      ['company', 'required'],
      ['postalCode', 'required'],
      ['street', 'required'],
    ]);
    expect(problems({ country: '' })).toContainEqual(['country', 'required']);
    expect(newBillingAddressSchema.safeParse({}).error?.issues.every((issue) => issue.message === 'required')).toBe(
      true,
    );
  });

  it('has a postal code of its country, told also while other fields are missing', () => {
    expect(problems({ postalCode: '2410' })).toEqual([['postalCode', 'postal-code']]);
    expect(problems({ country: 'AT', postalCode: '24105' })).toEqual([['postalCode', 'postal-code']]);
    expect(problems({ country: 'AT', postalCode: '1010' })).toEqual([]);
    expect(problems({ company: '', postalCode: 'x' })).toEqual([
      ['company', 'required'],
      ['postalCode', 'postal-code'],
    ]);
    expect(problems({ company: undefined, city: 'x'.repeat(101), postalCode: 'x' })).toEqual([
      ['company', 'required'],
      ['city', 'too-long'],
      ['postalCode', 'postal-code'],
    ]);
    expect(problems({ country: undefined, postalCode: 'x' })).toEqual([['country', 'required']]);
  });

  it.each([
    ['DE', '24105'],
    ['AT', '1010'],
    ['CH', '7000'],
    ['NL', '1011 AB'],
    ['FR', '75001'],
    ['IT', '00184'],
    ['GB', 'SW1A 1AA'],
  ])('in %s may have the postal code %s', (country, postalCode) => {
    expect(postalCodeProblem(postalCode, country)).toBeNull();
  });

  it('may have the postal code in small letters, and none where the country has none', () => {
    expect(newBillingAddressSchema.parse({ ...entered, country: 'NL', postalCode: '1011 ab' }).postalCode).toBe(
      '1011 AB',
    );
    expect(problems({ country: 'AO', postalCode: '' })).toEqual([]);
  });

  it.each(['XX', 'de', 'D', 'DEU', '276', '__proto__', 'EU'])('refuses %j as country', (country) => {
    expect(problems({ country })).toContainEqual(['country', 'country']);
    expect(isCountry(country)).toBe(false);
  });

  it.each(['x', 'x@', '@x.example', 'a b@x.example', 'x@y', 'x@x.example, y@y.example'])(
    'refuses %j as e-mail address',
    (invoiceEmail) => {
      expect(problems({ invoiceEmail })).toEqual([['invoiceEmail', 'email']]);
    },
  );

  it('may leave out the e-mail address and every field that is not needed', () => {
    const empty = { attention: '', street2: '', region: '', invoiceEmail: '', invoiceReference: '' };
    expect(problems(empty)).toEqual([]);
  });

  it('refuses texts that are too long, also by far', () => {
    expect(problems({ company: 'x'.repeat(201) })).toEqual([['company', 'too-long']]);
    expect(problems({ invoiceReference: 'x'.repeat(10_000_000) })).toEqual([['invoiceReference', 'too-long']]);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['a line feed', 'a\nb'],
    ['an escape', 'a\u001bb'],
    ['half a character', 'a\ud800b'],
    ['a reversal of the text', 'a\u202eb'],
  ])('refuses %s inside a text', (_, company) => {
    expect(problems({ company })).toEqual([['company', 'control-characters']]);
  });

  it.each(['Ünlü & Söhne „Optik“', 'مكتب النظارات', 'e\u0301cole 👓', "Robert'); DROP TABLE accounts;--", '=1+1'])(
    'takes %j as it is: text is text',
    (company) => {
      expect(newBillingAddressSchema.parse({ ...entered, company }).company).toBe(company);
    },
  );
});
