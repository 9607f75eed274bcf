// What state a quote is in, told by what happened to it (D16), and what may be done with it then.
import { describe, expect, test } from 'vitest';
import {
  acceptedAlternativeOf,
  isOpenState,
  mayDo,
  quoteStateOf,
  quoteStates,
  revisionStateOf,
} from '../../../shared/domain/quote-state.ts';
import type { QuoteAction } from '../../../shared/domain/quote-state.ts';
import type { Quote, QuoteAnswer, QuoteRevision } from '../../../shared/domain/quote.ts';
import { aQuote } from '../../fixtures/quotes.ts';

const lastDay = '2026-12-16';
const dayAfter = '2026-12-17';
const author = { id: 'staff-1', name: 'Anna Sommer' };
const answer = (kind: QuoteAnswer['kind']): QuoteAnswer => ({
  ...{ kind, on: '2026-11-20', note: '', alternativeId: kind === 'accepted' ? 'alternative-1' : null },
  ...{ recordedAt: '2026-11-20T09:00:00Z', recordedBy: author },
});
const order = (lineId: string) => ({
  ...{ lineId, orderId: `order-${lineId}`, confirmationNumber: 'C-2026-000001', acceptedAt: '2026-11-21T09:00:00Z' },
});
const withRevision = (revision: Partial<QuoteRevision>): Quote => aQuote({ revision });

const draft = withRevision({ sent: null });
const sent = aQuote();
const accepted = withRevision({ answer: answer('accepted') });
const declined = withRevision({ answer: answer('declined') });
const ordered = withRevision({ answer: answer('accepted'), orders: [order('line-1-1')] });

describe('the state of a quote', () => {
  test.each([
    ['draft', draft],
    ['sent', sent],
    ['accepted', accepted],
    ['declined', declined],
    ['ordered', ordered],
  ] as const)('is %s by what happened', (state, quote) => {
    expect(quoteStateOf(quote, lastDay)).toBe(state);
  });

  test('turns to expired at the end of its last day, and only where the customer has not answered', () => {
    expect(quoteStateOf(sent, lastDay)).toBe('sent');
    expect(quoteStateOf(sent, dayAfter)).toBe('expired');
    expect([draft, accepted, declined, ordered].map((quote) => quoteStateOf(quote, dayAfter))).toEqual([
      ...['draft', 'accepted', 'declined', 'ordered'],
    ]);
  });

  test('is ordered only when every line of the accepted alternative is', () => {
    const lines = [
      { change: { kind: 'add-licences', quantity: 8 } as const },
      { change: { kind: 'add-licences', quantity: 9 } as const },
    ];
    const two = (orders: QuoteRevision['orders']) =>
      aQuote({ alternatives: [{ lines }], revision: { answer: answer('accepted'), orders } });
    expect(quoteStateOf(two([order('line-1-1')]), lastDay)).toBe('accepted');
    expect(quoteStateOf(two([order('line-1-1'), order('line-1-2')]), lastDay)).toBe('ordered');
  });

  test('is of the newest revision; those before are superseded, until it is discarded', () => {
    const [first] = sent.revisions;
    if (first === undefined) throw new Error('an empty quote');
    const revised = { ...sent, revisions: [first, { ...first, number: 2, sent: null }] };
    expect(quoteStateOf(revised, lastDay)).toBe('draft');
    expect(revisionStateOf(revised, first, lastDay)).toBe('superseded');
    expect(revisionStateOf(sent, first, lastDay)).toBe('sent');
  });

  test('is open while something is still to come', () => {
    expect(quoteStates.filter(isOpenState)).toEqual(['draft', 'sent', 'accepted']);
  });
});

test('the accepted alternative is the one that the customer named', () => {
  const [revision] = accepted.revisions;
  const [refused] = declined.revisions;
  if (revision === undefined || refused === undefined) throw new Error('an empty quote');
  expect(acceptedAlternativeOf(revision)?.id).toBe('alternative-1');
  expect(acceptedAlternativeOf(refused)).toBeNull();
});

describe('what may be done', () => {
  const actions: readonly QuoteAction[] = ['edit', 'send', 'accept', 'decline', 'revise', 'order'];
  const allowed = (quote: Quote, on: string) => actions.filter((action) => mayDo(quote, action, on));

  test('with a draft is editing, sending and declining', () => {
    expect(allowed(draft, lastDay)).toEqual(['edit', 'send', 'decline']);
  });

  test('with what was sent is recording the answer, also after the last day, and revising', () => {
    expect(allowed(sent, lastDay)).toEqual(['accept', 'decline', 'revise']);
    expect(allowed(sent, dayAfter)).toEqual(['accept', 'decline', 'revise']);
  });

  test('with what was accepted is ordering, and revising while nothing of it is ordered', () => {
    expect(allowed(accepted, lastDay)).toEqual(['revise', 'order']);
    const partly = { ...accepted.revisions[0], orders: [order('line-9')] } as QuoteRevision;
    expect(allowed({ ...accepted, revisions: [partly] }, lastDay)).toEqual(['order']);
    expect(allowed(ordered, lastDay)).toEqual([]);
  });

  test('with what was declined is revising', () => {
    expect(allowed(declined, lastDay)).toEqual(['revise']);
  });
});
