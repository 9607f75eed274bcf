// Percentages as they are typed: what a text means in basis points (17.5 % is 1750), and how basis points are typed
// again. Never a price, and never display text: problems are codes.
import type { Language } from './text.ts';

export type PercentAnswer =
  | { readonly ok: true; readonly basisPoints: number }
  | { readonly ok: false; readonly problem: 'empty' | 'not-a-percentage' | 'too-many-decimals' | 'out-of-range' };

const whole = 10_000;

/**
 * A typed percentage from 0 to 100 with at most two decimals, after a comma or a point; blanks around it and a percent
 * sign are accepted. Nothing else is: no exponents, no signs of thousands, no digits of other scripts.
 */
export function parsePercent(text: string): PercentAnswer {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (trimmed === '') return { ok: false, problem: 'empty' };
  const [, sign = '', integer = '', decimals = ''] = /^(-?)(\d*)(?:[.,](\d+))?$/.exec(trimmed) ?? [];
  if (integer === '' && decimals === '') return { ok: false, problem: 'not-a-percentage' };
  if (decimals.replace(/0+$/, '').length > 2) return { ok: false, problem: 'too-many-decimals' };
  const basisPoints = Number(integer) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  if (basisPoints > whole || (sign !== '' && basisPoints > 0)) return { ok: false, problem: 'out-of-range' };
  return { ok: true, basisPoints };
}

/** `17,5` or `17.5`: what one would type for so many basis points. */
export function percentEntry(basisPoints: number, language: Language): string {
  const text = String(basisPoints / 100);
  return language === 'de' ? text.replace('.', ',') : text;
}
