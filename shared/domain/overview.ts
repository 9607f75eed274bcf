// Computes the order overview: everything that an order does and costs. The same function runs in the
// renderer (live figures), in main and in the portal. Never a clock, never I/O, never display text.
import { dayOfMonth, daysInMonth } from './calendar.ts';
import type { CalendarDate } from './calendar.ts';
import type { Catalogue, SlaOffer } from './catalogue.ts';
import { discountOf } from './discount.ts';
import { inclusiveServicesOf } from './inclusive-services.ts';
import { ratioOfMoney, zeroMoney } from './money.ts';
import type { Money } from './money.ts';
import type { OrderOverview, PriceLine } from './order-overview.ts';
import { problemsOf } from './overview-problems.ts';
import type { OverviewProblem } from './overview-problems.ts';
import type { OverviewInput } from './overview-input.ts';
import { addedLicenceLines, licenceLines, netOf, slaDifferenceLine, slaLine, slaOfferOf } from './prices.ts';
import { isTrialState, stateOn } from './subscription-life.ts';
import type { Subscription } from './subscription.ts';
import { taxRuleFor, totalsOf } from './tax.ts';
import { newTerm, termEffectOf } from './term-effect.ts';

export type OverviewAnswer =
  | { readonly ok: true; readonly overview: OrderOverview }
  | { readonly ok: false; readonly problems: readonly OverviewProblem[] };

/** The overview of a change on a day, or everything that stands against it. */
export function computeOverview(input: OverviewInput): OverviewAnswer {
  const { account, subscription, change } = input;
  if (subscription.accountId !== account.id) {
    throw new RangeError(`subscription ${subscription.id} is not of account ${account.id}`);
  }
  const problems = problemsOf(input);
  if (problems.length > 0) return { ok: false, problems };
  const slaId = change.kind === 'upgrade' ? change.slaId : subscription.slaId;
  const offer = slaId === null ? undefined : offerAfter(input, slaId);
  if (offer === undefined) return { ok: false, problems: [{ path: 'change.slaId', problem: 'unknown-sla' }] };
  return { ok: true, overview: overviewOf(input, offer) };
}

/**
 * Net of a whole month as a subscription stands: zero for a trial and for an ended one. `catalogue` is
 * the one that it is billed at.
 */
export function monthlyNetOf(input: {
  readonly subscription: Subscription;
  readonly catalogue: Catalogue;
  readonly discountBasisPoints: number;
  readonly on: CalendarDate;
}): Money {
  const { subscription, catalogue, discountBasisPoints, on } = input;
  const state = stateOn(subscription, { on });
  if (isTrialState(state) || state === 'ended') return zeroMoney(catalogue.currency);
  const lines = licenceLines({ catalogue, quantity: subscription.licenceQuantity, discountBasisPoints });
  const offer = subscription.slaId === null ? undefined : slaOfferOf(catalogue, subscription.slaId);
  if (offer !== undefined) lines.push(slaLine(offer, discountBasisPoints));
  return netOf(lines, catalogue.currency);
}

function overviewOf(input: OverviewInput, offer: SlaOffer): OrderOverview {
  const { account, subscription, subscriptionCatalogue, catalogue, change, on } = input;
  const { currency } = catalogue;
  const discountBasisPoints = discountAfter(input);
  const isTrial = isTrialState(stateOn(subscription, { on }));
  const tax = taxRuleFor({ ...input, taxRules: catalogue.taxRules, taxData: account.taxData });
  const { rateBasisPoints } = tax;
  const nextMonthLines = licenceLines({ catalogue, quantity: change.quantity, discountBasisPoints });
  nextMonthLines.push(slaLine(offer, discountBasisPoints));
  const chargeLines = isTrial ? nextMonthLines : additionLines(input, offer);
  const nextMonth = totalsOf({ lines: nextMonthLines, rateBasisPoints, currency });
  const charge = isTrial ? nextMonth : totalsOf({ lines: chargeLines, rateBasisPoints, currency });
  const daysPassed = dayOfMonth(on) - 1;
  const monthDays = daysInMonth(on);
  return {
    accountId: account.id,
    subscriptionId: subscription.id,
    subscriptionVersion: subscription.version,
    catalogueVersion: catalogue.version,
    change,
    orderedOn: on,
    effectiveFrom: on,
    quantity: { before: subscription.licenceQuantity, after: change.quantity },
    inclusiveServices: {
      before: inclusiveServicesOf(subscriptionCatalogue, subscription.licenceQuantity),
      after: inclusiveServicesOf(catalogue, change.quantity),
    },
    slaId: { before: subscription.slaId, after: offer.id },
    monthly: {
      before: monthlyNetOf({
        ...{ subscription, catalogue: subscriptionCatalogue, on },
        discountBasisPoints: discountOf(account, subscription),
      }),
      after: nextMonth.net,
    },
    chargeNow: { lines: chargeLines, totals: charge },
    credit: { amount: ratioOfMoney(charge.net, daysPassed, monthDays), daysPassed, daysInMonth: monthDays },
    nextMonth: { lines: nextMonthLines, totals: nextMonth },
    term: termAfter(input, isTrial),
    stillScheduled: subscription.scheduledChanges,
    tax: { rule: tax.rule, note: tax.note },
  };
}

/** D12: only what is added; what is billed already is not billed again (docs/decisions/0003-upgrade-in-term.md). */
function additionLines(input: OverviewInput, offer: SlaOffer): PriceLine[] {
  const { subscription, subscriptionCatalogue, catalogue, change } = input;
  const discountBasisPoints = discountAfter(input);
  const before = subscription.licenceQuantity;
  const lines = addedLicenceLines({ catalogue, before, after: change.quantity, discountBasisPoints });
  if (subscription.slaId === null || subscription.slaId === offer.id) return lines;
  const billed = slaOfferOf(subscriptionCatalogue, subscription.slaId) ?? slaOfferOf(catalogue, subscription.slaId);
  const line =
    billed === undefined
      ? slaLine(offer, discountBasisPoints)
      : slaDifferenceLine({ offer, billed, discountBasisPoints });
  if (line !== null) lines.push(line);
  return lines;
}

/** The discount from the change on: the quote's where one is ordered. */
function discountAfter({ account, subscription, quotedDiscountBasisPoints }: OverviewInput): number {
  return quotedDiscountBasisPoints ?? discountOf(account, subscription);
}

function termAfter(input: OverviewInput, isTrial: boolean): OrderOverview['term'] {
  const { subscription, catalogue, change, on } = input;
  const before = subscription.term;
  const { effect, reason } = termEffectOf({ kind: change.kind, isTrial, term: before, catalogue, on });
  const months = change.kind === 'upgrade' ? change.termMonths : null;
  const after = effect === 'unchanged' || months === null ? before : newTerm(on, months);
  return { effect, reason, before, after };
}

/**
 * The service level after the change: from the current catalogue; one that an addition keeps, and that
 * the current catalogue offers no more, stays at the price that it is billed at.
 */
function offerAfter(input: OverviewInput, slaId: string): SlaOffer | undefined {
  const offer = slaOfferOf(input.catalogue, slaId);
  if (offer !== undefined || input.change.kind === 'upgrade') return offer;
  return slaOfferOf(input.subscriptionCatalogue, slaId);
}
