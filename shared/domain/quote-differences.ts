// What differs between two revisions of a quote, or between mine and the portal's (D16): field by field, alternative by
// alternative, line by line. Compares, and decides nothing; never display text.
import type { BillingAddress } from './account.ts';
import type { Bilingual } from './text.ts';
import type { Money } from './money.ts';
import { alternativeFigures } from './quote-pricing.ts';
import type { QuoteAlternative, QuoteLine, QuoteRevision } from './quote.ts';

/** A value as it is shown; null where there is none on that side. */
export type ComparedValue = Money | BillingAddress | Bilingual | string | number | boolean | null;

export type QuoteField =
  | 'validUntil'
  | 'isBinding'
  | 'language'
  | 'discountBasisPoints'
  | 'catalogue'
  | 'billingAddress'
  | 'reference'
  | 'customerNotes'
  | 'internalNotes'
  | 'alternative'
  | 'title'
  | 'monthlyNet'
  | 'chargeNet'
  | 'credit'
  | 'line'
  | 'kind'
  | 'quantityBefore'
  | 'quantity'
  | 'slaId'
  | 'termMonths'
  | 'unitPrice'
  | 'lineMonthlyNet';

export interface QuoteDifference {
  /** The number of the alternative, from 1, on the side that has it; null for the quote as a whole. */
  readonly alternative: number | null;
  /** What the alternative is called on that side; empty where it has no title of its own. */
  readonly title: string;
  /** The phone system of the line; null for the whole alternative. */
  readonly systemName: string | null;
  readonly field: QuoteField;
  readonly before: ComparedValue;
  readonly after: ComparedValue;
}

type Fields = readonly (readonly [QuoteField, ComparedValue])[];

/**
 * Everything that differs, in reading order. Alternatives are the same by their id, else by their place; lines by their
 * subscription. One that only one side has is one difference, with its title or the change as value.
 */
export function quoteDifferences(before: QuoteRevision, after: QuoteRevision): QuoteDifference[] {
  const whole = { alternative: null, title: '', systemName: null };
  const pairs = pairsOfAlternatives(before.alternatives, after.alternatives);
  return [
    ...compared(fieldsOfQuote(before), fieldsOfQuote(after), whole),
    ...pairs.flatMap((pair) => alternativeDifferences(pair, before, after)),
  ];
}

interface AlternativePair {
  readonly number: number;
  readonly before: QuoteAlternative | undefined;
  readonly after: QuoteAlternative | undefined;
}

function pairsOfAlternatives(
  before: readonly QuoteAlternative[],
  after: readonly QuoteAlternative[],
): AlternativePair[] {
  const areTheSame = before.some(({ id }) => after.some((other) => other.id === id));
  const pairOf = (one: QuoteAlternative, at: number, others: readonly QuoteAlternative[]) =>
    areTheSame ? others.find(({ id }) => id === one.id) : others[at];
  const kept = after.map((one, at) => ({ number: at + 1, before: pairOf(one, at, before), after: one }));
  const gone = before
    .map((one, at) => ({ number: at + 1, before: one, after: pairOf(one, at, after) }))
    .filter((pair) => pair.after === undefined);
  return [...kept, ...gone];
}

function alternativeDifferences(pair: AlternativePair, before: QuoteRevision, after: QuoteRevision): QuoteDifference[] {
  const name = { alternative: pair.number, title: (pair.after ?? pair.before)?.title ?? '' };
  const scope = { ...name, systemName: null };
  if (pair.before === undefined || pair.after === undefined) {
    const title = (one: QuoteAlternative | undefined) => (one === undefined ? null : one.title);
    return [{ ...scope, field: 'alternative', before: title(pair.before), after: title(pair.after) }];
  }
  const [linesBefore, linesAfter] = [pair.before.lines, pair.after.lines];
  const sameSubscription = (one: QuoteLine) => (other: QuoteLine) => one.subscription.id === other.subscription.id;
  // The amount of an only line is that of its alternative.
  const isOnlyLine = linesBefore.length === 1 && linesAfter.length === 1;
  const isNews = ({ field }: QuoteDifference) => field !== 'lineMonthlyNet' || !isOnlyLine;
  const gone = linesBefore.filter((line) => !linesAfter.some(sameSubscription(line)));
  return [
    ...compared(fieldsOfAlternative(before, pair.before), fieldsOfAlternative(after, pair.after), scope),
    ...linesAfter
      .flatMap((line) => lineDifferences(linesBefore.find(sameSubscription(line)), line, name))
      .filter(isNews),
    ...gone.flatMap((line) => lineDifferences(line, undefined, name)),
  ];
}

function lineDifferences(
  before: QuoteLine | undefined,
  after: QuoteLine | undefined,
  name: Pick<QuoteDifference, 'alternative' | 'title'>,
): QuoteDifference[] {
  const systemName = (after ?? before)?.subscription.systemName ?? null;
  if (before === undefined || after === undefined) {
    const kind = (line: QuoteLine | undefined) => line?.change.kind ?? null;
    return [{ ...name, systemName, field: 'line', before: kind(before), after: kind(after) }];
  }
  return compared(fieldsOfLine(before), fieldsOfLine(after), { ...name, systemName });
}

function fieldsOfQuote(revision: QuoteRevision): Fields {
  const { pricing } = revision;
  return [
    ['validUntil', revision.validUntil],
    ['isBinding', revision.isBinding],
    ['language', revision.language],
    ['discountBasisPoints', pricing.discountBasisPoints],
    ['catalogue', pricing.catalogue.name],
    ['billingAddress', pricing.billingAddress],
    ['reference', revision.reference],
    ['customerNotes', revision.customerNotes],
    ['internalNotes', revision.internalNotes],
  ];
}

function fieldsOfAlternative(revision: QuoteRevision, alternative: QuoteAlternative): Fields {
  const { monthly, chargeNow, credit } = alternativeFigures(revision, alternative);
  return [
    ['title', alternative.title],
    ['monthlyNet', monthly.net],
    ['chargeNet', chargeNow.net],
    ['credit', credit],
  ];
}

function fieldsOfLine({ subscription, change, overview }: QuoteLine): Fields {
  return [
    ['kind', change.kind],
    ['quantityBefore', subscription.licenceQuantity],
    ['quantity', change.quantity],
    ['slaId', change.kind === 'upgrade' ? change.slaId : null],
    ['termMonths', change.kind === 'upgrade' ? change.termMonths : null],
    ['unitPrice', overview?.nextMonth.lines[0]?.unitPrice ?? null],
    ['lineMonthlyNet', overview?.monthly.after ?? null],
  ];
}

function compared(
  before: Fields,
  after: Fields,
  scope: Pick<QuoteDifference, 'alternative' | 'title' | 'systemName'>,
): QuoteDifference[] {
  return after.flatMap(([field, now], at): QuoteDifference[] => {
    const then = before[at]?.[1] ?? null;
    return JSON.stringify(then) === JSON.stringify(now) ? [] : [{ ...scope, field, before: then, after: now }];
  });
}
