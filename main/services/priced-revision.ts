// What staff entered of a quote, priced as of today from what the cache holds (D17): figures of the renderer are never
// taken. A line that cannot be ordered is kept without figures, so that nothing entered is lost. Reads nothing itself.
import type { Failure, InputProblem } from '../../shared/contract/failure.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { QuoteContent } from '../../shared/contract/quotes.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { pricedLine, pricingOf } from '../../shared/domain/quote-pricing.ts';
import type { QuoteLine, QuotePricing, QuoteRevision } from '../../shared/domain/quote.ts';
import type { StaffRole } from '../../shared/domain/staff.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { ShownDetails } from './shown-details.ts';

/** The part of a revision that is entered, with what it was priced from. */
export type PricedContent = Pick<
  QuoteRevision,
  'validUntil' | 'isBinding' | 'language' | 'reference' | 'customerNotes' | 'internalNotes' | 'pricing' | 'alternatives'
>;

/** What a revision was entered as. */
export function contentOf(revision: QuoteRevision): QuoteContent {
  const { validUntil, isBinding, language, reference, customerNotes, internalNotes, pricing, alternatives } = revision;
  return {
    ...{ validUntil, isBinding, language, reference, customerNotes, internalNotes },
    discountBasisPoints: pricing.discountBasisPoints,
    billingAddressId: pricing.billingAddress.id,
    alternatives: alternatives.map(({ id, title, lines }) => ({
      ...{ id, title },
      lines: lines.map((line) => ({ id: line.id, subscriptionId: line.subscription.id, change: line.change })),
    })),
  };
}

/**
 * The content at today's figures. What the portal does not have any more is taken from the copies of `before`;
 * `invalid-input` where it is in neither. `catalogues` are all that are known.
 */
export function pricedContent(
  content: QuoteContent,
  before: QuoteRevision | null,
  from: { readonly details: ShownDetails; readonly catalogues: readonly Catalogue[]; readonly role: StaffRole },
): Result<PricedContent> {
  const { account, currentCatalogueVersion, today: on } = from.details;
  const { discountBasisPoints, billingAddressId, alternatives, ...entered } = content;
  const catalogue = from.catalogues.find(({ version }) => version === currentCatalogueVersion);
  if (catalogue === undefined) return failed({ code: 'not-found', what: 'catalogue', id: currentCatalogueVersion });
  const kept = before?.pricing.billingAddress;
  const billingAddress =
    account.billingAddresses.find(({ id }) => id === billingAddressId) ??
    (kept?.id === billingAddressId ? kept : undefined);
  if (billingAddress === undefined) return invalid([{ path: 'billingAddressId', problem: 'unknown' }]);
  const pricing = pricingOf({ account, billingAddress, catalogue, discountBasisPoints, on });
  const problems: InputProblem[] = [];
  const priced = alternatives.map(({ id, title, lines }, index) => ({
    ...{ id, title },
    lines: lines.flatMap((line, at): QuoteLine[] => {
      const found = lineFrom(line, before, pricing, from);
      if (found !== null) return [found];
      problems.push({ path: `alternatives.${index}.lines.${at}.subscriptionId`, problem: 'unknown' });
      return [];
    }),
  }));
  return problems.length > 0 ? invalid(problems) : success({ ...entered, pricing, alternatives: priced });
}

function lineFrom(
  line: QuoteContent['alternatives'][number]['lines'][number],
  before: QuoteRevision | null,
  pricing: QuotePricing,
  { details, catalogues, role }: Parameters<typeof pricedContent>[2],
): QuoteLine | null {
  const { id, subscriptionId, change } = line;
  const subscription = details.subscriptions.find((known) => known.id === subscriptionId);
  if (subscription !== undefined) {
    const input = { account: details.account, pricing, catalogues, role };
    return pricedLine(input, { id, subscription, change });
  }
  const copy = copyIn(before, subscriptionId);
  return copy === null ? null : { id, subscription: copy, change, overview: null };
}

function copyIn(before: QuoteRevision | null, subscriptionId: string): Subscription | null {
  const lines = before?.alternatives.flatMap((alternative) => alternative.lines) ?? [];
  return lines.find(({ subscription }) => subscription.id === subscriptionId)?.subscription ?? null;
}

function invalid(problems: InputProblem[]): { readonly ok: false; readonly failure: Failure } {
  return failed({ code: 'invalid-input', problems });
}
