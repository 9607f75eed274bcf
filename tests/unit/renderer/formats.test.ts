// How amounts, dates and moments read in each language (design: Words).
import { describe, expect, it } from 'vitest';
import { dateText, moneyText, numberText, percentText } from '../../../shared/messages/formats.ts';

const noBreak = '\u00a0';

describe('formats', () => {
  it('write money with the currency where each language puts it', () => {
    expect(moneyText({ minor: 14_800, currency: 'EUR' }, 'en')).toBe('€148.00');
    expect(moneyText({ minor: 14_800, currency: 'EUR' }, 'de')).toBe(`148,00${noBreak}€`);
  });

  it('let the currency decide the decimals', () => {
    expect(moneyText({ minor: 1234, currency: 'JPY' }, 'en')).toContain('1,234');
  });

  it('write a calendar date as it is, whatever the time zone of the machine', () => {
    expect(dateText('2026-11-16', 'en')).toBe('16 Nov 2026');
    expect(dateText('2026-11-16', 'de')).toBe('16.11.2026');
    expect(dateText('2026-01-01', 'en')).toBe('1 Jan 2026');
  });

  it('group thousands and write percentages from basis points', () => {
    expect(numberText(100_000, 'en')).toBe('100,000');
    expect(numberText(100_000, 'de')).toBe('100.000');
    expect(percentText(1750, 'en')).toBe('17.5%');
    expect(percentText(1750, 'de')).toBe(`17,5${noBreak}%`);
  });
});
