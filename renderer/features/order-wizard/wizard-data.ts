// What the wizard works on: one subscription with its account, its price lists and today's date, picked
// from the account details. Pure; never asks for anything itself.
import type { AccountDetails } from '../../../shared/contract/accounts.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { ChangeKind } from '../../../shared/domain/change.ts';
import { discountOf } from '../../../shared/domain/discount.ts';
import type { QuantityLimits } from '../../../shared/domain/quantity.ts';
import { quantityLimits } from '../../../shared/domain/quantity.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import { availabilityOf, isTrialState, stateOn } from '../../../shared/domain/subscription-life.ts';
import type { Availability } from '../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { termEffectOf, termLengthsOf } from '../../../shared/domain/term-effect.ts';

export interface WizardData {
  /** Who is signed in where: nobody else sees what is prepared. */
  readonly profileId: string;
  readonly kind: ChangeKind;
  readonly account: Account;
  readonly subscription: Subscription;
  /** Prices the order. */
  readonly catalogue: Catalogue;
  /** What the subscription is billed at today. */
  readonly subscriptionCatalogue: Catalogue;
  /** What list prices are reduced by, in basis points. */
  readonly discountBasisPoints: number;
  /** The day of the order, in the reseller's time zone. */
  readonly on: CalendarDate;
  readonly role: StaffRole;
  /** The orders for this subscription that are on this machine and have no answer yet. */
  readonly waitingOrderIds: readonly string[];
}

export type WizardDataAnswer =
  | { readonly ok: true; readonly data: WizardData }
  | { readonly ok: false; readonly missing: 'subscription' | 'catalogue' };

/** The wizard's data for a change to one subscription, or what is not there (any more). */
export function wizardDataOf(input: {
  readonly details: AccountDetails;
  readonly subscriptionId: string;
  readonly kind: ChangeKind;
  readonly role: StaffRole;
  readonly profileId: string;
}): WizardDataAnswer {
  const { details, subscriptionId, kind, role, profileId } = input;
  const subscription = details.subscriptions.find(({ id }) => id === subscriptionId);
  if (subscription === undefined) return { ok: false, missing: 'subscription' };
  const catalogue = details.catalogues.find(({ version }) => version === details.currentCatalogueVersion);
  const subscriptionCatalogue = details.catalogues.find(({ version }) => version === subscription.catalogueVersion);
  if (catalogue === undefined || subscriptionCatalogue === undefined) return { ok: false, missing: 'catalogue' };
  const { account, today: on } = details;
  const waitingOrderIds = details.unsentOrders
    .filter(({ subscriptionId: of }) => of === subscriptionId)
    .filter(({ state }) => state.kind === 'queued' || state.kind === 'sending')
    .map(({ orderId }) => orderId);
  return {
    ok: true,
    data: {
      ...{ profileId, kind, account, subscription, catalogue, subscriptionCatalogue, on, role, waitingOrderIds },
      discountBasisPoints: discountOf(account, subscription),
    },
  };
}

/** Whether the change can be ordered at all (D1, D2, D4, D11). */
export function wizardAvailability(data: WizardData): Availability {
  return availabilityOf(data);
}

/** The quantities that the change allows (F12). */
export function wizardLimits(data: WizardData): QuantityLimits {
  return quantityLimits(data);
}

/** The lengths of a minimum term to choose from, ascending; empty where the change starts none (D9). */
export function wizardTermLengths(data: WizardData): readonly number[] {
  const isTrial = isTrialState(stateOn(data.subscription, data));
  const effect = termEffectOf({ ...data, isTrial, term: data.subscription.term });
  return termLengthsOf(effect, data.catalogue).toSorted((a, b) => a - b);
}

/**
 * Everything that figures are computed from, as one text: another text means that what was shown does
 * not hold any more. An address or payment method that is added changes no figure and is not in it.
 */
export function figuresBasis(data: WizardData): string {
  const { subscription, catalogue, discountBasisPoints, on } = data;
  const { taxData } = data.account;
  return JSON.stringify([subscription.id, subscription.version, catalogue.version, discountBasisPoints, taxData, on]);
}
