// What every request that changes a quote begins and ends with: who is signed in, which quote it is about, and keeping
// what became of it. Decides nothing about a quote.
import type { Failure } from '../../shared/contract/failure.ts';
import type { ShownQuote } from '../../shared/contract/quotes.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { CalendarDate, Instant } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { Clock, Random } from '../../shared/domain/clock.ts';
import { currentRevisionOf, mayDo, type QuoteAction } from '../../shared/domain/quote-state.ts';
import type { Quote, QuoteRevision } from '../../shared/domain/quote.ts';
import { readCatalogues } from '../store/documents.ts';
import type { OwnQuote } from '../store/own-quote-row.ts';
import { changeOwnQuote, readOwnQuote } from '../store/own-quotes.ts';
import type { WorkStore } from '../store/work-store.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';
import { readQuoteHere, toShownQuote, type QuoteHere } from './shown-quotes.ts';
import { readShownDetails, type ShownDetails } from './shown-details.ts';
import type { pricedContent } from './priced-revision.ts';

export interface QuotesOptions {
  readonly work: WorkStore;
  readonly current: ReadCurrent;
  readonly today: (profile: CurrentProfile) => CalendarDate;
  readonly clock: Clock;
  readonly random: Random;
  /** What the lists show of the quotes of these accounts is different now. */
  readonly onChanged: (accountIds: string[]) => void;
  /** A draft of an order for the account is in a quote now. */
  readonly onDraftEnded: (accountId: string) => void;
}

/** A quote at the revision that the user saw; of a draft, which may have been written on, with its moment. */
export interface SeenRevision {
  readonly quoteId: string;
  readonly revision: number;
  readonly changedAt?: Instant;
}

/** The portal takes no larger request; a quote with all its revisions is one. In bytes. */
const largestQuote = 1_000_000;
/** How long a dialog waits for the portal's answer before the quote shows as waiting. */
const answerWithinMs = 8000;

type Refused = { readonly ok: false; readonly failure: Failure };

/** The profile of somebody who may change quotes. */
export function quotingProfile({ current }: QuotesOptions): Result<CurrentProfile> {
  const profile = current();
  if (profile === null) return signedOut();
  return profile.me.staff.role === 'viewer' ? failed({ code: 'not-permitted', reason: 'role' }) : success(profile);
}

export function quoteNotFound(quoteId: string): Refused {
  return failed({ code: 'not-found', what: 'quote', id: quoteId });
}

/** It is not what the user saw any more, or not open to this: the window asks for it again. */
export function quoteConflict(): Refused {
  return failed({ code: 'conflict', what: 'quote', differences: [] });
}

/** The quote, where its newest revision is the one that the user saw, and this may be done with it today. */
export function quoteOpenTo(
  options: QuotesOptions,
  profile: CurrentProfile,
  seen: SeenRevision,
  action: QuoteAction,
): Result<QuoteHere> {
  const here = readQuoteHere(profile, options.work, seen.quoteId);
  if (here === null) return quoteNotFound(seen.quoteId);
  if (!isAsSeen(here, seen) || isInConflict(here) || !mayDo(here.quote, action, options.today(profile)))
    return quoteConflict();
  return success(here);
}

/** Whether its newest revision is the one that the user saw, and says what it said then. */
export function isAsSeen({ quote }: QuoteHere, { revision, changedAt }: SeenRevision): boolean {
  const last = currentRevisionOf(quote);
  return last.number === revision && (changedAt ?? last.changedAt) === last.changedAt;
}

/** Until the user has decided between two versions nothing else is done with either. */
export function isInConflict({ own }: QuoteHere): boolean {
  return own?.state.kind === 'conflict';
}

/** What a revision of an account is priced from today; `catalogues` where they were read before. */
export function pricingFrom(
  { work, today }: QuotesOptions,
  profile: CurrentProfile,
  accountId: string,
  catalogues: readonly Catalogue[] = readCatalogues(profile.cache),
): Result<Parameters<typeof pricedContent>[2] & { readonly details: ShownDetails }> {
  const details = readShownDetails(profile, work, accountId, today(profile));
  if (details === null) return failed({ code: 'not-found', what: 'account', id: accountId });
  return success({ details, catalogues, role: profile.me.staff.role });
}

interface KeptRevisions {
  readonly revisions: readonly QuoteRevision[];
  readonly isEditing: boolean;
  readonly edit?: number;
  /** What is kept in the same transaction. */
  readonly alongside?: () => void;
}

/** Keeps the quote with these revisions, durably, tells of it, and has it sent when it can. */
export function keepQuote(
  options: QuotesOptions,
  profile: CurrentProfile,
  here: QuoteHere,
  kept: KeptRevisions,
): Result<OwnQuote> {
  const stored = storeQuote(options, profile, here, kept);
  if (!stored.ok) return stored;
  options.onChanged([here.quote.accountId]);
  if (!kept.isEditing) profile.connection?.sendOutbox();
  return stored;
}

/** Keeps the quote with these revisions, durably. Tells nobody: whoever keeps many at once tells of them together. */
export function storeQuote(
  options: QuotesOptions,
  profile: CurrentProfile,
  here: QuoteHere,
  kept: KeptRevisions,
): Result<OwnQuote> {
  const { work } = options;
  const { own } = here;
  const revisions = [...kept.revisions];
  if (Buffer.byteLength(JSON.stringify(revisions)) > largestQuote) {
    return failed({
      code: 'invalid-input',
      problems: [{ path: 'content', problem: 'too-large', limit: largestQuote }],
    });
  }
  const quote: Quote = { ...here.quote, revisions };
  const next: OwnQuote = {
    ...{ profileId: profile.profileId, staffId: profile.me.staff.id, quote },
    ...{ baseVersion: own?.baseVersion ?? here.quote.version, edit: kept.edit ?? own?.edit ?? 0 },
    ...{ isEditing: kept.isEditing, state: { kind: 'waiting' }, sent: own?.sent ?? [] },
    ...{ attempts: own?.attempts ?? 0, changedAt: nowOf(options), nextAttemptAtMs: 0 },
  };
  work.write(() => {
    changeOwnQuote(work, { profileId: profile.profileId, quoteId: quote.id }, () => next);
    kept.alongside?.();
  });
  return success(next);
}

/** The quote as it is shown when the portal has answered, or could not. */
export async function answered(
  options: QuotesOptions,
  profile: CurrentProfile,
  quoteId: string,
): Promise<Result<ShownQuote>> {
  await profile.connection?.attempted(quoteId, answerWithinMs);
  const own = readOwnQuote(options.work, profile.profileId, quoteId);
  // What ended may have been the attempt before, with the form before.
  const isStillToGo = own?.state.kind === 'waiting' && !own.isEditing && own.attempts === 0;
  if (isStillToGo) await profile.connection?.attempted(quoteId, answerWithinMs);
  return shown(options, profile, quoteId);
}

export function shown({ work, today }: QuotesOptions, profile: CurrentProfile, quoteId: string): Result<ShownQuote> {
  const here = readQuoteHere(profile, work, quoteId);
  return here === null ? quoteNotFound(quoteId) : success(toShownQuote(profile, work, here, today(profile)));
}

export function nowOf({ clock }: QuotesOptions): Instant {
  return new Date(clock.nowMs()).toISOString();
}
