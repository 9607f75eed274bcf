// An answer that refuses (RFC 9457): thrown by routes and rules, turned into problem+json at one place.
import type { FieldError, ProblemCode } from '../../shared/portal/problem.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Members beyond RFC 9457's: the newer account, the differences. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export class PortalProblem extends Error {
  readonly status: ProblemStatus;
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(status: ProblemStatus, code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? titles[code]);
    this.name = 'PortalProblem';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

const titles: Readonly<Record<ProblemCode, string>> = {
  unauthenticated: 'Sign in first',
  'wrong-password': 'E-mail address or password is wrong',
  'code-required': 'A code of the second factor is required',
  'wrong-code': 'The code of the second factor is wrong',
  'token-expired': 'The access token has expired',
  forbidden: 'Your role does not permit this',
  'not-found': 'There is no such thing',
  'invalid-input': 'The request is not valid',
  'id-reused': 'This id was used for something else',
  conflict: 'What the order was shown with no longer holds',
  'version-conflict': 'There is a newer version',
  'resync-required': 'The cursor is not known any more',
  'too-large': 'The request is too large',
  'rate-limited': 'Too many requests',
  unavailable: 'The portal is not available',
  internal: 'Something went wrong at the portal',
};

/** The answer of a problem: its headers and its JSON. */
export function toProblemResponse(problem: PortalProblem): Response {
  const { detail, errors, extra, headers } = problem.details;
  const body = {
    type: `urn:licence-desk:problem:${problem.code}`,
    title: titles[problem.code],
    status: problem.status,
    code: problem.code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...extra,
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
