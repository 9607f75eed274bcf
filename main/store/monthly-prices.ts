// The net amount that a subscription costs per month, by the catalogue that it is billed at. Remembers
// what it has computed: a portfolio has few different combinations. Never a price of its own.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { Money } from '../../shared/domain/money.ts';
import { monthlyNetOf } from '../../shared/domain/overview.ts';
import type { Subscription, SubscriptionState } from '../../shared/domain/subscription.ts';

export interface MonthlyPrices {
  /** Net as the subscription stands in its `state` of the day; null where its catalogue is not known. */
  monthly(subscription: Subscription, state: SubscriptionState, discountBasisPoints: number): Money | null;
}

/** Far more combinations than a portfolio has; a bound all the same. */
const rememberedAtMost = 50_000;

/** Prices by these catalogues on a day. */
export function createMonthlyPrices(catalogues: readonly Catalogue[], on: CalendarDate): MonthlyPrices {
  const byVersion = new Map(catalogues.map((catalogue) => [catalogue.version, catalogue]));
  const remembered = new Map<string, Money>();
  return {
    monthly: (subscription, state, discountBasisPoints) => {
      const { catalogueVersion, licenceQuantity, slaId } = subscription;
      const key = `${catalogueVersion}\n${slaId ?? ''}\n${licenceQuantity}\n${discountBasisPoints}\n${state}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const catalogue = byVersion.get(catalogueVersion);
      if (catalogue === undefined) return null;
      const price = monthlyNetOf({ subscription, catalogue, discountBasisPoints, on });
      if (remembered.size < rememberedAtMost) remembered.set(key, price);
      return price;
    },
  };
}
