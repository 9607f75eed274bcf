// Lets no request see yesterday: what is due by the portal's clock happens before the answer.
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { settleTime } from '../rules/settle-time.ts';

export function settledTime(portal: Portal): MiddlewareHandler<AppEnv> {
  return async (_context, next) => {
    settleTime(portal);
    await next();
  };
}
