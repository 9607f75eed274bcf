// The figures that an order was shown with (D20), and what differs when they no longer hold. Compares,
// never decides what to do about it.
import { isSameMoney } from './money.ts';
import type { Money } from './money.ts';
import type { OrderOverview, ShownTotals, Totals } from './order-overview.ts';

/** One figure that no longer holds; `field` is its path in `ShownTotals`, in dots. */
export interface Difference {
  readonly field: string;
  readonly shown: Money | number | string | null;
  readonly now: Money | number | string | null;
}

/** What a user sees of an overview and confirms with the order. */
export function shownTotalsOf(overview: OrderOverview): ShownTotals {
  return {
    chargeNow: overview.chargeNow.totals,
    credit: overview.credit.amount,
    nextMonth: overview.nextMonth.totals,
    termLastDay: overview.term.after?.lastDay ?? null,
  };
}

/** What differs between the figures shown and those of now, in reading order; empty where they hold. */
export function differencesOf(shown: ShownTotals, now: ShownTotals): Difference[] {
  const differences = [
    ...totalsDifferences('chargeNow', shown.chargeNow, now.chargeNow),
    ...moneyDifference('credit', shown.credit, now.credit),
    ...totalsDifferences('nextMonth', shown.nextMonth, now.nextMonth),
  ];
  if (shown.termLastDay !== now.termLastDay) {
    differences.push({ field: 'termLastDay', shown: shown.termLastDay, now: now.termLastDay });
  }
  return differences;
}

function totalsDifferences(name: string, shown: Totals, now: Totals): Difference[] {
  const rate = { field: `${name}.taxRateBasisPoints`, shown: shown.taxRateBasisPoints, now: now.taxRateBasisPoints };
  return [
    ...moneyDifference(`${name}.net`, shown.net, now.net),
    ...(rate.shown === rate.now ? [] : [rate]),
    ...moneyDifference(`${name}.tax`, shown.tax, now.tax),
    ...moneyDifference(`${name}.gross`, shown.gross, now.gross),
  ];
}

function moneyDifference(field: string, shown: Money, now: Money): Difference[] {
  return isSameMoney(shown, now) ? [] : [{ field, shown, now }];
}
