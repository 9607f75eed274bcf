// The window's cache of answers. Answers stay good until main says that they changed, and a failure is
// a value: nothing is asked again behind the user's back.
import { QueryClient } from '@tanstack/react-query';
import { RequestFailure } from '../host/request-failure.ts';

/** A fresh cache; one per window. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        // Main is on this machine: it answers with or without a network.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        throwOnError: (error) => !(error instanceof RequestFailure),
      },
      mutations: { retry: false, networkMode: 'always', throwOnError: true },
    },
  });
}
