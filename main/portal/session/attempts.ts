// Slows down guessing: after several failed sign-ins for one address, the next ones wait. In memory: a
// restart forgets it, which helps nobody who cannot restart the portal.

const allowedFailures = 10;
const windowMs = 15 * 60_000;

export interface SignInAttempts {
  /** Seconds to wait before the next attempt, 0 where none is needed. */
  readonly waitSeconds: (email: string, nowMs: number) => number;
  readonly failed: (email: string, nowMs: number) => void;
  readonly succeeded: (email: string) => void;
}

export function createSignInAttempts(): SignInAttempts {
  const failures = new Map<string, { count: number; readonly sinceMs: number }>();
  const keyOf = (email: string): string => email.trim().toLowerCase();

  function current(email: string, nowMs: number): { count: number; readonly sinceMs: number } | null {
    const entry = failures.get(keyOf(email));
    return entry === undefined || entry.sinceMs + windowMs <= nowMs ? null : entry;
  }
  return {
    waitSeconds: (email, nowMs) => {
      const entry = current(email, nowMs);
      if (entry === null || entry.count < allowedFailures) return 0;
      return Math.ceil((entry.sinceMs + windowMs - nowMs) / 1000);
    },
    failed: (email, nowMs) => {
      const entry = current(email, nowMs);
      if (entry !== null) {
        entry.count += 1;
        return;
      }
      for (const [key, old] of failures) if (old.sinceMs + windowMs <= nowMs) failures.delete(key);
      failures.set(keyOf(email), { count: 1, sinceMs: nowMs });
    },
    succeeded: (email) => {
      failures.delete(keyOf(email));
    },
  };
}
