import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  currencyExponent,
  isSameMoney,
  money,
  multiplyMoney,
  negateMoney,
  ratioOfMoney,
  splitMoney,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from '../../../shared/domain/money.ts';

const minorUnits = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const eur = (minor: number) => money(minor, 'EUR');

describe('money', () => {
  it('adds up again to the cent, however it is split', () => {
    fc.assert(
      fc.property(minorUnits, fc.integer({ min: 1, max: 400 }), (minor, parts) => {
        const shares = splitMoney(eur(minor), parts);
        expect(shares).toHaveLength(parts);
        expect(sumMoney('EUR', shares)).toEqual(eur(minor));
        const amounts = shares.map((share) => share.minor);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is never further from the exact ratio than half a minor unit, and a half goes up', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (minor, numerator, denominator) => {
          fc.pre(numerator <= denominator);
          const rounded = BigInt(ratioOfMoney(eur(minor), numerator, denominator).minor);
          const exactTimesDenominator = BigInt(minor) * BigInt(numerator);
          const distance = rounded * BigInt(denominator) - exactTimesDenominator;
          const outwards = minor < 0 ? -distance : distance;
          expect(outwards * 2n <= BigInt(denominator)).toBe(true);
          expect(outwards * 2n > -BigInt(denominator)).toBe(true);
        },
      ),
    );
  });

  it('rounds a half away from zero, so that a credit and its reversal are the same figure', () => {
    expect(ratioOfMoney(eur(1), 1, 2)).toEqual(eur(1));
    expect(ratioOfMoney(eur(-1), 1, 2)).toEqual(eur(-1));
    expect(ratioOfMoney(eur(1), 49, 100)).toEqual(eur(0));
    fc.assert(
      fc.property(minorUnits, fc.integer({ min: 1, max: 31 }), (minor, days) => {
        expect(ratioOfMoney(negateMoney(eur(minor)), days, 31)).toEqual(
          negateMoney(ratioOfMoney(eur(minor), days, 31)),
        );
      }),
    );
  });

  it('does not overflow on the way to a ratio', () => {
    expect(ratioOfMoney(eur(Number.MAX_SAFE_INTEGER), 10_000, 10_000)).toEqual(eur(Number.MAX_SAFE_INTEGER));
  });

  it('refuses to mix currencies', () => {
    expect(() => addMoney(eur(1), money(1, 'CHF'))).toThrow(TypeError);
    expect(() => subtractMoney(eur(1), money(1, 'CHF'))).toThrow(TypeError);
    expect(() => sumMoney('EUR', [money(1, 'CHF')])).toThrow(TypeError);
    expect(isSameMoney(eur(1), money(1, 'CHF'))).toBe(false);
  });

  it('refuses amounts that are not whole minor units', () => {
    expect(() => eur(0.5)).toThrow(RangeError);
    expect(() => eur(Number.NaN)).toThrow(RangeError);
    expect(() => addMoney(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow(RangeError);
    expect(() => multiplyMoney(eur(100), 1.5)).toThrow(RangeError);
    expect(() => ratioOfMoney(eur(1), 1, 0)).toThrow(RangeError);
    expect(() => splitMoney(eur(1), 0)).toThrow(RangeError);
  });

  it('has no negative zero, which would look like a debt', () => {
    expect(Object.is(negateMoney(zeroMoney('EUR')).minor, 0)).toBe(true);
    expect(Object.is(multiplyMoney(eur(-5), 0).minor, 0)).toBe(true);
    expect(Object.is(ratioOfMoney(eur(-1), 0, 3).minor, 0)).toBe(true);
    expect(splitMoney(zeroMoney('EUR'), 3).every((share) => Object.is(share.minor, 0))).toBe(true);
  });

  it.each([
    ['EUR', 2],
    ['CHF', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('knows that %s has %i decimals', (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent);
    expect(currencyExponent(currency)).toBe(exponent);
  });
});
