// What stands against a quote, each with its field (F20), and against an answer of the customer: dates are inclusive.
import { describe, expect, test } from 'vitest';
import { answerProblems, quoteProblems } from '../../../shared/domain/quote-check.ts';
import { discountLimitOf, discountOf } from '../../../shared/domain/discount.ts';
import { provisionalNumberFrom, quoteNumberOf } from '../../../shared/domain/quote-number.ts';
import { quoteSchema } from '../../../shared/domain/quote.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import { anAccount, aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';
import { anUpgradeTo, aQuote } from '../../fixtures/quotes.ts';
import type { QuoteOf } from '../../fixtures/quotes.ts';

function problemsOf(quote: QuoteOf = {}, over: { on?: string; discountLimit?: number; account?: { id: string } } = {}) {
  return quoteProblems(currentRevisionOf(aQuote(quote)), {
    ...{ account: anAccount(), catalogues: [sampleVolumeCatalogue], role: 'sales' },
    ...{ discountLimit: 1500, on: '2026-11-16' },
    ...over,
  });
}

describe('a quote', () => {
  test('of worked example 1 has nothing against it', () => {
    expect(problemsOf()).toEqual([]);
  });

  test('is valid all day on its last day, and a year at most', () => {
    expect(problemsOf({}, { on: '2026-12-16' })).toEqual([]);
    expect(problemsOf({}, { on: '2026-12-17' })).toEqual([{ path: 'validUntil', problem: 'validity-past' }]);
    expect(problemsOf({ revision: { validUntil: '2027-11-16' } })).toEqual([]);
    expect(problemsOf({ revision: { validUntil: '2027-11-17' } })).toEqual([
      { path: 'validUntil', problem: 'validity-too-long', limit: 365 },
    ]);
  });

  test('gives no more discount than the role may, to the basis point', () => {
    expect(problemsOf({ discountBasisPoints: 1500 })).toEqual([]);
    expect(problemsOf({ discountBasisPoints: 1501 })).toEqual([
      { path: 'pricing.discountBasisPoints', problem: 'discount-over-limit', limit: 1500 },
    ]);
  });

  test('has a line in every alternative, one per subscription', () => {
    expect(problemsOf({ alternatives: [{ lines: [] }] })).toEqual([
      { path: 'alternatives.0', problem: 'empty-alternative' },
    ]);
    const lines = [{ change: anUpgradeTo(10) }, { change: anUpgradeTo(15) }];
    expect(problemsOf({ alternatives: [{ lines }] })).toEqual([
      { path: 'alternatives.0.lines.1', problem: 'duplicate-subscription' },
    ]);
    expect(problemsOf({ alternatives: [{ lines: lines.slice(0, 1) }, { lines: lines.slice(1) }] })).toEqual([]);
  });

  test('is of one customer, and of a price list that is known', () => {
    expect(problemsOf({}, { account: { id: 'account-2' } })).toEqual([
      { path: 'alternatives.0.lines.0', problem: 'other-account' },
    ]);
    const subscription = aSubscription({ catalogueVersion: '2019-01' });
    expect(problemsOf({ alternatives: [{ lines: [{ change: anUpgradeTo(10), subscription }] }] })).toEqual([
      { path: 'alternatives.0.lines.0', problem: 'unknown-catalogue' },
    ]);
  });

  test('says of each change what an order would say', () => {
    expect(problemsOf({ alternatives: [{ lines: [{ change: anUpgradeTo(4) }] }] })).toMatchObject([
      { path: 'alternatives.0.lines.0.change.quantity', problem: expect.any(String) },
    ]);
  });
});

describe('an answer', () => {
  const revision = currentRevisionOf(aQuote());
  const accepted = { kind: 'accepted', alternativeId: 'alternative-1' } as const;
  const problems = (answer: Parameters<typeof answerProblems>[1], on = '2026-12-20') =>
    answerProblems(revision, answer, { sentOn: '2026-11-16', on }).map(({ path, problem }) => `${path} ${problem}`);

  test('lies between the day of sending and today', () => {
    expect(problems({ ...accepted, on: '2026-11-15' })).toEqual(['on before-sent']);
    expect(problems({ ...accepted, on: '2026-11-16' })).toEqual([]);
    expect(problems({ ...accepted, on: '2026-11-18' }, '2026-11-17')).toEqual(['on in-future']);
    expect(problems({ ...accepted, on: '2026-11-17' }, '2026-11-17')).toEqual([]);
  });

  test('accepts until the end of the last day, and declines also later', () => {
    expect(problems({ ...accepted, on: '2026-12-16' })).toEqual([]);
    expect(problems({ ...accepted, on: '2026-12-17' })).toEqual(['on after-valid-until']);
    expect(problems({ kind: 'declined', alternativeId: null, on: '2026-12-17' })).toEqual([]);
  });

  test('accepts one of the alternatives', () => {
    expect(problems({ ...accepted, on: '2026-11-16', alternativeId: 'alternative-2' })).toEqual([
      'alternativeId required',
    ]);
    expect(problems({ ...accepted, on: '2026-11-16', alternativeId: null })).toEqual(['alternativeId required']);
  });
});

test('the discount of a subscription is its own, else the customer’s, and a role may always give what the customer has', () => {
  expect(discountOf({ discountBasisPoints: 300 }, { discountBasisPoints: null })).toBe(300);
  expect(discountOf({ discountBasisPoints: 300 }, { discountBasisPoints: 0 })).toBe(0);
  const reseller = { discountLimitsBasisPoints: { administrator: 3000, sales: 1500, viewer: 0 } };
  expect(discountLimitOf(reseller, 'sales', { discountBasisPoints: 0 })).toBe(1500);
  expect(discountLimitOf(reseller, 'sales', { discountBasisPoints: 1750 })).toBe(1750);
});

test('a provisional number is the first that is free, of letters and digits that nobody mistakes', () => {
  expect(provisionalNumberFrom(0, () => false)).toBe('Q-DRAFT-2222');
  expect(provisionalNumberFrom(0, (number) => number === 'Q-DRAFT-2222')).toBe('Q-DRAFT-2223');
  expect(provisionalNumberFrom(0.999_999_9, (number) => number === 'Q-DRAFT-ZZZZ')).toBe('Q-DRAFT-2222');
  const { provisionalNumber } = aQuote();
  expect(quoteNumberOf({ number: null, provisionalNumber })).toBe(provisionalNumber);
  expect(quoteNumberOf({ number: 'Q-2026-00042', provisionalNumber })).toBe('Q-2026-00042');
});

test('a quote counts its revisions without gaps, and its notes hide nothing', () => {
  const quote = aQuote();
  const revision = currentRevisionOf(quote);
  expect(quoteSchema.safeParse(quote).success).toBe(true);
  expect(quoteSchema.safeParse({ ...quote, revisions: [{ ...revision, number: 2 }] }).success).toBe(false);
  const withNotes = (customerNotes: string) =>
    quoteSchema.safeParse({ ...quote, revisions: [{ ...revision, customerNotes }] }).success;
  expect(withNotes('Zwei Zeilen\n\tund ein Tabulator')).toBe(true);
  expect(['\u202E', '\u0000', '\uD800', '\u2028'].map((text) => withNotes(`a${text}b`))).toEqual([
    ...[false, false, false, false],
  ]);
});
