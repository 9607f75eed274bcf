// Everything that stands against a change, as codes with the field that they belong to: the same refusals
// in the wizard, in main and in the portal. Never display text.
import type { OverviewInput } from './overview-input.ts';
import { slaOfferOf } from './prices.ts';
import { quantityLimits, quantityProblem } from './quantity.ts';
import type { QuantityProblem } from './quantity.ts';
import { availabilityOf, isTrialState, stateOn } from './subscription-life.ts';
import type { UnavailableReason } from './subscription-life.ts';
import { termEffectOf, termLengthsOf } from './term-effect.ts';

export type OverviewProblemCode =
  | QuantityProblem['problem']
  | UnavailableReason
  | 'unknown-sla'
  | 'cheaper-sla'
  | 'unknown-term-length'
  | 'term-required'
  | 'no-change';

/** One thing that stands against a change. `limit` and `step` as in `QuantityProblem`. */
export interface OverviewProblem {
  /** The field in the order's body that it belongs to; `change` where it is the whole change. */
  readonly path: 'change' | 'change.quantity' | 'change.slaId' | 'change.termMonths';
  readonly problem: OverviewProblemCode;
  readonly limit?: number;
  readonly step?: number;
}

/** All problems; only the availability's where the change is not possible at all; empty for a good one. */
export function problemsOf(input: OverviewInput): OverviewProblem[] {
  const { change } = input;
  const availability = availabilityOf({ ...input, kind: change.kind });
  if (!availability.available) return [{ path: 'change', problem: availability.reason }];
  const problems: OverviewProblem[] = [];
  const ofQuantity = quantityProblem(change.quantity, quantityLimits({ ...input, kind: change.kind }));
  if (ofQuantity !== null) problems.push({ path: 'change.quantity', ...ofQuantity });
  const ofSla = slaProblem(input);
  if (ofSla !== null) problems.push({ path: 'change.slaId', problem: ofSla });
  const ofTerm = termProblem(input);
  if (ofTerm !== null) problems.push({ path: 'change.termMonths', problem: ofTerm });
  if (problems.length === 0 && isNoChange(input)) problems.push({ path: 'change', problem: 'no-change' });
  return problems;
}

/** A cheaper service level than today's is not an upgrade: that change is `change-sla`. */
function slaProblem(input: OverviewInput): 'unknown-sla' | 'cheaper-sla' | null {
  const { change, subscription, subscriptionCatalogue, catalogue } = input;
  if (change.kind !== 'upgrade') return null;
  const offer = slaOfferOf(catalogue, change.slaId);
  if (offer === undefined) return 'unknown-sla';
  if (subscription.slaId === null || isTrial(input)) return null;
  const today = slaOfferOf(catalogue, subscription.slaId) ?? slaOfferOf(subscriptionCatalogue, subscription.slaId);
  return today !== undefined && offer.monthlyPrice.minor < today.monthlyPrice.minor ? 'cheaper-sla' : null;
}

/** A length has to be chosen where a term starts, and only there. */
function termProblem(input: OverviewInput): 'term-required' | 'unknown-term-length' | null {
  const { change, subscription, catalogue, on } = input;
  if (change.kind !== 'upgrade') return null;
  const effect = termEffectOf({ kind: change.kind, isTrial: isTrial(input), term: subscription.term, catalogue, on });
  const lengths = termLengthsOf(effect, catalogue);
  if (change.termMonths === null) return lengths.length > 0 ? 'term-required' : null;
  return lengths.includes(change.termMonths) ? null : 'unknown-term-length';
}

function isNoChange(input: OverviewInput): boolean {
  const { change, subscription } = input;
  if (change.kind !== 'upgrade' || isTrial(input)) return false;
  return change.quantity === subscription.licenceQuantity && change.slaId === subscription.slaId;
}

function isTrial(input: OverviewInput): boolean {
  return isTrialState(stateOn(input.subscription, input));
}
