// Stores a quote (D16): whole, on the version that it was based on, after every rule was checked again. The number, the
// owner and the orders of its lines are the portal's; what a client says of them is never taken.
import { areSameRevisions, fixedRevisionsOf } from '../../../shared/domain/quote-content.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import type { FieldError } from '../../../shared/portal/problem.ts';
import type { QuoteRequest } from '../../../shared/portal/quotes.ts';
import { changePortfolio, todayOf } from '../portal.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { readAccount, readCatalogues, readQuote } from '../storage/entities.ts';
import { nextInSeries } from '../storage/number-series.ts';
import { invalidFields } from './fresh-overview.ts';
import { historyErrors } from './quote-history.ts';
import { revisionErrors } from './quote-revision.ts';

export interface QuoteToStore {
  readonly id: string;
  /** Null for a new one. */
  readonly basedOn: number | null;
  readonly request: QuoteRequest;
  readonly staff: StaffMember;
}

/** Nobody reads them all. */
const mostErrors = 100;

/** The quote as it is stored then. 403, 404, 412 with the newer quote, or 422. The same content again changes nothing. */
export function storeQuote(portal: Portal, { id, basedOn, request, staff }: QuoteToStore): Quote {
  return changePortfolio(portal, (commit) => {
    if (staff.role === 'viewer') throw new PortalProblem(403, 'forbidden');
    const before = readQuote(portal.database, id);
    if (before === null && basedOn !== null) throw new PortalProblem(404, 'not-found');
    if (before !== null && before.version !== basedOn) {
      throw new PortalProblem(412, 'version-conflict', { extra: { quote: before } });
    }
    const errors = quoteErrors(portal, before, request, staff);
    if (errors.length > 0) throw invalidFields(errors.slice(0, mostErrors));
    if (before !== null && areSameRevisions(before.revisions, request.revisions)) return before;
    const quote: Quote = {
      ...{ id, accountId: request.accountId, provisionalNumber: request.provisionalNumber },
      version: (before?.version ?? 0) + 1,
      number: before?.number ?? nextInSeries(portal.database, 'Q', todayOf(portal).slice(0, 4)),
      createdAt: request.createdAt,
      owner: before?.owner ?? { id: staff.id, name: staff.name },
      revisions: request.revisions.map((revision, index) => ({
        ...revision,
        orders: before?.revisions[index]?.orders ?? [],
      })),
    };
    commit.putQuote(quote);
    return quote;
  });
}

function quoteErrors(portal: Portal, before: Quote | null, request: QuoteRequest, staff: StaffMember): FieldError[] {
  const account = readAccount(portal.database, request.accountId);
  if (account === null) return [{ path: 'accountId', code: 'unknown' }];
  const changed = before === null ? [] : changedFields(before, request);
  if (changed.length > 0) return changed;
  const stored = before?.revisions ?? [];
  const history = historyErrors(stored, request.revisions);
  if (history.length > 0) return history;
  const rules = {
    ...{ account, staff, reseller: portal.reseller, today: todayOf(portal), stored },
    catalogues: readCatalogues(portal.database),
    numbers: [request.provisionalNumber, ...(before?.number == null ? [] : [before.number])],
  };
  const firstOpen = Math.max(0, fixedRevisionsOf(stored).length - 1);
  return request.revisions.flatMap((revision, index) =>
    index < firstOpen
      ? []
      : revisionErrors(stored[index], revision, rules).map((error) => ({
          ...error,
          path: `revisions.${index}.${error.path}`,
        })),
  );
}

function changedFields(before: Quote, request: QuoteRequest): FieldError[] {
  const fields = ['accountId', 'provisionalNumber', 'createdAt'] as const;
  return fields.filter((field) => before[field] !== request[field]).map((path) => ({ path, code: 'locked' }));
}
