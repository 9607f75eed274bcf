// `/v1/session`: signing in, renewing, signing out.
import { createRoute } from '@hono/zod-openapi';
import {
  sessionRefreshRequestSchema,
  sessionRequestSchema,
  sessionResponseSchema,
} from '../../../shared/portal/session.ts';
import type { PortalApp } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { createSignInAttempts } from '../session/attempts.ts';
import { checkSignIn } from '../session/staff.ts';
import { endFamily, openSession, refreshSession } from '../session/tokens.ts';
import { jsonAnswer, refusals, signedIn } from './answers.ts';

const signIn = createRoute({
  method: 'post',
  path: '/v1/session',
  tags: ['Session'],
  summary: 'Sign in',
  description: 'Answers 401 `code-required` where the staff member has a second factor and no code was sent.',
  request: { body: { required: true, content: { 'application/json': { schema: sessionRequestSchema } } } },
  responses: { 200: jsonAnswer('Signed in', sessionResponseSchema), ...refusals(400, 401, 413, 415, 422, 429) },
});

const refresh = createRoute({
  method: 'post',
  path: '/v1/session/refresh',
  tags: ['Session'],
  summary: 'Renew the tokens',
  description:
    'A refresh token is used once. Where the answer was lost, it may be used again as long as none of the tokens ' +
    'that it was answered with has been used: they then stop working. Using one later than that ends the session.',
  request: { body: { required: true, content: { 'application/json': { schema: sessionRefreshRequestSchema } } } },
  responses: { 200: jsonAnswer('The next tokens', sessionResponseSchema), ...refusals(400, 401, 413, 415, 422, 429) },
});

const signOut = createRoute({
  method: 'delete',
  path: '/v1/session',
  tags: ['Session'],
  summary: 'Sign out',
  security: signedIn,
  responses: { 204: { description: 'Signed out: none of the tokens works any more' }, ...refusals(401, 413, 429) },
});

export function addSessionRoutes(app: PortalApp, portal: Portal): void {
  const { database, sessionClock } = portal;
  const attempts = createSignInAttempts();

  app.openapi(signIn, async (context) => {
    const request = context.req.valid('json');
    const nowMs = sessionClock.nowMs();
    const waitSeconds = attempts.waitSeconds(request.email, nowMs);
    if (waitSeconds > 0) {
      throw new PortalProblem(429, 'rate-limited', { headers: { 'retry-after': String(waitSeconds) } });
    }
    const answer = await checkSignIn(database, request, nowMs);
    if (!answer.ok) {
      if (answer.reason !== 'code-required') attempts.failed(request.email, nowMs);
      throw new PortalProblem(401, answer.reason);
    }
    attempts.succeeded(request.email);
    context.header('cache-control', 'no-store');
    return context.json(openSession(database, answer.staffId, nowMs), 200);
  });

  app.openapi(refresh, (context) => {
    const tokens = refreshSession(database, context.req.valid('json').refreshToken, sessionClock.nowMs());
    if (tokens === null) throw new PortalProblem(401, 'unauthenticated');
    context.header('cache-control', 'no-store');
    return context.json(tokens, 200);
  });

  app.openapi(signOut, (context) => {
    endFamily(database, context.get('sessionFamily'));
    return context.body(null, 204);
  });
}
