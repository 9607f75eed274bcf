// What the wizard's tests start from: the trial and the account of the worked examples, on 2026-11-16.
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { AccountDetails } from '../../../shared/contract/accounts.ts';
import { computeOverview } from '../../../shared/domain/overview.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { WizardData } from '../../../renderer/features/order-wizard/wizard-data.ts';
import { newSession, nextSession } from '../../../renderer/features/order-wizard/wizard-session.ts';
import type { SessionAction, WizardSession } from '../../../renderer/features/order-wizard/wizard-session.ts';
import { aBillingAddress, anAccount, anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

export const orderId = '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e01';

/** An account with two addresses and two payment methods. */
export const account = anAccount({
  billingAddresses: [aBillingAddress(), aBillingAddress({ id: 'address-2', city: 'Hamburg', postalCode: '20095' })],
  paymentMethods: [...anAccount().paymentMethods, { id: 'payment-2', kind: 'invoice' }],
});

/** The upgrade of the trial of 5 licences. */
export function upgradeData(overrides: Partial<WizardData> = {}): WizardData {
  return {
    profileId: 'profile-1',
    kind: 'upgrade',
    account,
    subscription: aSubscription(),
    catalogue: sampleVolumeCatalogue,
    subscriptionCatalogue: sampleVolumeCatalogue,
    on: '2026-11-16',
    role: 'administrator',
    discountBasisPoints: 0,
    waitingOrderIds: [],
    ...overrides,
  };
}

/** An addition to 7 licences in their minimum term. */
export function additionData(overrides: Partial<WizardData> = {}): WizardData {
  return upgradeData({ kind: 'add-licences', subscription: anActiveSubscription(), ...overrides });
}

export function after(session: WizardSession, ...actions: readonly SessionAction[]): WizardSession {
  return actions.reduce(nextSession, session);
}

/** The upgrade of worked example 1 at its order overview: 10 licences, SLA business. */
export function exampleAtOverview(data: WizardData = upgradeData()): WizardSession {
  return after(
    newSession(data, orderId),
    { type: 'enter', entries: { licences: { text: '10', lastValid: 10, termMonths: 12 } } },
    { type: 'answer-licences', quantity: 10, termMonths: 12 },
    { type: 'enter', entries: { slaId: 'business' } },
    { type: 'answer-sla', slaId: 'business' },
    { type: 'answer-billing-address', billingAddressId: 'address-1' },
    { type: 'answer-payment-method', paymentMethodId: 'payment-1' },
  );
}

const example: Change = { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 };

/** Main's answer to the order of worked example 1. */
export function placedOrder(state: PlacedOrder['state'], id: string = orderId): PlacedOrder {
  const computed = computeOverview({ ...upgradeData(), change: example, billingAddressCountry: 'DE' });
  if (!computed.ok) throw new Error(JSON.stringify(computed.problems));
  return {
    orderId: id,
    accountId: 'account-1',
    subscriptionId: 'subscription-1',
    billingAddressId: 'address-1',
    paymentMethodId: 'payment-1',
    quote: null,
    placedAt: '2026-11-16T09:00:00Z',
    overview: computed.overview,
    state,
  };
}

/** The account details that the wizard reads. */
export function details(overrides: Partial<AccountDetails> = {}): AccountDetails {
  return {
    account,
    subscriptions: [aSubscription()],
    orders: [],
    unsentOrders: [],
    unsentEdits: [],
    quotes: [],
    hasOpenQuote: false,
    catalogues: [sampleVolumeCatalogue],
    currentCatalogueVersion: sampleVolumeCatalogue.version,
    today: '2026-11-16',
    ...overrides,
  };
}
