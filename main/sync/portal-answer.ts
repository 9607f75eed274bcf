// What came of a request to the portal: a JSON value, a problem, or no answer of a portal at all. Reads a
// response's body once, and never trusts its content type to be JSON's.
import type { Failure } from '../../shared/contract/failure.ts';
import { problemSchema } from '../../shared/portal/problem.ts';
import { isRetryable, retryAfterMsOf } from './retry-policy.ts';

/** No answer of a portal: what it did is unknown. `retryAfterMs` where a gateway said when to come back. */
export interface PortalFailure {
  readonly kind: 'failure';
  readonly failure: Failure;
  readonly retryAfterMs: number | null;
}

/** The portal refused (RFC 9457); `json` is the whole body. */
export interface PortalRefusal {
  readonly kind: 'problem';
  readonly status: number;
  readonly portalCode: string;
  readonly json: unknown;
  readonly retryAfterMs: number | null;
}

export type PortalAnswer =
  | { readonly kind: 'success'; readonly status: number; readonly json: unknown }
  | PortalRefusal
  | PortalFailure;

/** Something answered that is not a portal. */
export function noPortal(origin: string): PortalFailure {
  return { kind: 'failure', failure: { code: 'offline', reason: 'not-a-portal', address: origin }, retryAfterMs: null };
}

/** Whether a response says that it is JSON, or a problem in JSON. */
export function isJson(response: Response): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
}

/** A response that is not a success: the portal's problem, or what stands in its way. */
export async function readRefusal(
  response: Response,
  from: { readonly origin: string; readonly nowMs: number },
): Promise<PortalRefusal | PortalFailure> {
  const { status } = response;
  const retryAfterMs = retryAfterMsOf(response.headers.get('retry-after'), from.nowMs);
  const json = await readProblemBody(response);
  const problem = problemSchema.safeParse(json);
  if (problem.success) return { kind: 'problem', status, portalCode: problem.data.code, json, retryAfterMs };
  // A gateway before the portal answers 502 to 504 in HTML of its own. A 401 like that is none of the
  // portal's, and 511 is how a captive network says that it wants a sign-in.
  if (!isRetryable(status) || status === 401 || status === 511) return noPortal(from.origin);
  const failure = { code: 'offline', reason: 'portal-failing', address: from.origin } as const;
  return { kind: 'failure', failure, retryAfterMs };
}

async function readProblemBody(response: Response): Promise<unknown> {
  try {
    if (isJson(response)) return await response.json();
    await response.body?.cancel();
  } catch {
    // Cut off half-way, or no JSON: the status alone has to do.
  }
  return null;
}
