// What makes a quote binding for those who see it (D16): sending it, the customer's answer, and the user's decision
// where two machines changed it. Nothing is sent at figures that the user has not seen.
import type { ShownQuote } from '../../shared/contract/quotes.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { dateIn } from '../../shared/domain/calendar.ts';
import { answerProblems } from '../../shared/domain/quote-check.ts';
import { quoteNumberOf } from '../../shared/domain/quote-number.ts';
import { figureDifferences } from '../../shared/domain/quote-recheck.ts';
import { currentRevisionOf } from '../../shared/domain/quote-state.ts';
import type { QuoteRevision } from '../../shared/domain/quote.ts';
import type { Difference } from '../../shared/domain/shown-totals.ts';
import { changeOwnQuote } from '../store/own-quotes.ts';
import type { CurrentProfile } from './current-profile.ts';
import { revisionProblems } from './draft-problems.ts';
import { contentOf, pricedContent } from './priced-revision.ts';
import { authorOf, draftRevision } from './new-quote.ts';
import {
  nowOf,
  answered,
  keepQuote,
  pricingFrom,
  quoteConflict,
  quoteOpenTo,
  quotingProfile,
  type QuotesOptions,
} from './quote-desk.ts';
import { resolvedQuote } from './resolved-quote.ts';
import { readQuoteHere, type QuoteHere } from './shown-quotes.ts';

export interface QuoteStepsService {
  readonly send: (input: ValidInput<'quotes.send'>) => Promise<Result<ShownQuote>>;
  readonly recordAnswer: (input: ValidInput<'quotes.record-answer'>) => Promise<Result<ShownQuote>>;
  readonly resolve: (input: ValidInput<'quotes.resolve'>) => Promise<Result<ShownQuote>>;
}

/** Requests that go beyond a draft. */
export function createQuoteStepsService(options: QuotesOptions): QuoteStepsService {
  const { work, today } = options;

  const withLast = ({ quote }: QuoteHere, revision: QuoteRevision): QuoteRevision[] => [
    ...quote.revisions.slice(0, -1),
    revision,
  ];

  /** The draft at today's figures, where nothing stands against sending it; new figures are kept for the user to see. */
  function readyToSend(profile: CurrentProfile, here: QuoteHere): Result<QuoteRevision> {
    const draft = currentRevisionOf(here.quote);
    const from = pricingFrom(options, profile, here.quote.accountId);
    if (!from.ok) return from;
    const priced = pricedContent(contentOf(draft), draft, from.value);
    if (!priced.ok) return priced;
    const ready = draftRevision(options, profile, draft.number, priced.value);
    const differences = lineDifferences(draft, ready);
    if (differences.length > 0) {
      const isEditing = here.own?.isEditing ?? false;
      // Other figures of what was entered are no other draft.
      const revisions = withLast(here, { ...ready, changedAt: draft.changedAt });
      const kept = keepQuote(options, profile, here, { revisions, isEditing });
      return kept.ok ? failed({ code: 'conflict', what: 'quote', differences }) : kept;
    }
    const problems = revisionProblems(profile, ready, from.value.details);
    return problems.length > 0 ? failed({ code: 'invalid-input', problems }) : success(ready);
  }

  /**
   * With a connection the portal numbers it first, so that the document is printed with its final number; what the
   * portal refuses then is not sent to anybody.
   */
  async function numbered(profile: CurrentProfile, here: QuoteHere): Promise<Result<null>> {
    const isConnected = profile.connection?.state().connection.kind === 'connected';
    if (here.quote.number !== null || !isConnected) return success(null);
    const kept = keepQuote(options, profile, here, { revisions: here.quote.revisions, isEditing: false });
    if (!kept.ok) return kept;
    const answer = await answered(options, profile, here.quote.id);
    if (!answer.ok || answer.value.sync.kind !== 'rejected') return success(null);
    const { portalCode, fields } = answer.value.sync;
    return failed({ code: 'portal-rejected', status: 422, portalCode, fields });
  }

  return {
    async send(input) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      const draft = quoteOpenTo(options, profile.value, input, 'send');
      if (!draft.ok) return draft;
      const checked = readyToSend(profile.value, draft.value);
      if (!checked.ok) return checked;
      const isNumbered = await numbered(profile.value, draft.value);
      if (!isNumbered.ok) return isNumbered;
      // Others may have changed it, and prices may have come, while the portal was asked.
      const here = quoteOpenTo(options, profile.value, input, 'send');
      if (!here.ok) return here;
      const ready = readyToSend(profile.value, here.value);
      if (!ready.ok) return ready;
      const sent = {
        ...{ at: nowOf(options), by: authorOf(profile.value) },
        ...{ printedNumber: quoteNumberOf(here.value.quote), printedRevision: ready.value.number },
      };
      const revisions = withLast(here.value, { ...ready.value, sent });
      const kept = keepQuote(options, profile.value, here.value, { revisions, isEditing: false });
      return kept.ok ? answered(options, profile.value, input.quoteId) : kept;
    },
    async recordAnswer(input) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      const { kind, on, note, alternativeId } = input;
      const here = quoteOpenTo(options, profile.value, input, kind === 'accepted' ? 'accept' : 'decline');
      if (!here.ok) return here;
      const revision = currentRevisionOf(here.value.quote);
      const { timeZone } = profile.value.me.reseller;
      const sentOn = revision.sent === null ? null : dateIn(timeZone, revision.sent.at);
      const given = { kind, on, alternativeId: kind === 'accepted' ? alternativeId : null };
      const problems = answerProblems(revision, given, { sentOn, on: today(profile.value) });
      if (problems.length > 0) return failed({ code: 'invalid-input', problems });
      const answer = { ...given, note, recordedAt: nowOf(options), recordedBy: authorOf(profile.value) };
      const revisions = withLast(here.value, { ...revision, answer });
      const kept = keepQuote(options, profile.value, here.value, { revisions, isEditing: false });
      return kept.ok ? answered(options, profile.value, input.quoteId) : kept;
    },
    async resolve({ quoteId, keep, version }) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      const own = readQuoteHere(profile.value, work, quoteId)?.own ?? null;
      const resolved = own === null ? null : resolvedQuote(own, keep, version);
      if (own === null || resolved === null) return quoteConflict();
      const { profileId } = profile.value;
      changeOwnQuote(work, { profileId, quoteId }, () => (resolved === 'portal' ? null : resolved));
      options.onChanged([own.quote.accountId]);
      profile.value.connection?.sendOutbox();
      return answered(options, profile.value, quoteId);
    },
  };
}

/** What the user has not seen of a draft's figures, by line. */
function lineDifferences(seen: QuoteRevision, now: QuoteRevision): Difference[] {
  return seen.alternatives.flatMap(({ lines }, index) =>
    lines.flatMap((line, at) => {
      const [then, after] = [line.overview, now.alternatives[index]?.lines[at]?.overview ?? null];
      const path = `alternatives.${index}.lines.${at}`;
      if (after === null) return [];
      // It was not possible when it was shown: its figures are new.
      if (then === null) return [{ field: `${path}.nextMonth.net`, shown: null, now: after.nextMonth.totals.net }];
      return figureDifferences(then, after).map((found) => ({ ...found, field: `${path}.${found.field}` }));
    }),
  );
}
