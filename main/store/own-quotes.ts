// The quotes of own work (F20): read, kept, counted, and given up. Every change is durable before it returns. What the
// portal answered is own-quote-answers.ts.
import type { KindCounts } from './outbox.ts';
import { readKnownQuote, readOwnQuotes, writeOwnQuote } from './own-quote-row.ts';
import type { OwnQuote, OwnQuoteState } from './own-quote-row.ts';
import { brokenSeal } from './seal.ts';
import type { Sender } from './outbox-turns.ts';
import type { WorkStore } from './work-store.ts';

const isOfProfile = 'q.profile_id = ?';
const isThis = `${isOfProfile} AND q.quote_id = ?`;

/** A quote as it stands here; null where it does not, or cannot be read. */
export function readOwnQuote(work: WorkStore, profileId: string, quoteId: string): OwnQuote | null {
  return readOwnQuotes(work, isThis, profileId, quoteId)[0] ?? null;
}

/** The quote whose editor is open, or was when the app ended; the last changed of several, null for none. */
export function readEditedQuote(work: WorkStore, { profileId, staffId }: Sender): OwnQuote | null {
  const isEdited = `${isOfProfile} AND q.staff_id = ? AND q.state = 'waiting' AND q.is_editing = 1`;
  const where = `${isEdited} ORDER BY q.changed_at DESC, q.quote_id LIMIT 1`;
  return readOwnQuotes(work, where, profileId, staffId)[0] ?? null;
}

/** All quotes that stand here. What was read before under the same seal is not read again: a list acts on nothing. */
export function listOwnQuotes(work: WorkStore, profileId: string): OwnQuote[] {
  const sql = `SELECT q.quote_id, q.seal, q.next_attempt_at_ms FROM quotes q WHERE ${isOfProfile}`;
  const rows = work.prepare.rows<[quoteId: string, seal: string, nextAttemptAtMs: number]>(sql).all(profileId);
  return rows
    .map(([quoteId, seal, dueMs]) => readKnownQuote(work, seal, dueMs) ?? readOwnQuote(work, profileId, quoteId))
    .filter((own) => own !== null);
}

/**
 * One change of one quote, in one transaction: what `next` makes of what is here is kept; `undefined` leaves it as it
 * is, null removes it. Answers with what is here then.
 */
export function changeOwnQuote(
  work: WorkStore,
  who: { readonly profileId: string; readonly quoteId: string },
  next: (own: OwnQuote | null) => OwnQuote | null | undefined,
): OwnQuote | null {
  return work.write(() => {
    const before = readOwnQuote(work, who.profileId, who.quoteId);
    const after = next(before);
    if (after === undefined) return before;
    if (after !== null) writeOwnQuote(work, after);
    else if (before !== null) {
      const sql = 'DELETE FROM quotes WHERE profile_id = ? AND quote_id = ?';
      work.prepare.command(sql).run(who.profileId, who.quoteId);
    }
    return after;
  });
}

/** How many quotes are in which hands; one whose editor is open waits too, one that a salvage could not read does not. */
export function countOwnQuotes(work: WorkStore, profileId: string): KindCounts {
  const sql = 'SELECT state, count(*) FROM quotes WHERE profile_id = ? AND seal <> ? GROUP BY state';
  const counts = new Map(work.prepare.rows<[OwnQuoteState['kind'], number]>(sql).all(profileId, brokenSeal));
  return {
    waiting: counts.get('waiting') ?? 0,
    needingAttention: counts.get('conflict') ?? 0,
    rejected: counts.get('rejected') ?? 0,
  };
}

/** Whether a provisional number is used by any quote that stands here. */
export function isNumberUsedHere(work: WorkStore, provisionalNumber: string): boolean {
  const sql = 'SELECT 1 FROM quotes WHERE provisional_number = ? LIMIT 1';
  return work.prepare.values<1>(sql).get(provisionalNumber) !== undefined;
}
