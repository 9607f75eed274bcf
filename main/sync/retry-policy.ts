// When to try again: full-jitter exponential backoff, 1 s to 5 min, `Retry-After` honoured. Pure: chance
// and the moment are handed in. An order is tried for ever, or not at all: it is never given up in between.

const shortestDelayMs = 1_000;
const longestDelayMs = 5 * 60_000;
/** No wait is longer, and `Retry-After` is believed so far: a portal that asks for more is asked again after it. */
export const longestWaitMs = 24 * 60 * 60_000;

/** Delay before attempt number `attempts + 1`, in milliseconds; `fraction` is chance in [0, 1). */
export function nextDelayMs(input: {
  readonly attempts: number;
  readonly retryAfterMs: number | null;
  readonly fraction: number;
}): number {
  const cap = Math.min(longestDelayMs, shortestDelayMs * 2 ** Math.min(input.attempts + 1, 20));
  const jittered = Math.round(shortestDelayMs + (cap - shortestDelayMs) * input.fraction);
  const asked = input.retryAfterMs === null ? 0 : Math.min(input.retryAfterMs, longestWaitMs);
  return Math.max(jittered, asked);
}

/** Whether the same request may succeed later: 401, 408, 425, 429 and all 5xx; never another 4xx. */
export function isRetryable(status: number): boolean {
  return status >= 500 || status === 401 || status === 408 || status === 425 || status === 429;
}

/** `Retry-After` in milliseconds, from seconds or an HTTP date; null where there is none to read. */
export function retryAfterMsOf(header: string | null, nowMs: number): number | null {
  const trimmed = header?.trim() ?? '';
  if (/^\d+$/.test(trimmed)) return Number(trimmed) * 1_000;
  // `Date.parse` alone would read "-5" and "1.5" as dates of 2001.
  const atMs = /^[a-z]{3,9},? /i.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
