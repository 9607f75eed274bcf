// One request to the portal and what came of it: authorised, timed out, read as JSON, renewed once when the
// access token expired. Never retries anything else: that belongs to the outbox and to the schedule.
import type { Failure } from '../../shared/contract/failure.ts';
import type { Clock, Random, Timers } from '../../shared/domain/clock.ts';
import { problemSchema } from '../../shared/portal/problem.ts';
import { sessionResponseSchema } from '../../shared/portal/session.ts';
import { networkFailure } from './network-failure.ts';
import { retryAfterMsOf } from './retry-policy.ts';
import type { SessionTokens } from './session-tokens.ts';

/** `fetch` as it is handed in: Electron's `net.fetch`, or Node's. */
export type PortalFetch = (url: string, init: RequestInit) => Promise<Response>;

export interface PortalHttpOptions {
  /** The portal's origin, `https://portal.example`. */
  readonly origin: string;
  readonly fetch: PortalFetch;
  readonly tokens: SessionTokens;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** The portal took the session back: signing in again is needed. */
  readonly onSessionEnded: () => void;
}

export interface PortalRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From `/v1/…` on, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** False only for signing in. */
  readonly isAuthorised?: boolean;
  /** Until the answer's head is there; and, for JSON, its body. */
  readonly timeoutMs?: number;
}

/** The portal's answer: a JSON value, a problem with its body (`json`), or no answer of a portal at all. */
export type PortalAnswer =
  | { readonly kind: 'success'; readonly status: number; readonly json: unknown }
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly portalCode: string;
      readonly json: unknown;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'failure'; readonly failure: Failure };

export type PortalStream =
  | { readonly kind: 'stream'; readonly response: Response; readonly abort: () => void }
  | Exclude<PortalAnswer, { kind: 'success' }>;

export interface PortalHttp {
  readonly send: (request: PortalRequest) => Promise<PortalAnswer>;
  /** Opens a response whose body the caller reads (snapshot, events). `abort` ends it. */
  readonly open: (request: PortalRequest & { readonly accept: string }) => Promise<PortalStream>;
}

const defaultTimeoutMs = 30_000;

/** Requests to one portal with one session. */
export function createPortalHttp(options: PortalHttpOptions): PortalHttp {
  const { origin, tokens } = options;
  let renewal: Promise<Failure | null> | null = null;

  const fetchOnce = async (request: PortalRequest, accept: string, signal: AbortSignal): Promise<Response> => {
    const headers = new Headers({ accept, 'x-request-id': options.random.uuid(), ...request.headers });
    if (request.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const accessToken = request.isAuthorised === false ? null : tokens.accessToken();
    if (accessToken !== null) headers.set('authorization', `Bearer ${accessToken}`);
    const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    return options.fetch(origin + request.path, {
      method: request.method,
      headers,
      signal,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      ...body,
    });
  };

  const openOnce = async (request: PortalRequest, accept: string): Promise<PortalStream> => {
    const controller = new AbortController();
    const cancelTimeout = options.timers.after(request.timeoutMs ?? defaultTimeoutMs, () => {
      controller.abort(new DOMException('no answer in time', 'TimeoutError'));
    });
    try {
      const response = await fetchOnce(request, accept, controller.signal);
      if (!response.ok) return await toProblem(response);
      return { kind: 'stream', response, abort: () => controller.abort() };
    } catch (error) {
      return { kind: 'failure', failure: networkFailure(error, origin) };
    } finally {
      cancelTimeout();
    }
  };

  const toProblem = async (response: Response): Promise<Exclude<PortalAnswer, { kind: 'success' }>> => {
    const json = await readJson(response);
    const problem = problemSchema.safeParse(json);
    const { status } = response;
    if (problem.success) {
      const retryAfterMs = retryAfterMsOf(response.headers.get('retry-after'), options.clock.nowMs());
      return { kind: 'problem', status, portalCode: problem.data.code, json, retryAfterMs };
    }
    // A gateway before the portal answers 502 to 504 in HTML of its own; anything else is no portal.
    const reason = status >= 500 || status === 429 ? 'portal-failing' : 'not-a-portal';
    return { kind: 'failure', failure: { code: 'offline', reason, address: origin } };
  };

  const renew = async (): Promise<Failure | null> => {
    const refreshToken = tokens.refreshToken();
    if (refreshToken === null) return { code: 'not-permitted', reason: 'session-ended' };
    const path = '/v1/session/refresh';
    const answer = await sendOnce({ method: 'POST', path, body: { refreshToken }, isAuthorised: false });
    if (answer.kind === 'failure') return answer.failure;
    if (answer.kind === 'success') {
      const session = sessionResponseSchema.safeParse(answer.json);
      if (!session.success) return { code: 'offline', reason: 'not-a-portal', address: origin };
      tokens.replace(session.data);
      return null;
    }
    if (answer.status !== 401 && answer.status !== 403) {
      return { code: 'offline', reason: 'portal-failing', address: origin };
    }
    tokens.clear();
    options.onSessionEnded();
    return { code: 'not-permitted', reason: 'session-ended' };
  };

  const renewOnce = (): Promise<Failure | null> => {
    renewal ??= renew().finally(() => {
      renewal = null;
    });
    return renewal;
  };

  const sendOnce = async (request: PortalRequest): Promise<PortalAnswer> => {
    const opened = await openOnce(request, 'application/json, application/problem+json');
    if (opened.kind !== 'stream') return opened;
    const { response, abort } = opened;
    if (response.status === 204) return { kind: 'success', status: 204, json: null };
    const cancelTimeout = options.timers.after(request.timeoutMs ?? defaultTimeoutMs, abort);
    try {
      if (!isJson(response)) {
        abort();
        return { kind: 'failure', failure: { code: 'offline', reason: 'not-a-portal', address: origin } };
      }
      return { kind: 'success', status: response.status, json: await response.json() };
    } catch (error) {
      // Cut off half-way, or no JSON: what the portal did is unknown.
      const isText = error instanceof SyntaxError;
      const failure = isText ? ({ code: 'offline', reason: 'not-a-portal', address: origin } as const) : null;
      return { kind: 'failure', failure: failure ?? networkFailure(error, origin) };
    } finally {
      cancelTimeout();
    }
  };

  const authorised = async <A extends PortalAnswer | PortalStream>(
    request: PortalRequest,
    attempt: () => Promise<A>,
  ): Promise<A | Extract<PortalAnswer, { kind: 'failure' }>> => {
    if (request.isAuthorised === false) return attempt();
    if (tokens.accessToken() === null) {
      const failure = await renewOnce();
      if (failure !== null) return { kind: 'failure', failure };
    }
    const usedToken = tokens.accessToken();
    const answer = await attempt();
    if (answer.kind !== 'problem' || answer.status !== 401) return answer;
    // Another request may have renewed the token while this one was under way.
    const failure = tokens.accessToken() === usedToken ? await renewOnce() : null;
    return failure === null ? attempt() : { kind: 'failure', failure };
  };

  return {
    send: (request) => authorised(request, () => sendOnce(request)),
    open: (request) => authorised(request, () => openOnce(request, request.accept)),
  };
}

function isJson(response: Response): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
}

async function readJson(response: Response): Promise<unknown> {
  if (!isJson(response)) {
    await response.body?.cancel();
    return null;
  }
  try {
    return await response.json();
  } catch {
    return null;
  }
}
