// Everything that stands against a quote before it may be sent or stored (F20, D16): codes by field, never display text.
import { daysBetween } from './calendar.ts';
import type { CalendarDate } from './calendar.ts';
import type { OverviewProblem } from './overview-problems.ts';
import { priceLine } from './quote-pricing.ts';
import type { QuotePricingInput } from './quote-pricing.ts';
import type { QuoteAnswer, QuoteRevision } from './quote.ts';

/** The longest validity from the day of sending. */
export const longestValidityDays = 365;

export interface QuoteProblem {
  /** In the revision, in dots: `alternatives.0.lines.1.change.quantity`. */
  readonly path: string;
  readonly problem:
    | OverviewProblem['problem']
    | 'empty-alternative'
    | 'duplicate-subscription'
    | 'duplicate-id'
    | 'discount-over-limit'
    | 'validity-past'
    | 'validity-too-long'
    | 'unknown-catalogue'
    | 'other-account';
  /** As in `OverviewProblem`; the largest discount in basis points; the longest validity in days. */
  readonly limit?: number;
}

/** What stands against sending a revision on a day. `discountLimit` in basis points. */
export function quoteProblems(
  revision: QuoteRevision,
  input: Omit<QuotePricingInput, 'pricing'> & {
    readonly discountLimit: number;
    readonly on: CalendarDate;
  },
): QuoteProblem[] {
  const { discountLimit, on } = input;
  const problems: QuoteProblem[] = [];
  if (revision.pricing.discountBasisPoints > discountLimit) {
    problems.push({ path: 'pricing.discountBasisPoints', problem: 'discount-over-limit', limit: discountLimit });
  }
  if (revision.validUntil < on) problems.push({ path: 'validUntil', problem: 'validity-past' });
  if (daysBetween(on, revision.validUntil) > longestValidityDays) {
    problems.push({ path: 'validUntil', problem: 'validity-too-long', limit: longestValidityDays });
  }
  return [
    ...problems,
    ...idProblems(revision),
    ...revision.alternatives.flatMap((_, index) => alternativeProblems(revision, index, input)),
  ];
}

/** An order names its line, and an answer its alternative: ids are used once in a revision. */
function idProblems({ alternatives }: QuoteRevision): QuoteProblem[] {
  const seen = new Set<string>();
  return alternatives
    .flatMap(({ id, lines }, index) => [
      { id, path: `alternatives.${index}.id` },
      ...lines.map((line, at) => ({ id: line.id, path: `alternatives.${index}.lines.${at}.id` })),
    ])
    .filter(({ id }) => seen.has(id) || !seen.add(id))
    .map(({ path }): QuoteProblem => ({ path, problem: 'duplicate-id' }));
}

function alternativeProblems(
  revision: QuoteRevision,
  index: number,
  input: Omit<QuotePricingInput, 'pricing'>,
): QuoteProblem[] {
  const lines = revision.alternatives[index]?.lines ?? [];
  const path = `alternatives.${index}`;
  if (lines.length === 0) return [{ path, problem: 'empty-alternative' }];
  return lines.flatMap((line, at): QuoteProblem[] => {
    const linePath = `${path}.lines.${at}`;
    if (line.subscription.accountId !== input.account.id) return [{ path: linePath, problem: 'other-account' }];
    const isSecond = lines.findIndex(({ subscription }) => subscription.id === line.subscription.id) < at;
    if (isSecond) return [{ path: linePath, problem: 'duplicate-subscription' }];
    const answer = priceLine({ ...input, pricing: revision.pricing }, line);
    if (answer === null) return [{ path: linePath, problem: 'unknown-catalogue' }];
    if (answer.ok) return [];
    return answer.problems.map((found) => ({ ...found, path: `${linePath}.${found.path}` }));
  });
}

export type AnswerProblem = {
  readonly path: 'on' | 'alternativeId';
  readonly problem: 'before-sent' | 'after-valid-until' | 'in-future' | 'required';
};

/**
 * What stands against an answer of the customer, recorded on a day: a quote can be accepted all day on its last day,
 * and an answer lies between the day of sending and today.
 */
export function answerProblems(
  revision: QuoteRevision,
  answer: Pick<QuoteAnswer, 'kind' | 'on' | 'alternativeId'>,
  input: { readonly sentOn: CalendarDate | null; readonly on: CalendarDate },
): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (input.sentOn !== null && answer.on < input.sentOn) problems.push({ path: 'on', problem: 'before-sent' });
  if (answer.on > input.on) problems.push({ path: 'on', problem: 'in-future' });
  if (answer.kind === 'declined') return problems;
  if (answer.on > revision.validUntil) problems.push({ path: 'on', problem: 'after-valid-until' });
  if (!revision.alternatives.some(({ id }) => id === answer.alternativeId)) {
    problems.push({ path: 'alternativeId', problem: 'required' });
  }
  return problems;
}
