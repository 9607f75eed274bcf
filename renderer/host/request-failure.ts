// A failure value on its way through TanStack Query, which knows only thrown errors. Nobody else throws it.
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/contract/result.ts';

export class RequestFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'RequestFailure';
    this.failure = failure;
  }
}

/** The value of a result; a failure is thrown, to be turned back by `failureOf`. */
export function valueOrThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RequestFailure(result.failure);
}

/** The failure in what a query or mutation caught; null for none. Anything else is a bug and goes on. */
export function failureOf(error: Error | null): Failure | null {
  if (error === null) return null;
  if (error instanceof RequestFailure) return error.failure;
  throw error;
}
