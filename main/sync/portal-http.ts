// One request to the portal and what came of it: authorised, timed out, read as JSON, repeated once when the
// access token had expired. Never retries anything else: that belongs to the outbox and to the schedule.
import type { Clock, Random, Timers } from '../../shared/domain/clock.ts';
import { networkFailure } from './network-failure.ts';
import { isJson, noPortal, readRefusal } from './portal-answer.ts';
import type { PortalAnswer, PortalFailure, PortalRefusal } from './portal-answer.ts';
import { createSessionRenewal } from './session-renewal.ts';
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
  /** Gets one line a request, with the id that the portal logs too. */
  readonly logger?: PortalHttpLogger | undefined;
}

export interface PortalHttpLogger {
  readonly info: (message: string, fields: Readonly<Record<string, unknown>>) => void;
}

export interface PortalRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From `/v1/…` on, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** False only for signing in and renewing. */
  readonly isAuthorised?: boolean;
  /** Until the answer's head is there; and, for JSON, its body. */
  readonly timeoutMs?: number;
}

export type PortalStream =
  | { readonly kind: 'stream'; readonly response: Response; readonly abort: () => void }
  | PortalRefusal
  | PortalFailure;

export interface PortalHttp {
  readonly send: (request: PortalRequest) => Promise<PortalAnswer>;
  /** Opens a response whose body the caller reads (snapshot, events). `abort` ends it. */
  readonly open: (request: PortalRequest & { readonly accept: string }) => Promise<PortalStream>;
}

const usualTimeoutMs = 30_000;

/** Requests to one portal with one session. */
export function createPortalHttp(options: PortalHttpOptions): PortalHttp {
  const { origin, tokens, timers } = options;

  const fetchOnce = (
    request: PortalRequest,
    sent: { readonly accept: string; readonly requestId: string; readonly signal: AbortSignal },
  ): Promise<Response> => {
    const headers = new Headers({ accept: sent.accept, 'x-request-id': sent.requestId, ...request.headers });
    if (request.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const accessToken = request.isAuthorised === false ? null : tokens.accessToken();
    if (accessToken !== null) headers.set('authorization', `Bearer ${accessToken}`);
    return options.fetch(origin + request.path, {
      method: request.method,
      headers,
      signal: sent.signal,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  };

  const openOnce = async (request: PortalRequest, accept: string): Promise<PortalStream> => {
    const controller = new AbortController();
    const cancelTimeout = timers.after(request.timeoutMs ?? usualTimeoutMs, () => controller.abort(tooLate()));
    const requestId = options.random.uuid();
    const log = (outcome: Readonly<Record<string, unknown>>): void => {
      const path = request.path.split('?', 1)[0];
      options.logger?.info('the portal was asked', { requestId, method: request.method, path, ...outcome });
    };
    try {
      const response = await fetchOnce(request, { accept, requestId, signal: controller.signal });
      log({ status: response.status });
      if (!response.ok) return await readRefusal(response, { origin, nowMs: options.clock.nowMs() });
      return { kind: 'stream', response, abort: () => controller.abort() };
    } catch (error) {
      const failure = networkFailure(error, origin);
      log({ failure });
      return { kind: 'failure', failure, retryAfterMs: null };
    } finally {
      cancelTimeout();
    }
  };

  const sendOnce = async (request: PortalRequest): Promise<PortalAnswer> => {
    const opened = await openOnce(request, 'application/json, application/problem+json');
    if (opened.kind !== 'stream') return opened;
    const { response, abort } = opened;
    if (response.status === 204) return { kind: 'success', status: 204, json: null };
    if (!isJson(response)) {
      abort();
      return noPortal(origin);
    }
    const cancelTimeout = timers.after(request.timeoutMs ?? usualTimeoutMs, abort);
    try {
      return { kind: 'success', status: response.status, json: await response.json() };
    } catch (error) {
      // Cut off half-way, or no JSON: what the portal did is unknown.
      if (error instanceof SyntaxError) return noPortal(origin);
      return { kind: 'failure', failure: networkFailure(error, origin), retryAfterMs: null };
    } finally {
      cancelTimeout();
    }
  };

  const renew = createSessionRenewal({
    origin,
    tokens,
    refresh: (refreshToken) =>
      sendOnce({ method: 'POST', path: '/v1/session/refresh', body: { refreshToken }, isAuthorised: false }),
    onSessionEnded: options.onSessionEnded,
  });

  const authorised = async <A extends PortalAnswer | PortalStream>(
    request: PortalRequest,
    attempt: () => Promise<A>,
  ): Promise<A | PortalFailure> => {
    if (request.isAuthorised === false) return attempt();
    const refusal = tokens.accessToken() === null ? await renew() : null;
    if (refusal !== null) return refusal;
    const usedToken = tokens.accessToken();
    const answer = await attempt();
    if (answer.kind !== 'problem' || answer.status !== 401) return answer;
    // Another request may have renewed the token while this one was under way.
    const token = tokens.accessToken();
    const refusalNow = token === null || token === usedToken ? await renew() : null;
    return refusalNow ?? attempt();
  };

  return {
    send: (request) => authorised(request, () => sendOnce(request)),
    open: (request) => authorised(request, () => openOnce(request, request.accept)),
  };
}

function tooLate(): DOMException {
  return new DOMException('no answer in time', 'TimeoutError');
}
