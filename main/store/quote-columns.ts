// What the list of quotes shows, filters and sorts of a quote: computed once when it is stored, so that a page needs no
// document. Of the state it holds what does not depend on the day; `expired` is told by the query. Never reads storage.
import type { Instant } from '../../shared/domain/calendar.ts';
import { quoteNumberOf } from '../../shared/domain/quote-number.ts';
import { quoteAmountOf } from '../../shared/domain/quote-pricing.ts';
import { currentRevisionOf, quoteStateOf, quoteStates } from '../../shared/domain/quote-state.ts';
import type { Quote, QuoteRevision } from '../../shared/domain/quote.ts';
import { foldText } from '../../shared/domain/search-text.ts';

/** In the order of `quoteColumnNames`. */
export interface QuoteColumns {
  readonly number: string;
  readonly isProvisional: 0 | 1;
  readonly revision: number;
  /** In `quoteStates`; a sent quote is never stored as expired. */
  readonly state: number;
  readonly amountMinor: number;
  readonly currency: string;
  readonly alternatives: number;
  readonly validUntil: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Folded: both numbers, the reference. */
  readonly searchText: string;
  readonly provisionalNumber: string;
}

/** The columns of `quote_rows` that hold these, in the same order. */
export const quoteColumnNames = [
  ...(['number', 'is_provisional', 'revision', 'state', 'amount_minor', 'currency', 'alternatives'] as const),
  ...(['valid_until', 'owner_id', 'owner_name', 'created_at', 'changed_at'] as const),
  ...(['search_text', 'provisional_number'] as const),
] as const;

/** Longer texts are hostile. In UTF-16 units. */
const longestShown = 500;

export function quoteColumnsOf(quote: Quote): QuoteColumns {
  const revision = currentRevisionOf(quote);
  const amount = quoteAmountOf(revision);
  const texts = [quote.number ?? '', quote.provisionalNumber, revision.reference];
  return {
    number: quoteNumberOf(quote).slice(0, longestShown),
    isProvisional: quote.number === null ? 1 : 0,
    revision: revision.number,
    // On its last day a sent quote is not expired yet.
    state: quoteStates.indexOf(quoteStateOf(quote, revision.validUntil)),
    amountMinor: amount.minor,
    currency: amount.currency,
    alternatives: revision.alternatives.length,
    validUntil: revision.validUntil,
    ownerId: quote.owner.id.slice(0, longestShown),
    ownerName: quote.owner.name.slice(0, longestShown),
    createdAt: toInstant(quote.createdAt),
    changedAt: lastChangeOf(revision),
    searchText: foldText(texts.join('\n').slice(0, longestShown)).replaceAll('\0', ' '),
    provisionalNumber: quote.provisionalNumber,
  };
}

/** When something happened last: it was entered, sent, answered, ordered. */
export function lastChangeOf({ changedAt, sent, answer, orders }: QuoteRevision): Instant {
  const instants = [changedAt, sent?.at, answer?.recordedAt, ...orders.map(({ acceptedAt }) => acceptedAt)];
  return instants
    .filter((instant) => instant !== undefined)
    .map(toInstant)
    .reduce((last, instant) => (instant > last ? instant : last));
}

/** All in one form, so that they sort as text. */
function toInstant(instant: Instant): Instant {
  return new Date(instant).toISOString();
}
