// Places an order (D20): checks everything again, then writes the order, the subscription, the credit and
// their changes in one transaction. An id that was placed before answers with its first result, for ever.
import { createHash } from 'node:crypto';
import type { BillingAddress, PaymentMethod } from '../../../shared/domain/account.ts';
import type { Order } from '../../../shared/domain/order.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { differencesOf, shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { Difference } from '../../../shared/domain/shown-totals.ts';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import { orderResponseSchema } from '../../../shared/portal/orders.ts';
import type { OrderRequest, OrderResponse } from '../../../shared/portal/orders.ts';
import { changePortfolio, instantNow } from '../portal.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import type { Commit } from '../storage/commit.ts';
import { readOrder } from '../storage/entities.ts';
import { nextInSeries } from '../storage/number-series.ts';
import { accountWithCredit, creditOf, subscriptionAfter } from './accepted-order.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { freshOverview, invalidFields, readSubject, refusalOf, toFields } from './fresh-overview.ts';
import type { OrderSubject } from './fresh-overview.ts';
import { quotedDiscountOf, quoteWithOrder } from './quoted-order.ts';

interface PlacedOrder {
  readonly response: OrderResponse;
  /** False for an id that was placed before with the same body. */
  readonly isNew: boolean;
}

/** Accepts an order or throws why not. */
export function placeOrder(portal: Portal, id: string, request: OrderRequest, staff: StaffMember): PlacedOrder {
  return changePortfolio(portal, (commit) => {
    const requestSha256 = createHash('sha256').update(canonicalJson(request)).digest('hex');
    const first = firstResult(portal, id, requestSha256);
    if (first !== null) return { response: first, isNew: false };
    if (staff.role === 'viewer') throw new PortalProblem(403, 'forbidden');
    const response = accept(portal, commit, { id, request, staff });
    portal.database
      .prepare('INSERT INTO placed_order (id, request_sha256, response_json) VALUES (?, ?, ?)')
      .run(id, requestSha256, JSON.stringify(response));
    return { response, isNew: true };
  });
}

/** What the id was answered with, null for a new id. Refusals were not placed: their id is still free. */
function firstResult(portal: Portal, id: string, requestSha256: string): OrderResponse | null {
  const sql = 'SELECT request_sha256, response_json FROM placed_order WHERE id = ?';
  const row = portal.database.prepare<[string], { request_sha256: string; response_json: string }>(sql).get(id);
  if (row === undefined) {
    if (readOrder(portal.database, id) === null) return null;
    throw new PortalProblem(409, 'id-reused');
  }
  if (row.request_sha256 !== requestSha256) throw new PortalProblem(409, 'id-reused');
  return orderResponseSchema.parse(JSON.parse(row.response_json));
}

function accept(
  portal: Portal,
  commit: Commit,
  order: { readonly id: string; readonly request: OrderRequest; readonly staff: StaffMember },
): OrderResponse {
  const { id, request, staff } = order;
  const subject = readSubject(portal, request.subscriptionId);
  const { billingAddress, paymentMethod } = billingOf(subject, request);
  const { quote: reference = null } = request;
  const quotedDiscountBasisPoints = reference === null ? null : quotedDiscountOf(portal, reference, request);
  const overview = confirmedOverview(portal, { ...subject, quotedDiscountBasisPoints }, request, staff);
  const subscription = subscriptionAfter(subject.subscription, { ...request, overview, quotedDiscountBasisPoints });
  const credit = creditOf(id, overview);
  const account = credit === null ? subject.account : accountWithCredit(subject.account, credit);
  const stored: Order = {
    id,
    version: 1,
    accountId: account.id,
    subscriptionId: subscription.id,
    confirmationNumber: nextInSeries(portal.database, 'C', overview.orderedOn.slice(0, 4)),
    acceptedAt: instantNow(portal),
    placedBy: { id: staff.id, name: staff.name },
    overview,
    billingAddress,
    paymentMethod,
    quote: reference,
  };
  const quote = reference === null ? null : quoteWithOrder(portal, reference, stored);
  if (credit !== null) commit.putAccount(account);
  commit.putSubscription(subscription);
  commit.putOrder(stored);
  if (quote !== null) commit.putQuote(quote);
  return { order: stored, account, subscription, quote };
}

function billingOf(
  subject: OrderSubject,
  request: OrderRequest,
): { billingAddress: BillingAddress; paymentMethod: PaymentMethod } {
  const { account } = subject;
  if (account.id !== request.accountId) throw invalidFields([{ path: 'accountId', code: 'unknown' }]);
  const billingAddress = account.billingAddresses.find((known) => known.id === request.billingAddressId);
  if (billingAddress === undefined) throw invalidFields([{ path: 'billingAddressId', code: 'unknown' }]);
  const paymentMethod = account.paymentMethods.find((known) => known.id === request.paymentMethodId);
  if (paymentMethod === undefined) throw invalidFields([{ path: 'paymentMethodId', code: 'unknown' }]);
  return { billingAddress, paymentMethod };
}

/** The overview of now, where it is the one that was shown; else 409 with what differs. */
function confirmedOverview(
  portal: Portal,
  subject: OrderSubject & { readonly quotedDiscountBasisPoints: number | null },
  request: OrderRequest,
  staff: StaffMember,
): OrderOverview {
  const answer = freshOverview(portal, { ...subject, ...request, role: staff.role });
  const versions = versionDifferences(subject, request, answer.ok ? answer.overview : null);
  if (!answer.ok) {
    if (versions.length === 0) throw refusalOf(answer.problems);
    throw new PortalProblem(409, 'conflict', {
      errors: toFields(answer.problems),
      extra: { differences: versions, overview: null },
    });
  }
  const { overview } = answer;
  const differences = [...versions, ...differencesOf(request.totalsShown, shownTotalsOf(overview))];
  if (differences.length === 0) return overview;
  throw new PortalProblem(409, 'conflict', { extra: { differences, overview } });
}

function versionDifferences(
  subject: OrderSubject,
  request: OrderRequest,
  overview: OrderOverview | null,
): Difference[] {
  const differences: Difference[] = [];
  const { version } = subject.subscription;
  if (request.subscriptionVersion !== version) {
    differences.push({ field: 'subscriptionVersion', shown: request.subscriptionVersion, now: version });
  }
  if (overview !== null && request.catalogueVersion !== overview.catalogueVersion) {
    differences.push({ field: 'catalogueVersion', shown: request.catalogueVersion, now: overview.catalogueVersion });
  }
  return differences;
}
