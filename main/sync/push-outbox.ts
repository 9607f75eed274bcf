// Orders and edits on their way: one order at a time per subscription, one edit at a time per account, and what becomes
// of each answer. Never changes what was placed.
import type { Account } from '../../shared/domain/account.ts';
import type { OrderResponse } from '../../shared/portal/orders.ts';
import { makeDue, markSending, postpone, recordAnswer } from '../store/outbox-states.ts';
import type { ItemAnswer } from '../store/outbox-states.ts';
import { nextAttemptAtMs, nextToSend } from '../store/outbox-turns.ts';
import type { ItemToSend } from '../store/outbox-turns.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { PushLogger, PushLoop, PushSource } from './push-source.ts';
import { sendEdit } from './send-edit.ts';
import type { EditAnswer, EditClient } from './send-edit.ts';
import { sendOrder } from './send-order.ts';
import type { OrderClient, SentOrderAnswer } from './send-order.ts';

export interface OutboxSourceOptions {
  readonly work: WorkStore;
  readonly client: OrderClient & EditClient;
  readonly profileId: string;
  readonly staffId: string;
  readonly logger: PushLogger;
  /** The account as the cache has it; null where it has none. */
  readonly readAccount: (accountId: string) => Account | null;
  /** What a direct debit waits with until the portal has it; null where it is not kept. */
  readonly ibanOf: (editId: string) => string | null;
  /** An item changed its state. */
  readonly onChanged: (item: ItemToSend) => void;
  /** The portal accepted: its new account, subscription and order. Called after the receipt is durable. */
  readonly onAccepted: (response: OrderResponse) => void;
  /** The portal answered an edit with the account as it is now. Called after the answer is durable. */
  readonly onAccount: (account: Account) => void;
  /** An edit needs its secrets no more: the portal has it, or refused it. */
  readonly onEditAnswered: (editId: string) => void;
}

type Order = ItemToSend & { readonly kind: 'order' };
type Edit = ItemToSend & { readonly kind: 'edit' };

/** What waits in the outbox. */
export function createOutboxSource(options: OutboxSourceOptions, loop: PushLoop): PushSource {
  const { work, client, logger, profileId, staffId } = options;
  const who = { profileId, staffId };
  const { tell, answerTo } = loop;

  const send = async (item: ItemToSend): Promise<void> => {
    if (item.kind === 'order') {
      keepOrder(
        item,
        await answerTo(
          item.orderId,
          sendOrder(client, item, () => !loop.isClosed()),
        ),
      );
    } else keepEdit(item, await answerTo(item.editId, sendThisEdit(item)));
  };

  const sendThisEdit = async (item: Edit): Promise<EditAnswer> =>
    sendEdit(client, item, options.readAccount(item.accountId), options.ibanOf);

  const keepOrder = (item: Order, answer: SentOrderAnswer | null): void => {
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
        const question = { differences, overviewNow: overview, isFromOlderCopy: false };
        recordAnswer(work, orderId, { kind: 'needs-attention', ...question });
        break;
      }
      case 'not-there': {
        const question = { differences: [], overviewNow: item.overview, isFromOlderCopy: true };
        recordAnswer(work, orderId, { kind: 'needs-attention', ...question });
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

  const keepEdit = (item: Edit, answer: EditAnswer | null): void => {
    const { editId } = item;
    logger.info('an edit was answered', { editId, answer: answer?.kind ?? 'none' });
    if (answer === null || answer.kind === 'no-answer') {
      tryLater(item, answer?.retryAfterMs ?? null);
      return;
    }
    recordAnswer(work, editId, toItemAnswer(answer));
    if (answer.kind !== 'rejected') tell(() => options.onAccount(answer.account));
    // Where the user is asked, it may leave once more.
    if (answer.kind !== 'collision') tell(() => options.onEditAnswered(editId));
  };

  const tryLater = (item: ItemToSend, retryAfterMs: number | null): void =>
    postpone(work, idOf(item), loop.laterMs(item.attempts, retryAfterMs));

  return {
    next: (nowMs, atMost) =>
      nextToSend(work, who, nowMs, atMost).map((item) => ({
        ...{ id: idOf(item), lane: laneOf(item), mayHaveArrived: item.mayHaveArrived },
        begin: () => (markSending(work, idOf(item)) ? () => send(item) : null),
        changed: () => options.onChanged(item),
      })),
    nextAttemptAtMs: (afterMs) => nextAttemptAtMs(work, who, afterMs),
    makeDue: () => makeDue(work, profileId),
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
      return { kind: 'needs-attention', now: answer.now, isFromOlderCopy: answer.isFromOlderCopy };
    case 'rejected':
      return { kind: 'rejected', portalCode: answer.portalCode, fields: answer.fields };
  }
}
