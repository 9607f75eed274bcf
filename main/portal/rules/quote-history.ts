// What may become of the revisions of a stored quote (D16): those that were sent stay as they are, the last may be
// answered or revised, a draft may change or go. Pure; what a revision may hold is in quote-revision.ts.
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { fixedRevisionsOf, isOpenDraft, isSameLockedPart } from '../../../shared/domain/quote-content.ts';
import type { QuoteRevision } from '../../../shared/domain/quote.ts';
import type { FieldError } from '../../../shared/portal/problem.ts';

/** What stands against replacing the revisions of a quote; `before` is empty for a new one. */
export function historyErrors(before: readonly QuoteRevision[], after: readonly QuoteRevision[]): FieldError[] {
  const fixed = fixedRevisionsOf(before);
  const last = fixed.at(-1);
  const errors: FieldError[] = [];
  if (after.length < fixed.length) errors.push({ path: 'revisions', code: 'removed' });
  if (last !== undefined && last.orders.length > 0 && after.length > fixed.length) {
    errors.push({ path: 'revisions', code: 'ordered' });
  }
  for (const [index, revision] of fixed.entries()) {
    const now = after[index];
    if (now === undefined) break;
    if (!isSameLockedPart(revision, now)) errors.push({ path: `revisions.${index}`, code: 'locked' });
    const mayBeAnswered = revision === last && revision.answer === null;
    if (!mayBeAnswered && canonicalJson(revision.answer) !== canonicalJson(now.answer)) {
      errors.push({ path: `revisions.${index}.answer`, code: 'locked' });
    }
  }
  const drafts = after.slice(0, -1).map((revision, index) => ({ revision, index }));
  for (const { revision, index } of drafts) {
    if (isOpenDraft(revision)) errors.push({ path: `revisions.${index}`, code: 'draft-not-last' });
  }
  return errors;
}
