// What an item of the outbox is and how it stands, in words. Pure.
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import type { Translate } from '../../app/i18n.ts';
import type { Tone } from '../../design/tone.ts';
import { editTitle } from '../../forms/edit-words.ts';

export type ReadableItem = Exclude<OutboxItem, { kind: 'unreadable' }>;

/** The id under which it was placed. */
export function idOf(item: OutboxItem): string {
  switch (item.kind) {
    case 'order':
      return item.order.orderId;
    case 'edit':
      return item.edit.editId;
    case 'unreadable':
      return item.itemId;
  }
}

/** The customer's company; said to be unknown where no machine knows it any more. */
export function companyOf({ customer }: OutboxItem, t: Translate): string {
  return customer?.company ?? t('outbox.unknownCustomer');
}

/** The change that is ordered, or what is edited. */
export function whatOf(item: ReadableItem, t: Translate): string {
  return item.kind === 'order' ? t(`terms.change.${item.order.overview.change.kind}`) : editTitle(item.edit, t);
}

/** What and whose: the rest of an action's accessible name. */
export function namesOf(item: ReadableItem, t: Translate): { readonly what: string; readonly company: string } {
  return { what: whatOf(item, t), company: companyOf(item, t) };
}

/** Why an item cannot be taken back now; null where it can. */
export function withdrawObstacle(item: ReadableItem, mayAct: boolean, t: Translate): string | null {
  if (!mayAct) return t('outbox.notNow.role');
  if (item.canWithdraw) return null;
  return stateKindOf(item) === 'sending' ? t('outbox.notNow.sending') : t('outbox.notNow.mayHaveArrived');
}

export interface StateWords {
  readonly tone: Tone;
  readonly words: string;
  readonly isBusy: boolean;
}

/** How it stands, with the reason. `items` are those among which the one is that holds it up. */
export function stateWords(
  item: ReadableItem,
  around: { readonly items: readonly OutboxItem[]; readonly isOffline: boolean },
  t: Translate,
): StateWords {
  const isOrder = item.kind === 'order';
  const said = (tone: Tone, words: string, isBusy = false): StateWords => ({ tone, words, isBusy });
  switch (stateKindOf(item)) {
    case 'queued':
      return said('warning', waitingWords(item, around, t));
    case 'sending':
      return said('info', t('outbox.state.sending'), true);
    case 'accepted':
      return said('positive', acceptedWords(item, t));
    case 'rejected':
      return said('danger', t(isOrder ? 'outbox.state.orderRejected' : 'outbox.state.editRejected'));
    case 'needs-attention':
      return said('danger', attentionWords(item, t));
    case 'withdrawn':
      return said('neutral', t('outbox.state.withdrawn'));
  }
}

function waitingWords(
  item: ReadableItem,
  { items, isOffline }: { readonly items: readonly OutboxItem[]; readonly isOffline: boolean },
  t: Translate,
): string {
  const { attempts: count, nextAttemptAt, heldUpBy } = item;
  if (heldUpBy !== null) {
    return behindWords(
      items.find((one) => idOf(one) === heldUpBy),
      t,
    );
  }
  if (isOffline) return count === 0 ? t('outbox.state.offline') : t('outbox.state.offlineTried', { count });
  if (nextAttemptAt !== null) return t('outbox.state.nextAttempt', { count, moment: nextAttemptAt });
  return t('outbox.state.next');
}

function behindWords(blocker: OutboxItem | undefined, t: Translate): string {
  if (blocker === undefined || blocker.kind === 'unreadable') return t('outbox.state.behindOther');
  const words =
    blocker.kind === 'order'
      ? t('outbox.state.behindOrder')
      : t('outbox.state.behindEdit', { change: whatOf(blocker, t) });
  const kind = stateKindOf(blocker);
  const isUndecided = kind === 'needs-attention' || kind === 'rejected';
  return isUndecided ? t('outbox.state.behindUndecided', { words }) : words;
}

function acceptedWords(item: ReadableItem, t: Translate): string {
  if (item.kind === 'edit' || item.order.state.kind !== 'accepted') return t('outbox.state.editAccepted');
  return t('outbox.state.orderAccepted', { moment: item.order.state.acceptedAt });
}

function attentionWords(item: ReadableItem, t: Translate): string {
  const { state } = item.kind === 'edit' ? item.edit : item.order;
  if (state.kind === 'needs-attention' && state.isFromOlderCopy) return t('outbox.state.fromOlderCopy');
  if (item.kind === 'edit') return t('outbox.state.editConflict');
  const { state: orderState } = item.order;
  const isPossible = orderState.kind === 'needs-attention' && orderState.overviewNow !== null;
  return t(isPossible ? 'outbox.state.orderConflict' : 'outbox.state.orderImpossible');
}

function stateKindOf(item: ReadableItem) {
  return item.kind === 'order' ? item.order.state.kind : item.edit.state.kind;
}
