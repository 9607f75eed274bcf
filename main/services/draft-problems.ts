// What stands against sending a draft (F20), from what the cache holds now. Reads only.
import type { InputProblem } from '../../shared/contract/failure.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { discountLimitOf } from '../../shared/domain/discount.ts';
import { quoteProblems } from '../../shared/domain/quote-check.ts';
import { isOpenDraft } from '../../shared/domain/quote-content.ts';
import { currentRevisionOf } from '../../shared/domain/quote-state.ts';
import type { Quote, QuoteRevision } from '../../shared/domain/quote.ts';
import { readCatalogues } from '../store/documents.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CurrentProfile } from './current-profile.ts';
import { readShownDetails } from './shown-details.ts';
import type { ShownDetails } from './shown-details.ts';

type Profile = Pick<CurrentProfile, 'cache' | 'profileId' | 'me'>;

/** Of the newest revision; empty for one that is no draft. Paths in the revision. */
export function draftProblems(profile: Profile, work: WorkStore, quote: Quote, today: CalendarDate): InputProblem[] {
  const revision = currentRevisionOf(quote);
  if (!isOpenDraft(revision)) return [];
  const details = readShownDetails(profile, work, quote.accountId, today);
  return details === null
    ? [{ path: 'accountId', problem: 'account-gone' }]
    : revisionProblems(profile, revision, details);
}

/** What stands against sending a revision on the details' day. */
export function revisionProblems(
  { cache, me }: Pick<CurrentProfile, 'cache' | 'me'>,
  revision: QuoteRevision,
  details: ShownDetails,
): InputProblem[] {
  const { account, today } = details;
  const { role } = me.staff;
  const rules = {
    ...{ account, catalogues: readCatalogues(cache), role, on: today },
    discountLimit: discountLimitOf(me.reseller, role, account),
  };
  const found = quoteProblems(revision, rules).map(({ path, problem, limit }) => ({
    ...{ path, problem },
    ...(limit === undefined ? {} : { limit }),
  }));
  return [...goneProblems(revision, details), ...found];
}

/** What the quote names and the portal does not have any more. */
function goneProblems(revision: QuoteRevision, { account, subscriptions }: ShownDetails): InputProblem[] {
  const address = revision.pricing.billingAddress.id;
  const problems: InputProblem[] = account.billingAddresses.some(({ id }) => id === address)
    ? []
    : [{ path: 'pricing.billingAddress', problem: 'address-gone' }];
  for (const [index, { lines }] of revision.alternatives.entries()) {
    for (const [at, line] of lines.entries()) {
      if (subscriptions.some(({ id }) => id === line.subscription.id)) continue;
      problems.push({ path: `alternatives.${index}.lines.${at}`, problem: 'subscription-gone' });
    }
  }
  return problems;
}
