// What an image has to hold of quotes: each stands there as the app acknowledged it last, or as it was asked for since,
// unless it was at the portal in that form.
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import { fingerprintOf } from '../../../main/store/own-quote-row.ts';
import { readOwnQuote } from '../../../main/store/own-quotes.ts';
import type { WorkStore } from '../../../main/store/work-store.ts';
import type { PortalBooks } from '../harness/portal-books.ts';
import type { TracedAsk } from './answers.ts';

const changing = /^quotes\.(?:save|send|record-answer|revise|duplicate|resolve)$/;
const ending = 'quotes.discard';

/** One line for each quote that is missing or older. */
export function lostQuotes(
  work: WorkStore,
  profileId: string,
  asks: readonly TracedAsk[],
  forms: PortalBooks['quoteForms'],
): string[] {
  const ofQuotes = asks.filter(({ name }) => changing.test(name) || name === ending);
  return [...new Set(ofQuotes.map(quoteIdOf))].flatMap((quoteId) => {
    const steps = ofQuotes.filter((ask) => quoteIdOf(ask) === quoteId);
    const last = steps.findLastIndex(({ answer }) => answer !== null);
    const step = steps[last];
    // What came of one that was asked for since is not known.
    const answer = step?.answer ?? null;
    if (step === undefined || answer === null || step.name === ending || last < steps.length - 1) return [];
    const { quote } = answer.value as ShownQuote;
    const here = readOwnQuote(work, profileId, quoteId)?.quote;
    const known = [...(here === undefined ? [] : [here]), ...(forms.get(quoteId) ?? [])].map(fingerprintOf);
    return known.includes(fingerprintOf(quote)) ? [] : [`quote ${quoteId} as "${step.name}" left it`];
  });
}

function quoteIdOf({ input }: TracedAsk): string {
  const { quoteId, newQuoteId } = input as { readonly quoteId: string; readonly newQuoteId?: string };
  return newQuoteId ?? quoteId;
}
