// What an account has and pays in sum, from its details. Pure; amounts of different currencies are never
// added.
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import type { Catalogue } from '../../../../shared/domain/catalogue.ts';
import { discountOf } from '../../../../shared/domain/discount.ts';
import { addMoney, sumMoney } from '../../../../shared/domain/money.ts';
import type { Money } from '../../../../shared/domain/money.ts';
import { monthlyNetOf } from '../../../../shared/domain/overview.ts';
import { stateOn } from '../../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';

/** The catalogue that a subscription is billed at; undefined while it is not on this machine. */
export function catalogueOf(details: AccountDetails, version: string): Catalogue | undefined {
  return details.catalogues.find((catalogue) => catalogue.version === version);
}

/** Net of a whole month of a subscription; null while its catalogue is not on this machine. */
export function monthlyOf(subscription: Subscription, details: AccountDetails): Money | null {
  const catalogue = catalogueOf(details, subscription.catalogueVersion);
  if (catalogue === undefined) return null;
  const discountBasisPoints = discountOf(details.account, subscription);
  return monthlyNetOf({ subscription, catalogue, discountBasisPoints, on: details.today });
}

/** D13: what is left of the credits of a subscription, one amount per currency, none where nothing is left. */
export function creditsOf(subscriptionId: string, details: AccountDetails): Money[] {
  const left = details.account.credits
    .filter((credit) => credit.subscriptionId === subscriptionId && credit.remaining.minor > 0)
    .map((credit) => credit.remaining);
  const currencies = [...new Set(left.map(({ currency }) => currency))];
  return currencies.map((currency) =>
    sumMoney(
      currency,
      left.filter((amount) => amount.currency === currency),
    ),
  );
}

/** Licences of subscriptions that are not ended, and net per month by currency. */
export function accountTotals(details: AccountDetails): { readonly licences: number; readonly monthly: Money[] } {
  let licences = 0;
  const monthly = new Map<string, Money>();
  for (const subscription of details.subscriptions) {
    if (stateOn(subscription, { on: details.today }) !== 'ended') licences += subscription.licenceQuantity;
    const amount = monthlyOf(subscription, details);
    if (amount === null) continue;
    const sum = monthly.get(amount.currency);
    monthly.set(amount.currency, sum === undefined ? amount : addMoney(sum, amount));
  }
  return { licences, monthly: [...monthly.values()] };
}
