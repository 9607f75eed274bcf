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
 * What of mine the portal does not have, in the place of their draft and behind everything that was sent there. My answer
 * goes where they have none; where that document is answered otherwise, or superseded, it comes again, with my answer.
 */
function withMine(theirs: Quote, mine: Quote): QuoteRevision[] | null {
  const fixed = [...fixedRevisionsOf(theirs.revisions)];
  const newest = currentRevisionOf(mine);
  const added: QuoteRevision[] = [];
  for (const revision of mine.revisions) {
    if (revision !== newest && isOpenDraft(revision)) continue;
    const at = fixed.findIndex((known) => isSameLockedPart(known, revision));
    const known = fixed[at];
    if (known === undefined) added.push(revision);
    else if (revision.answer === null || isSameAnswer(revision, known)) continue;
    else if (at === fixed.length - 1 && known.answer === null) fixed[at] = { ...known, answer: revision.answer };
    else added.push(revision);
  }
  if (added.length > 0 && (fixed.at(-1)?.orders.length ?? 0) > 0) return null;
  return [...fixed, ...added.map((revision, index) => ({ ...revision, number: fixed.length + index + 1, orders: [] }))];
}

function isSameAnswer(one: QuoteRevision, other: QuoteRevision): boolean {
  return canonicalJson(one.answer) === canonicalJson(other.answer);
}
