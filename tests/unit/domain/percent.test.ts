// Percentages as they are typed (F20): read exactly, or refused with what is wrong.
import { describe, expect, test } from 'vitest';
import { parsePercent, percentEntry } from '../../../shared/domain/percent.ts';

describe('a typed percentage', () => {
  test.each([
    ['0', 0],
    ['10', 1000],
    [' 7,5 % ', 750],
    ['7.25', 725],
    ['12,50', 1250],
    ['12,500', 1250],
    [',5', 50],
    ['100', 10_000],
    ['-0', 0],
  ])('%j is %d basis points', (text, basisPoints) => {
    expect(parsePercent(text)).toEqual({ ok: true, basisPoints });
  });

  test.each([
    ['', 'empty'],
    ['  %', 'empty'],
    ['ten', 'not-a-percentage'],
    ['1e1', 'not-a-percentage'],
    ['1.000,5', 'not-a-percentage'],
    ['５', 'not-a-percentage'],
    ['.', 'not-a-percentage'],
    ['1,', 'not-a-percentage'],
    ['1,255', 'too-many-decimals'],
    ['100,01', 'out-of-range'],
    ['-1', 'out-of-range'],
  ])('%j is refused as %s', (text, problem) => {
    expect(parsePercent(text)).toEqual({ ok: false, problem });
  });

  test('comes back as one would type it', () => {
    expect(percentEntry(1750, 'de')).toBe('17,5');
    expect(percentEntry(1750, 'en')).toBe('17.5');
    expect(percentEntry(0, 'de')).toBe('0');
    for (let basisPoints = 0; basisPoints <= 10_000; basisPoints += 1) {
      expect(parsePercent(percentEntry(basisPoints, 'de'))).toEqual({ ok: true, basisPoints });
    }
  });
});
