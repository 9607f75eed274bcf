// Sends what waits in the outbox: one order at a time per subscription, at most four subscriptions at once,
// never under another staff member than the one who placed it. Never drops an order, never sends one twice
// as two: the same id and body, after asking what became of an attempt without an answer (D19).
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
import type { OrderAnswer, PortalClient } from './portal-client.ts';
import { nextDelayMs } from './retry-policy.ts';

export interface PushOptions {
  readonly work: WorkStore;
  readonly client: Pick<PortalClient, 'getOrder' | 'putOrder'>;
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

const atMost = 4;

/** Starts sending; the first look at the outbox is immediate. */
export function startPush(options: PushOptions): Push {
  const { work, client, profileId, staffId, clock, timers } = options;
  const underWay = new Map<string, Promise<void>>();
  const waiting = new Map<string, Set<() => void>>();
  let cancelTimer = (): void => undefined;
  let isClosed = false;

  const look = (): void => {
    if (isClosed) return;
    cancelTimer();
    for (const order of nextToSend(work, { profileId, staffId }, clock.nowMs())) {
      const { subscriptionId } = order.request;
      if (underWay.size >= atMost) break;
      if (underWay.has(subscriptionId)) continue;
      underWay.set(subscriptionId, attempt(order, subscriptionId));
    }
    if (underWay.size > 0) return;
    const nextMs = nextAttemptAtMs(work, profileId);
    if (nextMs !== null) cancelTimer = timers.after(Math.max(0, nextMs - clock.nowMs()), lookSafely);
  };

  /** A store that cannot be read or written now (a full disk) must not end the sending for good. */
  const lookSafely = (): void => {
    try {
      look();
    } catch (error) {
      options.logger.error('the outbox cannot be read', { error });
      cancelTimer = timers.after(nextDelayMs({ attempts: 4, retryAfterMs: null, fraction: 1 }), lookSafely);
    }
  };

  const attempt = async (order: OrderToSend, subscriptionId: string): Promise<void> => {
    let isStored = true;
    try {
      markSending(work, order.orderId);
      options.onChanged(order.orderId);
      keep(order, await answerFor(client, order));
    } catch (error) {
      isStored = false;
      options.logger.error('an order could not be brought further', { orderId: order.orderId, error });
    } finally {
      underWay.delete(subscriptionId);
      for (const tell of waiting.get(order.orderId) ?? []) tell();
    }
    if (isStored) lookSafely();
    else cancelTimer = timers.after(nextDelayMs({ attempts: 4, retryAfterMs: null, fraction: 1 }), lookSafely);
  };

  const keep = (order: OrderToSend, answer: OrderAnswer): void => {
    const { orderId, attempts } = order;
    options.logger.info('an order was answered', { orderId, answer: answer.kind });
    switch (answer.kind) {
      case 'accepted': {
        const { confirmationNumber, acceptedAt } = answer.response.order;
        recordAnswer(work, orderId, { kind: 'accepted', confirmationNumber, acceptedAt });
        options.onAccepted(answer.response);
        break;
      }
      case 'conflict': {
        const { differences, overview } = answer.conflict;
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
    options.onChanged(orderId);
  };

  const read = (orderId: string): PlacedOrder => {
    const order = readPlacedOrder(work, profileId, orderId);
    if (order === null) throw new Error('an order that was never placed here');
    return order;
  };

  lookSafely();
  return {
    kick: () => {
      makeDue(work, profileId);
      lookSafely();
    },
    settled: (orderId, withinMs) =>
      new Promise((resolve, reject) => {
        const tells = waiting.get(orderId) ?? new Set();
        const finish = (): void => {
          cancelWaiting();
          tells.delete(finish);
          if (tells.size === 0) waiting.delete(orderId);
          try {
            resolve(read(orderId));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        const cancelWaiting = timers.after(withinMs, finish);
        waiting.set(orderId, tells.add(finish));
        const { kind } = read(orderId).state;
        if (kind !== 'queued' && kind !== 'sending') finish();
      }),
    close: async () => {
      isClosed = true;
      cancelTimer();
      await Promise.all(underWay.values());
    },
  };
}

/** Asks what became of an order that may have arrived; sends it where the portal does not know it. */
async function answerFor(client: PushOptions['client'], order: OrderToSend): Promise<OrderAnswer> {
  const { orderId, request } = order;
  if (order.mayHaveArrived) {
    const known = ofThisOrder(orderId, await client.getOrder(orderId));
    if (known.kind === 'accepted' || known.kind === 'no-answer') return known;
  }
  return ofThisOrder(orderId, await client.putOrder(orderId, request));
}

/** An answer that speaks of another order (a confused proxy) is none. */
function ofThisOrder(orderId: string, answer: OrderAnswer): OrderAnswer {
  if (answer.kind !== 'accepted' || answer.response.order.id === orderId) return answer;
  const failure = { code: 'offline', reason: 'not-a-portal', address: null } as const;
  return { kind: 'no-answer', failure, retryAfterMs: null };
}
