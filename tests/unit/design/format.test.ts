// Money and dates read as the design brief writes them.
import { describe, expect, test } from 'vitest';
import { amountParts, amountText, countText, dateText } from '../../../renderer/design/format.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('an amount', () => {
  test('reads €148.00 in English and 148,00 € in German', () => {
    expect(amountText(eur(14800), 'en-GB')).toBe('€148.00');
    expect(plain(amountText(eur(14800), 'de-DE'))).toBe('148,00 €');
  });

  test('keeps every cent where a floating point number could not', () => {
    expect(amountText(eur(900719925474099), 'en-GB')).toBe('€9,007,199,254,740.99');
    expect(amountText(eur(Number.MAX_SAFE_INTEGER), 'en-GB')).toBe('€90,071,992,547,409.91');
    expect(amountText(eur(-5), 'en-GB')).toBe('-€0.05');
  });

  test('has as many decimals as its currency', () => {
    expect(amountText({ minor: 1480, currency: 'JPY' }, 'en-GB')).toBe('JP¥1,480');
  });

  test('shows the sign of a difference, and none for nothing', () => {
    expect(amountText(eur(8350), 'en-GB', 'exceptZero')).toBe('+€83.50');
    expect(amountText(eur(0), 'en-GB', 'exceptZero')).toBe('€0.00');
  });

  test('sets its currency apart, so that it can be muted', () => {
    const currency = amountParts(eur(100), 'de-DE').filter((part) => part.kind === 'currency');
    expect(currency).toEqual([{ kind: 'currency', text: '€' }]);
  });

  test('is refused where it is no whole number of minor units', () => {
    expect(() => amountText(eur(1.5), 'en-GB')).toThrow(RangeError);
    expect(() => amountText(eur(Number.NaN), 'en-GB')).toThrow(RangeError);
  });
});

test('a date reads 16 Nov 2026 in English and 16.11.2026 in German, whatever the time zone', () => {
  expect(dateText('2026-11-16', 'en-GB')).toBe('16 Nov 2026');
  expect(dateText('2026-11-16', 'de-DE')).toBe('16.11.2026');
});

test('a count is grouped by the locale', () => {
  expect([countText(3412, 'en-GB'), countText(3412, 'de-DE')]).toEqual(['3,412', '3.412']);
});
