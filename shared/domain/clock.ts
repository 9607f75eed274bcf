// The outside world as rules and services see it: time, timers and chance are handed in, so that every
// test controls them. Types only: nothing here reads a clock.

/** The current moment in milliseconds since 1970-01-01T00:00:00Z. */
export interface Clock {
  readonly nowMs: () => number;
}

/** Runs something once after a delay in milliseconds. The returned function takes it back. */
export interface Timers {
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** Chance: a fraction in [0, 1) for jitter, and random UUIDs for ids that are made on this machine. */
export interface Random {
  readonly fraction: () => number;
  readonly uuid: () => string;
}
