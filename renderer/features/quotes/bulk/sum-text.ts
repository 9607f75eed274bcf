// What many quotes come to per month, in words. Pure.
import type { Money } from '../../../../shared/domain/money.ts';
import type { Language } from '../../../../shared/domain/text.ts';
import { moneyText } from '../../../../shared/messages/formats.ts';

/** `€1,480.00`, one for each currency; empty where there is nothing. */
export function sumText(amounts: readonly (Money | null)[], language: Language): string {
  const sums = new Map<string, number>();
  for (const amount of amounts) {
    if (amount !== null) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  }
  return [...sums].map(([currency, minor]) => moneyText({ currency, minor }, language)).join(' + ');
}
