// The price tiers as ranges of quantities, and where a quantity stands on their scale. Pure.
import type { Catalogue } from '../../../../shared/domain/catalogue.ts';
import type { Money } from '../../../../shared/domain/money.ts';
import type { Translate } from '../../../app/i18n.ts';

export interface TierRange {
  readonly from: number;
  /** Null for the last tier, which has no end of its own. */
  readonly to: number | null;
  readonly unitPrice: Money;
}

/** Each tier with its first and last quantity, both inclusive. */
export function tierRanges({ licence }: Pick<Catalogue, 'licence'>): readonly TierRange[] {
  return licence.tiers.map(({ fromQuantity, unitPrice }, index) => {
    const next = licence.tiers[index + 1];
    return { from: fromQuantity, to: next === undefined ? null : next.fromQuantity - 1, unitPrice };
  });
}

/** `10–24`, or `from 100`. */
export function tierRangeText(range: Pick<TierRange, 'from' | 'to'>, t: Translate): string {
  return range.to === null
    ? t('orderWizard.licences.tiers.from', { count: range.from })
    : t('orderWizard.licences.tiers.range', { from: range.from, to: range.to });
}

/**
 * Where a quantity stands on a scale on which every tier takes the same room, 0 to 1; within a tier in
 * proportion, in the last one up to the highest quantity that can be ordered.
 */
export function tierPosition({ licence }: Pick<Catalogue, 'licence'>, quantity: number): number {
  const ranges = tierRanges({ licence });
  const index = Math.max(
    0,
    ranges.findLastIndex(({ from }) => from <= quantity),
  );
  const range = ranges[index];
  if (range === undefined) return 0;
  const last = range.to ?? Math.max(licence.maximumQuantity, range.from);
  const within = Math.min(1, Math.max(0, (quantity - range.from + 0.5) / (last - range.from + 1)));
  return (index + within) / ranges.length;
}
