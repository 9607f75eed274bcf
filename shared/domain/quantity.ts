// The licence quantity: which numbers a change allows, what a typed text means, and where the stepper
// may go (D5, F12). Never display text: problems are codes with the limit that they met.
import type { Catalogue } from './catalogue.ts';
import type { ChangeKind } from './change.ts';
import type { Subscription } from './subscription.ts';

/** What a change allows, from the catalogue and from today's quantity. */
export interface QuantityLimits {
  readonly minimum: number;
  readonly maximum: number;
  /** Quantities are `minimum + n × step`. */
  readonly step: number;
  /** Today's quantity, which the change must not go below. */
  readonly current: number;
  /** True where today's quantity itself is too little (an addition of none). */
  readonly mustExceedCurrent: boolean;
}

/**
 * Why a quantity is refused. `limit` is what to say: the lowest quantity allowed (`below-minimum`,
 * `below-current`), the highest (`above-maximum`), today's (`not-more-than-current`), or the nearest
 * allowed (`not-a-step`).
 */
export type QuantityProblem =
  | { readonly problem: 'empty' | 'not-a-number' | 'fraction' }
  | {
      readonly problem: 'below-minimum' | 'above-maximum' | 'below-current' | 'not-more-than-current';
      readonly limit: number;
    }
  | { readonly problem: 'not-a-step'; readonly limit: number; readonly step: number };

export type QuantityAnswer =
  | { readonly ok: true; readonly quantity: number }
  | ({ readonly ok: false; readonly limit?: number; readonly step?: number } & QuantityProblem);

/** The limits of a change to a subscription. An upgrade may keep the quantity, an addition may not. */
export function quantityLimits(input: {
  readonly kind: ChangeKind;
  readonly subscription: Pick<Subscription, 'licenceQuantity'>;
  readonly catalogue: Pick<Catalogue, 'licence'>;
}): QuantityLimits {
  const { minimumQuantity, maximumQuantity, step } = input.catalogue.licence;
  return {
    minimum: minimumQuantity,
    maximum: maximumQuantity,
    step,
    current: input.subscription.licenceQuantity,
    mustExceedCurrent: input.kind === 'add-licences',
  };
}

/** The lowest quantity that the limits allow; above `highestQuantity` where they allow none. */
export function lowestQuantity(limits: QuantityLimits): number {
  const floor = limits.mustExceedCurrent ? limits.current + 1 : limits.current;
  return nextStepUp(Math.max(limits.minimum, floor), limits);
}

/** The highest quantity that the limits allow. */
export function highestQuantity(limits: QuantityLimits): number {
  return nextStepDown(limits.maximum, limits);
}

/** What is wrong with a whole number as quantity, or null where it is allowed. */
export function quantityProblem(quantity: number, limits: QuantityLimits): QuantityProblem | null {
  if (!Number.isFinite(quantity)) return { problem: 'not-a-number' };
  if (!Number.isInteger(quantity)) return { problem: 'fraction' };
  if (quantity < limits.minimum) return { problem: 'below-minimum', limit: lowestQuantity(limits) };
  if (limits.mustExceedCurrent && quantity <= limits.current) {
    return { problem: 'not-more-than-current', limit: limits.current };
  }
  if (quantity < limits.current) return { problem: 'below-current', limit: lowestQuantity(limits) };
  if (quantity > limits.maximum) return { problem: 'above-maximum', limit: highestQuantity(limits) };
  if ((quantity - limits.minimum) % limits.step !== 0) {
    return { problem: 'not-a-step', limit: stepQuantity(quantity, 0, limits), step: limits.step };
  }
  return null;
}

/**
 * A typed quantity (F12). Blanks around it are accepted; only the digits 0–9 with an optional minus are a
 * number: no exponents, signs of thousands, or digits of other scripts.
 */
export function parseQuantity(text: string, limits: QuantityLimits): QuantityAnswer {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, problem: 'empty' };
  if (/^-?\d*[.,]\d+$/.test(trimmed)) return { ok: false, problem: 'fraction' };
  if (!/^-?\d+$/.test(trimmed)) return { ok: false, problem: 'not-a-number' };
  const quantity = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(trimmed)));
  const problem = quantityProblem(quantity, limits);
  return problem === null ? { ok: true, quantity } : { ok: false, ...problem };
}

/**
 * Where the stepper goes from a quantity by `delta` steps (±1, ±10). Always a quantity that the limits
 * allow, also from one outside them or between two steps.
 */
export function stepQuantity(current: number, delta: number, limits: QuantityLimits): number {
  const lowest = lowestQuantity(limits);
  const highest = highestQuantity(limits);
  if (Number.isNaN(current) || lowest > highest) return lowest;
  const start = Math.max(lowest, Math.min(highest, current));
  const onStep = delta < 0 ? nextStepUp(start, limits) : nextStepDown(start, limits);
  return Math.max(lowest, Math.min(highest, onStep + Math.trunc(delta) * limits.step));
}

/** The first quantity on a step that is not below `quantity`. */
export function nextStepUp(quantity: number, limits: Pick<QuantityLimits, 'minimum' | 'step'>): number {
  return limits.minimum + Math.ceil((quantity - limits.minimum) / limits.step) * limits.step;
}

function nextStepDown(quantity: number, limits: QuantityLimits): number {
  return limits.minimum + Math.floor((quantity - limits.minimum) / limits.step) * limits.step;
}
