// The re-check (D18): a quote's lines against the live catalogue and subscriptions. What only moves with the day of the
// order (the credit, the days of a term that starts then) is no difference. Decides nothing.
import type { Account } from './account.ts';
import type { CalendarDate } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import { currentCatalogueOf } from './current-catalogue.ts';
import type { OrderOverview } from './order-overview.ts';
import { computeOverview } from './overview.ts';
import type { OverviewProblem } from './overview-problems.ts';
import { differencesOf, shownTotalsOf } from './shown-totals.ts';
import type { Difference } from './shown-totals.ts';
import type { QuoteAlternative, QuoteLine, QuoteRevision } from './quote.ts';
import type { StaffRole } from './staff.ts';
import type { Subscription } from './subscription.ts';

export type LineFinding = 'price-changed' | 'quantity-moved' | 'term-moved' | 'not-possible-any-more';

/** Why a line cannot be ordered any more. */
export type NotPossibleReason = OverviewProblem['problem'] | 'subscription-gone' | 'address-gone' | 'no-catalogue';

/** How one line stands now. */
export interface LineRecheck {
  readonly lineId: string;
  /** Empty: unchanged. */
  readonly findings: readonly LineFinding[];
  /** What was quoted and what is now, in reading order. */
  readonly differences: readonly Difference[];
  readonly reasons: readonly NotPossibleReason[];
  /** The figures of an order today at the quote's discount; null where it is not possible. */
  readonly overviewNow: OrderOverview | null;
}

/** The live state that lines are held against. */
export interface RecheckInput {
  readonly account: Account;
  readonly subscriptions: readonly Subscription[];
  readonly catalogues: readonly Catalogue[];
  readonly role: StaffRole;
  readonly on: CalendarDate;
}

/** Every line of an alternative, in its order. */
export function recheckAlternative(
  revision: QuoteRevision,
  alternative: QuoteAlternative,
  input: RecheckInput,
): LineRecheck[] {
  return alternative.lines.map((line) => recheckLine(revision, line, input));
}

/** One line against what is there today. */
export function recheckLine(revision: QuoteRevision, line: QuoteLine, input: RecheckInput): LineRecheck {
  const { account, subscriptions, catalogues, role, on } = input;
  const lineId = line.id;
  const subscription = subscriptions.find(({ id }) => id === line.subscription.id);
  if (subscription === undefined) return impossible(lineId, [], ['subscription-gone']);
  const catalogue = currentCatalogueOf(catalogues, on);
  const subscriptionCatalogue = catalogues.find(({ version }) => version === subscription.catalogueVersion);
  const moved = movedSince(line.subscription, subscription);
  if (catalogue === null || subscriptionCatalogue === undefined) return impossible(lineId, moved, ['no-catalogue']);
  const { billingAddress, discountBasisPoints } = revision.pricing;
  const address = account.billingAddresses.find(({ id }) => id === billingAddress.id);
  if (address === undefined) return impossible(lineId, moved, ['address-gone']);
  const answer = computeOverview({
    account,
    subscription,
    subscriptionCatalogue,
    catalogue,
    change: line.change,
    billingAddressCountry: address.country,
    on,
    role,
    quotedDiscountBasisPoints: discountBasisPoints,
  });
  if (!answer.ok) {
    return impossible(
      lineId,
      moved,
      answer.problems.map(({ problem }) => problem),
    );
  }
  const overviewNow = answer.overview;
  const prices = line.overview === null ? [] : priceDifferences(line.overview, overviewNow);
  const effect = line.overview === null ? [] : termEffectDifference(line.overview, overviewNow);
  const terms = [...ofField(moved, 'term'), ...effect];
  const quantities = moved.filter(({ field }) => field !== 'subscription.term');
  const findings: LineFinding[] = [];
  if (prices.length > 0) findings.push('price-changed');
  if (quantities.length > 0) findings.push('quantity-moved');
  if (terms.length > 0) findings.push('term-moved');
  return { lineId, findings, differences: [...quantities, ...terms, ...prices], reasons: [], overviewNow };
}

/** What differs between two overviews of one line, but for what only moves with the day. */
export function figureDifferences(then: OrderOverview, now: OrderOverview): Difference[] {
  return [...termEffectDifference(then, now), ...priceDifferences(then, now)];
}

/** Whether nothing moved in any line. */
export function isUnchanged(rechecks: readonly LineRecheck[]): boolean {
  return rechecks.every(({ findings }) => findings.length === 0);
}

function impossible(
  lineId: string,
  differences: readonly Difference[],
  reasons: readonly NotPossibleReason[],
): LineRecheck {
  return { lineId, findings: ['not-possible-any-more'], differences, reasons, overviewNow: null };
}

/** What somebody did to the subscription since: its quantity, its service level, its term. */
function movedSince(then: Subscription, now: Subscription): Difference[] {
  const differences: Difference[] = [];
  if (then.licenceQuantity !== now.licenceQuantity) {
    differences.push({ field: 'subscription.quantity', shown: then.licenceQuantity, now: now.licenceQuantity });
  }
  if (then.slaId !== now.slaId) differences.push({ field: 'subscription.slaId', shown: then.slaId, now: now.slaId });
  const [termThen, termNow] = [then.term?.lastDay ?? null, now.term?.lastDay ?? null];
  if (termThen !== termNow) differences.push({ field: 'subscription.term', shown: termThen, now: termNow });
  return differences;
}

function ofField(differences: readonly Difference[], name: string): Difference[] {
  return differences.filter(({ field }) => field === `subscription.${name}`);
}

function termEffectDifference(then: OrderOverview, now: OrderOverview): Difference[] {
  if (then.term.effect === now.term.effect) return [];
  return [{ field: 'term.effect', shown: then.term.effect, now: now.term.effect }];
}

/** The figures but for the credit and the term, which move with the day. */
function priceDifferences(then: OrderOverview, now: OrderOverview): Difference[] {
  const unitThen = then.nextMonth.lines[0]?.unitPrice;
  const unitNow = now.nextMonth.lines[0]?.unitPrice;
  const unit =
    unitThen !== undefined && unitNow !== undefined && unitThen.minor !== unitNow.minor
      ? [{ field: 'nextMonth.unitPrice', shown: unitThen, now: unitNow }]
      : [];
  const totals = differencesOf(shownTotalsOf(then), shownTotalsOf(now));
  return [...unit, ...totals.filter(({ field }) => field !== 'credit' && field !== 'termLastDay')];
}
