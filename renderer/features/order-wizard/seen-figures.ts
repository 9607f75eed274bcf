// The figures that were on the screen, and what of them does not hold any more (D18): across a day, a restart, or
// news of the portal. Pure; decides nothing.
import type { SeenFigures } from '../../../shared/contract/drafts.ts';
import { isSameMoney } from '../../../shared/domain/money.ts';
import { differencesOf, shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { Difference } from '../../../shared/domain/shown-totals.ts';
import type { Figures } from './figures.ts';

/** What the screen shows; null where it shows no figures, or the last valid ones of something refused. */
export function seenFiguresOf(figures: Figures | null): SeenFigures | null {
  if (figures?.overview == null || !figures.isCurrent) return null;
  const { quantity, monthly } = figures.overview;
  return {
    change: figures.change,
    quantityBefore: quantity.before,
    monthlyBefore: monthly.before,
    totals: shownTotalsOf(figures.overview),
  };
}

/** Each figure that moved, in reading order; null where the two are not of the same choice, or one is missing. */
export function movedFigures(seen: SeenFigures | null, now: SeenFigures | null): Difference[] | null {
  if (seen === null || now === null || !isSame(seen.change, now.change)) return null;
  const [before, after] = [seen.quantityBefore, now.quantityBefore];
  return [
    ...(before === after ? [] : [{ field: 'quantityBefore', shown: before, now: after }]),
    ...(isSameMoney(seen.monthlyBefore, now.monthlyBefore)
      ? []
      : [{ field: 'monthlyBefore', shown: seen.monthlyBefore, now: now.monthlyBefore }]),
    ...differencesOf(seen.totals, now.totals),
  ];
}

/** Whether both say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
