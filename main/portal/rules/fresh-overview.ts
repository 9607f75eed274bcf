// What a change would cost and do at this moment, from the portal's own data: what a client says of
// prices, states and dates is never used.
import type { Account } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { currentCatalogueOf } from '../../../shared/domain/current-catalogue.ts';
import { computeOverview } from '../../../shared/domain/overview.ts';
import type { OverviewAnswer } from '../../../shared/domain/overview.ts';
import type { OverviewProblem } from '../../../shared/domain/overview-problems.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import type { FieldError } from '../../../shared/portal/problem.ts';
import { todayOf } from '../portal.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { readAccount, readCatalogue, readCatalogues, readSubscription } from '../storage/entities.ts';

/** What an order is about, as it stands. */
export interface OrderSubject {
  readonly account: Account;
  readonly subscription: Subscription;
}

/** The subscription and its account, or 422 where there is no such subscription. */
export function readSubject(portal: Portal, subscriptionId: string): OrderSubject {
  const subscription = readSubscription(portal.database, subscriptionId);
  if (subscription === null) throw invalidFields([{ path: 'subscriptionId', code: 'unknown' }]);
  const account = readAccount(portal.database, subscription.accountId);
  if (account === null) throw new Error(`subscription ${subscription.id} has no account`);
  return { account, subscription };
}

/** The overview of a change on the portal's today, by the catalogue that is current at the portal. */
export function freshOverview(
  portal: Portal,
  order: OrderSubject & {
    readonly change: Change;
    readonly billingAddressId: string;
    readonly role: StaffRole;
    /** Of the quote that it comes from, in basis points; null for none. */
    readonly quotedDiscountBasisPoints: number | null;
  },
): OverviewAnswer {
  const { account, subscription, change, billingAddressId, role, quotedDiscountBasisPoints } = order;
  const on = todayOf(portal);
  const catalogue = currentCatalogueOf(readCatalogues(portal.database), on);
  const subscriptionCatalogue = readCatalogue(portal.database, subscription.catalogueVersion);
  if (catalogue === null || subscriptionCatalogue === null) throw new Error('the portal has no catalogue');
  const address = account.billingAddresses.find((known) => known.id === billingAddressId);
  if (address === undefined) throw invalidFields([{ path: 'billingAddressId', code: 'unknown' }]);
  const billingAddressCountry = address.country;
  return computeOverview({
    account,
    subscription,
    subscriptionCatalogue,
    catalogue,
    change,
    billingAddressCountry,
    on,
    role,
    ...(quotedDiscountBasisPoints === null ? {} : { quotedDiscountBasisPoints }),
  });
}

/** 403 where the role stands against a change, else 422 with the fields. */
export function refusalOf(problems: readonly OverviewProblem[]): PortalProblem {
  if (problems.some(({ problem }) => problem === 'role')) return new PortalProblem(403, 'forbidden');
  return invalidFields(toFields(problems));
}

/** What stands against a change as field errors. */
export function toFields(problems: readonly OverviewProblem[]): FieldError[] {
  return problems.map(({ path, problem, limit }) => ({
    path,
    code: problem,
    ...(limit === undefined ? {} : { limit }),
  }));
}

export function invalidFields(errors: readonly FieldError[]): PortalProblem {
  return new PortalProblem(422, 'invalid-input', { errors });
}
