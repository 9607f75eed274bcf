// Limits how many requests one session may make in a time: generous, against runaway loops rather than
// people. In memory; real time.
import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../../../shared/domain/clock.ts';
import type { AppEnv } from '../app-env.ts';
import { PortalProblem } from '../portal-problem.ts';

export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

export const generousRateLimit: RateLimit = { requests: 5000, perMs: 10_000 };

const mostSessions = 1000;

/** A bucket per session, or one for all who have none, that fills up evenly. */
export function rateLimit(limit: RateLimit, clock: Clock): MiddlewareHandler<AppEnv> {
  const buckets = new Map<string, { left: number; atMs: number }>();
  return async (context, next) => {
    const key = context.req.header('authorization') ?? '';
    const nowMs = clock.nowMs();
    const bucket = buckets.get(key) ?? { left: limit.requests, atMs: nowMs };
    const filled = (Math.max(0, nowMs - bucket.atMs) * limit.requests) / limit.perMs;
    bucket.left = Math.min(limit.requests, bucket.left + filled);
    bucket.atMs = nowMs;
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > mostSessions && oldest !== undefined) buckets.delete(oldest);
    if (bucket.left < 1) {
      const waitMs = ((1 - bucket.left) * limit.perMs) / limit.requests;
      const retryAfter = String(Math.max(1, Math.ceil(waitMs / 1000)));
      throw new PortalProblem(429, 'rate-limited', { headers: { 'retry-after': retryAfter } });
    }
    bucket.left -= 1;
    await next();
  };
}
