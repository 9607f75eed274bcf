// How the lines of a quote stand today (D18): live against what this machine has, whenever the quote is looked at.
import { useMemo } from 'react';
import type { ShownQuote } from '../../../../shared/contract/quotes.ts';
import { recheckAlternative, recheckLine } from '../../../../shared/domain/quote-recheck.ts';
import type { LineRecheck } from '../../../../shared/domain/quote-recheck.ts';
import { acceptedAlternativeOf, isLineOrdered, quoteStateOf } from '../../../../shared/domain/quote-state.ts';
import type { QuoteLine, QuoteRevision } from '../../../../shared/domain/quote.ts';
import { useQuoteDesk } from './page-context.ts';

/** The lines of the accepted alternative that are neither ordered nor waiting to be. */
export function openLines(shown: ShownQuote, revision: QuoteRevision): readonly QuoteLine[] {
  const lines = acceptedAlternativeOf(revision)?.lines ?? [];
  return lines.filter(
    ({ id }) => !isLineOrdered(revision, id) && !shown.unsentOrders.some(({ lineId }) => lineId === id),
  );
}

/** The re-check of a sent quote's lines, or of an accepted one's that can still be ordered; null where none is due. */
export function useRechecks(): readonly LineRecheck[] | null {
  const { shown, revision, data, on } = useQuoteDesk();
  return useMemo(() => {
    if (data === null) return null;
    const state = quoteStateOf(shown.quote, on);
    if (state === 'sent') return revision.alternatives.flatMap((one) => recheckAlternative(revision, one, data));
    if (state === 'accepted') return openLines(shown, revision).map((line) => recheckLine(revision, line, data));
    return null;
  }, [shown, revision, data, on]);
}
