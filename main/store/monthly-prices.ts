// The net amount that a subscription costs per month, by the catalogue that it is billed at. Remembers
// what it has computed: a portfolio has few different combinations. Never decides whether it is billed.
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { Money } from '../../shared/domain/money.ts';
import { monthlyLines, netOf, slaOfferOf } from '../../shared/domain/prices.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';

type Billed = Pick<Subscription, 'catalogueVersion' | 'licenceQuantity' | 'slaId'>;

export interface MonthlyPrices {
  /** Null where the catalogue, or the service level in it, is not known. */
  monthly(subscription: Billed, discountBasisPoints: number): Money | null;
}

/** Far more combinations than a portfolio has; a bound all the same. */
const rememberedAtMost = 50_000;

/** Prices by these catalogues. */
export function createMonthlyPrices(catalogues: readonly Catalogue[]): MonthlyPrices {
  const byVersion = new Map(catalogues.map((catalogue) => [catalogue.version, catalogue]));
  const remembered = new Map<string, Money | null>();
  return {
    monthly: (subscription, discountBasisPoints) => {
      const { catalogueVersion, licenceQuantity, slaId } = subscription;
      const key = `${catalogueVersion}\n${slaId ?? ''}\n${licenceQuantity}\n${discountBasisPoints}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const price = priceOf(byVersion.get(catalogueVersion), subscription, discountBasisPoints);
      if (remembered.size < rememberedAtMost) remembered.set(key, price);
      return price;
    },
  };
}

function priceOf(catalogue: Catalogue | undefined, subscription: Billed, discountBasisPoints: number): Money | null {
  if (catalogue === undefined) return null;
  const { licenceQuantity: quantity, slaId } = subscription;
  if (slaId !== null && slaOfferOf(catalogue, slaId) === undefined) return null;
  return netOf(monthlyLines({ catalogue, quantity, slaId, discountBasisPoints }), catalogue.currency);
}
