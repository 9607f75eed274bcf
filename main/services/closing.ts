// Closes parts one after the other when the app ends. A part that does not end in time is named in the log
// and left behind: everything that was acknowledged is on the disk already.
import type { Timers } from '../../shared/domain/clock.ts';

const longestMs = 5000;

export interface ClosingStep {
  readonly name: string;
  readonly close: () => Promise<void> | void;
}

/** Runs the steps in order; one that fails or hangs keeps none from running. */
export async function closeInOrder(
  steps: readonly ClosingStep[],
  timers: Timers,
  report: (message: string, fields: Readonly<Record<string, unknown>>) => void,
): Promise<void> {
  for (const { name: part, close } of steps) {
    let cancelTimer = (): void => {};
    const timeIsUp = new Promise<false>((resolve) => {
      cancelTimer = timers.after(longestMs, () => resolve(false));
    });
    try {
      const isClosed = await Promise.race([ended(close), timeIsUp]);
      if (!isClosed) report('a part did not close in time', { part });
    } catch (error) {
      report('a part did not close', { part, error });
    } finally {
      cancelTimer();
    }
  }
}

async function ended(close: ClosingStep['close']): Promise<true> {
  await close();
  return true;
}
