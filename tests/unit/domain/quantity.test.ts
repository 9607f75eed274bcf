import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  highestQuantity,
  lowestQuantity,
  parseQuantity,
  quantityLimits,
  quantityProblem,
  stepQuantity,
} from '../../../shared/domain/quantity.ts';
import type { QuantityLimits } from '../../../shared/domain/quantity.ts';
import { anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

const catalogue = sampleVolumeCatalogue;
const upgradeOfFive = quantityLimits({ kind: 'upgrade', subscription: aSubscription(), catalogue });
const additionToSeven = quantityLimits({ kind: 'add-licences', subscription: anActiveSubscription(), catalogue });
const inFives: QuantityLimits = { minimum: 5, maximum: 52, step: 5, current: 5, mustExceedCurrent: false };

const limits = fc
  .record({
    minimum: fc.integer({ min: 1, max: 20 }),
    span: fc.integer({ min: 0, max: 1000 }),
    step: fc.integer({ min: 1, max: 25 }),
    current: fc.integer({ min: 0, max: 500 }),
    mustExceedCurrent: fc.boolean(),
  })
  .map(({ minimum, span, ...rest }): QuantityLimits => ({ minimum, maximum: minimum + span, ...rest }))
  .filter((one) => lowestQuantity(one) <= highestQuantity(one));

describe('a typed licence quantity', () => {
  it.each([
    ['10', 10],
    ['5', 5],
    ['  12\t', 12],
    ['007', 7],
    ['500', 500],
  ])('takes %j', (text, quantity) => {
    expect(parseQuantity(text, upgradeOfFive)).toEqual({ ok: true, quantity });
  });

  it.each([
    ['', 'empty', undefined],
    ['   ', 'empty', undefined],
    ['-1', 'below-minimum', 5],
    ['0', 'below-minimum', 5],
    ['4', 'below-current', 5],
    ['501', 'above-maximum', 500],
    ['99999999999999999999999999', 'above-maximum', 500],
    ['-99999999999999999999999999', 'below-minimum', 5],
    ['1.5', 'fraction', undefined],
    ['12,5', 'fraction', undefined],
    ['10.0', 'fraction', undefined],
    ['1.000', 'fraction', undefined],
    ['1e9', 'not-a-number', undefined],
    ['NaN', 'not-a-number', undefined],
    ['Infinity', 'not-a-number', undefined],
    ['１２', 'not-a-number', undefined],
    ['١٢', 'not-a-number', undefined],
    ['0x10', 'not-a-number', undefined],
    ['+10', 'not-a-number', undefined],
    ['1 0', 'not-a-number', undefined],
    ['--5', 'not-a-number', undefined],
    ['ten', 'not-a-number', undefined],
    ['10\u0000', 'not-a-number', undefined],
    ['10 OR 1=1', 'not-a-number', undefined],
  ])('refuses %j: %s', (text, problem, limit) => {
    expect(parseQuantity(text, upgradeOfFive)).toEqual({
      ok: false,
      problem,
      ...(limit === undefined ? {} : { limit }),
    });
  });

  it('refuses an addition that adds none, and says how many there are today', () => {
    expect(parseQuantity('7', additionToSeven)).toEqual({ ok: false, problem: 'not-more-than-current', limit: 7 });
    expect(parseQuantity('3', additionToSeven)).toEqual({ ok: false, problem: 'not-more-than-current', limit: 7 });
    expect(parseQuantity('8', additionToSeven)).toEqual({ ok: true, quantity: 8 });
  });

  it('refuses what is between two steps, with the nearest below', () => {
    expect(parseQuantity('12', inFives)).toEqual({ ok: false, problem: 'not-a-step', limit: 10, step: 5 });
    expect(parseQuantity('51', inFives)).toEqual({ ok: false, problem: 'not-a-step', limit: 50, step: 5 });
    expect(parseQuantity('53', inFives)).toEqual({ ok: false, problem: 'above-maximum', limit: 50 });
  });

  it('is read in no time from a text of ten million characters', () => {
    expect(parseQuantity('9'.repeat(10_000_000), upgradeOfFive)).toMatchObject({ problem: 'above-maximum' });
    expect(parseQuantity(`${'9'.repeat(10_000_000)}x`, upgradeOfFive)).toMatchObject({ problem: 'not-a-number' });
  });

  it('is refused for every text that is not a plain whole number within the limits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double().map(String)), limits, (text, one) => {
        const answer = parseQuantity(text, one);
        const quantity = Number(text.trim());
        const isAllowed =
          /^-?\d+$/.test(text.trim()) && quantityProblem(quantity, one) === null && Number.isSafeInteger(quantity);
        expect(answer.ok).toBe(isAllowed);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused as a number too when it is none', () => {
    expect(quantityProblem(Number.NaN, upgradeOfFive)).toEqual({ problem: 'not-a-number' });
    expect(quantityProblem(Infinity, upgradeOfFive)).toEqual({ problem: 'not-a-number' });
    expect(quantityProblem(10.5, upgradeOfFive)).toEqual({ problem: 'fraction' });
  });
});

describe('the licence stepper (D5)', () => {
  it('never leaves its limits, from wherever it starts', () => {
    fc.assert(
      fc.property(
        limits,
        fc.oneof(fc.integer(), fc.double()),
        fc.array(fc.constantFrom(-10, -1, 0, 1, 10), { minLength: 1 }),
        (one, start, presses) => {
          let quantity = start;
          for (const press of presses) {
            quantity = stepQuantity(quantity, press, one);
            expect(quantityProblem(quantity, one)).toBeNull();
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('moves by one and by ten, and stops at the ends', () => {
    expect(stepQuantity(5, 1, upgradeOfFive)).toBe(6);
    expect(stepQuantity(6, 10, upgradeOfFive)).toBe(16);
    expect(stepQuantity(16, -10, upgradeOfFive)).toBe(6);
    expect(stepQuantity(6, -10, upgradeOfFive)).toBe(5);
    expect(stepQuantity(495, 10, upgradeOfFive)).toBe(500);
    expect(stepQuantity(8, -1, additionToSeven)).toBe(8);
  });

  it('goes to the next step from between two', () => {
    expect(stepQuantity(12, 1, inFives)).toBe(15);
    expect(stepQuantity(12, -1, inFives)).toBe(10);
    expect(stepQuantity(50, 1, inFives)).toBe(50);
  });
});
