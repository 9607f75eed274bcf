// The numbers of a quote (D16): the provisional one that is made on this machine, and the one to show.
import type { Quote } from './quote.ts';

/** Without the letters and digits that are taken for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `Q-DRAFT-7F3K`, from a chance in [0, 1) for each character. */
export function provisionalNumberFrom(fraction: () => number): string {
  const characters = Array.from({ length: 4 }, () => alphabet[Math.floor(fraction() * alphabet.length)] ?? '2');
  return `Q-DRAFT-${characters.join('')}`;
}

/** The number that a quote goes by now: the portal's, before that the provisional one. */
export function quoteNumberOf(quote: Pick<Quote, 'number' | 'provisionalNumber'>): string {
  return quote.number ?? quote.provisionalNumber;
}
