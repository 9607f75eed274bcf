// Placing orders (F16, F17, D18–D20): checks once more what the user saw and confirmed, keeps the order
// durably, and only then lets the portal answer. Nothing is ordered twice, or at figures nobody saw.
import type { PlacedOrder, PlaceOrderInput } from '../../shared/contract/orders.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { OrderRequest } from '../../shared/portal/orders.ts';
import { withdraw } from '../store/outbox-states.ts';
import { enqueueOrder, listUnsentOrders, readItemState, readPlacedOrder, readPlacedRequest } from '../store/outbox.ts';
import type { WorkStore } from '../store/work-store.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';
import { checkOrder } from './order-check.ts';
import { readQuoteHere } from './shown-quotes.ts';
import { readShownDetails } from './shown-details.ts';

/** How long the user waits for the portal's answer before the order shows as queued. */
const answerWithinMs = 8000;

export interface OrdersServiceOptions {
  readonly work: WorkStore;
  readonly current: ReadCurrent;
  readonly today: (profile: CurrentProfile) => CalendarDate;
  readonly clock: Clock;
  /** Something waits now that did not before, or the other way round. */
  readonly onOutboxChanged: (accountId: string) => void;
}

export interface OrdersService {
  readonly place: (input: PlaceOrderInput) => Promise<Result<PlacedOrder>>;
  readonly read: (input: { readonly orderId: string }) => Result<PlacedOrder>;
  readonly withdraw: (input: { readonly orderId: string }) => Result<PlacedOrder>;
}

/** Requests about orders. */
export function createOrdersService(options: OrdersServiceOptions): OrdersService {
  const { work, current, today, clock, onOutboxChanged } = options;

  /** The same order again is answered with what became of it; another one under its id is refused. */
  function repeated(profile: CurrentProfile, input: PlaceOrderInput): Result<PlacedOrder> | null {
    if (readItemState(work, input.orderId) === null) return null;
    const before = readPlacedRequest(work, input.orderId);
    const placed = readPlacedOrder(work, profile.profileId, input.orderId);
    const isSame = before !== null && JSON.stringify(before) === JSON.stringify(toOrderRequest(input));
    if (placed !== null && isSame) return success(placed);
    return failed({ code: 'conflict', what: 'order-id-reused', differences: [] });
  }

  /** Another order of the same line of a quote waits here: both would be sent. */
  function isOrderedHere({ profileId }: CurrentProfile, { quote, accountId, replaces }: PlaceOrderInput): boolean {
    if (quote === undefined) return false;
    return listUnsentOrders(work, profileId, accountId).some(
      (other) =>
        other.orderId !== replaces && other.quote?.quoteId === quote.quoteId && other.quote.lineId === quote.lineId,
    );
  }

  return {
    async place(input) {
      const profile = current();
      if (profile === null) return signedOut();
      const { staff } = profile.me;
      if (staff.role === 'viewer') return failed({ code: 'not-permitted', reason: 'role' });
      const before = repeated(profile, input);
      if (before !== null) return before;
      const on = today(profile);
      const details = readShownDetails(profile, work, input.accountId, on);
      if (details === null) return failed({ code: 'not-found', what: 'account', id: input.accountId });
      if (isOrderedHere(profile, input)) return lineWaits;
      const quote = input.quote === undefined ? null : readQuoteHere(profile, work, input.quote.quoteId)?.quote;
      const checked = checkOrder({ order: input, details, role: staff.role, on, quote: quote ?? null });
      if (!checked.ok) return checked;
      const { company, customerNumber } = details.account;
      const order = {
        orderId: input.orderId,
        profileId: profile.profileId,
        staffId: staff.id,
        placedAt: new Date(clock.nowMs()).toISOString(),
        customer: { company, customerNumber },
        request: toOrderRequest(input),
        overview: checked.value,
      };
      const placed = enqueueOrder(work, order, input.replaces);
      // The one that it replaces is on its way, or accepted: two would be ordered.
      if (placed === null) return failed({ code: 'conflict', what: 'order', differences: [] });
      onOutboxChanged(input.accountId);
      profile.connection?.sendOutbox();
      await profile.connection?.attempted(input.orderId, answerWithinMs);
      return success(readPlacedOrder(work, profile.profileId, input.orderId) ?? placed);
    },
    read({ orderId }) {
      const profile = current();
      if (profile === null) return signedOut();
      const placed = readPlacedOrder(work, profile.profileId, orderId);
      return placed === null ? failed({ code: 'not-found', what: 'order', id: orderId }) : success(placed);
    },
    withdraw({ orderId }) {
      const profile = current();
      if (profile === null) return signedOut();
      if (profile.me.staff.role === 'viewer') return failed({ code: 'not-permitted', reason: 'role' });
      const before = readPlacedOrder(work, profile.profileId, orderId);
      const isWithdrawn = before !== null && withdraw(work, profile.profileId, orderId);
      const placed = readPlacedOrder(work, profile.profileId, orderId);
      if (placed === null) return failed({ code: 'not-found', what: 'order', id: orderId });
      if (isWithdrawn) {
        onOutboxChanged(placed.accountId);
        // What it held up is free to go.
        profile.connection?.sendOutbox();
      }
      if (placed.state.kind === 'withdrawn') return success(placed);
      return failed({ code: 'conflict', what: 'order', differences: [] });
    },
  };
}

const lineWaits = failed({
  code: 'invalid-input',
  problems: [{ path: 'quote', problem: 'quote-line-waits' }],
} as const satisfies Failure);

/** What the portal is asked, in one order of fields, so that texts can be compared. */
function toOrderRequest(input: PlaceOrderInput): OrderRequest {
  const { orderId: _orderId, confirmedCustomerNumber: _confirmed, replaces: _replaces, ...request } = input;
  return request;
}
