// Those who wait for an item's attempt to end, each for so long at most. Knows nothing of items but ids.
import type { Timers } from '../../shared/domain/clock.ts';

export interface ItemWaiting {
  /** Ends when the item is told of, or after so many milliseconds. */
  readonly wait: (itemId: string, atMostMs: number) => Promise<void>;
  readonly tell: (itemId: string) => void;
  readonly tellAll: () => void;
}

export function createItemWaiting(timers: Timers): ItemWaiting {
  const waiting = new Map<string, Set<() => void>>();
  const tell = (itemId: string): void => {
    for (const end of waiting.get(itemId) ?? []) end();
  };
  return {
    wait: (itemId, atMostMs) =>
      new Promise((resolve) => {
        const ends = waiting.get(itemId) ?? new Set();
        const end = (): void => {
          cancelTimer();
          ends.delete(end);
          if (ends.size === 0) waiting.delete(itemId);
          resolve();
        };
        const cancelTimer = timers.after(atMostMs, end);
        waiting.set(itemId, ends.add(end));
      }),
    tell,
    tellAll: () => {
      for (const itemId of [...waiting.keys()]) tell(itemId);
    },
  };
}
