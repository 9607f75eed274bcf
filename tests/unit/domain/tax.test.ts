import { describe, expect, it } from 'vitest';
import type { TaxData } from '../../../shared/domain/account.ts';
import { licenceLines } from '../../../shared/domain/prices.ts';
import { taxRuleFor, totalsOf } from '../../../shared/domain/tax.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

const { taxRules } = sampleVolumeCatalogue;
const nothingKnown: TaxData = { vatId: null, vatIdCheck: 'unchecked', vatIdCheckedOn: null, ust1tqValidUntil: null };

function rule(country: string, taxData: Partial<TaxData> = {}, on = '2026-11-16') {
  return taxRuleFor({ taxRules, billingAddressCountry: country, taxData: { ...nothingKnown, ...taxData }, on });
}

describe('the tax rule (D15)', () => {
  it('is the domestic standard rate in the country of the seller', () => {
    expect(rule('DE')).toEqual({ rule: 'domestic-standard', rateBasisPoints: 1900, note: null });
  });

  it('is the domestic reverse charge through the last day of the certificate', () => {
    const certificate = { ust1tqValidUntil: '2026-11-16' };
    expect(rule('DE', certificate)).toMatchObject({ rule: 'domestic-reverse-charge', rateBasisPoints: 0 });
    expect(rule('DE', certificate).note?.de).toContain('§ 13b UStG');
    expect(rule('DE', certificate, '2026-11-17').rule).toBe('domestic-standard');
  });

  it('is the EU reverse charge with a checked VAT ID of another EU country', () => {
    expect(rule('AT', { vatId: 'ATU13585627', vatIdCheck: 'valid' })).toMatchObject({
      rule: 'eu-reverse-charge',
      rateBasisPoints: 0,
    });
    expect(rule('GR', { vatId: 'EL094259216', vatIdCheck: 'valid' }).rule).toBe('eu-reverse-charge');
  });

  it.each([
    ['none', {}],
    ['one that was not checked', { vatId: 'ATU13585627', vatIdCheck: 'unchecked' }],
    ['one that the check refused', { vatId: 'ATU13585627', vatIdCheck: 'invalid' }],
    ['a Swiss one', { vatId: 'CHE116281710', vatIdCheck: 'valid' }],
    ["one of the seller's country", { vatId: 'DE136695976', vatIdCheck: 'valid' }],
  ] satisfies [string, Partial<TaxData>][])('in the EU with %s as VAT ID is the domestic rate', (_, taxData) => {
    expect(rule('AT', taxData)).toEqual({ rule: 'eu-standard', rateBasisPoints: 1900, note: null });
  });

  it('outside the EU is no tax, with the note', () => {
    expect(rule('CH')).toEqual({
      rule: 'third-country',
      rateBasisPoints: 0,
      note: taxRules.notes['third-country'],
    });
  });

  it('does not care for the certificate or VAT ID of a customer elsewhere', () => {
    expect(rule('CH', { ust1tqValidUntil: '2030-01-01' }).rule).toBe('third-country');
    expect(rule('AT', { ust1tqValidUntil: '2030-01-01' }).rule).toBe('eu-standard');
    expect(rule('DE', { vatId: 'DE136695976', vatIdCheck: 'valid' }).rule).toBe('domestic-standard');
  });

  it('of a Swiss seller is 8.1 % at home, and a third country everywhere else', () => {
    const swiss = { ...taxRules, sellerCountry: 'CH' };
    const input = { taxRules: swiss, taxData: nothingKnown, on: '2026-11-16' };
    expect(taxRuleFor({ ...input, billingAddressCountry: 'CH' })).toMatchObject({ rateBasisPoints: 810 });
    expect(taxRuleFor({ ...input, billingAddressCountry: 'DE' }).rule).toBe('third-country');
  });

  it('cannot be applied by a catalogue that lacks the rate of its seller', () => {
    const input = { taxRules: { ...taxRules, standardRateBasisPoints: {} }, taxData: nothingKnown, on: '2026-11-16' };
    expect(() => taxRuleFor({ ...input, billingAddressCountry: 'DE' })).toThrow(RangeError);
  });
});

describe('totals (D14)', () => {
  it('tax the sum of the lines once, not each line', () => {
    const fiveCents = licenceLines({ catalogue: sampleVolumeCatalogue, quantity: 1, discountBasisPoints: 9961 });
    // 18 × 5 cents × 19 % = 17.1 → 17; each line by itself would carry 0.95 → 1, together 18.
    const lines = Array.from({ length: 18 }, () => fiveCents).flat();
    expect(totalsOf({ lines, rateBasisPoints: 1900, currency: 'EUR' })).toEqual({
      net: { minor: 90, currency: 'EUR' },
      taxRateBasisPoints: 1900,
      tax: { minor: 17, currency: 'EUR' },
      gross: { minor: 107, currency: 'EUR' },
    });
  });

  it('of no lines are zero', () => {
    expect(totalsOf({ lines: [], rateBasisPoints: 1900, currency: 'EUR' }).gross).toEqual({
      minor: 0,
      currency: 'EUR',
    });
  });
});
