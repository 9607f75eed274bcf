// What state a quote is in, and what may be done with it (D16). Derived from what happened, never stored: a state
// cannot contradict its history, and a quote expires without anybody writing it down.
import type { CalendarDate } from './calendar.ts';
import type { Quote, QuoteAlternative, QuoteRevision } from './quote.ts';

export const quoteStates = ['draft', 'sent', 'accepted', 'declined', 'expired', 'ordered', 'superseded'] as const;
export type QuoteState = (typeof quoteStates)[number];

/** The newest revision: the one that counts. */
export function currentRevisionOf(quote: Pick<Quote, 'revisions'>): QuoteRevision {
  const revision = quote.revisions.at(-1);
  if (revision === undefined) throw new RangeError('a quote without a revision');
  return revision;
}

/** The state of a revision on a day. "Until" is inclusive: it expires at the end of its last day. */
export function revisionStateOf(
  quote: Pick<Quote, 'revisions'>,
  revision: QuoteRevision,
  on: CalendarDate,
): QuoteState {
  return revision.number === currentRevisionOf(quote).number ? ownState(revision, on) : 'superseded';
}

/** The state of a quote on a day: that of its newest revision. */
export function quoteStateOf(quote: Pick<Quote, 'revisions'>, on: CalendarDate): QuoteState {
  return ownState(currentRevisionOf(quote), on);
}

/** Whether something is still to come of a quote in this state: of the customer, or an order. */
export function isOpenState(state: QuoteState): boolean {
  return state === 'draft' || state === 'sent' || state === 'accepted';
}

/** The alternative that the customer accepted; null where none was. */
export function acceptedAlternativeOf(revision: QuoteRevision): QuoteAlternative | null {
  const { answer } = revision;
  if (answer?.kind !== 'accepted') return null;
  return revision.alternatives.find(({ id }) => id === answer.alternativeId) ?? null;
}

/** Whether a line was ordered, and the portal accepted the order. */
export function isLineOrdered(revision: Pick<QuoteRevision, 'orders'>, lineId: string): boolean {
  return revision.orders.some((order) => order.lineId === lineId);
}

export type QuoteAction = 'edit' | 'send' | 'accept' | 'decline' | 'revise' | 'order';

/**
 * Whether something may be done with a quote on a day. A customer's answer may be recorded after the last day, with
 * the day on which it was given. Once a line is ordered the quote is not revised any more: it is duplicated.
 */
export function mayDo(quote: Pick<Quote, 'revisions'>, action: QuoteAction, on: CalendarDate): boolean {
  const state = quoteStateOf(quote, on);
  switch (action) {
    case 'edit':
    case 'send':
      return state === 'draft';
    case 'accept':
      return state === 'sent' || state === 'expired';
    case 'decline':
      return state === 'draft' || state === 'sent' || state === 'expired';
    case 'revise':
      return state !== 'draft' && state !== 'ordered' && currentRevisionOf(quote).orders.length === 0;
    case 'order':
      return state === 'accepted';
  }
}

function ownState(revision: QuoteRevision, on: CalendarDate): QuoteState {
  if (revision.answer?.kind === 'declined') return 'declined';
  const accepted = acceptedAlternativeOf(revision);
  if (accepted !== null) return accepted.lines.every(({ id }) => isLineOrdered(revision, id)) ? 'ordered' : 'accepted';
  if (revision.sent === null) return 'draft';
  return on > revision.validUntil ? 'expired' : 'sent';
}
