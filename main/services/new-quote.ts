// A quote, and a revision of one, that nobody has yet (D16). Keeps nothing.
import { provisionalNumberFrom } from '../../shared/domain/quote-number.ts';
import type { Quote, QuoteAuthor, QuoteRevision } from '../../shared/domain/quote.ts';
import { isProvisionalNumberKnown } from '../store/documents.ts';
import { isNumberUsedHere } from '../store/own-quotes.ts';
import type { CurrentProfile } from './current-profile.ts';
import { nowOf, type QuotesOptions } from './quote-desk.ts';

/** A quote that nobody has yet, without revisions. */
export function newQuote(
  options: QuotesOptions,
  profile: CurrentProfile,
  ids: { readonly quoteId: string; readonly accountId: string },
): Quote {
  const isUsed = (number: string): boolean =>
    isNumberUsedHere(options.work, number) || isProvisionalNumberKnown(profile.cache, number);
  return {
    ...{ id: ids.quoteId, version: 0, accountId: ids.accountId, number: null },
    provisionalNumber: provisionalNumberFrom(options.random.fraction(), isUsed),
    ...{ createdAt: nowOf(options), owner: authorOf(profile), revisions: [] },
  };
}

/** Who does something now. */
export function authorOf({ me }: CurrentProfile): QuoteAuthor {
  return { id: me.staff.id, name: me.staff.name };
}

/** A draft revision with a content. */
export function draftRevision(
  options: QuotesOptions,
  profile: CurrentProfile,
  number: number,
  content: Omit<QuoteRevision, 'number' | 'changedAt' | 'changedBy' | 'sent' | 'answer' | 'orders'>,
): QuoteRevision {
  const changed = { changedAt: nowOf(options), changedBy: authorOf(profile) };
  return { number, ...changed, ...content, sent: null, answer: null, orders: [] };
}
