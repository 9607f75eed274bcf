// What the wizard says of a term, of a difference, and of a refused field.
import { beforeAll, describe, expect, it } from 'vitest';
import { i18n, speak, startMessages } from '../../../renderer/app/i18n.ts';
import { addressMessage } from '../../../renderer/forms/address-form.ts';
import { addressLines } from '../../../renderer/forms/address-lines.ts';
import { countryOptions } from '../../../renderer/forms/country-names.ts';
import { differenceLabel, differenceSize, differenceValue } from '../../../renderer/app/difference-text.ts';
import { sepaFormSchema, sepaMessage } from '../../../renderer/forms/sepa-form.ts';
import { stepOfProblem } from '../../../renderer/features/order-wizard/problem-text.ts';
import { refusedFields } from '../../../renderer/forms/refused-fields.ts';
import { termSentence } from '../../../renderer/overview/term-effect-text.ts';
import { newTerm } from '../../../shared/domain/term-effect.ts';
import { aBillingAddress } from '../../fixtures/builders.ts';

beforeAll(() => startMessages('en'));

describe('what happens to the term', () => {
  const term = newTerm('2026-11-16', 12);
  const on = { effectiveFrom: '2026-12-01' };

  it('is a sentence with dates for each effect (D4, D9)', () => {
    const started = { effect: 'starts', reason: 'trial-upgrade', before: null, after: term } as const;
    expect(termSentence({ ...on, term: started }, i18n.t)).toBe(
      'The trial ends with this upgrade, and a minimum term of 12 months starts: from 16 Nov 2026 until 15 Nov 2027.',
    );
    const kept = { effect: 'unchanged', reason: 'addition-keeps', before: term, after: term } as const;
    expect(termSentence({ ...on, term: kept }, i18n.t)).toContain('does not conclude a new minimum contract term');
    const again = {
      effect: 'restarts',
      reason: 'catalogue-restarts',
      before: term,
      after: newTerm('2026-12-01', 24),
    } as const;
    expect(termSentence({ ...on, term: again }, i18n.t)).toContain('Before, it ran until 15 Nov 2027.');
  });

  it('does not call a term that is over a running one', () => {
    const over = { effect: 'unchanged', reason: 'addition-keeps', before: term, after: term } as const;
    expect(termSentence({ effectiveFrom: '2028-01-01', term: over }, i18n.t)).toContain('open-ended');
  });
});

describe('a difference', () => {
  it('shows money, dates, rates and numbers as each language writes them', () => {
    const value = (field: string, shown: unknown) => differenceValue(field, shown, 'en', i18n.t);
    expect(value('chargeNow.gross', { minor: 17_612, currency: 'EUR' })).toBe('€176.12');
    expect(value('chargeNow.taxRateBasisPoints', 1900)).toBe('19%');
    expect(value('termLastDay', '2027-11-15')).toBe('15 Nov 2027');
    expect(value('termLastDay', null)).toBe('none');
    expect(value('quantityBefore', 1234)).toBe('1,234');
    expect(differenceValue('credit', { minor: 7400, currency: 'EUR' }, 'de', i18n.t)).toBe('74,00\u00A0€');
  });

  it('says how much lies between, of amounts and counts', () => {
    const eur = (minor: number) => ({ minor, currency: 'EUR' });
    expect(differenceSize('chargeNow.gross', eur(7783), eur(5188), 'en')).toBe('-€25.95');
    expect(differenceSize('credit', eur(0), eur(100), 'de')).toBe('+1,00\u00A0€');
    expect(differenceSize('credit', eur(0), { minor: 1, currency: 'CHF' }, 'en')).toBe('');
    expect(differenceSize('quantityBefore', 24, 1026, 'en')).toBe('+1,002');
    expect(differenceSize('chargeNow.taxRateBasisPoints', 1900, 2000, 'en')).toBe('');
    expect(differenceSize('termLastDay', null, '2027-11-15', 'en')).toBe('');
  });

  it('of a field that this version does not know is shown all the same', () => {
    expect(differenceLabel('loyaltyPoints', i18n.t)).toBe('Other: loyaltyPoints');
    expect(differenceValue('loyaltyPoints', { some: 'thing' }, 'en', i18n.t)).toBe('{"some":"thing"}');
  });
});

describe('a refused field', () => {
  it('of an address is named, and a postal code with its country', () => {
    expect(addressMessage('required', 'city', 'Germany', i18n.t)).toBe('City is missing.');
    expect(addressMessage('postal-code', 'postalCode', 'Austria', i18n.t)).toContain('a postal code of Austria');
    expect(addressMessage('a-new-code', 'street', 'Germany', i18n.t)).toContain('Street and number');
  });

  it('of a direct debit says what is wrong with the IBAN', () => {
    const codes = ['iban-characters', 'iban-country', 'iban-length', 'iban-check-digits', 'iban-not-sepa'];
    expect(new Set(codes.map((code) => sepaMessage(code, 'iban', i18n.t))).size).toBe(codes.length);
  });

  it('is found in what main or the portal refused, and nowhere else', () => {
    const fields = [{ path: 'billingAddress.postalCode', problem: 'postal-code' }];
    expect(refusedFields({ code: 'portal-rejected', status: 422, portalCode: 'invalid-input', fields })).toEqual(
      fields,
    );
    expect(refusedFields({ code: 'invalid-input', problems: fields })).toEqual(fields);
    expect(refusedFields({ code: 'offline', reason: 'no-network', address: null })).toEqual([]);
  });

  it('is the mandate where the box is not ticked, and the IBAN goes on without blanks', () => {
    const sepa = { accountHolder: 'Bergmann Optik GmbH', iban: 'de89 3704 0044 0532 0130 00', mandateAccepted: true };
    expect(sepaFormSchema.parse(sepa).iban).toBe('DE89370400440532013000');
    const refused = sepaFormSchema.safeParse({ ...sepa, mandateAccepted: false });
    expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['mandateAccepted', 'mandate'],
    ]);
  });

  it('leads to the step that puts it right', () => {
    expect(stepOfProblem({ path: 'change.quantity', problem: 'below-current' })).toBe('licences');
    expect(stepOfProblem({ path: 'change.slaId', problem: 'unknown-sla' })).toBe('sla');
    expect(stepOfProblem({ path: 'change', problem: 'no-change' })).toBe('licences');
    expect(stepOfProblem({ path: 'change', problem: 'ended' })).toBeNull();
  });
});

describe('an address', () => {
  it('is written with the country in the reader’s language, and without empty lines', () => {
    expect(addressLines(aBillingAddress({ attention: '' }), 'en')).toEqual([
      'Holtenauer Straße 12',
      '24105 Kiel',
      'Germany',
    ]);
    expect(addressLines(aBillingAddress({ attention: '' }), 'de').at(-1)).toBe('Deutschland');
  });

  it('can be in every country, found by its name in both languages', () => {
    const german = countryOptions('de').map(({ label }) => label);
    expect(german).toContain('Österreich');
    expect(german.indexOf('Österreich')).toBeLessThan(german.indexOf('Polen'));
    expect(countryOptions('en')).toHaveLength(german.length);
  });
});

it('speaks German where it is asked to', () => {
  speak('de');
  expect(sepaMessage('iban-length', 'iban', i18n.t)).toContain('zu kurz oder zu lang');
  speak('en');
});
