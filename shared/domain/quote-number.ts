// The numbers of a quote (D16): the provisional one that is made on this machine, and the one to show.
import type { Quote } from './quote.ts';

/** Without the letters and digits that are taken for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 4;
const count = alphabet.length ** length;

/** `Q-DRAFT-7F3K`: the first that is not used, from a chance in [0, 1) on. */
export function provisionalNumberFrom(fraction: number, isUsed: (number: string) => boolean): string {
  const start = Math.floor(fraction * count);
  for (let step = 0; step < count; step += 1) {
    const number = `Q-DRAFT-${charactersOf((start + step) % count)}`;
    if (!isUsed(number)) return number;
  }
  throw new RangeError('every provisional number is used');
}

function charactersOf(index: number): string {
  return Array.from({ length }, (_, at) => alphabet[Math.floor(index / alphabet.length ** at) % alphabet.length])
    .toReversed()
    .join('');
}

/** The number that a quote goes by now: the portal's, before that the provisional one. */
export function quoteNumberOf(quote: Pick<Quote, 'number' | 'provisionalNumber'>): string {
  return quote.number ?? quote.provisionalNumber;
}
