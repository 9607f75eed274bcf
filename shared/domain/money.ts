// Amounts of money as integer minor units with a currency. Never floating point, never a
// conversion between currencies, never display text. Why not a library: docs/decisions/0002-money.md.
import * as z from 'zod';

/** An amount: `minor` in minor units of an ISO 4217 currency (EUR 148.00 is 14800). May be negative. */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof moneySchema>;

/** An amount of minor units. Throws where the units are not a safe integer: that is a bug, not an input. */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole number of minor units: ${minor}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** Nothing, in a currency. */
export function zeroMoney(currency: string): Money {
  return { minor: 0, currency };
}

/** The sum of two amounts of one currency. */
export function addMoney(a: Money, b: Money): Money {
  return money(a.minor + b.minor, sharedCurrency(a, b));
}

/** What is left of `a` without `b`. */
export function subtractMoney(a: Money, b: Money): Money {
  return money(a.minor - b.minor, sharedCurrency(a, b));
}

/** The sum of any number of amounts, zero of none. */
export function sumMoney(currency: string, amounts: readonly Money[]): Money {
  let sum = zeroMoney(currency);
  for (const amount of amounts) sum = addMoney(sum, amount);
  return sum;
}

/** An amount a whole number of times. */
export function multiplyMoney(amount: Money, count: number): Money {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return money(amount.minor * count, amount.currency);
}

/** The same amount owed the other way. */
export function negateMoney(amount: Money): Money {
  return money(-amount.minor, amount.currency);
}

/** Whether both are the same number of minor units of the same currency. */
export function isSameMoney(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

/**
 * `amount × numerator ÷ denominator`, rounded once, half-up on the absolute value (19.125 is 19.13 and
 * −19.125 is −19.13), so that a credit and its reversal are the same figure. The only rounding there is
 * (D12, D14); its product cannot overflow.
 */
export function ratioOfMoney(amount: Money, numerator: number, denominator: number): Money {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`not a ratio: ${numerator}/${denominator}`);
  }
  const product = BigInt(amount.minor) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const absolute = product < 0n ? -product : product;
  const rounded = (absolute * 2n + divisor) / (divisor * 2n);
  return money(Number(product < 0n ? -rounded : rounded), amount.currency);
}

/**
 * The amount in `parts` shares that differ by at most one minor unit and add up to it exactly (largest
 * remainder: the first shares carry what does not divide).
 */
export function splitMoney(amount: Money, parts: number): Money[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`not a number of parts: ${parts}`);
  const share = Math.trunc(amount.minor / parts);
  const remainder = amount.minor - share * parts;
  const unit = Math.sign(remainder);
  return Array.from({ length: parts }, (_, index) =>
    money(index < Math.abs(remainder) ? share + unit : share, amount.currency),
  );
}

const exponents = new Map<string, number>();

/** How many decimals a currency's minor unit has (EUR 2, JPY 0), as the runtime's ISO 4217 data says. */
export function currencyExponent(currency: string): number {
  const known = exponents.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const exponent = format.resolvedOptions().maximumFractionDigits ?? 2;
  exponents.set(currency, exponent);
  return exponent;
}

function sharedCurrency(a: Money, b: Money): string {
  if (a.currency !== b.currency) throw new TypeError(`amounts in ${a.currency} and ${b.currency} cannot be mixed`);
  return a.currency;
}
