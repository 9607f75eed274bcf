// Sends what waits in the outbox: one order at a time per subscription, one edit at a time per account, at most four
// at once, never under another staff member than the one who placed it. Never drops an item, and never gives one up
// that had no answer (D19).
import type { Account } from '../../shared/domain/account.ts';
import type { Clock, Random, Timers } from '../../shared/domain/clock.ts';
import type { OrderResponse } from '../../shared/portal/orders.ts';
import { makeDue, markSending, postpone, recordAnswer } from '../store/outbox-states.ts';
import type { ItemAnswer } from '../store/outbox-states.ts';
import { nextAttemptAtMs, nextToSend } from '../store/outbox-turns.ts';
import type { ItemToSend } from '../store/outbox-turns.ts';
import type { WorkStore } from '../store/work-store.ts';
import { createItemWaiting } from './item-waiting.ts';
import type { OrderAnswer } from './portal-client.ts';
import { longestWaitMs, nextDelayMs } from './retry-policy.ts';
import { sendEdit } from './send-edit.ts';
import type { EditAnswer, EditClient } from './send-edit.ts';
import { sendOrder } from './send-order.ts';
import type { OrderClient } from './send-order.ts';
import { createSteadyClock } from './steady-clock.ts';

export interface PushOptions {
  readonly work: WorkStore;
  readonly client: OrderClient & EditClient;
  readonly profileId: string;
  readonly staffId: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly logger: PushLogger;
  /** The account as the cache has it; null where it has none. */
  readonly readAccount: (accountId: string) => Account | null;
  /** What a direct debit waits with until the portal has it; null where it is not kept. */
  readonly ibanOf: (editId: string) => string | null;
  /** False while what leaves surely does not reach the portal: what was never sent is then held back. */
  readonly mayReach: () => boolean;
  /** An item changed its state. */
  readonly onChanged: (item: ItemToSend) => void;
  /** The portal accepted: its new account, subscription and order. Called after the receipt is durable. */
  readonly onAccepted: (response: OrderResponse) => void;
  /** The portal answered an edit with the account as it is now. Called after the answer is durable. */
  readonly onAccount: (account: Account) => void;
  /** An edit needs its secrets no more: the portal has it, or refused it. */
  readonly onEditAnswered: (editId: string) => void;
}

interface PushLogger {
  readonly info: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
}

export interface Push {
  /** Sends now what waits, whatever its backoff. */
  readonly kick: () => void;
  /** Ends when an attempt to send the item has ended, or after that many milliseconds. */
  readonly attempted: (itemId: string, withinMs: number) => Promise<void>;
  /** Starts nothing new and waits for what is under way. */
  readonly close: () => Promise<void>;
}

const atOnce = 4;
/** More than can leave: some are under way, and edits of one account leave one after the other. */
const lookedAt = 50;
/** When a store that could not be read or written (a full disk) is tried again. */
const storeRetryMs = 15_000;

/** Starts sending; the first look at the outbox is immediate. */
export function startPush(options: PushOptions): Push {
  const { work, profileId, timers, logger } = options;
  const who = { profileId, staffId: options.staffId };
  const clock = createSteadyClock(options.clock);
  const waiting = createItemWaiting(timers);
  const underWay = new Map<string, Promise<void>>();
  let cancelTimer = (): void => undefined;
  let isPaused = false;
  let isClosed = false;

  const look = (): void => {
    if (isClosed || isPaused) return;
    cancelTimer();
    try {
      for (const item of nextToSend(work, who, clock.nowMs(), lookedAt)) {
        const lane = laneOf(item);
        if (underWay.size >= atOnce) break;
        if (underWay.has(lane)) continue;
        // Not even tried: an attempt could not be told from one that arrived, and the user may want it back.
        if (!item.mayHaveArrived && !options.mayReach()) continue;
        if (!markSending(work, idOf(item))) continue;
        underWay.set(lane, attempt(item, lane));
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

  const attempt = async (item: ItemToSend, lane: string): Promise<void> => {
    tell(() => options.onChanged(item));
    try {
      if (item.kind === 'order')
        keepOrder(
          item,
          await answerTo(
            item,
            sendOrder(options.client, item, () => !isClosed),
          ),
        );
      else keepEdit(item, await answerTo(item, sendThisEdit(item)));
      tell(() => options.onChanged(item));
    } catch (error) {
      pause(error);
    }
    underWay.delete(lane);
    waiting.tell(idOf(item));
    look();
  };

  const sendThisEdit = async (item: ItemToSend & { kind: 'edit' }): Promise<EditAnswer> =>
    sendEdit(options.client, item, options.readAccount(item.accountId), options.ibanOf);

  const answerTo = async <A>(item: ItemToSend, sending: Promise<A>): Promise<A | null> => {
    try {
      return await sending;
    } catch (error) {
      logger.error('an item could not be sent', { itemId: idOf(item), error });
      return null;
    }
  };

  const keepOrder = (item: ItemToSend & { kind: 'order' }, answer: OrderAnswer | null): void => {
    const { orderId } = item;
    logger.info('an order was answered', { orderId, answer: answer?.kind ?? 'none' });
    switch (answer?.kind) {
      case 'accepted': {
        const { confirmationNumber, acceptedAt } = answer.response.order;
        const { response } = answer;
        recordAnswer(work, orderId, { kind: 'accepted', confirmationNumber, acceptedAt });
        tell(() => options.onAccepted(response));
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
      case undefined:
      case 'unknown':
      case 'no-answer':
        tryLater(item, answer?.kind === 'no-answer' ? answer.retryAfterMs : null);
        break;
    }
  };

  const keepEdit = (item: ItemToSend & { kind: 'edit' }, answer: EditAnswer | null): void => {
    const { editId } = item;
    logger.info('an edit was answered', { editId, answer: answer?.kind ?? 'none' });
    if (answer === null || answer.kind === 'no-answer') {
      tryLater(item, answer?.retryAfterMs ?? null);
      return;
    }
    recordAnswer(work, editId, toItemAnswer(answer));
    if (answer.kind !== 'rejected') tell(() => options.onAccount(answer.account));
    tell(() => options.onEditAnswered(editId));
  };

  const tryLater = (item: ItemToSend, retryAfterMs: number | null): void => {
    const delayMs = nextDelayMs({ attempts: item.attempts, retryAfterMs, fraction: options.random.fraction() });
    postpone(work, idOf(item), clock.nowMs() + delayMs);
  };

  /** What others make of an answer must not hold up the next item. */
  const tell = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      logger.error('the news of an item could not be told', { error });
    }
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

function idOf(item: ItemToSend): string {
  return item.kind === 'order' ? item.orderId : item.editId;
}

/** What is sent one after the other: orders of a subscription, edits of an account. */
function laneOf(item: ItemToSend): string {
  return item.kind === 'order' ? `subscription ${item.request.subscriptionId}` : `account ${item.accountId}`;
}

function toItemAnswer(answer: Exclude<EditAnswer, { kind: 'no-answer' }>): ItemAnswer {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'accepted' };
    case 'collision':
      return { kind: 'needs-attention', now: answer.now };
    case 'rejected':
      return { kind: 'rejected', portalCode: answer.portalCode, fields: answer.fields };
  }
}
