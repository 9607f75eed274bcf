// What an entry amounts to: the content that is kept, the revision with its live figures by the same pure rules that main
// and the portal use (F20, D17), and everything that stands against sending it. Pure.
import type { QuoteContent } from '../../../../shared/contract/quotes.ts';
import type { BillingAddress } from '../../../../shared/domain/account.ts';
import type { Change } from '../../../../shared/domain/change.ts';
import { parsePercent } from '../../../../shared/domain/percent.ts';
import { parseQuantity, quantityLimits } from '../../../../shared/domain/quantity.ts';
import { quoteProblems } from '../../../../shared/domain/quote-check.ts';
import { pricedLine, pricingOf } from '../../../../shared/domain/quote-pricing.ts';
import { quoteAlternativeSchema, quoteLimits, quoteRevisionSchema } from '../../../../shared/domain/quote.ts';
import type { QuoteAlternative, QuoteRevision } from '../../../../shared/domain/quote.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import { termLengthsFor } from '../quote-data.ts';
import type { QuoteData } from '../quote-data.ts';
import type { LineEntry, QuoteEntry } from './quote-entry.ts';

/** One thing that stands against sending; `path` is the field's in the entry, `limit` and `step` as in the rules. */
export interface EntryProblem {
  readonly path: string;
  readonly problem: string;
  readonly limit?: number;
  readonly step?: number;
}

export interface EnteredQuote {
  readonly content: QuoteContent;
  readonly revision: QuoteRevision;
  readonly problems: readonly EntryProblem[];
}

/** What the kept quote holds in copies, for what the account does not have any more. */
export interface KnownCopies {
  readonly number: number;
  readonly subscriptions: readonly Subscription[];
  readonly billingAddress: BillingAddress | null;
}

export const noCopies: KnownCopies = { number: 1, subscriptions: [], billingAddress: null };

/** The copies in a revision that is edited. */
export function copiesOf({ number, alternatives, pricing }: QuoteRevision): KnownCopies {
  const subscriptions = alternatives.flatMap(({ lines }) => lines.map(({ subscription }) => subscription));
  return { number, subscriptions, billingAddress: pricing.billingAddress };
}

/** The subscription of a line as it is now; as it was where it is gone; undefined where it was never known. */
export function subscriptionOf(data: QuoteData, copies: KnownCopies, id: string): Subscription | undefined {
  const is = (subscription: Subscription) => subscription.id === id;
  return data.subscriptions.find(is) ?? copies.subscriptions.find(is);
}

/** Null where there is no billing address to begin with. */
export function enteredQuote(data: QuoteData, entry: QuoteEntry, copies: KnownCopies): EnteredQuote | null {
  const { account, catalogue, catalogues, on, role, staff, discountLimit } = data;
  const billingAddress =
    account.billingAddresses.find(({ id }) => id === entry.billingAddressId) ?? copies.billingAddress;
  if (billingAddress === null) return null;
  const content = contentOf(data, entry, copies);
  const pricing = pricingOf({
    ...{ account, billingAddress, catalogue, on },
    discountBasisPoints: content.discountBasisPoints,
  });
  const { discountBasisPoints: _discount, billingAddressId: _address, ...rest } = content;
  const pricedFrom = { account, pricing, catalogues, role };
  const revision: QuoteRevision = {
    ...rest,
    number: copies.number,
    changedAt: `${on}T00:00:00Z`,
    changedBy: staff,
    pricing,
    alternatives: content.alternatives.map(({ id, title, lines }): QuoteAlternative => ({
      ...{ id, title },
      lines: lines.flatMap((line) => {
        const subscription = subscriptionOf(data, copies, line.subscriptionId);
        return subscription === undefined ? [] : [pricedLine(pricedFrom, { ...line, subscription })];
      }),
    })),
    sent: null,
    answer: null,
    orders: [],
  };
  const typed = typedProblems(data, entry, copies);
  const found = quoteProblems(revision, { account, catalogues, role, discountLimit, on }).map(
    (problem): EntryProblem => ({ ...problem, path: pathInEntry(problem.path) }),
  );
  return {
    content,
    revision,
    problems: [...typed, ...found.filter(({ path }) => !typed.some((other) => other.path === path))],
  };
}

/** The change that a line amounts to, with the last quantity that can be kept. */
export function changeOf(data: QuoteData, subscription: Subscription | undefined, line: LineEntry): Change {
  const { kind, keptQuantity: quantity, slaId, termMonths } = line;
  if (kind === 'add-licences') return { kind, quantity };
  const starts = subscription === undefined || termLengthsFor(data, subscription, kind).length > 0;
  return { kind, quantity, slaId, termMonths: starts ? termMonths : null };
}

/** A typed quantity that can be kept, possible or not; null for any other text. */
export function keptQuantity(text: string): number | null {
  const trimmed = text.trim();
  const quantity = /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : 0;
  return quantity > 0 ? quantity : null;
}

function contentOf(data: QuoteData, entry: QuoteEntry, copies: KnownCopies): QuoteContent {
  const { shape } = quoteRevisionSchema;
  return {
    validUntil: entry.validUntil ?? entry.keptValidUntil,
    isBinding: entry.isBinding,
    language: entry.language,
    reference: keptText(entry.reference, shape.reference, quoteLimits.referenceLength),
    customerNotes: keptText(entry.customerNotes, shape.customerNotes, quoteLimits.notesLength),
    internalNotes: keptText(entry.internalNotes, shape.internalNotes, quoteLimits.notesLength),
    discountBasisPoints: entry.keptDiscount,
    billingAddressId: entry.billingAddressId,
    alternatives: entry.alternatives.map(({ id, title, lines }) => ({
      id,
      title: keptText(title, quoteAlternativeSchema.shape.title, quoteLimits.titleLength),
      lines: lines.map((line) => ({
        id: line.id,
        subscriptionId: line.subscriptionId,
        change: changeOf(data, subscriptionOf(data, copies, line.subscriptionId), line),
      })),
    })),
  };
}

type TextSchema = (typeof quoteRevisionSchema)['shape']['reference' | 'customerNotes'];

/** A text as it can be kept: what is refused is left out, and said beside the field. */
function keptText(text: string, schema: TextSchema, longest: number): string {
  const shown = text.replace(/(?![\n\t])\p{Cc}|[\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '').slice(0, longest);
  for (const candidate of [text, shown, shown.replace(/\s/g, ' ')]) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return parsed.data;
  }
  return '';
}

function typedProblems(data: QuoteData, entry: QuoteEntry, copies: KnownCopies): EntryProblem[] {
  const { shape } = quoteRevisionSchema;
  const problems: EntryProblem[] = [];
  const discount = parsePercent(entry.discount);
  if (!discount.ok) {
    problems.push({ path: 'discount', problem: discount.problem });
  } else if (discount.basisPoints > data.discountLimit) {
    problems.push({ path: 'discount', problem: 'discount-over-limit', limit: data.discountLimit });
  }
  if (entry.validUntil === null) problems.push({ path: 'validUntil', problem: 'required' });
  if (!data.account.billingAddresses.some(({ id }) => id === entry.billingAddressId)) {
    problems.push({ path: 'billingAddressId', problem: 'address-gone' });
  }
  for (const field of ['reference', 'customerNotes', 'internalNotes'] as const) {
    problems.push(...textProblem(field, entry[field], shape[field]));
  }
  for (const [at, { title, lines }] of entry.alternatives.entries()) {
    problems.push(...textProblem(`alternatives.${at}.title`, title, quoteAlternativeSchema.shape.title));
    for (const [index, line] of lines.entries()) {
      problems.push(...lineProblems(data, line, copies, `alternatives.${at}.lines.${index}`));
    }
  }
  return problems;
}

function textProblem(path: string, text: string, schema: TextSchema): EntryProblem[] {
  const parsed = schema.safeParse(text);
  return parsed.success ? [] : [{ path, problem: parsed.error.issues[0]?.message ?? 'too-long' }];
}

function lineProblems(data: QuoteData, line: LineEntry, copies: KnownCopies, path: string): EntryProblem[] {
  if (!data.subscriptions.some(({ id }) => id === line.subscriptionId)) return [{ path, problem: 'subscription-gone' }];
  const subscription = subscriptionOf(data, copies, line.subscriptionId);
  if (keptQuantity(line.quantity) !== null || subscription === undefined) return [];
  const limits = quantityLimits({ kind: line.kind, subscription, catalogue: data.catalogue });
  const answer = parseQuantity(line.quantity, limits);
  if (answer.ok) return [];
  const { ok: _ok, ...problem } = answer;
  return [{ path: `${path}.quantity`, ...problem }];
}

/** The path of a problem of the revision, in the entry. */
function pathInEntry(path: string): string {
  if (path === 'pricing.discountBasisPoints') return 'discount';
  return path.replace(/\.change(\.|$)/, '$1');
}
