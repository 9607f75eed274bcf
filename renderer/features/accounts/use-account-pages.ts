// The account list's rows, fetched by page as they come into sight. While the answer to new words is on
// its way, the rows of the last ones stay. Never sorts, filters or counts: main does.
import { useCallback, useState } from 'react';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { AccountListOutput, AccountRow } from '../../../shared/contract/accounts.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Host } from '../../../shared/contract/host.ts';
import { useHost } from '../../host/host-context.ts';
import { failureOf, valueOrThrow } from '../../host/request-failure.ts';
import { requestKey, useAnswers } from '../../host/use-request.ts';
import { keyOf, pageInput, pagesFor, pageSize } from './account-pages.ts';
import type { AccountQuery } from './account-pages.ts';

/** Pages out of sight are forgotten after this time: 100,000 rows must not gather in the window. */
const keptOutOfSightMs = 20_000;

const noRange = { viewKey: '', first: 0, last: 0 };

export interface AccountPages {
  /** What the rows answer to: the words of the last answer, while the next is on its way. */
  readonly shown: AccountQuery;
  readonly viewKey: string;
  /** Null until there is a first answer. */
  readonly totals: Pick<AccountListOutput, 'total' | 'totalLicences'> | null;
  readonly rowAt: (index: number) => AccountRow | undefined;
  readonly onRangeNeeded: (first: number, last: number) => void;
  /** The answer to the newest words is not there yet. */
  readonly isAnswering: boolean;
  readonly failure: Failure | null;
  readonly askAgain: () => void;
}

function pageOptions(host: Host, asked: AccountQuery, page: number) {
  const input = pageInput(asked, page);
  return queryOptions<AccountListOutput>({
    queryKey: requestKey('accounts.list', input),
    queryFn: async () => valueOrThrow(await host.request('accounts.list', input)),
    gcTime: keptOutOfSightMs,
  });
}

/**
 * Rows for what is asked; `asked` may be a new object each time. One question is under way at a time: words
 * that were typed over, and pages that were scrolled past meanwhile, are never asked for.
 */
export function useAccountPages(asked: AccountQuery): AccountPages {
  const host = useHost();
  const client = useAnswers();
  const [sent, setSent] = useState(asked);
  const [lastShown, setLastShown] = useState(asked);
  const [wanted, setWanted] = useState(noRange);
  const [fetched, setFetched] = useState(noRange);

  const newest = useQuery(pageOptions(host, sent, 0));
  const isOvertaken = keyOf(sent) !== keyOf(asked);
  if (isOvertaken && !newest.isPending) setSent(asked);

  const shown = newest.data === undefined ? lastShown : sent;
  const viewKey = keyOf(shown);
  if (viewKey !== keyOf(lastShown)) setLastShown(shown);

  const pageOf = (page: number) => client.getQueryData(pageOptions(host, shown, page).queryKey);
  const totals = pageOf(0) ?? null;
  const inSight = fetched.viewKey === viewKey ? fetched : noRange;
  const pages = useQueries({
    queries: pagesFor(inSight, totals?.total ?? 0).map((page) => pageOptions(host, shown, page)),
  });
  if (wanted !== fetched && wanted.viewKey === viewKey && pages.every((page) => !page.isPending)) setFetched(wanted);

  const onRangeNeeded = useCallback((first: number, last: number) => setWanted({ viewKey, first, last }), [viewKey]);
  return {
    shown,
    viewKey,
    totals,
    rowAt: (index) => pageOf(Math.floor(index / pageSize))?.rows[index % pageSize],
    onRangeNeeded,
    isAnswering: newest.isPending || isOvertaken,
    failure: failureOf(newest.error),
    askAgain: () => void newest.refetch(),
  };
}
