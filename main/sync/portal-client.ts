// The portal's endpoints as functions: parsed by the wire schemas, failures as values. Never retries, never
// stores, never computes a figure.
import type * as z from 'zod';
import type { Failure, InputProblem } from '../../shared/contract/failure.ts';
import { failed, success } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { accountResponseSchema } from '../../shared/portal/accounts.ts';
import type { AccountPatch, PaymentMethodRequest } from '../../shared/portal/accounts.ts';
import { orderConflictSchema, orderPreviewResponseSchema, orderResponseSchema } from '../../shared/portal/orders.ts';
import type { OrderConflict, OrderPreviewRequest, OrderRequest, OrderResponse } from '../../shared/portal/orders.ts';
import { quoteResponseSchema } from '../../shared/portal/quotes.ts';
import type { QuoteRequest } from '../../shared/portal/quotes.ts';
import { problemSchema } from '../../shared/portal/problem.ts';
import { meResponseSchema, sessionResponseSchema } from '../../shared/portal/session.ts';
import type { MeResponse, SessionRequest } from '../../shared/portal/session.ts';
import type { QuoteAnswer } from '../store/own-quote-answers.ts';
import type { PortalAnswer } from './portal-answer.ts';
import { createPortalHttp } from './portal-http.ts';
import type { PortalHttpOptions, PortalStream } from './portal-http.ts';
import { isRetryable } from './retry-policy.ts';

/** What became of an order that was sent or asked for. */
export type OrderAnswer =
  | { readonly kind: 'accepted'; readonly response: OrderResponse }
  /** Not placed: what no longer holds, and the fresh overview, null where there is none to read. */
  | ({ readonly kind: 'conflict' } & Pick<OrderConflict, 'differences' | 'overview'>)
  /** What was asked for by id is not at the portal. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'rejected'; readonly status: number; readonly portalCode: string; readonly fields: InputProblem[] }
  /** May succeed later; the order may or may not have arrived. */
  | { readonly kind: 'no-answer'; readonly failure: Failure; readonly retryAfterMs: number | null };

export type AccountAnswer =
  | { readonly ok: true; readonly value: Account }
  /** `newer` comes with a 412; `retryAfterMs` where the portal said when to come back. */
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly newer: Account | null;
      readonly retryAfterMs: number | null;
    };

/** What became of a quote that was sent; without an answer it may or may not have arrived. */
export type SentQuoteAnswer =
  | QuoteAnswer
  | { readonly kind: 'no-answer'; readonly failure: Failure; readonly retryAfterMs: number | null };

export interface PortalClient {
  readonly origin: string;
  readonly signIn: (request: SessionRequest) => Promise<Result<null>>;
  readonly signOut: () => Promise<Result<null>>;
  readonly me: () => Promise<Result<MeResponse>>;
  readonly previewOrder: (request: OrderPreviewRequest) => Promise<Result<OrderOverview>>;
  readonly putOrder: (orderId: string, request: OrderRequest) => Promise<OrderAnswer>;
  readonly getOrder: (orderId: string) => Promise<OrderAnswer>;
  readonly patchAccount: (accountId: string, version: number, patch: AccountPatch) => Promise<AccountAnswer>;
  readonly addPaymentMethod: (
    accountId: string,
    version: number,
    request: PaymentMethodRequest,
  ) => Promise<AccountAnswer>;
  /** `basedOn` is the portal's version; 0 for a new quote. */
  readonly putQuote: (quoteId: string, basedOn: number, request: QuoteRequest) => Promise<SentQuoteAnswer>;
  /** Opens an answer whose body the caller reads: snapshot, changes, digest, events. */
  readonly open: (path: string, accept: string) => Promise<PortalStream>;
}

/** A client of one portal with one session. */
export function createPortalClient(options: PortalHttpOptions): PortalClient {
  const http = createPortalHttp(options);
  const notAPortal: Failure = { code: 'offline', reason: 'not-a-portal', address: options.origin };

  const parsed = <S extends z.ZodType>(schema: S, answer: PortalAnswer): Result<z.output<S>> => {
    if (answer.kind !== 'success') return failed(failureOf(answer, options.origin));
    const value = schema.safeParse(answer.json);
    return value.success ? success(value.data) : failed(notAPortal);
  };

  const orderAnswer = (answer: PortalAnswer): OrderAnswer => {
    if (answer.kind === 'failure') {
      return { kind: 'no-answer', failure: answer.failure, retryAfterMs: answer.retryAfterMs };
    }
    if (answer.kind === 'success') {
      const response = orderResponseSchema.safeParse(answer.json);
      if (response.success) return { kind: 'accepted', response: response.data };
      return { kind: 'no-answer', failure: notAPortal, retryAfterMs: null };
    }
    const { status, portalCode, retryAfterMs } = answer;
    if (status === 409 && portalCode === 'conflict') {
      const conflict = orderConflictSchema.safeParse(answer.json);
      // Of a shape that this version cannot read: the user is asked all the same, without the figures.
      const { differences, overview } = conflict.success ? conflict.data : { differences: [], overview: null };
      return { kind: 'conflict', differences, overview };
    }
    if (isRetryable(status)) return { kind: 'no-answer', failure: failureOf(answer, options.origin), retryAfterMs };
    return { kind: 'rejected', status, portalCode, fields: fieldProblemsOf(answer.json) };
  };

  const accountAnswer = (answer: PortalAnswer): AccountAnswer => {
    const account = parsed(accountResponseSchema, answer);
    if (account.ok) return success(account.value.account);
    const newer =
      answer.kind === 'problem' && answer.status === 412 ? accountResponseSchema.safeParse(answer.json) : null;
    const retryAfterMs = answer.kind === 'success' ? null : answer.retryAfterMs;
    return { ...account, newer: newer?.success === true ? newer.data.account : null, retryAfterMs };
  };

  const quoteAnswer = (answer: PortalAnswer): SentQuoteAnswer => {
    const isNewer = answer.kind === 'problem' && answer.status === 412;
    if (answer.kind === 'success' || isNewer) {
      const response = quoteResponseSchema.safeParse(answer.json);
      if (response.success) return { kind: isNewer ? 'newer' : 'stored', quote: response.data.quote };
      return { kind: 'no-answer', failure: notAPortal, retryAfterMs: null };
    }
    const failure = failureOf(answer, options.origin);
    if (answer.kind === 'failure' || isRetryable(answer.status)) {
      return { kind: 'no-answer', failure, retryAfterMs: answer.retryAfterMs };
    }
    return { kind: 'rejected', portalCode: answer.portalCode, fields: fieldProblemsOf(answer.json) };
  };

  const orderPath = (orderId: string): string => `/v1/orders/${encodeURIComponent(orderId)}`;
  const accountPath = (accountId: string): string => `/v1/accounts/${encodeURIComponent(accountId)}`;

  return {
    origin: options.origin,
    signIn: async (body) => {
      const answer = await http.send({ method: 'POST', path: '/v1/session', body, isAuthorised: false });
      const session = parsed(sessionResponseSchema, answer);
      if (!session.ok) return session;
      options.tokens.replace(session.value);
      return success(null);
    },
    signOut: async () => {
      const answer = await http.send({ method: 'DELETE', path: '/v1/session', timeoutMs: 5_000 });
      options.tokens.clear();
      return answer.kind === 'success' ? success(null) : failed(failureOf(answer, options.origin));
    },
    me: async () => parsed(meResponseSchema, await http.send({ method: 'GET', path: '/v1/me' })),
    previewOrder: async (body) => {
      const answer = await http.send({ method: 'POST', path: '/v1/orders/preview', body });
      const preview = parsed(orderPreviewResponseSchema, answer);
      return preview.ok ? success(preview.value.overview) : preview;
    },
    putOrder: async (orderId, body) => orderAnswer(await http.send({ method: 'PUT', path: orderPath(orderId), body })),
    getOrder: async (orderId) => {
      const answer = await http.send({ method: 'GET', path: orderPath(orderId) });
      const isUnknown = answer.kind === 'problem' && answer.status === 404 && answer.portalCode === 'not-found';
      return isUnknown ? { kind: 'unknown' } : orderAnswer(answer);
    },
    patchAccount: async (accountId, version, body) => {
      const headers = { 'content-type': 'application/merge-patch+json', 'if-match': `"${version}"` };
      return accountAnswer(await http.send({ method: 'PATCH', path: accountPath(accountId), body, headers }));
    },
    addPaymentMethod: async (accountId, version, body) => {
      const path = `${accountPath(accountId)}/payment-methods`;
      const headers = { 'if-match': `"${version}"` };
      return accountAnswer(await http.send({ method: 'POST', path, body, headers }));
    },
    putQuote: async (quoteId, basedOn, body) => {
      const headers: Record<string, string> = basedOn === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${basedOn}"` };
      const path = `/v1/quotes/${encodeURIComponent(quoteId)}`;
      return quoteAnswer(await http.send({ method: 'PUT', path, body, headers }));
    },
    open: (path, accept) => http.open({ method: 'GET', path, accept }),
  };
}

/** The contract's failure for an answer that is not a success. */
export function failureOf(answer: Exclude<PortalAnswer, { kind: 'success' }>, origin: string): Failure {
  if (answer.kind === 'failure') return answer.failure;
  const { status, portalCode } = answer;
  switch (portalCode) {
    case 'wrong-password':
    case 'code-required':
    case 'wrong-code':
      return { code: 'not-permitted', reason: portalCode };
    case 'unauthenticated':
    case 'token-expired':
      return { code: 'not-permitted', reason: 'session-ended' };
    case 'forbidden':
      return { code: 'not-permitted', reason: 'role' };
    default:
  }
  if (isRetryable(status)) {
    return { code: 'offline', reason: 'portal-failing', address: origin };
  }
  return { code: 'portal-rejected', status, portalCode, fields: fieldProblemsOf(answer.json) };
}

function fieldProblemsOf(json: unknown): InputProblem[] {
  const problem = problemSchema.safeParse(json);
  return (problem.success ? (problem.data.errors ?? []) : []).map(({ path, code, limit }) =>
    limit === undefined ? { path, problem: code } : { path, problem: code, limit },
  );
}
