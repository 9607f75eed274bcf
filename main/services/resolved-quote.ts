// The user's decision about a quote that two machines changed, or that the portal refused: mine, or the portal's. What
// was sent from here keeps what its document says. Pure; nothing of the portal's is overwritten.
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import {
  areSameRevisions,
  fixedRevisionsOf,
  isOpenDraft,
  isSameLockedPart,
} from '../../shared/domain/quote-content.ts';
import { currentRevisionOf } from '../../shared/domain/quote-state.ts';
import type { Quote, QuoteRevision } from '../../shared/domain/quote.ts';
import type { OwnQuote } from '../store/own-quote-row.ts';

/**
 * What stands here then: mine again, on the portal's version, or what the portal has (`portal` where that is in the
 * cache already). Null where there is nothing to decide, `version` is not the one that the user saw, or mine can be no
 * revision of a quote that was ordered meanwhile.
 */
export function resolvedQuote(
  own: OwnQuote,
  keep: 'mine' | 'portal',
  version: number | null,
): OwnQuote | 'portal' | null {
  const again = { isEditing: false, sent: [], attempts: 0, nextAttemptAtMs: 0 };
  if (own.state.kind === 'rejected') {
    if (version !== null) return null;
    if (keep === 'portal') return own.baseVersion === 0 ? null : 'portal';
    return { ...own, ...again, state: { kind: 'waiting' }, sent: own.sent };
  }
  if (own.state.kind !== 'conflict') return null;
  const { newer } = own.state;
  if (newer.version !== version) return null;
  const based = { ...own, ...again, baseVersion: newer.version };
  if (keep === 'portal') return { ...based, quote: newer, state: { kind: 'synced' } };
  const revisions = withMine(newer, own.quote);
  if (revisions === null) return null;
  const quote = { ...newer, revisions };
  const isSame = areSameRevisions(revisions, newer.revisions);
  return { ...based, quote, state: { kind: isSame ? 'synced' : 'waiting' } };
}

/**
 * What of mine the portal does not have, in the place of their draft and behind everything that was sent; my answer,
 * where they have none.
 */
function withMine(theirs: Quote, mine: Quote): QuoteRevision[] | null {
  const fixed = fixedRevisionsOf(theirs.revisions);
  const newest = currentRevisionOf(mine);
  const ofMine = mine.revisions.filter(
    (revision) =>
      (revision === newest || !isOpenDraft(revision)) && !fixed.some((known) => isSameLockedPart(known, revision)),
  );
  const last = fixed.at(-1);
  const isMyLast = last !== undefined && isSameLockedPart(last, newest);
  if (isMyLast && last.answer === null) return [...fixed.slice(0, -1), { ...last, answer: newest.answer }];
  if (isMyLast && newest.answer !== null && canonicalJson(newest.answer) !== canonicalJson(last.answer)) {
    ofMine.push(newest);
  }
  if (ofMine.length > 0 && last !== undefined && last.orders.length > 0) return null;
  const added = ofMine.map((revision, index) => ({ ...revision, number: fixed.length + index + 1, orders: [] }));
  return [...fixed, ...added];
}
