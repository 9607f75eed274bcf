// Gives every request its id, echoes it, and logs one line per answer: method, path, status, time. Never a
// query, a body, a header or a token.
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import type { PortalLogger } from '../portal.ts';

const acceptableId = /^[\w.-]{1,64}$/;

export function requestLog(logger: PortalLogger): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const given = context.req.header('x-request-id');
    const requestId = given !== undefined && acceptableId.test(given) ? given : randomUUID();
    context.set('requestId', requestId);
    const startedMs = performance.now();
    await next();
    context.res.headers.set('x-request-id', requestId);
    logger.info('request', {
      requestId,
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      durationMs: Math.round(performance.now() - startedMs),
    });
  };
}
