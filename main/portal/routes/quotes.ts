// `/v1/quotes/{id}`: storing a quote whole, on the version that it was based on.
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { quoteRequestSchema, quoteResponseSchema, quoteVersionConflictSchema } from '../../../shared/portal/quotes.ts';
import type { PortalApp } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { storeQuote } from '../rules/store-quote.ts';
import { jsonAnswer, rawAnswer, refusals, signedIn } from './answers.ts';
import { versionOrNewIn } from './based-on.ts';

const store = createRoute({
  method: 'put',
  path: '/v1/quotes/{id}',
  tags: ['Quotes'],
  summary: 'Create or update a quote',
  description:
    'The client makes the id: `If-None-Match: *` creates, `If-Match: "3"` updates that version. The portal gives the ' +
    'number, the owner and the version, and keeps `orders` by itself. A revision that was sent never changes but for ' +
    'its answer. The same content again changes nothing.',
  security: signedIn,
  request: {
    params: z.object({ id: z.string().regex(/^[\w.-]{1,64}$/, 'invalid') }),
    headers: z.object({
      'if-match': z.string().max(100).optional(),
      'if-none-match': z.string().max(100).optional(),
    }),
    body: { required: true, content: { 'application/json': { schema: quoteRequestSchema } } },
  },
  responses: {
    200: jsonAnswer('The quote as it is now', quoteResponseSchema),
    201: jsonAnswer('Created', quoteResponseSchema),
    412: rawAnswer(
      'There is a newer version, which is sent along',
      'application/problem+json',
      quoteVersionConflictSchema,
    ),
    ...refusals(400, 401, 403, 404, 413, 415, 422, 428, 429),
  },
});

export function addQuoteRoutes(app: PortalApp, portal: Portal): void {
  app.openapi(store, (context) => {
    const headers = context.req.valid('header');
    const basedOn = versionOrNewIn({ ifMatch: headers['if-match'], ifNoneMatch: headers['if-none-match'] });
    const { id } = context.req.valid('param');
    const request = context.req.valid('json');
    const quote = storeQuote(portal, { id, basedOn, request, staff: context.get('staff') });
    context.header('etag', `"${quote.version}"`);
    return context.json({ quote }, basedOn === null ? 201 : 200);
  });
}
