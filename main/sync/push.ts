// Sends own work that waits: orders, edits and quotes, those of one lane one after the other, at most four at once,
// never under another staff member than the one who made them. Never drops an item, and never gives one up that had no
// answer (D19). What is sent and what becomes of an answer is each kind's own (push-outbox.ts, push-quotes.ts).
import type { Clock, Random, Timers } from '../../shared/domain/clock.ts';
import { createItemWaiting } from './item-waiting.ts';
import { createOutboxSource } from './push-outbox.ts';
import type { OutboxSourceOptions } from './push-outbox.ts';
import { createQuoteSource } from './push-quotes.ts';
import type { QuoteSourceOptions } from './push-quotes.ts';
import type { PushLogger, PushLoop, PushSource, PushTask } from './push-source.ts';
import { longestWaitMs, nextDelayMs } from './retry-policy.ts';
import { createSteadyClock } from './steady-clock.ts';

interface LoopOptions {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly logger: PushLogger;
  /** False while what leaves surely does not reach the portal: what was never sent is then held back. */
  readonly mayReach: () => boolean;
}

export type PushOptions = OutboxSourceOptions & QuoteSourceOptions & LoopOptions;

export interface Push {
  /** Sends now what waits, whatever its backoff. */
  readonly kick: () => void;
  /** Ends when an attempt to send the item has ended, or after that many milliseconds. */
  readonly attempted: (itemId: string, withinMs: number) => Promise<void>;
  /** Starts nothing new and waits for what is under way. */
  readonly close: () => Promise<void>;
}

const atOnce = 4;
/** More than can leave: some are under way, and others are of the same lane. */
const lookedAt = 50;
/** When a store that could not be read or written (a full disk) is tried again. */
const storeRetryMs = 15_000;

/** Starts sending; the first look at what waits is immediate. */
export function startPush(options: PushOptions): Push {
  const { timers, logger } = options;
  const clock = createSteadyClock(options.clock);
  const waiting = createItemWaiting(timers);
  const underWay = new Map<string, Promise<void>>();
  let cancelTimer = (): void => undefined;
  let isPaused = false;
  let isClosed = false;

  const loop: PushLoop = {
    nowMs: clock.nowMs,
    laterMs: (attempts, retryAfterMs) =>
      clock.nowMs() + nextDelayMs({ attempts, retryAfterMs, fraction: options.random.fraction() }),
    isClosed: () => isClosed,
    tell: (run) => {
      try {
        run();
      } catch (error) {
        logger.error('the news of an item could not be told', { error });
      }
    },
    answerTo: async (itemId, sending) => {
      try {
        return await sending;
      } catch (error) {
        logger.error('an item could not be sent', { itemId, error });
        return null;
      }
    },
  };
  // Quotes first: an order may wait for one.
  const sources: readonly PushSource[] = [createQuoteSource(options, loop), createOutboxSource(options, loop)];

  const look = (): void => {
    if (isClosed || isPaused) return;
    cancelTimer();
    try {
      // One moment for both: what became due in between would be in neither, and wait until somebody kicks.
      const nowMs = clock.nowMs();
      for (const source of sources) for (const task of source.next(nowMs, lookedAt)) start(task);
      const due = sources.map((source) => source.nextAttemptAtMs(nowMs)).filter((dueMs) => dueMs !== null);
      if (due.length > 0) lookAgainAt(Math.min(...due));
    } catch (error) {
      pause(error);
    }
  };

  const start = (task: PushTask): void => {
    if (underWay.size >= atOnce || underWay.has(task.lane)) return;
    // Not even tried: an attempt could not be told from one that arrived, and the user may want it back.
    if (!task.mayHaveArrived && !options.mayReach()) return;
    const send = task.begin();
    if (send !== null) underWay.set(task.lane, attempt(task, send));
  };

  const lookAgainAt = (dueMs: number): void => {
    cancelTimer = timers.after(Math.min(dueMs - clock.nowMs(), longestWaitMs), () => {
      clock.reach(dueMs);
      look();
    });
  };

  const pause = (error: unknown): void => {
    logger.error('own work cannot be read or written', { error });
    cancelTimer();
    isPaused = true;
    if (!isClosed) cancelTimer = timers.after(storeRetryMs, goOn);
  };

  const goOn = (): void => {
    isPaused = false;
    look();
  };

  const attempt = async ({ id, lane, changed }: PushTask, send: () => Promise<void>): Promise<void> => {
    loop.tell(changed);
    try {
      await send();
      // Told, and looked further, in one step: whoever hears of it sees what is next.
      loop.tell(changed);
    } catch (error) {
      pause(error);
    }
    underWay.delete(lane);
    waiting.tell(id);
    look();
  };

  look();
  return {
    kick: () => {
      if (isClosed) return;
      try {
        for (const source of sources) source.makeDue();
        goOn();
      } catch (error) {
        pause(error);
      }
    },
    attempted: async (itemId, withinMs) => {
      if (!isClosed) await waiting.wait(itemId, withinMs);
    },
    close: async () => {
      isClosed = true;
      cancelTimer();
      await Promise.all(underWay.values());
      cancelTimer();
      waiting.tellAll();
    },
  };
}
