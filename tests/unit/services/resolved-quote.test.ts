// The user's decision where two machines changed a quote: nothing that was sent is lost or changed (D16).
import { describe, expect, test } from 'vitest';
import { resolvedQuote } from '../../../main/services/resolved-quote.ts';
import type { OwnQuote } from '../../../main/store/own-quote-row.ts';
import type { Quote, QuoteAnswer, QuoteRevision } from '../../../shared/domain/quote.ts';
import { anOwnQuote } from '../../fixtures/own-quotes.ts';
import { aQuote } from '../../fixtures/quotes.ts';

const [sent] = aQuote().revisions;
if (sent === undefined) throw new Error('an empty quote');
const draft: QuoteRevision = { ...sent, sent: null };
const named = (revision: QuoteRevision, reference: string, number = 1): QuoteRevision => ({
  ...revision,
  reference,
  number,
});
const answer = (kind: QuoteAnswer['kind']): QuoteAnswer => ({
  ...{ kind, on: '2026-11-17', note: '', alternativeId: kind === 'accepted' ? 'alternative-1' : null },
  ...{ recordedAt: '2026-11-17T09:00:00Z', recordedBy: { id: 'staff-1', name: 'Anna Sommer' } },
});

/** Mine here, theirs in version 5 at the portal. */
function conflict(mine: QuoteRevision[], theirs: QuoteRevision[]): OwnQuote {
  const newer: Quote = { ...aQuote(), version: 5, number: 'Q-2026-00042', revisions: theirs };
  return anOwnQuote(
    { version: 3, number: 'Q-2026-00042', revisions: mine },
    { baseVersion: 3, state: { kind: 'conflict', newer } },
  );
}

/** The revisions that mine makes: `number reference`, with what happened to each. */
function keptMine(mine: QuoteRevision[], theirs: QuoteRevision[]): string[] | string {
  const resolved = resolvedQuote(conflict(mine, theirs), 'mine', 5);
  if (resolved === null || resolved === 'portal') return String(resolved);
  expect(resolved).toMatchObject({ baseVersion: 5, sent: [], isEditing: false });
  return resolved.quote.revisions.map((revision) =>
    [revision.number, revision.reference, revision.sent === null ? 'draft' : 'sent', revision.answer?.kind]
      .filter((word) => word !== undefined)
      .join(' '),
  );
}

describe('mine', () => {
  test('takes the place of their draft', () => {
    expect(keptMine([named(draft, 'mine')], [named(draft, 'theirs')])).toEqual(['1 mine draft']);
    expect(keptMine([named(sent, 'mine')], [named(draft, 'theirs')])).toEqual(['1 mine sent']);
  });

  test('is the revision after what they sent, and keeps what its document says', () => {
    expect(keptMine([named(sent, 'mine')], [named(sent, 'theirs')])).toEqual(['1 theirs sent', '2 mine sent']);
    const resolved = resolvedQuote(conflict([named(sent, 'mine')], [named(sent, 'theirs')]), 'mine', 5);
    expect(resolved).toMatchObject({
      quote: { revisions: [{}, { sent: { printedNumber: 'Q-2026-00042', printedRevision: 1 } }] },
    });
  });

  test('brings every document of mine that they do not have', () => {
    const mine = [named(sent, 'mine'), named(draft, 'my next', 2)];
    expect(keptMine(mine, [named(draft, 'theirs')])).toEqual(['1 mine sent', '2 my next draft']);
    expect(keptMine(mine, [named(sent, 'theirs')])).toEqual(['1 theirs sent', '2 mine sent', '3 my next draft']);
  });

  test('is only my answer, where they have the same document without one', () => {
    const answered = { ...named(sent, 'same'), answer: answer('accepted') };
    expect(keptMine([answered], [named(sent, 'same')])).toEqual(['1 same sent accepted']);
    expect(keptMine([answered], [named(sent, 'same'), named(draft, 'theirs', 2)])).toEqual(['1 same sent accepted']);
  });

  test('is a revision more where they recorded another answer: theirs stays', () => {
    const mine = { ...named(sent, 'same'), answer: answer('accepted') };
    const theirs = { ...named(sent, 'same'), answer: answer('declined') };
    expect(keptMine([mine], [theirs])).toEqual(['1 same sent declined', '2 same sent accepted']);
  });

  test('keeps my answer to what they have superseded, and one that I gave before I revised', () => {
    const mine = { ...named(sent, 'same'), answer: answer('accepted') };
    const theirs = [named(sent, 'same'), named(sent, 'theirs', 2)];
    expect(keptMine([mine], theirs)).toEqual(['1 same sent', '2 theirs sent', '3 same sent accepted']);
    const declined = { ...named(sent, 'same'), answer: answer('declined') };
    expect(keptMine([declined, named(draft, 'mine', 2)], [named(sent, 'same')])).toEqual([
      '1 same sent declined',
      '2 mine draft',
    ]);
  });

  test('cannot follow what was ordered meanwhile', () => {
    const order = { lineId: 'line-1-1', orderId: 'o', confirmationNumber: 'C-1', acceptedAt: '2026-11-17T09:00:00Z' };
    const ordered = { ...named(sent, 'theirs'), answer: answer('accepted'), orders: [order] };
    expect(keptMine([named(sent, 'mine')], [ordered])).toBe('null');
    expect(resolvedQuote(conflict([named(sent, 'mine')], [ordered]), 'portal', 5)).not.toBeNull();
  });
});

test('the portal’s stands here until the cache shows it', () => {
  const own = conflict([named(draft, 'mine')], [named(draft, 'theirs')]);
  expect(resolvedQuote(own, 'portal', 5)).toMatchObject({
    ...{ baseVersion: 5, state: { kind: 'synced' }, quote: { version: 5, revisions: [{ reference: 'theirs' }] } },
  });
});

test('a version that the user has not seen decides nothing', () => {
  const own = conflict([named(draft, 'mine')], [named(draft, 'theirs')]);
  expect(resolvedQuote(own, 'mine', 4)).toBeNull();
  expect(resolvedQuote(own, 'portal', null)).toBeNull();
  expect(resolvedQuote(anOwnQuote(), 'mine', null)).toBeNull();
});

test('after a refusal mine is tried again, or given up where the portal has one', () => {
  const rejected: OwnQuote['state'] = { kind: 'rejected', portalCode: 'invalid-input', fields: [] };
  const known = anOwnQuote({}, { baseVersion: 2, state: rejected });
  expect(resolvedQuote(known, 'mine', null)).toMatchObject({ baseVersion: 2, state: { kind: 'waiting' } });
  expect(resolvedQuote(known, 'portal', null)).toBe('portal');
  expect(resolvedQuote(anOwnQuote({}, { state: rejected }), 'portal', null)).toBeNull();
});
