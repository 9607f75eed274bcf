// `/v1/me`: who is signed in, for which reseller, at what portal.
import { createRoute } from '@hono/zod-openapi';
import { meResponseSchema } from '../../../shared/portal/session.ts';
import type { PortalApp } from '../app-env.ts';
import { instantNow } from '../portal.ts';
import type { Portal } from '../portal.ts';
import { jsonAnswer, refusals, signedIn } from './answers.ts';

const me = createRoute({
  method: 'get',
  path: '/v1/me',
  tags: ['Session'],
  summary: 'The staff member, the reseller and the portal',
  security: signedIn,
  responses: { 200: jsonAnswer('Who is signed in', meResponseSchema), ...refusals(401, 429) },
});

/** What this portal can do beyond signing in. */
const capabilities = [
  ...['snapshot', 'digest', 'changes', 'events', 'catalogues'],
  ...['orders', 'quotes', 'accounts', 'payment-methods'],
];

export function addMeRoute(app: PortalApp, portal: Portal): void {
  app.openapi(me, (context) =>
    context.json(
      {
        staff: context.get('staff'),
        reseller: portal.reseller,
        portal: { name: 'Licence Desk sample portal', isSample: true, capabilities },
        now: instantNow(portal),
      },
      200,
    ),
  );
}
