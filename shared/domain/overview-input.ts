// What an order overview is computed from: the account, the subscription, both catalogues, the change and the
// day. Types only.
import type { Account } from './account.ts';
import type { CalendarDate } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import type { Change } from './change.ts';
import type { StaffRole } from './staff.ts';
import type { Subscription } from './subscription.ts';

export interface OverviewInput {
  readonly account: Pick<Account, 'id' | 'taxData' | 'discountBasisPoints'>;
  readonly subscription: Subscription;
  /** The catalogue that the subscription is billed at today. */
  readonly subscriptionCatalogue: Catalogue;
  /** The current catalogue: prices the order. */
  readonly catalogue: Catalogue;
  readonly change: Change;
  readonly billingAddressCountry: string;
  /** The day of the order, in the reseller's time zone. */
  readonly on: CalendarDate;
  readonly role: StaffRole;
  /** F20: the discount of the quote that is priced or ordered, in basis points; without one, today's holds. */
  readonly quotedDiscountBasisPoints?: number;
}
