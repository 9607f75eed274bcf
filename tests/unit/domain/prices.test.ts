import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusiveServicesOf } from '../../../shared/domain/inclusive-services.ts';
import { money } from '../../../shared/domain/money.ts';
import {
  addedLicenceLines,
  discountedUnitPrice,
  licenceLines,
  monthlyLines,
  netOf,
  nextTier,
  slaDifferenceLine,
  slaOfferOf,
  tierAt,
  unitPriceAt,
} from '../../../shared/domain/prices.ts';
import { sampleGraduatedCatalogue, sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

const volume = sampleVolumeCatalogue;
const graduated = sampleGraduatedCatalogue;
const quantities = fc.integer({ min: 0, max: 500 });
const discounts = fc.integer({ min: 0, max: 10_000 });

function monthlyNet(catalogue: typeof volume, quantity: number, discountBasisPoints = 0): number {
  return netOf(licenceLines({ catalogue, quantity, discountBasisPoints }), 'EUR').minor;
}

describe('licence prices', () => {
  it.each([
    [1, 1290],
    [9, 1290],
    [10, 1190],
    [24, 1190],
    [25, 1090],
    [99, 1090],
    [100, 990],
    [500, 990],
  ])('put %i licences at the tier of %i cents', (quantity, minor) => {
    expect(unitPriceAt(volume, quantity).minor).toBe(minor);
    expect(tierAt(volume, quantity).unitPrice.minor).toBe(minor);
  });

  it('hint at the next tier: 3 more than 7 licences lower the unit price to 11.90 (F12)', () => {
    expect(nextTier(volume, 7)).toEqual({ moreLicences: 3, fromQuantity: 10, unitPrice: money(1190, 'EUR') });
    expect(nextTier(volume, 100)).toBeNull();
  });

  it('hint at no tier that cannot be ordered, and at the first step that reaches it', () => {
    const small = { licence: { ...volume.licence, maximumQuantity: 20 } };
    expect(nextTier(small, 12)).toBeNull();
    const inFours = { licence: { ...volume.licence, minimumQuantity: 4, step: 4 } };
    expect(nextTier(inFours, 8)).toMatchObject({ moreLicences: 4, fromQuantity: 10 });
  });

  it('are one line by volume, and one line per tier that is filled by graduated tiers', () => {
    const input = { quantity: 120, discountBasisPoints: 0 };
    expect(licenceLines({ ...input, catalogue: volume }).map((line) => [line.quantity, line.unitPrice.minor])).toEqual([
      [120, 990],
    ]);
    expect(
      licenceLines({ ...input, catalogue: graduated }).map((line) => [line.quantity, line.unitPrice.minor]),
    ).toEqual([
      [9, 1290],
      [15, 1190],
      [75, 1090],
      [21, 990],
    ]);
  });

  it('of an addition across graduated tiers are cost(after) − cost(before)', () => {
    fc.assert(
      fc.property(quantities, quantities, discounts, (a, b, discountBasisPoints) => {
        const [before, after] = [Math.min(a, b), Math.max(a, b)];
        const added = addedLicenceLines({ catalogue: graduated, before, after, discountBasisPoints });
        expect(netOf(added, 'EUR').minor).toBe(
          monthlyNet(graduated, after, discountBasisPoints) - monthlyNet(graduated, before, discountBasisPoints),
        );
        expect(added.reduce((sum, line) => sum + line.quantity, 0)).toBe(after - before);
      }),
    );
  });

  it('of an addition by volume tiers are all at the price of the quantity after', () => {
    const added = addedLicenceLines({ catalogue: volume, before: 7, after: 12, discountBasisPoints: 0 });
    expect(added.map((line) => [line.quantity, line.unitPrice.minor, line.net.minor])).toEqual([[5, 1190, 5950]]);
  });

  it('are each quantity × unit price, with the list price beside the discounted one', () => {
    fc.assert(
      fc.property(
        quantities,
        discounts,
        fc.constantFrom(volume, graduated),
        (quantity, discountBasisPoints, catalogue) => {
          for (const line of monthlyLines({ catalogue, quantity, slaId: 'premium', discountBasisPoints })) {
            expect(line.net.minor).toBe(line.quantity * line.unitPrice.minor);
            expect(line.unitPrice).toEqual(discountedUnitPrice(line.listUnitPrice, discountBasisPoints));
            expect(line.unitPrice.minor).toBeLessThanOrEqual(line.listUnitPrice.minor);
          }
        },
      ),
    );
  });

  it('refuse a service level that the catalogue does not have', () => {
    expect(() => monthlyLines({ catalogue: volume, quantity: 1, slaId: 'gold', discountBasisPoints: 0 })).toThrow(
      RangeError,
    );
  });
});

describe('the difference between two service levels', () => {
  const [business, premium] = ['business', 'premium'].map((id) => slaOfferOf(volume, id));
  if (business === undefined || premium === undefined) throw new Error('the sample catalogue lacks a service level');

  it('is what the dearer one costs more, each after the discount', () => {
    const line = slaDifferenceLine({ offer: premium, billed: business, discountBasisPoints: 1750 });
    expect(line?.unitPrice.minor).toBe(8168 - 2393);
    expect(line?.listUnitPrice.minor).toBe(7000);
  });

  it('is nothing where the other costs no more', () => {
    expect(slaDifferenceLine({ offer: business, billed: premium, discountBasisPoints: 0 })).toBeNull();
    expect(slaDifferenceLine({ offer: business, billed: business, discountBasisPoints: 0 })).toBeNull();
  });
});

describe('inclusive services', () => {
  it('are the quantity times what each licence includes', () => {
    expect(inclusiveServicesOf(volume, 10)).toEqual({ trunkLines: 50, endpointDevices: 20, phoneNumbers: 10 });
  });

  it('may have a base per subscription and a cap', () => {
    const trunkLines = { base: 2, perLicence: 5, cap: 30 };
    const catalogue = { inclusiveServices: { ...volume.inclusiveServices, trunkLines } };
    expect(inclusiveServicesOf(catalogue, 4).trunkLines).toBe(22);
    expect(inclusiveServicesOf(catalogue, 6).trunkLines).toBe(32);
    expect(inclusiveServicesOf(catalogue, 100).trunkLines).toBe(32);
  });
});
