// `/v1/orders`: preview, placing by the client's id, and asking what became of one.
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  orderConflictSchema,
  orderPreviewRequestSchema,
  orderPreviewResponseSchema,
  orderRequestSchema,
  orderResponseSchema,
} from '../../../shared/portal/orders.ts';
import type { OrderResponse } from '../../../shared/portal/orders.ts';
import type { PortalApp } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { freshOverview, readSubject, refusalOf } from '../rules/fresh-overview.ts';
import { placeOrder } from '../rules/place-order.ts';
import { quotedDiscountOf } from '../rules/quoted-order.ts';
import { readAccount, readOrder, readQuote, readSubscription } from '../storage/entities.ts';
import { jsonAnswer, rawAnswer, refusals, signedIn } from './answers.ts';

const clientIdSchema = z.string().regex(/^[\w.-]{1,64}$/, 'invalid');

const preview = createRoute({
  method: 'post',
  path: '/v1/orders/preview',
  tags: ['Orders'],
  summary: 'What an order would cost and do',
  description: 'Writes nothing.',
  security: signedIn,
  request: { body: { required: true, content: { 'application/json': { schema: orderPreviewRequestSchema } } } },
  responses: {
    200: jsonAnswer('The overview', orderPreviewResponseSchema),
    ...refusals(400, 401, 403, 413, 415, 422, 429),
  },
});

const place = createRoute({
  method: 'put',
  path: '/v1/orders/{id}',
  tags: ['Orders'],
  summary: 'Place an order',
  description:
    'The client makes the id. The same id and body again answers with the first result, for ever; with another ' +
    'body it is 409 `id-reused`. 409 `conflict` says what no longer holds, with a fresh overview, null where the ' +
    'change is not possible any more. An order that was refused was not placed: its id may be used again.',
  security: signedIn,
  request: {
    params: z.object({ id: clientIdSchema }),
    body: { required: true, content: { 'application/json': { schema: orderRequestSchema } } },
  },
  responses: {
    200: jsonAnswer('Was accepted before: the first result', orderResponseSchema),
    201: jsonAnswer('Accepted', orderResponseSchema),
    409: rawAnswer('`conflict` or `id-reused`', 'application/problem+json', orderConflictSchema),
    ...refusals(400, 401, 403, 413, 415, 422, 429),
  },
});

const ask = createRoute({
  method: 'get',
  path: '/v1/orders/{id}',
  tags: ['Orders'],
  summary: 'An order, with its account and subscription as they are now',
  description: 'How a client finds out what became of a request whose answer it never got: 404 was never accepted.',
  security: signedIn,
  request: { params: z.object({ id: clientIdSchema }) },
  responses: { 200: jsonAnswer('The order', orderResponseSchema), ...refusals(400, 401, 404, 429) },
});

export function addOrderRoutes(app: PortalApp, portal: Portal): void {
  app.openapi(preview, (context) => {
    const { subscriptionId, change, billingAddressId, quote } = context.req.valid('json');
    const subject = readSubject(portal, subscriptionId);
    const order = { ...subject, subscriptionId, accountId: subject.account.id, change, billingAddressId };
    const { role } = context.get('staff');
    const quotedDiscountBasisPoints = quote === undefined ? null : quotedDiscountOf(portal, quote, order);
    const answer = freshOverview(portal, { ...order, role, quotedDiscountBasisPoints });
    if (!answer.ok) throw refusalOf(answer.problems);
    return context.json({ overview: answer.overview }, 200);
  });

  app.openapi(place, (context) => {
    const { id } = context.req.valid('param');
    const { response, isNew } = placeOrder(portal, id, context.req.valid('json'), context.get('staff'));
    return context.json(response, isNew ? 201 : 200);
  });

  app.openapi(ask, (context) => context.json(readOrderResult(portal, context.req.valid('param').id), 200));
}

function readOrderResult(portal: Portal, id: string): OrderResponse {
  const order = readOrder(portal.database, id);
  if (order === null) throw new PortalProblem(404, 'not-found');
  const account = readAccount(portal.database, order.accountId);
  const subscription = readSubscription(portal.database, order.subscriptionId);
  if (account === null || subscription === null) throw new PortalProblem(404, 'not-found');
  const quote = order.quote === null ? null : readQuote(portal.database, order.quote.quoteId);
  return { order, account, subscription, quote };
}
