// Sends what waits in the outbox: one order at a time per subscription, at most four subscriptions at once,
// never under another staff member than the one who placed it. Never drops an order, and never gives one up
// that had no answer (D19).
import type { PlacedOrder } from '../../shared/contract/orders.ts';
import type { Clock, Random, Timers } from '../../shared/domain/clock.ts';
import type { OrderResponse } from '../../shared/portal/orders.ts';
import {
  makeDue,
  markSending,
  nextAttemptAtMs,
  nextToSend,
  postpone,
  readPlacedOrder,
  recordAnswer,
} from '../store/outbox.ts';
import type { OrderToSend } from '../store/outbox.ts';
import type { WorkStore } from '../store/work-store.ts';
import { createOrderWaiting } from './order-waiting.ts';
import type { OrderAnswer } from './portal-client.ts';
import { longestWaitMs, nextDelayMs } from './retry-policy.ts';
import { sendOrder } from './send-order.ts';
import type { OrderClient } from './send-order.ts';
import { createSteadyClock } from './steady-clock.ts';

export interface PushOptions {
  readonly work: WorkStore;
  readonly client: OrderClient;
  readonly profileId: string;
  readonly staffId: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly logger: PushLogger;
  /** An order changed its state. */
  readonly onChanged: (orderId: string) => void;
  /** The portal accepted: its new account, subscription and order. Called after the receipt is durable. */
  readonly onAccepted: (response: OrderResponse) => void;
}

interface PushLogger {
  readonly info: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
}

export interface Push {
  /** Sends now what waits, whatever its backoff. */
  readonly kick: () => void;
  /** The order once an attempt to send it has ended, or as it is after that many milliseconds. */
  readonly settled: (orderId: string, withinMs: number) => Promise<PlacedOrder>;
  /** Starts nothing new and waits for what is under way. */
  readonly close: () => Promise<void>;
}

const subscriptionsAtOnce = 4;
/** When a store that could not be read or written (a full disk) is tried again. */
const storeRetryMs = 15_000;

/** Starts sending; the first look at the outbox is immediate. */
export function startPush(options: PushOptions): Push {
  const { work, profileId, timers, logger } = options;
  const who = { profileId, staffId: options.staffId };
  const clock = createSteadyClock(options.clock);
  const waiting = createOrderWaiting(timers);
  const underWay = new Map<string, Promise<void>>();
  let cancelTimer = (): void => undefined;
  let isPaused = false;
  let isClosed = false;

  const look = (): void => {
    if (isClosed || isPaused) return;
    cancelTimer();
    try {
      // Up to four that are under way are among them.
      for (const order of nextToSend(work, who, clock.nowMs(), 2 * subscriptionsAtOnce)) {
        const { subscriptionId } = order.request;
        if (underWay.size >= subscriptionsAtOnce) break;
        if (underWay.has(subscriptionId)) continue;
        if (!markSending(work, order.orderId)) continue;
        underWay.set(subscriptionId, attempt(order));
      }
      const dueMs = nextAttemptAtMs(work, who, clock.nowMs());
      if (dueMs !== null) lookAgainAt(dueMs);
    } catch (error) {
      pause(error);
    }
  };

  const lookAgainAt = (dueMs: number): void => {
    cancelTimer = timers.after(Math.min(dueMs - clock.nowMs(), longestWaitMs), () => {
      clock.reach(dueMs);
      look();
    });
  };

  const pause = (error: unknown): void => {
    logger.error('the outbox cannot be read or written', { error });
    cancelTimer();
    isPaused = true;
    if (!isClosed) cancelTimer = timers.after(storeRetryMs, goOn);
  };

  const goOn = (): void => {
    isPaused = false;
    look();
  };

  const attempt = async (order: OrderToSend): Promise<void> => {
    const { orderId } = order;
    tell(() => options.onChanged(orderId));
    try {
      keep(order, await answerTo(order));
      tell(() => options.onChanged(orderId));
    } catch (error) {
      pause(error);
    }
    underWay.delete(order.request.subscriptionId);
    waiting.tell(orderId);
    look();
  };

  const answerTo = async (order: OrderToSend): Promise<OrderAnswer> => {
    try {
      return await sendOrder(options.client, order, () => !isClosed);
    } catch (error) {
      logger.error('an order could not be sent', { orderId: order.orderId, error });
      return { kind: 'unknown' };
    }
  };

  const keep = (order: OrderToSend, answer: OrderAnswer): void => {
    const { orderId, attempts } = order;
    logger.info('an order was answered', { orderId, answer: answer.kind });
    switch (answer.kind) {
      case 'accepted': {
        const { confirmationNumber, acceptedAt } = answer.response.order;
        recordAnswer(work, orderId, { kind: 'accepted', confirmationNumber, acceptedAt });
        tell(() => options.onAccepted(answer.response));
        break;
      }
      case 'conflict': {
        const { differences, overview } = answer;
        recordAnswer(work, orderId, { kind: 'needs-attention', differences, overviewNow: overview });
        break;
      }
      case 'rejected':
        recordAnswer(work, orderId, { kind: 'rejected', portalCode: answer.portalCode, fields: answer.fields });
        break;
      case 'unknown':
      case 'no-answer': {
        const retryAfterMs = answer.kind === 'no-answer' ? answer.retryAfterMs : null;
        const delayMs = nextDelayMs({ attempts, retryAfterMs, fraction: options.random.fraction() });
        postpone(work, orderId, clock.nowMs() + delayMs);
        break;
      }
    }
  };

  /** What others make of an answer must not hold up the next order. */
  const tell = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      logger.error('the news of an order could not be told', { error });
    }
  };

  const read = (orderId: string): PlacedOrder => {
    const order = readPlacedOrder(work, profileId, orderId);
    if (order === null) throw new Error('an order that was never placed here');
    return order;
  };

  look();
  return {
    kick: () => {
      if (isClosed) return;
      try {
        makeDue(work, profileId);
        goOn();
      } catch (error) {
        pause(error);
      }
    },
    settled: async (orderId, withinMs) => {
      const order = read(orderId);
      const isUnsettled = order.state.kind === 'queued' || order.state.kind === 'sending';
      if (!isUnsettled || isClosed) return order;
      await waiting.wait(orderId, withinMs);
      return read(orderId);
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
