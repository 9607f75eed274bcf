// The rows of a long list, fetched by page as they come into sight. While the answer to new words is on its way, the
// rows of the last ones stay. Never sorts, filters or counts: main does.
import { useCallback, useState } from 'react';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import { useHost } from './host-context.ts';
import { failureOf, valueOrThrow } from './request-failure.ts';
import { pagesFor, pageSize, placeOf } from './row-pages.ts';
import { requestKey, useAnswers } from './use-request.ts';

/** The requests that answer with a part of a list. */
type ListRequest = 'accounts.list' | 'quotes.list';
type ListRow<N extends ListRequest> = RequestOutput<N>['rows'][number];
/** What a list is asked for, without the place in it. */
export type ListQuery<N extends ListRequest> = Omit<RequestInput<N>, 'offset' | 'limit'>;

/** Pages out of sight are forgotten after this time: 100,000 rows must not gather in the window. */
const keptOutOfSightMs = 20_000;

const noRange = { viewKey: '', first: 0, last: 0 };

export interface RowPages<N extends ListRequest> {
  /** What the rows answer to: the words of the last answer, while the next is on its way. */
  readonly shown: ListQuery<N>;
  readonly viewKey: string;
  /** The first page's answer, for what it says of the whole list; null until there is one. */
  readonly firstPage: RequestOutput<N> | null;
  readonly rowAt: (index: number) => ListRow<N> | undefined;
  readonly onRangeNeeded: (first: number, last: number) => void;
  /** The answer to the newest words is not there yet. */
  readonly isAnswering: boolean;
  readonly failure: Failure | null;
  readonly askAgain: () => void;
}

/** How a list is asked: its request, and the input for a place in it. */
export interface ListSource<N extends ListRequest> {
  readonly name: N;
  readonly inputAt: (asked: ListQuery<N>, place: ReturnType<typeof placeOf>) => RequestInput<N>;
}

function pageOptions<N extends ListRequest>(
  host: Host,
  { name, inputAt }: ListSource<N>,
  asked: ListQuery<N>,
  page: number,
) {
  const input = inputAt(asked, placeOf(page));
  return queryOptions<RequestOutput<N>>({
    queryKey: requestKey(name, input),
    queryFn: async () => valueOrThrow(await host.request(name, input)),
    gcTime: keptOutOfSightMs,
  });
}

/**
 * Rows for what is asked; `asked` may be a new object each time, `source` is one for ever. One question is under way
 * at a time: words that were typed over, and pages that were scrolled past meanwhile, are never asked for.
 */
export function useRowPages<N extends ListRequest>(source: ListSource<N>, asked: ListQuery<N>): RowPages<N> {
  const host = useHost();
  const client = useAnswers();
  const [sent, setSent] = useState(asked);
  const [lastShown, setLastShown] = useState(asked);
  const [wanted, setWanted] = useState(noRange);
  const [fetched, setFetched] = useState(noRange);
  const keyOf = (query: ListQuery<N>): string => JSON.stringify(source.inputAt(query, placeOf(0)));

  const newest = useQuery(pageOptions(host, source, sent, 0));
  const isOvertaken = keyOf(sent) !== keyOf(asked);
  if (isOvertaken && !newest.isPending) setSent(asked);

  const shown = newest.data === undefined ? lastShown : sent;
  const viewKey = keyOf(shown);
  if (viewKey !== keyOf(lastShown)) setLastShown(shown);

  const pageOf = (page: number): RequestOutput<N> | undefined =>
    client.getQueryData<RequestOutput<N>>(pageOptions(host, source, shown, page).queryKey);
  const firstPage = pageOf(0) ?? null;
  const inSight = fetched.viewKey === viewKey ? fetched : noRange;
  const pages = useQueries({
    queries: pagesFor(inSight, firstPage?.total ?? 0).map((page) => pageOptions(host, source, shown, page)),
  });
  if (wanted !== fetched && wanted.viewKey === viewKey && pages.every((page) => !page.isPending)) setFetched(wanted);

  const onRangeNeeded = useCallback((first: number, last: number) => setWanted({ viewKey, first, last }), [viewKey]);
  return {
    shown,
    viewKey,
    firstPage,
    rowAt: (index) => pageOf(Math.floor(index / pageSize))?.rows[index % pageSize],
    onRangeNeeded,
    isAnswering: newest.isPending || isOvertaken,
    failure: failureOf(newest.error),
    askAgain: () => void newest.refetch(),
  };
}
