// What becomes of a quote of own work when it is sent and answered: a lost answer is known again, what was edited
// meanwhile stays, and what somebody else changed is left to the user. Each step is durable before it returns.
import type { InputProblem } from '../../shared/contract/failure.ts';
import type { Quote } from '../../shared/domain/quote.ts';
import { fingerprintOf, readOwnQuotes } from './own-quote-row.ts';
import type { OwnQuote } from './own-quote-row.ts';
import { changeOwnQuote } from './own-quotes.ts';
import { brokenSeal } from './seal.ts';
import type { Sender } from './outbox-turns.ts';
import type { WorkStore } from './work-store.ts';

/** What the portal said to a quote. */
export type QuoteAnswer =
  | { readonly kind: 'stored'; readonly quote: Quote }
  /** It has another version than the one that was named. */
  | { readonly kind: 'newer'; readonly quote: Quote }
  | { readonly kind: 'rejected'; readonly portalCode: string; readonly fields: InputProblem[] };

/** No wait is longer: a moment further away is not believed. */
const longestWaitMs = 24 * 60 * 60_000;
const isToSend = `q.profile_id = ? AND q.staff_id = ? AND q.state = 'waiting' AND q.is_editing = 0`;
/** Rows that a salvage kept and nothing vouches for: they take no other's turn. */
const broken = `SELECT b.quote_id FROM quotes b WHERE b.profile_id = ? AND b.state = 'waiting' AND b.seal = '${brokenSeal}'`;

/** The quotes that are due, the longest waiting first, so many at most. */
export function nextQuotesToSend(work: WorkStore, who: Sender, nowMs: number, atMost: number): OwnQuote[] {
  const isDue = '(q.next_attempt_at_ms <= ? OR q.next_attempt_at_ms > ?)';
  // Chosen by the index alone: a thousand may wait, and few are read.
  const chosen = `SELECT q.quote_id FROM quotes q WHERE ${isToSend} AND ${isDue} AND q.quote_id NOT IN (${broken})
    ORDER BY q.changed_at, q.quote_id LIMIT ?`;
  const where = `${isToSend} AND q.quote_id IN (${chosen}) ORDER BY q.changed_at, q.quote_id`;
  const { profileId, staffId } = who;
  const latestMs = nowMs + longestWaitMs;
  return readOwnQuotes(work, where, profileId, staffId, profileId, staffId, nowMs, latestMs, profileId, atMost);
}

/** When the next quote becomes due after `afterMs`, in milliseconds since 1970; null for none. */
export function nextQuoteAttemptAtMs(work: WorkStore, who: Sender, afterMs: number): number | null {
  const sql = `SELECT min(q.next_attempt_at_ms) FROM quotes q WHERE ${isToSend} AND q.next_attempt_at_ms > ?`;
  return work.prepare.values<number | null>(sql).get(who.profileId, who.staffId, afterMs) ?? null;
}

/** Makes postponed quotes due now. */
export function makeQuotesDue(work: WorkStore, profileId: string): void {
  const sql = 'UPDATE quotes SET next_attempt_at_ms = 0 WHERE profile_id = ? AND next_attempt_at_ms > 0';
  work.prepare.command(sql).run(profileId);
}

/**
 * Says, durably, that a quote is about to leave in this form; null where it must not leave any more. Its `sent` is what
 * had left before.
 */
export function markQuoteSending(work: WorkStore, { profileId, quote: { id } }: OwnQuote): OwnQuote | null {
  let leaving: OwnQuote | null = null;
  changeOwnQuote(work, { profileId, quoteId: id }, (own) => {
    if (own === null || own.state.kind !== 'waiting' || own.isEditing) return undefined;
    leaving = own;
    return { ...own, sent: [...new Set([...own.sent, fingerprintOf(own.quote)])] };
  });
  return leaving;
}

/** Puts a quote back whose attempt had no answer. */
export function postponeQuote(work: WorkStore, left: OwnQuote, nextAttemptAtMs: number): void {
  change(work, left, (own) => ({ ...own, attempts: own.attempts + 1, nextAttemptAtMs }));
}

/** Keeps the portal's answer to a quote that left in the form `left`. */
export function recordQuoteAnswer(work: WorkStore, left: OwnQuote, answer: QuoteAnswer): void {
  change(work, left, (own) => afterAnswer(own, left, answer));
}

/** Gives up the row of a quote that the cache shows in the same or a newer version. */
export function removeSyncedQuote(work: WorkStore, profileId: string, quoteId: string, shownVersion: number): void {
  changeOwnQuote(work, { profileId, quoteId }, (own) =>
    own?.state.kind === 'synced' && own.baseVersion <= shownVersion ? null : undefined,
  );
}

/** Quotes that the portal has, and whose rows are still here. */
export function listSyncedQuotes(work: WorkStore, profileId: string): OwnQuote[] {
  return readOwnQuotes(work, `q.profile_id = ? AND q.state = 'synced'`, profileId);
}

/** What of the portal's quote goes into one that was edited on: its number, and the orders of its lines. */
export function onPortalVersion(mine: Quote, { number, version, owner, revisions }: Quote): Quote {
  return {
    ...mine,
    ...{ number, version, owner },
    revisions: mine.revisions.map((revision, index) => ({
      ...revision,
      orders: revisions[index]?.orders ?? revision.orders,
    })),
  };
}

function change(work: WorkStore, left: OwnQuote, next: (own: OwnQuote) => OwnQuote | undefined): void {
  const who = { profileId: left.profileId, quoteId: left.quote.id };
  changeOwnQuote(work, who, (own) => (own === null ? undefined : next(own)));
}

function afterAnswer(own: OwnQuote, left: OwnQuote, answer: QuoteAnswer): OwnQuote | undefined {
  const leftAs = fingerprintOf(left.quote);
  const isAsItLeft = fingerprintOf(own.quote) === leftAs;
  const rest = { attempts: 0, nextAttemptAtMs: 0 };
  switch (answer.kind) {
    case 'stored':
      return onStored(own, answer.quote, isAsItLeft);
    case 'newer': {
      const theirs = fingerprintOf(answer.quote);
      if (theirs === fingerprintOf(own.quote)) return onStored(own, answer.quote, true);
      // What left before, without an answer: it had arrived.
      if (own.sent.includes(theirs)) return onStored(own, answer.quote, false);
      return { ...own, ...rest, state: { kind: 'conflict', newer: answer.quote } };
    }
    case 'rejected': {
      const { portalCode, fields } = answer;
      // An earlier attempt with the same form may have arrived all the same.
      const sent = own.sent.filter((fingerprint) => fingerprint !== leftAs || left.sent.includes(leftAs));
      return isAsItLeft
        ? { ...own, ...rest, sent, state: { kind: 'rejected', portalCode, fields } }
        : { ...own, ...rest, sent };
    }
  }
}

function onStored(own: OwnQuote, stored: Quote, isWhole: boolean): OwnQuote {
  const rest = { baseVersion: stored.version, sent: [], attempts: 0, nextAttemptAtMs: 0 };
  if (isWhole) return { ...own, ...rest, quote: stored, state: { kind: 'synced' } };
  return { ...own, ...rest, quote: onPortalVersion(own.quote, stored) };
}
