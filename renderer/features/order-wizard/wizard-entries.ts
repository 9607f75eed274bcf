// What the fields of the wizard hold, answered or not: closing and going back lose none of it. Pure.
import { slaOfferOf } from '../../../shared/domain/prices.ts';
import { lowestQuantity, parseQuantity } from '../../../shared/domain/quantity.ts';
import type { AddressEntry } from '../../forms/address-form.ts';
import type { SepaEntry } from '../../forms/sepa-form.ts';
import { wizardLimits, wizardTermLengths } from './wizard-data.ts';
import type { WizardData } from './wizard-data.ts';

/** What the fields of each step hold, answered or not: closing and going back lose none of it. */
export interface WizardEntries {
  readonly licences: { readonly text: string; readonly lastValid: number; readonly termMonths: number | null };
  readonly slaId: string | null;
  readonly billingAddressId: string | null;
  /** Null while no new address is being entered. */
  readonly newAddress: AddressEntry | null;
  readonly paymentMethodId: string | null;
  /** Null while no payment method is being added. `hadIban`: one was typed that was not kept, and none since. */
  readonly newPayment:
    | { readonly kind: 'sepa'; readonly sepa: SepaEntry; readonly hadIban: boolean }
    | { readonly kind: 'invoice' }
    | null;
}

/** The SLA that is entered to begin with: today's, else the cheapest that is no step down. */
function firstSlaId(data: WizardData): string | null {
  const { subscription, catalogue, subscriptionCatalogue } = data;
  if (subscription.slaId !== null && slaOfferOf(catalogue, subscription.slaId) !== undefined) return subscription.slaId;
  const today = subscription.slaId === null ? undefined : slaOfferOf(subscriptionCatalogue, subscription.slaId);
  const floor = today?.monthlyPrice.minor ?? 0;
  const offers = catalogue.slas.filter(({ monthlyPrice }) => monthlyPrice.minor >= floor);
  return offers.toSorted((a, b) => a.monthlyPrice.minor - b.monthlyPrice.minor)[0]?.id ?? null;
}

/** Today's choices where the account has them, and the lowest quantity that the change allows. */
export function firstEntries(data: WizardData): WizardEntries {
  const { account, subscription } = data;
  const quantity = lowestQuantity(wizardLimits(data));
  const address = account.billingAddresses.find(({ id }) => id === subscription.billingAddressId);
  const method = account.paymentMethods.find(({ id }) => id === subscription.paymentMethodId);
  return {
    licences: { text: String(quantity), lastValid: quantity, termMonths: wizardTermLengths(data)[0] ?? null },
    slaId: firstSlaId(data),
    billingAddressId: (address ?? account.billingAddresses[0])?.id ?? null,
    newAddress: null,
    paymentMethodId: (method ?? account.paymentMethods[0])?.id ?? null,
    newPayment: null,
  };
}

/** Typed text with the last quantity that was valid, which the figures keep showing (F12). */
export function enteredLicences(
  data: WizardData,
  before: WizardEntries['licences'],
  entered: { readonly text: string; readonly termMonths: number | null },
): WizardEntries['licences'] {
  const answer = parseQuantity(entered.text, wizardLimits(data));
  return { ...entered, lastValid: answer.ok ? answer.quantity : before.lastValid };
}
