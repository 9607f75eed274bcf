// The promises about what a quote holds to: its last day, and the figures at which something is ordered from it. Pure.
import { isDeepStrictEqual } from 'node:util';
import { differencesOf, shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { LineRecheck } from '../../../shared/domain/quote-recheck.ts';
import type { QuoteLine } from '../../../shared/domain/quote.ts';
import type { Facts } from './facts.ts';
import { broken, type Violation } from './violation.ts';

/** I2: what the portal accepted is what the user saw and confirmed: the same figures, by the same price list (D18, D20). */
export function orderedAsSeen({ ledger, books }: Facts): Violation[] {
  return [...ledger.orders].flatMap(([orderId, { input }]) => {
    const accepted = books.orderOf(orderId)?.overview;
    if (accepted === undefined) return [];
    const { catalogueVersion, totalsShown } = input;
    const differences = differencesOf(totalsShown, shownTotalsOf(accepted)).map(({ field }) => field);
    if (catalogueVersion !== accepted.catalogueVersion) differences.push('catalogueVersion');
    return differences.flatMap((field) =>
      broken('I2', `order ${orderId} was accepted at another ${field} than the user saw`),
    );
  });
}

/** I2: nobody accepted a quote after its last day, neither here nor at the portal. */
export function answersAreInTime({ quotes, books }: Facts): Violation[] {
  const newest = [...books.quoteForms.values()].flatMap((forms) => forms.slice(-1));
  return [...quotes.map(({ quote }) => quote), ...newest].flatMap(({ id, revisions }) =>
    revisions.flatMap(({ answer, validUntil }) => {
      if (answer?.kind !== 'accepted' || answer.on <= validUntil) return [];
      return broken('I2', `quote ${id} was valid until ${validUntil}, and is accepted on ${answer.on}`);
    }),
  );
}

/** I2: a re-check that finds nothing new shows the figures that were quoted (D18). */
export function recheckHidesNothing(
  { overview }: QuoteLine,
  { lineId, findings, overviewNow }: LineRecheck,
): Violation[] {
  if (overview === null || overviewNow === null || findings.includes('price-changed')) return [];
  const [then, now] = [overview, overviewNow].map(({ chargeNow, nextMonth }) => [chargeNow.totals, nextMonth.totals]);
  if (isDeepStrictEqual(then, now)) return [];
  return broken(
    'I2',
    `line ${lineId} costs something else than was quoted, and the re-check says ${findings.join(', ')}`,
  );
}
