// Asking main from a component: TanStack Query over host.request, one cache entry per name and input.
// Never decides when an answer is out of date: `data.changed` does (use-invalidation.ts).
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Failure } from '../../shared/contract/failure.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../shared/contract/requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import { useHost } from './host-context.ts';
import { failureOf, valueOrThrow } from './request-failure.ts';

/** What a component knows of a request that it asked. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly failure: Failure | null;
  /** Nothing to show yet. */
  readonly isLoading: boolean;
  /** `data` belongs to the input before this one, whose answer is on its way. */
  readonly isPrevious: boolean;
  readonly askAgain: () => void;
}

interface AskOptions {
  readonly isEnabled?: boolean;
  /** Shows the answer to the last input until the new one is there. */
  readonly keepsPrevious?: boolean;
}

/** The cache key of a request. */
export function requestKey<N extends RequestName>(name: N, input: RequestInput<N>): readonly [N, RequestInput<N>] {
  return [name, input];
}

/** Asks main, and again when what it answered has changed. */
export function useRequest<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
  options: AskOptions = {},
): Asked<RequestOutput<N>> {
  const host = useHost();
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery<RequestOutput<N>>({
    queryKey: requestKey(name, input),
    queryFn: async () => valueOrThrow(await host.request(name, input)),
    enabled: options.isEnabled ?? true,
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data,
    failure: failureOf(error),
    isLoading: isPending,
    isPrevious: isPlaceholderData,
    askAgain: () => void refetch(),
  };
}

/** An action: asks main once per call, and answers with the result as a value. */
export interface Action<N extends RequestName> {
  readonly run: (input: RequestInput<N>) => Promise<Result<RequestOutput<N>>>;
  readonly isRunning: boolean;
  /** The failure of the last run; null while it runs and after a success. */
  readonly failure: Failure | null;
  readonly forget: () => void;
}

/** Something that the user sets going (`session.sign-in`, `orders.place`, …). */
export function useAction<N extends RequestName>(name: N): Action<N> {
  const host = useHost();
  const { data, mutateAsync, isPending, reset } = useMutation({
    mutationFn: (input: RequestInput<N>) => host.request(name, input),
  });
  return {
    run: mutateAsync,
    isRunning: isPending,
    failure: data === undefined || data.ok ? null : data.failure,
    forget: reset,
  };
}

/** Puts an answer that came by another way (an event, an action) where `useRequest` reads it. */
export function keepAnswer<N extends RequestName>(
  client: QueryClient,
  name: N,
  input: RequestInput<N>,
  answer: RequestOutput<N>,
): void {
  client.setQueryData<RequestOutput<N>>(requestKey(name, input), () => answer);
}

/** The cache of this window. */
export function useAnswers(): QueryClient {
  return useQueryClient();
}
