// The sample's three catalogues: by volume, its predecessor until a price change 30 days ago, and one
// with graduated tiers. Sample data, marked as such: the vendor's real prices are not public.
import { addDays } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { Catalogue, SlaOffer } from '../../../shared/domain/catalogue.ts';
import { money } from '../../../shared/domain/money.ts';
import { sampleTaxRules } from './tax-rules.ts';

export type CatalogueKind = 'volume' | 'graduated';

const daysSincePriceChange = 30;
const tierStarts = [1, 10, 25, 100];

const slas: readonly SlaOffer[] = [
  {
    id: 'basic',
    name: { de: 'Basic', en: 'Basic' },
    serviceHours: { de: 'Mo–Fr 9–17 Uhr', en: 'Mon–Fri 9 am–5 pm' },
    reactionTime: { de: 'nächster Arbeitstag', en: 'next working day' },
    monthlyPrice: money(0, 'EUR'),
  },
  {
    id: 'business',
    name: { de: 'Business', en: 'Business' },
    serviceHours: { de: 'Mo–Fr 7–19 Uhr', en: 'Mon–Fri 7 am–7 pm' },
    reactionTime: { de: '4 Stunden', en: '4 hours' },
    monthlyPrice: money(2900, 'EUR'),
  },
  {
    id: 'premium',
    name: { de: 'Premium', en: 'Premium' },
    serviceHours: { de: 'rund um die Uhr', en: 'around the clock' },
    reactionTime: { de: '1 Stunde', en: '1 hour' },
    monthlyPrice: money(9900, 'EUR'),
  },
];

/** The catalogues, oldest first; the last is the one that orders of `today` are priced by. */
export function sampleCatalogues(today: CalendarDate, current: CatalogueKind = 'volume'): Catalogue[] {
  const other = current === 'volume' ? 'graduated' : 'volume';
  const prices = [1290, 1190, 1090, 990];
  return [
    catalogue({ pricing: other, validFrom: addDays(today, -1500), unitPrices: prices }),
    catalogue({ pricing: current, validFrom: addDays(today, -400), unitPrices: [1240, 1140, 1040, 940] }),
    catalogue({ pricing: current, validFrom: addDays(today, -daysSincePriceChange), unitPrices: prices }),
  ];
}

function catalogue(offer: {
  readonly pricing: CatalogueKind;
  readonly validFrom: CalendarDate;
  readonly unitPrices: readonly number[];
}): Catalogue {
  const { pricing, validFrom, unitPrices } = offer;
  return {
    version: `${validFrom}-${pricing}`,
    name: catalogueName(pricing, validFrom),
    validFrom,
    currency: 'EUR',
    isSample: true,
    licence: {
      pricing,
      tiers: unitPrices.map((minor, index) => ({
        fromQuantity: tierStarts[index] ?? 1,
        unitPrice: money(minor, 'EUR'),
      })),
      minimumQuantity: 1,
      maximumQuantity: 999,
      step: 1,
    },
    inclusiveServices: {
      trunkLines: { base: 0, perLicence: 5, cap: null },
      endpointDevices: { base: 0, perLicence: 2, cap: null },
      phoneNumbers: { base: 0, perLicence: 1, cap: null },
    },
    slas: [...slas],
    termMonths: [12, 24, 36],
    upgradeRestartsTerm: false,
    trialDays: 30,
    trialGraceDays: 14,
    taxRules: sampleTaxRules,
  };
}

function catalogueName(pricing: CatalogueKind, validFrom: CalendarDate): Catalogue['name'] {
  const [year = '', month = '', day = ''] = validFrom.split('-');
  const kind = pricing === 'volume' ? { de: 'Preisliste', en: 'Price list' } : graduatedName;
  const english = new Date(`${validFrom}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return { de: `${kind.de} ab ${day}.${month}.${year}`, en: `${kind.en} from ${english}` };
}

const graduatedName = { de: 'Staffelpreisliste', en: 'Graduated price list' };
