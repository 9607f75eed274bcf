// What of a revision is fixed once it was sent, and whether two revisions say the same. Compares, decides nothing.
import { canonicalJson } from './canonical-json.ts';
import type { QuoteRevision } from './quote.ts';

/** A revision without what may still happen to it: everything that is locked once it was sent (D16). */
export function lockedPartOf(revision: QuoteRevision): Omit<QuoteRevision, 'answer' | 'orders'> {
  const { answer: _answer, orders: _orders, ...locked } = revision;
  return locked;
}

/** Whether a revision may still be edited: it was never sent, and never declined either. */
export function isOpenDraft(revision: Pick<QuoteRevision, 'sent' | 'answer'>): boolean {
  return revision.sent === null && revision.answer === null;
}

/** The revisions that cannot change any more but for the answer of the last: all but an open draft at the end. */
export function fixedRevisionsOf(revisions: readonly QuoteRevision[]): readonly QuoteRevision[] {
  const last = revisions.at(-1);
  return last !== undefined && isOpenDraft(last) ? revisions.slice(0, -1) : revisions;
}

/** Whether two revisions are the same but for their answers and orders. */
export function isSameLockedPart(a: QuoteRevision, b: QuoteRevision): boolean {
  return canonicalJson(lockedPartOf(a)) === canonicalJson(lockedPartOf(b));
}

/** Whether two revisions are one document, under whatever number: it comes again where it was superseded unseen. */
export function isSameDocument(a: QuoteRevision, b: QuoteRevision): boolean {
  return a.sent !== null && isSameLockedPart({ ...a, number: b.number }, b);
}

/** Whether two lists of revisions are the same but for what only the portal writes. */
export function areSameRevisions(a: readonly QuoteRevision[], b: readonly QuoteRevision[]): boolean {
  const written = ({ orders: _orders, ...rest }: QuoteRevision) => rest;
  return canonicalJson(a.map(written)) === canonicalJson(b.map(written));
}
