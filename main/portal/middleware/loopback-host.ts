// Answers only requests that were meant for this machine: a page whose name was made to resolve to
// 127.0.0.1 (DNS rebinding) names another host, and is refused.
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { PortalProblem } from '../portal-problem.ts';

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const loopbackHost: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (!loopbackHosts.has(new URL(context.req.url).hostname)) throw new PortalProblem(403, 'forbidden');
  await next();
};
