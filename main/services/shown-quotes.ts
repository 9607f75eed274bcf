// A quote as this machine shows it: as it stands in own work, else as the portal told. A quote that is in neither for a
// moment there is none: what the portal has stands here until the cache shows it. Reads only.
import type { QuoteRow, ShownQuote } from '../../shared/contract/quotes.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { isOpenDraft } from '../../shared/domain/quote-content.ts';
import { acceptedAlternativeOf, currentRevisionOf, isOpenState } from '../../shared/domain/quote-state.ts';
import type { Quote } from '../../shared/domain/quote.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { readAccount, readQuote, readVersion } from '../store/documents.ts';
import { listUnsentOrders } from '../store/outbox.ts';
import type { OwnQuote } from '../store/own-quote-row.ts';
import { listOwnQuotes, readEditedQuote, readOwnQuote } from '../store/own-quotes.ts';
import { showOwnQuotes } from '../store/own-quote-rows.ts';
import { countOpenQuotes, listQuotes, listQuotesOf } from '../store/quote-list.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CurrentProfile } from './current-profile.ts';
import { draftProblems } from './draft-problems.ts';
import { lineOrderId } from './line-order-id.ts';

type EditedQuote = RequestOutput<'quotes.read-edited'>['edited'];
type Profile = Pick<CurrentProfile, 'cache' | 'profileId' | 'me'>;

/** A quote, and how it stands in own work; `own` null where it is only in the cache. */
export interface QuoteHere {
  readonly quote: Quote;
  readonly own: OwnQuote | null;
}

/** The quote; null where neither own work nor the cache has it. */
export function readQuoteHere({ cache, profileId }: Profile, work: WorkStore, quoteId: string): QuoteHere | null {
  const own = readOwnQuote(work, profileId, quoteId);
  if (own !== null && !isInCache(cache, own)) return { quote: own.quote, own };
  const quote = readQuote(cache, quoteId);
  return quote === null ? null : { quote, own: null };
}

/** A quote as the renderer is told of it. */
export function toShownQuote(profile: Profile, work: WorkStore, here: QuoteHere, today: CalendarDate): ShownQuote {
  const { quote, own } = here;
  const account = readAccount(profile.cache, quote.accountId);
  return {
    quote,
    customer: account === null ? null : { company: account.company, customerNumber: account.customerNumber },
    sync: own?.state ?? { kind: 'synced' },
    isEditing: own?.isEditing ?? false,
    edit: own?.edit ?? 0,
    problems: draftProblems(profile, work, quote, today),
    canDiscard: canDiscard(here),
    unsentOrders: unsentOrdersOf(profile, work, quote),
    orderIds: orderIdsOf(profile, work, quote),
  };
}

function orderIdsOf({ profileId }: Profile, work: WorkStore, quote: Quote): ShownQuote['orderIds'] {
  const revision = currentRevisionOf(quote);
  const lines = acceptedAlternativeOf(revision)?.lines ?? [];
  return lines.map(({ id: lineId }) => {
    const reference = { quoteId: quote.id, revision: revision.number, lineId };
    return { lineId, orderId: lineOrderId(work, profileId, reference) };
  });
}

/** Whether its newest revision can be taken away: an open draft, and never the only one that the portal may have. */
export function canDiscard({ quote, own }: QuoteHere): boolean {
  if (own?.state.kind === 'conflict') return false;
  if (quote.revisions.length > 1 && isOpenDraft(currentRevisionOf(quote))) return true;
  return own !== null && own.baseVersion === 0 && own.sent.length === 0 && isUnseen(own);
}

/** A page of the list. */
export function listShownQuotes(
  profile: Profile,
  work: WorkStore,
  input: ValidInput<'quotes.list'>,
  today: CalendarDate,
): RequestOutput<'quotes.list'> {
  return listQuotes(cacheWithOwnQuotes(profile, work), input, today);
}

const quotesOfAnAccount = 200;

/** The quotes of an account, the last changed first. */
export function listAccountQuotes(
  profile: Profile,
  work: WorkStore,
  accountId: string,
  today: CalendarDate,
): QuoteRow[] {
  return listQuotesOf(cacheWithOwnQuotes(profile, work), accountId, today, quotesOfAnAccount);
}

/** Whether one of the account's quotes is not decided yet. */
export function hasOpenQuote(profile: Profile, work: WorkStore, accountId: string, today: CalendarDate): boolean {
  return listAccountQuotes(profile, work, accountId, today).some(({ state }) => isOpenState(state));
}

/** Orders of its lines that are on this machine and not accepted yet. */
export function unsentOrdersOf(
  { profileId }: Pick<Profile, 'profileId'>,
  work: WorkStore,
  quote: Quote,
): ShownQuote['unsentOrders'] {
  return listUnsentOrders(work, profileId, quote.accountId).flatMap(({ orderId, quote: reference }) =>
    reference?.quoteId === quote.id ? [{ lineId: reference.lineId, orderId }] : [],
  );
}

/** The quote whose editor was on the screen last; null for none, and where its customer is not there any more. */
export function editedQuote({ cache, profileId, me }: Profile, work: WorkStore): EditedQuote {
  const own = readEditedQuote(work, { profileId, staffId: me.staff.id });
  if (own === null || readVersion(cache, 'account', own.quote.accountId) === null) return null;
  return { quoteId: own.quote.id, changedAt: own.changedAt };
}

/** How many quotes wait for the customers' answers. */
export function countShownOpenQuotes(profile: Profile, work: WorkStore, today: CalendarDate): number {
  return countOpenQuotes(cacheWithOwnQuotes(profile, work), today);
}

/** The cache, whose lists show the quotes that stand here in the place of the portal's. */
export function cacheWithOwnQuotes({ cache, profileId }: Profile, work: WorkStore): CacheStore {
  const own = listOwnQuotes(work, profileId).filter((quote) => !isInCache(cache, quote));
  showOwnQuotes(cache, own);
  return cache;
}

/** The portal has it in this form, and the cache shows it. */
function isInCache(cache: Profile['cache'], own: OwnQuote): boolean {
  return own.state.kind === 'synced' && (readVersion(cache, 'quote', own.quote.id) ?? 0) >= own.baseVersion;
}

/** A draft that nobody was sent, or one that the portal refused. */
function isUnseen({ quote, state }: OwnQuote): boolean {
  return state.kind === 'rejected' || isOpenDraft(currentRevisionOf(quote));
}
