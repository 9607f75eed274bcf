// Waiting with an end. Knows nothing of what is waited for.
import type { Timers } from '../shared/domain/clock.ts';

/** Waits for something, but not for longer than so many milliseconds. */
export async function within(timers: Timers, atMostMs: number, ending: Promise<unknown>): Promise<void> {
  let cancelTimer = (): void => {};
  const timeIsUp = new Promise<void>((resolve) => {
    cancelTimer = timers.after(atMostMs, resolve);
  });
  try {
    await Promise.race([ending, timeIsUp]);
  } finally {
    cancelTimer();
  }
}
