// The state of the connection in words and by meaning (F2): said the same in the bar and in the panel.
import type { SyncState } from '../../../shared/contract/sync.ts';
import type { Translate } from '../../app/i18n.ts';
import type { Tone } from '../../design/tone.ts';

export interface StatusWords {
  readonly tone: Tone;
  readonly words: string;
  readonly isBusy: boolean;
}

/** What the status area says first. */
export function statusWords(sync: SyncState, t: Translate): StatusWords {
  const { connection, activity, lastSyncAt } = sync;
  if (activity.kind === 'snapshot' && connection.kind !== 'offline') {
    return { tone: 'info', words: t('connection.status.firstSync'), isBusy: true };
  }
  switch (connection.kind) {
    case 'unknown':
      return { tone: 'neutral', words: t('connection.status.connecting'), isBusy: true };
    case 'offline': {
      const words =
        lastSyncAt === null
          ? t('connection.status.offline')
          : t('connection.status.offlineSince', { moment: lastSyncAt });
      return { tone: 'warning', words, isBusy: false };
    }
    case 'connected': {
      const words =
        lastSyncAt === null
          ? t('connection.status.connected')
          : t('connection.status.connectedAt', { time: lastSyncAt });
      return { tone: 'positive', words, isBusy: activity.kind === 'pulling' };
    }
  }
}

/** What waits, as short words; none where nothing does. */
export function waitingWords(sync: SyncState, t: Translate): StatusWords[] {
  const waiting: StatusWords[] = [];
  const { orders, edits, quotes } = sync.outbox;
  const needing = needingCount(sync);
  if (needing > 0) {
    waiting.push({ tone: 'danger', words: t('connection.status.attention', { count: needing }), isBusy: false });
  }
  if (orders.waiting > 0) {
    waiting.push({ tone: 'warning', words: t('connection.status.waiting', { count: orders.waiting }), isBusy: false });
  }
  if (edits.waiting > 0) {
    const words = t('connection.status.waitingEdits', { count: edits.waiting });
    waiting.push({ tone: 'warning', words, isBusy: false });
  }
  if (quotes.waiting > 0) {
    const words = t('connection.status.waitingQuotes', { count: quotes.waiting });
    waiting.push({ tone: 'warning', words, isBusy: false });
  }
  return waiting;
}

/** How much needs the user: a decision, or a look at a refusal. */
export function needingCount({ outbox: { orders, edits, quotes } }: SyncState): number {
  return [orders, edits, quotes].reduce((sum, { needingAttention, rejected }) => sum + needingAttention + rejected, 0);
}
