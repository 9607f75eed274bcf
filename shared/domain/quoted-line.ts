// Whether an order may name a line of a quote (F22): the same rule here, where it is placed, and at the portal, which
// keeps it. Pure; what the order costs is the overview's.
import type { CalendarDate } from './calendar.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Change } from './change.ts';
import { acceptedAlternativeOf, isLineOrdered, quoteStateOf } from './quote-state.ts';
import type { Quote, QuoteReference, QuoteRevision } from './quote.ts';

export type QuotedLineProblem =
  /** No such quote of the account, revision or line. */
  | 'quote-unknown'
  /** Not the newest revision, not accepted, or the line is in an alternative that was not. */
  | 'quote-not-accepted'
  /** The line is another change, or of another subscription. */
  | 'quote-other-change'
  /** An order of the line was accepted before. */
  | 'quote-line-ordered';

export type QuotedLineAnswer =
  | { readonly ok: true; readonly discountBasisPoints: number }
  | { readonly ok: false; readonly problem: QuotedLineProblem };

/** The discount at which a line may be ordered on a day, in basis points; or what stands against it. */
export function quotedLineOf(
  quote: Quote | null,
  order: {
    readonly reference: QuoteReference;
    readonly accountId: string;
    readonly subscriptionId: string;
    readonly change: Change;
    readonly on: CalendarDate;
  },
): QuotedLineAnswer {
  const { reference, change, subscriptionId, on } = order;
  const revision = quote?.revisions.find(({ number }) => number === reference.revision);
  const lines = revision?.alternatives.flatMap((alternative) => alternative.lines) ?? [];
  const line = lines.find(({ id }) => id === reference.lineId);
  if (quote?.accountId !== order.accountId || revision === undefined || line === undefined) return not('quote-unknown');
  if (isLineOrdered(revision, line.id)) return not('quote-line-ordered');
  const isAccepted = isNewest(quote, revision) && quoteStateOf(quote, on) === 'accepted';
  const isInAlternative = acceptedAlternativeOf(revision)?.lines.some(({ id }) => id === line.id) === true;
  if (!isAccepted || !isInAlternative) return not('quote-not-accepted');
  const isSame = line.subscription.id === subscriptionId && canonicalJson(line.change) === canonicalJson(change);
  return isSame ? { ok: true, discountBasisPoints: revision.pricing.discountBasisPoints } : not('quote-other-change');
}

function isNewest(quote: Quote, revision: QuoteRevision): boolean {
  return quote.revisions.at(-1)?.number === revision.number;
}

function not(problem: QuotedLineProblem): QuotedLineAnswer {
  return { ok: false, problem };
}
