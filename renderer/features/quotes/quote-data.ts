// What a quote is prepared from and held against: the customer with the subscriptions and price lists of today, and who
// is signed in. Pure; never asks for anything itself.
import type { AccountDetails } from '../../../shared/contract/accounts.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { ChangeKind } from '../../../shared/domain/change.ts';
import { discountLimitOf } from '../../../shared/domain/discount.ts';
import type { QuoteAuthor } from '../../../shared/domain/quote.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import { isTrialState, stateOn } from '../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { termEffectOf, termLengthsOf } from '../../../shared/domain/term-effect.ts';

export interface QuoteData {
  readonly account: Account;
  readonly subscriptions: readonly Subscription[];
  readonly catalogues: readonly Catalogue[];
  /** Prices what is quoted today. */
  readonly catalogue: Catalogue;
  readonly on: CalendarDate;
  readonly role: StaffRole;
  readonly staff: QuoteAuthor;
  /** The largest discount that this role may quote to this customer, in basis points (F20). */
  readonly discountLimit: number;
}

/** Null while the price list of today is not in the cache. */
export function quoteDataOf(
  details: AccountDetails,
  session: Extract<SessionState, { kind: 'signed-in' }>,
): QuoteData | null {
  const catalogue = details.catalogues.find(({ version }) => version === details.currentCatalogueVersion);
  if (catalogue === undefined) return null;
  const { id, name, role } = session.staff;
  return {
    account: details.account,
    subscriptions: details.subscriptions,
    catalogues: details.catalogues,
    catalogue,
    on: details.today,
    role,
    staff: { id, name },
    discountLimit: discountLimitOf(session.reseller, role, details.account),
  };
}

/** The price list that a subscription is billed at; undefined where it is not in the cache. */
export function billedCatalogue(data: QuoteData, subscription: Subscription): Catalogue | undefined {
  return data.catalogues.find(({ version }) => version === subscription.catalogueVersion);
}

/** The lengths of a minimum term to choose from, ascending; empty where the change starts none (D9). */
export function termLengthsFor(data: QuoteData, subscription: Subscription, kind: ChangeKind): readonly number[] {
  const { catalogue, on } = data;
  const isTrial = isTrialState(stateOn(subscription, { on }));
  const effect = termEffectOf({ kind, isTrial, term: subscription.term, catalogue, on });
  return termLengthsOf(effect, catalogue).toSorted((a, b) => a - b);
}
