// Which tax rule applies to an order and what tax its lines carry (D14, D15). Rates, countries and
// notes come from the catalogue's tax rules; nothing of them is written here.
import type { TaxData } from './account.ts';
import type { CalendarDate } from './calendar.ts';
import type { TaxRuleId, TaxRules } from './catalogue.ts';
import { addMoney, ratioOfMoney } from './money.ts';
import type { Money } from './money.ts';
import type { PriceLine, Totals } from './order-overview.ts';
import { netOf } from './prices.ts';
import type { Bilingual } from './text.ts';
import { countryOfVatId } from './vat-id.ts';

export interface AppliedTaxRule {
  readonly rule: TaxRuleId;
  readonly rateBasisPoints: number;
  readonly note: Bilingual | null;
}

/** The rule by billing address and tax status on a day (D15). */
export function taxRuleFor(input: {
  readonly taxRules: TaxRules;
  readonly billingAddressCountry: string;
  readonly taxData: TaxData;
  readonly on: CalendarDate;
}): AppliedTaxRule {
  const { taxRules } = input;
  const rule = ruleIdFor(input);
  const isStandard = rule === 'domestic-standard' || rule === 'eu-standard';
  return {
    rule,
    rateBasisPoints: isStandard ? domesticRate(taxRules) : 0,
    note: taxRules.notes[rule],
  };
}

/** D14: tax once on the sum of the net lines of one rate, rounded half-up; `gross = net + tax`. */
export function totalsOf(input: {
  readonly lines: readonly PriceLine[];
  readonly rateBasisPoints: number;
  readonly currency: string;
}): Totals {
  return totalsOfNet(netOf(input.lines, input.currency), input.rateBasisPoints);
}

/** D14 for a net sum of one rate. */
export function totalsOfNet(net: Money, rateBasisPoints: number): Totals {
  const tax = ratioOfMoney(net, rateBasisPoints, 10_000);
  return { net, taxRateBasisPoints: rateBasisPoints, tax, gross: addMoney(net, tax) };
}

function ruleIdFor(input: Parameters<typeof taxRuleFor>[0]): TaxRuleId {
  const { taxRules, billingAddressCountry, taxData, on } = input;
  if (billingAddressCountry === taxRules.sellerCountry) {
    const { ust1tqValidUntil } = taxData;
    return ust1tqValidUntil !== null && on <= ust1tqValidUntil ? 'domestic-reverse-charge' : 'domestic-standard';
  }
  // For a seller outside the EU (CH) every country abroad is a third country.
  const isWithinEu =
    taxRules.euCountries.includes(taxRules.sellerCountry) && taxRules.euCountries.includes(billingAddressCountry);
  if (!isWithinEu) return 'third-country';
  return hasForeignEuVatId(taxRules, taxData) ? 'eu-reverse-charge' : 'eu-standard';
}

/** A checked VAT ID of another EU country than the seller's: with the seller's own, the sale is domestic. */
function hasForeignEuVatId(taxRules: TaxRules, taxData: TaxData): boolean {
  if (taxData.vatId === null || taxData.vatIdCheck !== 'valid') return false;
  const country = countryOfVatId(taxData.vatId);
  return country !== taxRules.sellerCountry && taxRules.euCountries.includes(country);
}

function domesticRate(taxRules: TaxRules): number {
  const rate = taxRules.standardRateBasisPoints[taxRules.sellerCountry];
  if (rate === undefined) throw new RangeError(`no standard rate for ${taxRules.sellerCountry}`);
  return rate;
}
