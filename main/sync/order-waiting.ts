// Those who wait for an order's attempt to end, each for so long at most. Knows nothing of orders but ids.
import type { Timers } from '../../shared/domain/clock.ts';

export interface OrderWaiting {
  /** Ends when the order is told of, or after so many milliseconds. */
  readonly wait: (orderId: string, atMostMs: number) => Promise<void>;
  readonly tell: (orderId: string) => void;
  readonly tellAll: () => void;
}

export function createOrderWaiting(timers: Timers): OrderWaiting {
  const waiting = new Map<string, Set<() => void>>();
  const tell = (orderId: string): void => {
    for (const end of waiting.get(orderId) ?? []) end();
  };
  return {
    wait: (orderId, atMostMs) =>
      new Promise((resolve) => {
        const ends = waiting.get(orderId) ?? new Set();
        const end = (): void => {
          cancelTimer();
          ends.delete(end);
          if (ends.size === 0) waiting.delete(orderId);
          resolve();
        };
        const cancelTimer = timers.after(atMostMs, end);
        waiting.set(orderId, ends.add(end));
      }),
    tell,
    tellAll: () => {
      for (const orderId of [...waiting.keys()]) tell(orderId);
    },
  };
}
