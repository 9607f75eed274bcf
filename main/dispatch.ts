// The only door into main: a name and an unknown input come in, a Result goes out. Never throws, never
// lets an unchecked input reach a handler, and catches bugs once.
import type * as z from 'zod';
import type { Failure } from '../shared/contract/failure.ts';
import { requests, type RequestName, type RequestOutput, type ValidInput } from '../shared/contract/requests.ts';
import { failed, success, type Result } from '../shared/contract/result.ts';
import { toInputProblems } from '../shared/contract/input-problems.ts';

type Answer<N extends RequestName> = Result<RequestOutput<N>>;

/** What carries out one request. Its input is already valid. */
export type Handler<N extends RequestName> = (input: ValidInput<N>) => Promise<Answer<N>> | Answer<N>;

/** One handler for every name of the contract: a missing one is a type error. */
export type Handlers = { readonly [N in RequestName]: Handler<N> };

/** Answers any name with any input; a refusal is a failure value. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>;

export interface DispatchOptions {
  readonly handlers: Handlers;
  /** Development builds also check what goes out. */
  readonly isDevelopment: boolean;
  /** Logs a bug and answers with the reference under which the log has it. */
  readonly reportBug: (requestName: string, error: unknown) => string;
  /** Logs a request outside the contract. */
  readonly reportRefusal: (requestName: string, failure: Failure) => void;
}

/** The contract, so typed that a name ties its input to its handler. */
const schemas: {
  readonly [N in RequestName]: {
    readonly input: z.ZodType<ValidInput<N>>;
    readonly output: z.ZodType<RequestOutput<N>>;
  };
} = requests;

const longestNameInLog = 64;

/** The dispatcher over a full set of handlers. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { handlers, isDevelopment, reportBug, reportRefusal } = options;

  async function answer<N extends RequestName>(
    name: N,
    handler: Handlers[N],
    input: unknown,
  ): Promise<Result<unknown>> {
    const parsed = schemas[name].input.safeParse(input);
    if (!parsed.success) {
      const refusal: Failure = { code: 'invalid-input', problems: toInputProblems(parsed.error.issues) };
      reportRefusal(name, refusal);
      return failed(refusal);
    }
    const result = await handler(parsed.data);
    if (!result.ok) return failed(result.failure);
    if (isDevelopment) schemas[name].output.parse(result.value);
    return success(result.value);
  }

  return async (name, input) => {
    const shortName = name.slice(0, longestNameInLog);
    if (!isRequestName(name)) {
      const refusal: Failure = { code: 'not-found', what: 'request', id: shortName };
      reportRefusal(shortName, refusal);
      return failed(refusal);
    }
    try {
      return await answer(name, handlers[name], input);
    } catch (error) {
      return failed({ code: 'unexpected', reference: reportBug(shortName, error) });
    }
  };
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}
