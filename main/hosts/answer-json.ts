// One request as text in and text out, the same for both hosts: bounded, parsed, dispatched. Never
// throws: what cannot be read is a failure value.
import type { Failure } from '../../shared/contract/failure.ts';
import { failed, type Result } from '../../shared/contract/result.ts';

type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>;

/** Longer inputs than this are refused unread. */
export const longestInputCharacters = 1024 * 1024;

/** The Result, as JSON, of a request whose input is JSON. */
export async function answerJson(dispatch: Dispatch, name: unknown, inputJson: unknown): Promise<string> {
  if (typeof name !== 'string' || typeof inputJson !== 'string') return JSON.stringify(unreadable('wrong-type'));
  if (inputJson.length > longestInputCharacters) return JSON.stringify(unreadable('too-long', longestInputCharacters));
  const input = parse(inputJson);
  return JSON.stringify(input.ok ? await dispatch(name, input.value) : input);
}

/** The answer to something that is not a request at all. */
export function unreadable(problem: string, limit?: number): Result<never> {
  const failure: Failure = {
    code: 'invalid-input',
    problems: [{ path: '', problem, ...(limit === undefined ? {} : { limit }) }],
  };
  return failed(failure);
}

function parse(json: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return unreadable('not-json');
  }
}
