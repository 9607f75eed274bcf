// What licences and service levels cost by a catalogue: tiers, discount, and the lines of a whole
// month. Never decides what is charged when (order-overview's job) and never computes tax.
import type { Catalogue, PriceTier, SlaOffer } from './catalogue.ts';
import { addMoney, multiplyMoney, ratioOfMoney, subtractMoney, zeroMoney } from './money.ts';
import type { Money } from './money.ts';
import type { PriceLine } from './order-overview.ts';
import { nextStepUp } from './quantity.ts';

type LicencePrices = Pick<Catalogue, 'licence'>;

/** The tier that a quantity reaches. */
export function tierAt(catalogue: LicencePrices, quantity: number): PriceTier {
  const { tiers } = catalogue.licence;
  let reached = tiers[0];
  for (const tier of tiers) if (tier.fromQuantity <= quantity) reached = tier;
  if (reached === undefined) throw new RangeError('a catalogue without price tiers');
  return reached;
}

/** List price per licence and month at a quantity: of all units (volume) or of the last (graduated). */
export function unitPriceAt(catalogue: LicencePrices, quantity: number): Money {
  return tierAt(catalogue, quantity).unitPrice;
}

/** F12's hint: how many more licences reach the next tier that may be ordered, and its list price. */
export interface NextTier {
  readonly moreLicences: number;
  readonly fromQuantity: number;
  readonly unitPrice: Money;
}

/** The next tier above a quantity; null on the last, and where the maximum quantity lies before it. */
export function nextTier(catalogue: LicencePrices, quantity: number): NextTier | null {
  const { tiers, minimumQuantity, maximumQuantity, step } = catalogue.licence;
  const next = tiers.find((tier) => tier.fromQuantity > quantity);
  if (next === undefined) return null;
  const reachedAt = nextStepUp(Math.max(next.fromQuantity, minimumQuantity), { minimum: minimumQuantity, step });
  if (reachedAt > maximumQuantity) return null;
  return {
    moreLicences: reachedAt - quantity,
    fromQuantity: next.fromQuantity,
    unitPrice: unitPriceAt(catalogue, reachedAt),
  };
}

/** A list price after the reseller's discount, rounded half-up per unit (17.5 % is 1750 basis points). */
export function discountedUnitPrice(listPrice: Money, discountBasisPoints: number): Money {
  return discountBasisPoints === 0 ? listPrice : ratioOfMoney(listPrice, 10_000 - discountBasisPoints, 10_000);
}

/** One line for a month of a quantity (volume), or one per tier that it fills (graduated). */
export function licenceLines(input: {
  readonly catalogue: LicencePrices;
  readonly quantity: number;
  readonly discountBasisPoints: number;
}): PriceLine[] {
  return addedLicenceLines({ ...input, before: 0, after: input.quantity });
}

/**
 * The lines for the licences between two quantities (D12): by volume tiers all at the price that the
 * quantity after reaches, by graduated tiers each at its own, which is cost(after) − cost(before).
 */
export function addedLicenceLines(input: {
  readonly catalogue: LicencePrices;
  readonly before: number;
  readonly after: number;
  readonly discountBasisPoints: number;
}): PriceLine[] {
  const { catalogue, before, after, discountBasisPoints } = input;
  const { pricing, tiers } = catalogue.licence;
  const item = { kind: 'licences' } as const;
  if (after <= before) return [];
  if (pricing === 'volume') {
    const listUnitPrice = unitPriceAt(catalogue, after);
    return [priceLine({ item, quantity: after - before, listUnitPrice, discountBasisPoints })];
  }
  const lines: PriceLine[] = [];
  for (const [index, tier] of tiers.entries()) {
    const from = index === 0 ? 0 : tier.fromQuantity - 1;
    const to = (tiers[index + 1]?.fromQuantity ?? Infinity) - 1;
    const quantity = Math.min(after, to) - Math.max(before, from);
    if (quantity > 0) lines.push(priceLine({ item, quantity, listUnitPrice: tier.unitPrice, discountBasisPoints }));
  }
  return lines;
}

/** The line for a month of a service level. */
export function slaLine(offer: SlaOffer, discountBasisPoints: number): PriceLine {
  const item = { kind: 'sla', slaId: offer.id, name: offer.name } as const;
  return priceLine({ item, quantity: 1, listUnitPrice: offer.monthlyPrice, discountBasisPoints });
}

/**
 * The line for booking a dearer service level in the middle of a month: only what it costs more than
 * the one that is already billed. Null where it costs no more.
 */
export function slaDifferenceLine(input: {
  readonly offer: SlaOffer;
  readonly billed: SlaOffer;
  readonly discountBasisPoints: number;
}): PriceLine | null {
  const { offer, billed, discountBasisPoints } = input;
  const unitPrice = subtractMoney(
    discountedUnitPrice(offer.monthlyPrice, discountBasisPoints),
    discountedUnitPrice(billed.monthlyPrice, discountBasisPoints),
  );
  if (unitPrice.minor <= 0) return null;
  const listUnitPrice = subtractMoney(offer.monthlyPrice, billed.monthlyPrice);
  return {
    item: { kind: 'sla', slaId: offer.id, name: offer.name },
    quantity: 1,
    listUnitPrice,
    unitPrice,
    net: unitPrice,
  };
}

/** The offer of a service level in a catalogue, undefined where it is not offered. */
export function slaOfferOf(catalogue: Pick<Catalogue, 'slas'>, slaId: string): SlaOffer | undefined {
  return catalogue.slas.find((offer) => offer.id === slaId);
}

/** All lines of a whole month. A service level that the catalogue does not offer throws: check it before. */
export function monthlyLines(input: {
  readonly catalogue: Pick<Catalogue, 'licence' | 'slas'>;
  readonly quantity: number;
  readonly slaId: string | null;
  readonly discountBasisPoints: number;
}): PriceLine[] {
  const lines = licenceLines(input);
  if (input.slaId === null) return lines;
  const offer = slaOfferOf(input.catalogue, input.slaId);
  if (offer === undefined) throw new RangeError(`the catalogue has no service level ${input.slaId}`);
  lines.push(slaLine(offer, input.discountBasisPoints));
  return lines;
}

/** The net sum of lines. */
export function netOf(lines: readonly PriceLine[], currency: string): Money {
  let net = zeroMoney(currency);
  for (const line of lines) net = addMoney(net, line.net);
  return net;
}

function priceLine(input: {
  readonly item: PriceLine['item'];
  readonly quantity: number;
  readonly listUnitPrice: Money;
  readonly discountBasisPoints: number;
}): PriceLine {
  const unitPrice = discountedUnitPrice(input.listUnitPrice, input.discountBasisPoints);
  return {
    item: input.item,
    quantity: input.quantity,
    listUnitPrice: input.listUnitPrice,
    unitPrice,
    net: multiplyMoney(unitPrice, input.quantity),
  };
}
