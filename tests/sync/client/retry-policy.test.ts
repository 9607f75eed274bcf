import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRetryable, nextDelayMs, retryAfterMsOf } from '../../../main/sync/retry-policy.ts';

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the wait before the next attempt', () => {
  test('is between a second and five minutes, whatever chance says', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fraction, (attempts, chance) => {
        const delayMs = nextDelayMs({ attempts, retryAfterMs: null, fraction: chance });
        expect(delayMs).toBeGreaterThanOrEqual(1000);
        expect(delayMs).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  test('may double from attempt to attempt, and is spread over all that it may be', () => {
    const longest = [0, 1, 2, 3, 7, 8, 9].map((attempts) => {
      return nextDelayMs({ attempts, retryAfterMs: null, fraction: 0.999_999_9 });
    });
    expect(longest).toEqual([2000, 4000, 8000, 16_000, 256_000, 300_000, 300_000]);
    expect(nextDelayMs({ attempts: 9, retryAfterMs: null, fraction: 0 })).toBe(1000);
    expect(nextDelayMs({ attempts: 9, retryAfterMs: null, fraction: 0.5 })).toBe(150_500);
  });

  test('is never shorter than the portal asks, for up to a day', () => {
    expect(nextDelayMs({ attempts: 0, retryAfterMs: 600_000, fraction: 0.5 })).toBe(600_000);
    expect(nextDelayMs({ attempts: 0, retryAfterMs: 10, fraction: 0.5 })).toBe(1500);
    expect(nextDelayMs({ attempts: 0, retryAfterMs: Number.MAX_VALUE, fraction: 0.5 })).toBe(86_400_000);
  });
});

describe('an answer', () => {
  test.each([401, 408, 425, 429, 500, 502, 503, 504, 507, 599])('of %i may be another one later', (status) => {
    expect(isRetryable(status)).toBe(true);
  });

  test.each([400, 402, 403, 404, 405, 409, 410, 412, 413, 415, 422, 428, 451])('of %i stays', (status) => {
    expect(isRetryable(status)).toBe(false);
  });
});

describe('Retry-After', () => {
  const nowMs = Date.parse('2026-11-16T09:00:00Z');

  test('is read in seconds', () => {
    expect(retryAfterMsOf('120', nowMs)).toBe(120_000);
    expect(retryAfterMsOf(' 0 ', nowMs)).toBe(0);
  });

  test('is read as a date, of the past as at once', () => {
    expect(retryAfterMsOf('Mon, 16 Nov 2026 09:01:30 GMT', nowMs)).toBe(90_000);
    expect(retryAfterMsOf('Monday, 16-Nov-26 09:01:30 GMT', nowMs)).toBe(90_000);
    expect(retryAfterMsOf('Mon, 16 Nov 2026 08:59:00 GMT', nowMs)).toBe(0);
  });

  test.each([null, '', '-5', '1.5', 'soon', '2026-11-16T09:01:30Z', '5, 6'])('of %s is none', (header) => {
    expect(retryAfterMsOf(header, nowMs)).toBeNull();
  });
});
