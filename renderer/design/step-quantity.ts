// What plus, minus and the keys do to a typed quantity. Pure; never refuses or corrects what was typed.

/** Limits of a quantity; `step` is the distance between allowed quantities, counted from `min`. */
export interface QuantityLimits {
  min: number;
  max: number;
  step: number;
}

const wholeNumber = /^\s*[+-]?[0-9]{1,15}\s*$/;

/** The whole number that a text says in ASCII digits, or undefined: `1.5`, `12,5`, `abc`, `１２` and "" say none. */
export function quantityOf(text: string): number | undefined {
  return wholeNumber.test(text) ? Number(text) : undefined;
}

/** The quantity `steps` steps away from `from`, never outside the limits, always on a step (F12). */
export function steppedQuantity(from: number, steps: number, limits: QuantityLimits): number {
  const { min, max, step } = limits;
  const exact = (from - min) / step;
  const position = steps > 0 ? Math.floor(exact) + steps : Math.ceil(exact) + steps;
  const highest = Math.floor((max - min) / step);
  return min + Math.min(Math.max(position, 0), highest) * step;
}

/** Steps of a page key: about ten licences (F12), at least one step. */
export function pageSteps(limits: QuantityLimits): number {
  return Math.max(1, Math.round(10 / limits.step));
}

/** True where a further step in this direction stays inside the limits. */
export function canStep(text: string, direction: 1 | -1, limits: QuantityLimits): boolean {
  const quantity = quantityOf(text);
  if (quantity === undefined) return true;
  return direction === 1 ? quantity + limits.step <= limits.max || quantity < limits.min : quantity > limits.min;
}
