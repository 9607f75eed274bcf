// What the licence step says to each text that is no licence quantity (F12): a sentence with the limit.
import { beforeAll, describe, expect, it } from 'vitest';
import { i18n, speak, startMessages } from '../../../renderer/app/i18n.ts';
import { quantityMessage } from '../../../renderer/forms/quantity-message.ts';
import { licenceFormSchema } from '../../../renderer/features/order-wizard/licences/licence-form.ts';
import { tierPosition, tierRanges } from '../../../renderer/features/order-wizard/licences/tier-ranges.ts';
import type { QuantityLimits } from '../../../shared/domain/quantity.ts';
import { parseQuantity } from '../../../shared/domain/quantity.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';
import { typedQuantities } from '../../fixtures/hostile-values.ts';

const upgrade: QuantityLimits = { minimum: 1, maximum: 500, step: 1, current: 5, mustExceedCurrent: false };
const addition: QuantityLimits = { ...upgrade, current: 24, mustExceedCurrent: true };
const inFives: QuantityLimits = { ...upgrade, minimum: 5, step: 5 };

function said(text: string, limits: QuantityLimits, kind: 'upgrade' | 'add-licences' = 'upgrade'): string | null {
  return quantityMessage({ answer: parseQuantity(text, limits), text, kind, limits, t: i18n.t });
}

beforeAll(() => startMessages('en'));

describe('a refused quantity', () => {
  it.each([
    ['', 'Enter the number of licences: a whole number from 5 to 500.'],
    ['ten', '“ten” is not a number. Enter a whole number in digits, from 5 to 500.'],
    ['1e3', '“1e3” is not a number. Enter a whole number in digits, from 5 to 500.'],
    ['１２', '“１２” is not a number. Enter a whole number in digits, from 5 to 500.'],
    ['12,5', 'Licences come whole. Enter a whole number from 5 to 500.'],
    ['-1', 'That is too few. The lowest number that can be ordered is 5.'],
    ['4', 'An upgrade cannot have fewer licences than today (5). Enter at least 5.'],
    ['501', 'That is too many. The highest number that can be ordered is 500.'],
  ])('"%s" names the limit', (text, sentence) => {
    expect(said(text, upgrade)).toBe(sentence);
  });

  it('that adds none names today’s quantity and the next possible one', () => {
    expect(said('24', addition, 'add-licences')).toBe(
      'That adds none: there are 24 licences today. Enter at least 25.',
    );
  });

  it('between two steps names the nearest possible one', () => {
    expect(said('7', inFives)).toBe('Licences are sold in steps of 5. The nearest possible number is 5.');
  });

  it('is shortened where somebody pasted a novel', () => {
    expect(said('x'.repeat(10_000), upgrade)?.length).toBeLessThan(120);
  });

  const whole = { en: 'a whole number', de: 'eine ganze Zahl' };
  const lowest = { en: 'The lowest number that can be ordered is 5.', de: 'Die niedrigste bestellbare Anzahl ist 5.' };

  it.each(['en', 'de'] as const)('is answered for every text of the catalogue in a sentence (%s)', (language) => {
    speak(language);
    for (const text of typedQuantities) {
      const sentence = said(text, upgrade);
      expect(sentence, text).toMatch(/^[A-Z„“].*\.$/u);
      expect(sentence, text).toContain(/^-?\d$/.test(text) ? lowest[language] : whole[language]);
      expect(sentence, text).toContain('5');
    }
    speak('en');
  });

  it('is refused in German by "Sie"', () => {
    speak('de');
    expect(said('12.5', upgrade)).toBe('Lizenzen gibt es nur ganz. Geben Sie eine ganze Zahl von 5 bis 500 ein.');
    speak('en');
  });
});

describe('the form of the licence step', () => {
  it('takes what the shared rule takes, and a length of the term where one starts', () => {
    const schema = licenceFormSchema(upgrade, [12, 24]);
    expect(schema.safeParse({ text: ' 10 ', termMonths: 24 }).success).toBe(true);
    expect(schema.safeParse({ text: '10', termMonths: null }).success).toBe(false);
    expect(schema.safeParse({ text: '10', termMonths: 36 }).success).toBe(false);
    expect(licenceFormSchema(addition, []).safeParse({ text: '25', termMonths: null }).success).toBe(true);
  });
});

describe('the scale of price tiers', () => {
  it('shows each tier with its first and last quantity', () => {
    expect(tierRanges(sampleVolumeCatalogue).map(({ from, to }) => [from, to])).toEqual([
      [1, 9],
      [10, 24],
      [25, 99],
      [100, null],
    ]);
  });

  it('gives each tier the same room, and moves within it with the quantity', () => {
    const positions = [1, 9, 10, 24, 25, 99, 100, 500].map((quantity) => tierPosition(sampleVolumeCatalogue, quantity));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions.map((position) => Math.floor(position * 4))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(tierPosition(sampleVolumeCatalogue, 100_000)).toBeLessThanOrEqual(1);
  });
});
