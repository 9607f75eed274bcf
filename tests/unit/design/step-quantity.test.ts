// What plus, minus and the keys do to a quantity (F12).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canStep, pageSteps, quantityOf, steppedQuantity } from '../../../renderer/design/step-quantity.ts';

const limits = { min: 1, max: 500, step: 1 };

test.each(['1.5', 'abc', '12,5', '１２', '', ' ', '1e3', '0x10', 'NaN'])(
  'the text "%s" says no whole number',
  (text) => {
    expect(quantityOf(text)).toBeUndefined();
  },
);

test('a whole number is read, also with blanks around it and outside the limits', () => {
  expect([quantityOf('12'), quantityOf(' 7 '), quantityOf('-3')]).toEqual([12, 7, -3]);
});

test('the stepper never leaves its limits and always stands on a step', () => {
  const anyLimits = fc
    .record({ min: fc.nat(100), span: fc.nat(1000), step: fc.integer({ min: 1, max: 25 }) })
    .map(({ min, span, step }) => ({ min, max: min + span, step }));
  fc.assert(
    fc.property(
      fc.integer({ min: -2000, max: 2000 }),
      fc.constantFrom(-10, -1, 1, 10),
      anyLimits,
      (from, steps, given) => {
        const next = steppedQuantity(from, steps, given);
        expect(next).toBeGreaterThanOrEqual(given.min);
        expect(next).toBeLessThanOrEqual(given.max);
        expect((next - given.min) % given.step).toBe(0);
      },
    ),
  );
});

test('a step from between two steps goes to the nearest one in its direction', () => {
  const fives = { min: 5, max: 100, step: 5 };
  expect([steppedQuantity(12, 1, fives), steppedQuantity(12, -1, fives)]).toEqual([15, 10]);
});

test('a page key moves about ten licences, at least one step', () => {
  expect([pageSteps(limits), pageSteps({ ...limits, step: 5 }), pageSteps({ ...limits, step: 25 })]).toEqual([
    10, 2, 1,
  ]);
});

test('the buttons stop at the limits and lead back inside from outside', () => {
  expect([canStep('1', -1, limits), canStep('500', 1, limits)]).toEqual([false, false]);
  expect([canStep('900', -1, limits), canStep('0', 1, limits), canStep('abc', 1, limits)]).toEqual([true, true, true]);
});
