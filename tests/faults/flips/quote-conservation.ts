// What damage may cost of quotes, and what it may not: what was done with each is there as it was done, or in an older
// state, or gone; and nothing is there that nobody did. Judges nothing: conservation.ts does.
import type { Desk } from '../harness/desk.ts';
import type { Ledger } from '../harness/ledger.ts';
import type { PortalBooks } from '../harness/portal-books.ts';
import { tracesOf } from '../harness/quote-traces.ts';
import { nameOfQuoteStep } from './entered.ts';

interface After {
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly books: PortalBooks;
}

export interface Missing {
  /** Not there in any state. */
  readonly gone: readonly string[];
  /** There as it was before it was changed last. */
  readonly older: readonly string[];
}

/** The last step of each quote that was acknowledged and is neither shown nor was at the portal. */
export async function missingQuotes({ desk, ledger, books }: After): Promise<Missing> {
  const gone: string[] = [];
  const older: string[] = [];
  for (const [quoteId, { steps }] of ledger.quotes.quotes) {
    const last = steps.findLast(({ isAcknowledged }) => isAcknowledged);
    if (last === undefined || last.trace === null) continue;
    const shown = await desk.find('quotes.read', { quoteId });
    const forms = [...(shown === null ? [] : [shown.quote]), ...(books.quoteForms.get(quoteId) ?? [])];
    if (forms.some((form) => tracesOf(form).has(last.trace ?? ''))) continue;
    (forms.length > 0 ? older : gone).push(nameOfQuoteStep(quoteId, last.trace));
  }
  return { gone, older };
}

/** One line for each quote that is shown, or arrived, with something in it that nobody did. */
export async function alteredQuotes({ desk, ledger, books }: After): Promise<string[]> {
  const altered: string[] = [];
  for (const [quoteId, { seen }] of ledger.quotes.quotes) {
    const shown = await desk.find('quotes.read', { quoteId });
    const newest = books.quoteForms.get(quoteId)?.slice(-1) ?? [];
    const traces = [...(shown === null ? [] : [shown.quote]), ...newest].flatMap((form) => [...tracesOf(form)]);
    const unknown = traces.find((trace) => !seen.has(trace));
    if (unknown !== undefined) altered.push(`quote ${quoteId} says "${unknown}", which nobody wrote`);
  }
  return altered;
}
