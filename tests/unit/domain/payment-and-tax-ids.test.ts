import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSepaIban, maskIban, parseIban } from '../../../shared/domain/iban.ts';
import { newPaymentMethodSchema } from '../../../shared/domain/payment-method.ts';
import { countryOfVatId, parseVatId } from '../../../shared/domain/vat-id.ts';

describe('an IBAN', () => {
  it.each([
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['at61 1904 3002 3457 3201', 'AT611904300234573201'],
    ['CH93-0076-2011-6238-5295-7', 'CH9300762011623852957'],
    ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
    ['\u00a0FR14 2004 1010 0505 0001 3M02 606 ', 'FR1420041010050500013M02606'],
    ['IT60X0542811101000000123456', 'IT60X0542811101000000123456'],
    ['MT84MALT011000012345MTLCAST001S', 'MT84MALT011000012345MTLCAST001S'],
  ])('%s is taken', (text, iban) => {
    expect(parseIban(text)).toEqual({ ok: true, iban });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['DE89 3704 0044 0532 0130 0', 'length'],
    ['DE89 3704 0044 0532 0130 000', 'length'],
    ['DE88 3704 0044 0532 0130 00', 'check-digits'],
    ['DE89 3704 0044 0532 0310 00', 'check-digits'],
    ['DEXX 3704 0044 0532 0130 00', 'check-digits'],
    ['XX89 3704 0044 0532 0130 00', 'country'],
    ['8937 0400 4405 3201 3000', 'country'],
    ['DE89 3704 0044 0532 O130 00', 'characters'],
    ['DE89 3704 0044 0532 0130 0ß', 'characters'],
    ['ＤＥ89370400440532013000', 'characters'],
    ['DE89\u0000370400440532013000', 'characters'],
    [`DE89${'0'.repeat(1_000_000)}`, 'length'],
  ])('%.40s is refused: %s', (text, problem) => {
    expect(parseIban(text)).toEqual({ ok: false, problem });
  });

  it('with one digit changed is always refused (mod 97-10)', () => {
    const iban = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (index, by) => {
        const digit = (Number(iban[index]) + by) % 10;
        expect(parseIban(iban.slice(0, index) + digit + iban.slice(index + 1)).ok).toBe(false);
      }),
    );
  });

  it('is masked to its first and last four characters, whatever its length', () => {
    expect(maskIban('DE89370400440532013000')).toBe('DE89 **** **** **** 3000');
    expect(maskIban('MT84MALT011000012345MTLCAST001S')).toBe('MT84 **** **** **** 001S');
    expect(maskIban('no93 8601 1117 947')).toBe('NO93 **** **** **** 7947');
    expect(maskIban('DE89')).toBe('**** **** **** ****');
  });

  it('knows where direct debit reaches', () => {
    expect(isSepaIban('DE89370400440532013000')).toBe(true);
    expect(isSepaIban('TR330006100519786457841326')).toBe(false);
  });
});

describe('a new payment method', () => {
  const sepa = {
    kind: 'sepa-direct-debit',
    accountHolder: 'Bergmann Optik GmbH',
    iban: 'de89 3704 0044 0532 0130 00',
    mandateAccepted: true,
  };
  const problems = (input: object) =>
    newPaymentMethodSchema.safeParse(input).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [];

  it('is an invoice, or a direct debit with its IBAN in the written form', () => {
    expect(newPaymentMethodSchema.parse({ kind: 'invoice' })).toEqual({ kind: 'invoice' });
    expect(newPaymentMethodSchema.parse(sepa)).toEqual({ ...sepa, iban: 'DE89370400440532013000' });
  });

  it('says what is wrong with each field', () => {
    expect(problems({ ...sepa, accountHolder: ' ', iban: '', mandateAccepted: false })).toEqual([
      ['accountHolder', 'required'],
      ['iban', 'required'],
      ['mandateAccepted', 'mandate'],
    ]);
    expect(problems({ ...sepa, iban: 'DE88 3704 0044 0532 0130 00' })).toEqual([['iban', 'iban-check-digits']]);
    expect(problems({ ...sepa, iban: 'x'.repeat(10_000_000) })).toEqual([['iban', 'too-long']]);
    expect(problems({ ...sepa, iban: 'TR330006100519786457841326' })).toEqual([['iban', 'iban-not-sepa']]);
    expect(problems({ ...sepa, accountHolder: 'x'.repeat(71) })).toEqual([['accountHolder', 'too-long']]);
  });

  it('is never a card: those are added at the portal', () => {
    expect(problems({ kind: 'credit-card', number: '4111111111111111' })).toHaveLength(1);
  });
});

describe('a VAT ID', () => {
  it.each([
    ['DE136695976', 'DE', 'DE136695976'],
    ['de 136 695 976', 'DE', 'DE136695976'],
    ['ATU13585627', 'AT', 'ATU13585627'],
    ['CHE-116.281.710 MWST', 'CH', 'CHE116281710MWST'],
    ['NL004495445B01', 'NL', 'NL004495445B01'],
    ['NL000099998B57', 'NL', 'NL000099998B57'],
    ['FR40303265045', 'FR', 'FR40303265045'],
    ['IT07643520567', 'IT', 'IT07643520567'],
    ['EL094259216', 'GR', 'EL094259216'],
  ])('%s is taken as one of %s', (text, country, vatId) => {
    expect(parseVatId(text)).toEqual({ ok: true, country, vatId });
    expect(countryOfVatId(vatId)).toBe(country);
  });

  it.each([
    ['', 'format'],
    ['DE', 'format'],
    ['136695976', 'format'],
    ['DE13669597', 'format'],
    ['DE1366959760', 'format'],
    ['ATU1358562', 'format'],
    ['DE136695977', 'check-digits'],
    ['ATU13585628', 'check-digits'],
    ['XX136695976', 'country'],
    ['US123456789', 'country'],
    ['DE13669597\u0000', 'format'],
    ['ＤＥ136695976', 'format'],
    [`DE${'1'.repeat(1_000_000)}`, 'format'],
  ])('%.40s is refused: %s', (text, problem) => {
    expect(parseVatId(text)).toEqual({ ok: false, problem });
  });
});
