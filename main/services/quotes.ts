// Quotes (F20, F22): the list, and everything that is done with a draft: keeping what is entered, priced as of today,
// beginning a next revision or another quote, and discarding. What goes to the customer is in quote-steps.ts.
import type { ShownQuote } from '../../shared/contract/quotes.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import { discountLimitOf } from '../../shared/domain/discount.ts';
import { isOpenDraft } from '../../shared/domain/quote-content.ts';
import { currentRevisionOf, mayDo } from '../../shared/domain/quote-state.ts';
import type { QuoteRevision } from '../../shared/domain/quote.ts';
import { changeOwnQuote } from '../store/own-quotes.ts';
import { signedOut, type CurrentProfile } from './current-profile.ts';
import { endDraftInQuote } from './draft-in-quote.ts';
import { contentOf, pricedContent } from './priced-revision.ts';
import { draftRevision, newQuote } from './new-quote.ts';
import {
  isAsSeen,
  isInConflict,
  keepQuote,
  pricingFrom,
  quoteConflict,
  quoteNotFound,
  quoteOpenTo,
  quotingProfile,
  shown,
  type QuotesOptions,
} from './quote-desk.ts';
import {
  canDiscard,
  countShownOpenQuotes,
  editedQuote,
  listShownQuotes,
  readQuoteHere,
  unsentOrdersOf,
  type QuoteHere,
} from './shown-quotes.ts';

/** How long a quote is valid where nothing else is entered (F20). */
const usualValidityDays = 30;

export interface QuotesService {
  readonly list: (input: ValidInput<'quotes.list'>) => Result<RequestOutput<'quotes.list'>>;
  readonly readEdited: () => Result<RequestOutput<'quotes.read-edited'>>;
  readonly countOpen: () => Result<RequestOutput<'quotes.count-open'>>;
  readonly read: (input: ValidInput<'quotes.read'>) => Result<ShownQuote>;
  readonly save: (input: ValidInput<'quotes.save'>) => Result<ShownQuote>;
  readonly revise: (input: ValidInput<'quotes.revise'>) => Result<ShownQuote>;
  readonly duplicate: (input: ValidInput<'quotes.duplicate'>) => Result<ShownQuote>;
  readonly discard: (input: ValidInput<'quotes.discard'>) => Result<RequestOutput<'quotes.discard'>>;
}

/** Requests about the list and about drafts. */
export function createQuotesService(options: QuotesOptions): QuotesService {
  const { work, current, today } = options;

  /** The draft with another content, at today's figures. */
  function keepContent(
    profile: CurrentProfile,
    here: QuoteHere,
    { content, edit, isEditing, accountId, endsDraft }: ValidInput<'quotes.save'>,
  ): Result<ShownQuote> {
    const before = here.quote.revisions.at(-1) ?? null;
    const from = pricingFrom(options, profile, accountId);
    if (!from.ok) return from;
    const limit = discountLimitOf(profile.me.reseller, profile.me.staff.role, from.value.details.account);
    if (content.discountBasisPoints > limit) {
      const problem = { path: 'content.discountBasisPoints', problem: 'discount-over-limit', limit };
      return failed({ code: 'invalid-input', problems: [problem] });
    }
    const priced = pricedContent(content, before, from.value);
    if (!priced.ok) return priced;
    const revision = draftRevision(options, profile, before?.number ?? 1, priced.value);
    const revisions = [...here.quote.revisions.slice(0, -1), revision];
    let hasEndedDraft = false;
    const alongside = () => {
      hasEndedDraft = endsDraft !== undefined && endDraftInQuote(work, profile, endsDraft, content);
    };
    const kept = keepQuote(options, profile, here, { revisions, isEditing, edit, alongside });
    if (!kept.ok) return kept;
    if (hasEndedDraft) options.onDraftEnded(accountId);
    return shown(options, profile, here.quote.id);
  }

  /** The content of a revision again, as a draft at today's figures; where it is no longer valid, from today on. */
  function again(profile: CurrentProfile, revision: QuoteRevision, accountId: string, number: number) {
    const from = pricingFrom(options, profile, accountId);
    if (!from.ok) return from;
    const priced = pricedContent(contentOf(revision), revision, from.value);
    if (!priced.ok) return priced;
    const day = today(profile);
    const validUntil = revision.validUntil < day ? addDays(day, usualValidityDays) : revision.validUntil;
    return success(draftRevision(options, profile, number, { ...priced.value, validUntil }));
  }

  return {
    list(input) {
      const profile = current();
      return profile === null ? signedOut() : success(listShownQuotes(profile, work, input, today(profile)));
    },
    readEdited() {
      const profile = current();
      if (profile === null) return signedOut();
      return success({ edited: editedQuote(profile, work) });
    },
    countOpen() {
      const profile = current();
      if (profile === null) return signedOut();
      return success({ count: countShownOpenQuotes(profile, work, today(profile)) });
    },
    read({ quoteId }) {
      const profile = current();
      return profile === null ? signedOut() : shown(options, profile, quoteId);
    },
    save(input) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      const { quoteId, accountId, edit } = input;
      const known = readQuoteHere(profile.value, work, quoteId);
      const own = known?.own ?? null;
      if (known !== null && own !== null && edit <= own.edit) return shown(options, profile.value, quoteId);
      const here = known ?? { quote: newQuote(options, profile.value, input), own: null };
      if (isInConflict(here) || here.quote.accountId !== accountId) return quoteConflict();
      if (known !== null && isOvertaken(known, input)) return keepContent(profile.value, asOpened(known, input), input);
      const isOpen = known === null || mayDo(known.quote, 'edit', today(profile.value));
      return isOpen ? keepContent(profile.value, here, input) : quoteConflict();
    },
    revise(input) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      const here = quoteOpenTo(options, profile.value, input, 'revise');
      if (!here.ok) return here;
      const { quote } = here.value;
      // An order that waits here names the revision that it would supersede.
      if (unsentOrdersOf(profile.value, work, quote).length > 0) return quoteConflict();
      const last = currentRevisionOf(quote);
      const draft = again(profile.value, last, quote.accountId, last.number + 1);
      if (!draft.ok) return draft;
      const revisions = [...quote.revisions, draft.value];
      const kept = keepQuote(options, profile.value, here.value, { revisions, isEditing: true });
      return kept.ok ? shown(options, profile.value, quote.id) : kept;
    },
    duplicate({ quoteId, newQuoteId }) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      if (readQuoteHere(profile.value, work, newQuoteId) !== null) return shown(options, profile.value, newQuoteId);
      const here = readQuoteHere(profile.value, work, quoteId);
      if (here === null) return quoteNotFound(quoteId);
      const { accountId } = here.quote;
      const draft = again(profile.value, currentRevisionOf(here.quote), accountId, 1);
      if (!draft.ok) return draft;
      const copy = { quote: newQuote(options, profile.value, { quoteId: newQuoteId, accountId }), own: null };
      const kept = keepQuote(options, profile.value, copy, { revisions: [draft.value], isEditing: true });
      return kept.ok ? shown(options, profile.value, newQuoteId) : kept;
    },
    discard(input) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      const { quoteId } = input;
      const here = readQuoteHere(profile.value, work, quoteId);
      if (here === null) return quoteNotFound(quoteId);
      const last = currentRevisionOf(here.quote);
      if (!isAsSeen(here, input) || !canDiscard(here)) return quoteConflict();
      if (isOpenDraft(last) && here.quote.revisions.length > 1) {
        const revisions = here.quote.revisions.slice(0, -1);
        const kept = keepQuote(options, profile.value, here, { revisions, isEditing: false });
        if (!kept.ok) return kept;
        const left = shown(options, profile.value, quoteId);
        return left.ok ? success({ quote: left.value }) : left;
      }
      changeOwnQuote(work, { profileId: profile.value.profileId, quoteId }, () => null);
      options.onChanged([here.quote.accountId]);
      return success({ quote: null });
    },
  };
}

/** Another machine's draft came while the editor was open, and nothing was kept yet. */
function isOvertaken({ quote, own }: QuoteHere, { basedOn }: ValidInput<'quotes.save'>): boolean {
  return own === null && currentRevisionOf(quote).changedAt !== basedOn?.changedAt;
}

/** The quote on the version that the editor was opened on, so that the portal refuses what would go over the newer one. */
function asOpened({ quote, own }: QuoteHere, { basedOn }: ValidInput<'quotes.save'>): QuoteHere {
  return { quote: { ...quote, version: Math.min(basedOn?.version ?? 0, quote.version - 1) }, own };
}
