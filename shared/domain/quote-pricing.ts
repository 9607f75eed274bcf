// What a quote's lines and alternatives cost. The figures of a line are an order overview at the quote's own discount,
// computed from nothing but what the revision holds and its catalogues, so that anybody can compute them again (D17).
import type { Account } from './account.ts';
import type { CalendarDate } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import type { Change } from './change.ts';
import { addMoney, sumMoney, zeroMoney } from './money.ts';
import type { Money } from './money.ts';
import type { Totals } from './order-overview.ts';
import { computeOverview } from './overview.ts';
import type { OverviewAnswer } from './overview.ts';
import type { QuoteAlternative, QuoteLine, QuotePricing, QuoteRevision } from './quote.ts';
import type { StaffRole } from './staff.ts';
import type { Subscription } from './subscription.ts';
import { totalsOfNet } from './tax.ts';

/** What all lines of a revision are priced from. */
export interface QuotePricingInput {
  readonly account: Pick<Account, 'id'>;
  readonly pricing: QuotePricing;
  readonly catalogues: readonly Catalogue[];
  readonly role: StaffRole;
}

/** What a pricing keeps of its catalogue. */
export function pricedCatalogueOf(catalogue: Catalogue): QuotePricing['catalogue'] {
  const { version, name, validFrom, currency, licence } = catalogue;
  return { version, name, validFrom, currency, licence };
}

/** A pricing as of a day: the current catalogue, the address and the tax data in copies. */
export function pricingOf(input: {
  readonly account: Pick<Account, 'taxData' | 'discountBasisPoints'>;
  readonly billingAddress: QuotePricing['billingAddress'];
  readonly catalogue: Catalogue;
  readonly discountBasisPoints: number;
  readonly on: CalendarDate;
}): QuotePricing {
  return {
    pricedOn: input.on,
    catalogue: pricedCatalogueOf(input.catalogue),
    discountBasisPoints: input.discountBasisPoints,
    customerDiscountBasisPoints: input.account.discountBasisPoints,
    taxData: input.account.taxData,
    billingAddress: input.billingAddress,
  };
}

/**
 * The figures of one change at a quote's discount, or what stands against it; null where one of the catalogues that
 * it names is not known.
 */
export function priceLine(
  input: QuotePricingInput,
  line: { readonly subscription: Subscription; readonly change: Change },
): OverviewAnswer | null {
  const { account, pricing, catalogues, role } = input;
  const { subscription, change } = line;
  const catalogue = catalogues.find(({ version }) => version === pricing.catalogue.version);
  const subscriptionCatalogue = catalogues.find(({ version }) => version === subscription.catalogueVersion);
  if (catalogue === undefined || subscriptionCatalogue === undefined) return null;
  return computeOverview({
    account: { id: account.id, taxData: pricing.taxData, discountBasisPoints: pricing.customerDiscountBasisPoints },
    subscription,
    subscriptionCatalogue,
    catalogue,
    change,
    billingAddressCountry: pricing.billingAddress.country,
    on: pricing.pricedOn,
    role,
    quotedDiscountBasisPoints: pricing.discountBasisPoints,
  });
}

/** A line with its figures; without, where something stands against the change. */
export function pricedLine(input: QuotePricingInput, line: Omit<QuoteLine, 'overview'>): QuoteLine {
  const answer = priceLine(input, line);
  const { id, subscription, change } = line;
  return { id, subscription, change, overview: answer?.ok === true ? answer.overview : null };
}

/** What an alternative comes to. Net amounts are sums of the lines; tax once on the sum (D14). */
export interface AlternativeFigures {
  /** Net of whole months over its subscriptions, before and after. */
  readonly monthlyBefore: Money;
  readonly monthly: Totals;
  /** Charged at once when ordered (D12). */
  readonly chargeNow: Totals;
  /** Net; comes back with the next billing run (D12, D13). */
  readonly credit: Money;
  readonly licences: { readonly before: number; readonly after: number };
}

/** The sums over all priced lines of an alternative; lines without figures count nothing. */
export function alternativeFigures(
  revision: Pick<QuoteRevision, 'pricing'>,
  alternative: QuoteAlternative,
): AlternativeFigures {
  const { currency } = revision.pricing.catalogue;
  const overviews = alternative.lines.map(({ overview }) => overview).filter((overview) => overview !== null);
  const rateBasisPoints = overviews[0]?.nextMonth.totals.taxRateBasisPoints ?? 0;
  const sumOf = (amounts: readonly Money[]): Money => sumMoney(currency, amounts);
  return {
    monthlyBefore: sumOf(overviews.map(({ monthly }) => monthly.before)),
    monthly: totalsOfNet(sumOf(overviews.map(({ nextMonth }) => nextMonth.totals.net)), rateBasisPoints),
    chargeNow: totalsOfNet(sumOf(overviews.map(({ chargeNow }) => chargeNow.totals.net)), rateBasisPoints),
    credit: sumOf(overviews.map(({ credit }) => credit.amount)),
    licences: {
      before: overviews.reduce((sum, { quantity }) => sum + quantity.before, 0),
      after: overviews.reduce((sum, { quantity }) => sum + quantity.after, 0),
    },
  };
}

/** The amount that a quote goes by in lists: the monthly net of the accepted alternative, else of the first. */
export function quoteAmountOf(revision: QuoteRevision): Money {
  const accepted = revision.alternatives.find(({ id }) => id === revision.answer?.alternativeId);
  const alternative = accepted ?? revision.alternatives[0];
  if (alternative === undefined) return zeroMoney(revision.pricing.catalogue.currency);
  return alternativeFigures(revision, alternative).monthly.net;
}

/** The monthly difference, net. */
export function monthlyDifference({ monthly, monthlyBefore }: AlternativeFigures): Money {
  return addMoney(monthly.net, { minor: -monthlyBefore.minor, currency: monthlyBefore.currency });
}
