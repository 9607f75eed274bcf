// The portal's HTTP app: middleware, routes, and the one place where refusals and bugs become
// problem+json. Needs no port: `app.request` asks it in tests.
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { addApiDocument } from './api-document.ts';
import type { AppEnv, PortalApp } from './app-env.ts';
import { toFieldErrors } from './field-errors.ts';
import { authentication } from './middleware/authentication.ts';
import { compression } from './middleware/compression.ts';
import { loopbackHost } from './middleware/loopback-host.ts';
import { rateLimit } from './middleware/rate-limit.ts';
import type { RateLimit } from './middleware/rate-limit.ts';
import { requestLog } from './middleware/request-log.ts';
import { settledTime } from './middleware/settled-time.ts';
import type { Portal } from './portal.ts';
import { PortalProblem, toProblemResponse } from './portal-problem.ts';
import { addAccountRoutes } from './routes/accounts.ts';
import { addEventsRoute } from './routes/events.ts';
import { addMeRoute } from './routes/me.ts';
import { addOrderRoutes } from './routes/orders.ts';
import { addPortfolioRoutes } from './routes/portfolio.ts';
import { addQuoteRoutes } from './routes/quotes.ts';
import { addSessionRoutes } from './routes/session.ts';

const largestBodyBytes = 1024 * 1024;
/** Everything else needs a session. */
const openPaths = new Set(['POST /v1/session', 'POST /v1/session/refresh', 'GET /v1/openapi.json']);

/** The app on a portal. */
export function createApp(portal: Portal, limit: RateLimit): PortalApp {
  const app = new OpenAPIHono<AppEnv>({
    strict: false,
    defaultHook: (result) => {
      if (result.success) return;
      const status = result.target === 'json' ? 422 : 400;
      throw new PortalProblem(status, 'invalid-input', { errors: toFieldErrors(result.error.issues) });
    },
  });
  app.use(requestLog(portal.logger));
  app.use(compression);
  app.use(loopbackHost);
  app.use(rateLimit(limit, portal.sessionClock));
  app.use(
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: () => toProblemResponse(new PortalProblem(413, 'too-large')),
    }),
  );
  const authenticate = authentication(portal);
  app.use((context, next) =>
    openPaths.has(`${context.req.method} ${context.req.path}`) ? next() : authenticate(context, next),
  );
  app.use(settledTime(portal));
  addSessionRoutes(app, portal);
  addMeRoute(app, portal);
  addPortfolioRoutes(app, portal);
  addOrderRoutes(app, portal);
  addQuoteRoutes(app, portal);
  addAccountRoutes(app, portal);
  addEventsRoute(app, portal);
  addApiDocument(app);
  app.notFound(() => toProblemResponse(new PortalProblem(404, 'not-found')));
  app.onError((error, context) => toProblemResponse(problemOf(error, portal, context.get('requestId'))));
  return app;
}

function problemOf(error: Error, portal: Portal, requestId: string): PortalProblem {
  if (error instanceof PortalProblem) return error;
  if (error instanceof HTTPException) {
    if (error.status === 415) return new PortalProblem(415, 'invalid-input', { detail: 'Send JSON.' });
    if (error.status === 400) return new PortalProblem(400, 'invalid-input', { detail: 'The body is not JSON.' });
  }
  portal.logger.error('a bug answered a request', { requestId, error });
  return new PortalProblem(500, 'internal', { detail: `Reference ${requestId}` });
}
