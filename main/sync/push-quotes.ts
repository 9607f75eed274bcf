// Quotes on their way: each as it stands, on the portal's version that it was based on. Its row goes when the cache shows
// what the portal has, so that a quote is always in one of the two. Never decides between two versions.
import type { Quote } from '../../shared/domain/quote.ts';
import {
  listSyncedQuotes,
  makeQuotesDue,
  markQuoteSending,
  nextQuoteAttemptAtMs,
  nextQuotesToSend,
  postponeQuote,
  recordQuoteAnswer,
  removeSyncedQuote,
} from '../store/own-quote-answers.ts';
import type { OwnQuote } from '../store/own-quote-row.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { PushLogger, PushLoop, PushSource, PushTask } from './push-source.ts';
import { sendQuote } from './send-quote.ts';
import type { QuoteClient } from './send-quote.ts';

export interface QuoteSourceOptions {
  readonly work: WorkStore;
  readonly client: QuoteClient;
  readonly profileId: string;
  readonly staffId: string;
  readonly logger: PushLogger;
  /** The version of a quote that the cache shows; 0 for none. */
  readonly shownQuoteVersion: (quoteId: string) => number;
  /** Puts the portal's quote into the cache; ends when it is there, or could not be put. Called after it is durable. */
  readonly onQuoteStored: (quote: Quote) => Promise<void>;
  /** What the lists show of the quotes of an account is different. */
  readonly onQuoteChanged: (accountId: string) => void;
}

/** Each is a lane of its own: twice as many as are under way at once always holds enough new ones. */
const readAtOnce = 8;

/** The quotes of own work that wait. */
export function createQuoteSource(options: QuoteSourceOptions, loop: PushLoop): PushSource {
  const { work, client, logger, profileId, staffId } = options;
  const who = { profileId, staffId };

  const send = async (left: OwnQuote): Promise<void> => {
    const { id } = left.quote;
    const answer = await loop.answerTo(id, sendQuote(client, left));
    logger.info('a quote was answered', { quoteId: id, answer: answer?.kind ?? 'none' });
    if (answer === null || answer.kind === 'no-answer') {
      postponeQuote(work, left, loop.laterMs(left.attempts, answer?.retryAfterMs ?? null));
    } else {
      recordQuoteAnswer(work, left, answer);
      if (answer.kind !== 'rejected') await show(answer.quote);
    }
  };

  /** Where the cache cannot show it now, its row stays, and is looked at again. */
  const show = async (quote: Quote): Promise<void> => {
    await loop.answerTo(quote.id, options.onQuoteStored(quote));
    removeSyncedQuote(work, profileId, quote.id, options.shownQuoteVersion(quote.id));
  };

  const task = (own: OwnQuote): PushTask => ({
    ...{ id: own.quote.id, lane: `quote ${own.quote.id}`, mayHaveArrived: own.sent.length > 0 },
    begin: () => {
      const left = markQuoteSending(work, own);
      return left === null ? null : () => send(left);
    },
    changed: () => options.onQuoteChanged(own.quote.accountId),
  });

  /** What the portal has, and whose row is still here: the app ended in between, or the cache was not there. */
  const shown = ({ quote }: OwnQuote): PushTask => ({
    ...{ id: quote.id, lane: `quote ${quote.id}`, mayHaveArrived: true },
    begin: () => () => show(quote),
    changed: () => options.onQuoteChanged(quote.accountId),
  });

  let isReviewed = false;
  return {
    next: (nowMs, atMost) => {
      const synced = isReviewed ? [] : listSyncedQuotes(work, profileId);
      isReviewed = true;
      const due = nextQuotesToSend(work, who, nowMs, Math.min(atMost, readAtOnce));
      return [...synced.map(shown), ...due.map(task)];
    },
    nextAttemptAtMs: (afterMs) => nextQuoteAttemptAtMs(work, who, afterMs),
    makeDue: () => {
      isReviewed = false;
      makeQuotesDue(work, profileId);
    },
  };
}
