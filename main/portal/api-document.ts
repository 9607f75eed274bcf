// The portal's OpenAPI 3.1 document, from the routes and the shared schemas: served, and kept in docs/. Says
// nothing that the routes do not do.
import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as account from '../../shared/domain/account.ts';
import * as catalogue from '../../shared/domain/catalogue.ts';
import { changeSchema } from '../../shared/domain/change.ts';
import { moneySchema } from '../../shared/domain/money.ts';
import { orderSchema } from '../../shared/domain/order.ts';
import * as overview from '../../shared/domain/order-overview.ts';
import { newPaymentMethodSchema } from '../../shared/domain/payment-method.ts';
import * as quote from '../../shared/domain/quote.ts';
import { resellerSchema, staffMemberSchema } from '../../shared/domain/staff.ts';
import * as subscription from '../../shared/domain/subscription.ts';
import { bilingualSchema } from '../../shared/domain/text.ts';
import * as accounts from '../../shared/portal/accounts.ts';
import * as entities from '../../shared/portal/entities.ts';
import * as orders from '../../shared/portal/orders.ts';
import * as quotes from '../../shared/portal/quotes.ts';
import * as problems from '../../shared/portal/problem.ts';
import * as session from '../../shared/portal/session.ts';
import type { PortalApp } from './app-env.ts';
import { rawAnswer } from './routes/answers.ts';

/** Schemas that the document names and refers to. */
const names: Readonly<Record<string, z.ZodType>> = {
  Money: moneySchema,
  BilingualText: bilingualSchema,
  Contact: account.contactSchema,
  BillingAddress: account.billingAddressSchema,
  PaymentMethod: account.paymentMethodSchema,
  TaxData: account.taxDataSchema,
  Credit: account.creditSchema,
  Account: account.accountSchema,
  PriceTier: catalogue.priceTierSchema,
  InclusiveAmount: catalogue.inclusiveAmountSchema,
  SlaOffer: catalogue.slaOfferSchema,
  TaxRules: catalogue.taxRulesSchema,
  Catalogue: catalogue.catalogueSchema,
  Term: subscription.termSchema,
  ScheduledChange: subscription.scheduledChangeSchema,
  Subscription: subscription.subscriptionSchema,
  Change: changeSchema,
  PriceLine: overview.priceLineSchema,
  Totals: overview.totalsSchema,
  InclusiveServices: overview.inclusiveServicesSchema,
  OrderOverview: overview.orderOverviewSchema,
  ShownTotals: overview.shownTotalsSchema,
  Order: orderSchema,
  QuoteReference: quote.quoteReferenceSchema,
  QuoteLine: quote.quoteLineSchema,
  QuoteAlternative: quote.quoteAlternativeSchema,
  QuotePricing: quote.quotePricingSchema,
  QuoteRevision: quote.quoteRevisionSchema,
  Quote: quote.quoteSchema,
  QuoteRequest: quotes.quoteRequestSchema,
  QuoteResponse: quotes.quoteResponseSchema,
  QuoteVersionConflict: quotes.quoteVersionConflictSchema,
  StaffMember: staffMemberSchema,
  Reseller: resellerSchema,
  NewPaymentMethod: newPaymentMethodSchema,
  AccountPatch: accounts.accountPatchSchema,
  AccountResponse: accounts.accountResponseSchema,
  AccountVersionConflict: accounts.accountVersionConflictSchema,
  PaymentMethodRequest: accounts.paymentMethodRequestSchema,
  Entity: entities.entitySchema,
  SnapshotHeader: entities.snapshotHeaderSchema,
  SnapshotEnd: entities.snapshotEndSchema,
  Tombstone: entities.tombstoneSchema,
  ChangesResponse: entities.changesResponseSchema,
  DigestResponse: entities.digestResponseSchema,
  OrderPreviewRequest: orders.orderPreviewRequestSchema,
  OrderPreviewResponse: orders.orderPreviewResponseSchema,
  OrderRequest: orders.orderRequestSchema,
  OrderResponse: orders.orderResponseSchema,
  Difference: orders.differenceSchema,
  OrderConflict: orders.orderConflictSchema,
  FieldError: problems.fieldErrorSchema,
  Problem: problems.problemSchema,
  SessionRequest: session.sessionRequestSchema,
  SessionRefreshRequest: session.sessionRefreshRequestSchema,
  SessionResponse: session.sessionResponseSchema,
  MeResponse: session.meResponseSchema,
};

const description = `The contract that Licence Desk syncs with.

JSON in UTF-8. Amounts are integers in minor units with a currency. Dates are \`YYYY-MM-DD\` in the reseller's time
zone and inclusive, instants are UTC. Readers ignore fields that they do not know. Refusals are
\`application/problem+json\` (RFC 9457) with a stable \`code\`, and \`errors\` by field. \`X-Request-Id\` is echoed.
Answers are compressed as \`Accept-Encoding\` asks (\`zstd\`, \`br\`, \`gzip\`). Bodies over 1 MiB are refused with 413.`;

/** The document of an app's routes. */
export function apiDocument(app: PortalApp) {
  for (const [refId, schema] of Object.entries(names)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Licence Desk portal', version: '1.0.0', description },
    servers: [{ url: 'http://127.0.0.1:4100', description: '`npm run portal -- --port 4100`' }],
    tags: [
      { name: 'Session' },
      { name: 'Portfolio' },
      { name: 'Orders' },
      { name: 'Quotes' },
      { name: 'Accounts' },
      { name: 'About' },
    ],
  });
}

const document = createRoute({
  method: 'get',
  path: '/v1/openapi.json',
  tags: ['About'],
  summary: 'This document',
  responses: { 200: rawAnswer('OpenAPI 3.1', 'application/json', z.looseObject({ openapi: z.string() })) },
});

/** Serves the document, and describes how requests are signed in. */
export function addApiDocument(app: PortalApp): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  let json: string | null = null;
  app.openapi(document, (context) => {
    json ??= JSON.stringify(apiDocument(app));
    return context.body(json, 200, { 'content-type': 'application/json' });
  });
}
