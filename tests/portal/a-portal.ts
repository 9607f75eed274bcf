// A portal to test against: real storage in a temporary folder, sample data, asked without a port.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { shownTotalsOf } from '../../shared/domain/shown-totals.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { orderPreviewResponseSchema } from '../../shared/portal/orders.ts';
import type { OrderRequest } from '../../shared/portal/orders.ts';
import { sessionResponseSchema } from '../../shared/portal/session.ts';
import { createApp } from '../../main/portal/app.ts';
import type { PortalApp } from '../../main/portal/app-env.ts';
import { generousRateLimit } from '../../main/portal/middleware/rate-limit.ts';
import { openPortal } from '../../main/portal/open-portal.ts';
import type { OpenPortal, PortalOptions } from '../../main/portal/open-portal.ts';
import { sampleCredentials, sampleSalesCredentials } from '../../main/portal/sample/credentials.ts';
import { readAccount, readSubscription } from '../../main/portal/storage/entities.ts';

/** The day of the worked examples, 10 in the morning in Berlin. */
export const exampleInstant = '2026-11-16T09:00:00Z';

/** A folder that is gone when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-portal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface PortalUnderTest extends OpenPortal {
  readonly app: PortalApp;
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Response>;
  readonly signIn: (credentials?: { readonly email: string; readonly password: string }) => Promise<SignedIn>;
}

export interface AskOptions {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly send: (
    method: string,
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

/** A portal with twelve accounts whose clock stands on the day of the worked examples. */
export async function aPortal(options: Partial<PortalOptions> = {}): Promise<PortalUnderTest> {
  const open = await openPortal({
    dataDir: aFolder(),
    clock: { fixedInstant: exampleInstant },
    accounts: 12,
    seed: 1,
    ...options,
  });
  onTestFinished(() => open.close());
  const app = createApp(open.portal, generousRateLimit);
  const ask: PortalUnderTest['ask'] = async (method, path, { token, body, headers } = {}) =>
    app.request(path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    ...open,
    app,
    ask,
    signIn: async (credentials = sampleCredentials) => {
      const response = await ask('POST', '/v1/session', {
        body: { email: credentials.email, password: credentials.password },
      });
      const { accessToken, refreshToken } = sessionResponseSchema.parse(await response.json());
      return {
        accessToken,
        refreshToken,
        get: (path, headers = {}) => ask('GET', path, { token: accessToken, headers }),
        send: (method, path, body, headers = {}) => ask(method, path, { token: accessToken, body, headers }),
      };
    },
  };
}

/** The subscription of that name, and its account, as the portal stores them. */
export function systemNamed(
  portal: Pick<OpenPortal, 'portal'>,
  systemName: string,
): { account: Account; subscription: Subscription } {
  const { database } = portal.portal;
  const row = database
    .prepare<[string], { id: string }>(`SELECT id FROM subscription WHERE json ->> 'systemName' = ?`)
    .get(systemName);
  const subscription = row === undefined ? null : readSubscription(database, row.id);
  const account = subscription === null ? null : readAccount(database, subscription.accountId);
  if (subscription === null || account === null) throw new Error(`no subscription ${systemName}`);
  return { account, subscription };
}

/** The upgrade of worked example 1: 10 licences, SLA business, 12 months. */
export const exampleUpgrade = {
  kind: 'upgrade',
  quantity: 10,
  slaId: 'business',
  termMonths: 12,
} as const satisfies Change;

/** What a change would cost, as the portal previews it. */
export async function previewOf(session: SignedIn, subscriptionId: string, change: Change): Promise<OrderOverview> {
  const response = await session.send('POST', '/v1/orders/preview', {
    subscriptionId,
    change,
    billingAddressId: 'address-1',
  });
  return orderPreviewResponseSchema.parse(await response.json()).overview;
}

/** The order that a client sends after it was shown an overview. */
export function orderAsShown(overview: OrderOverview, changes: Partial<OrderRequest> = {}): OrderRequest {
  return {
    accountId: overview.accountId,
    subscriptionId: overview.subscriptionId,
    subscriptionVersion: overview.subscriptionVersion,
    catalogueVersion: overview.catalogueVersion,
    change: overview.change,
    billingAddressId: 'address-1',
    paymentMethodId: 'payment-1',
    totalsShown: shownTotalsOf(overview),
    ...changes,
  };
}

/** A portal on which example 1 was shown and nothing was ordered yet. */
export async function shownExample(): Promise<{ portal: PortalUnderTest; session: SignedIn; order: OrderRequest }> {
  const portal = await aPortal();
  const session = await portal.signIn(sampleSalesCredentials);
  const { subscription } = systemNamed(portal, 'bergmann.cloud');
  return { portal, session, order: orderAsShown(await previewOf(session, subscription.id, exampleUpgrade)) };
}

/** The problem of a refusal: its status and code, with whatever else it says. */
export async function problemOf(response: Response): Promise<Record<string, unknown>> {
  return { contentType: response.headers.get('content-type'), ...(await response.json()) };
}
