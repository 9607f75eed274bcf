// Makes a fault plan happen between the socket and the app: the app itself knows nothing of it.
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { PortalProblem, toProblemResponse } from '../portal-problem.ts';
import type { Fault, Faults } from './plan.ts';

export type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** The app with faults in its way. */
export function withFaults(fetch: Fetch, faults: Faults): Fetch {
  return (request, bindings) => {
    const fault = faults.next(request.method, new URL(request.url).pathname);
    return fault === null ? fetch(request, bindings) : strike(fault, { fetch, request, bindings });
  };
}

interface Struck {
  readonly fetch: Fetch;
  readonly request: Request;
  readonly bindings: HttpBindings;
}

async function strike(fault: Fault, struck: Struck): Promise<Response> {
  const { fetch, request, bindings } = struck;
  switch (fault.kind) {
    case 'latency':
      await delay(fault.delayMs);
      return fetch(request, bindings);
    case 'silence':
      return untilClosed(bindings);
    case 'drop':
      if (fault.when === 'after') await (await fetch(request, bindings)).arrayBuffer();
      return dropped(bindings);
    case 'truncate':
      return truncated(await fetch(request, bindings), fault.keepBytes, bindings);
    case 'content-type':
      return withContentType(await fetch(request, bindings), fault.value);
    case 'html':
      return new Response('<!doctype html><title>Sign in to the Wi-Fi</title><p>Welcome!', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'status':
      return statusAnswer(fault.status, fault.retryAfterSeconds);
    case 'refusal':
      return refusal(fault.status, fault.code);
    case 'expired-token':
      return toProblemResponse(new PortalProblem(401, 'token-expired'));
    case 'old-cursor':
      return toProblemResponse(new PortalProblem(410, 'resync-required'));
    case 'duplicate': {
      const [first, second] = await twoOf(request);
      await (await fetch(first, bindings)).arrayBuffer();
      return fetch(second, bindings);
    }
    case 'late': {
      const [late] = await twoOf(request);
      const answer = dropped(bindings);
      void delay(fault.delayMs, undefined, { ref: false }).then(() => fetch(late, bindings));
      return answer;
    }
  }
}

function dropped(bindings: HttpBindings): Response {
  bindings.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function untilClosed(bindings: HttpBindings): Promise<Response> {
  return new Promise((resolve) => {
    bindings.outgoing.once('close', () => resolve(RESPONSE_ALREADY_SENT));
  });
}

async function truncated(response: Response, keepBytes: number, bindings: HttpBindings): Promise<Response> {
  const { incoming, outgoing } = bindings;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  outgoing.writeHead(response.status, { ...headers, 'content-length': String(body.length) });
  outgoing.write(body.subarray(0, Math.min(keepBytes, body.length)), () => incoming.socket.destroy());
  return RESPONSE_ALREADY_SENT;
}

function withContentType(response: Response, value: string): Response {
  const headers = new Headers(response.headers);
  headers.set('content-type', value);
  return new Response(response.body, { status: response.status, headers });
}

function statusAnswer(status: 429 | 500 | 502 | 503, retryAfterSeconds: number | undefined): Response {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  switch (status) {
    case 429:
      return toProblemResponse(new PortalProblem(429, 'rate-limited', { headers }));
    case 500:
      return toProblemResponse(new PortalProblem(500, 'internal', { headers }));
    case 503:
      return toProblemResponse(new PortalProblem(503, 'unavailable', { headers }));
    case 502:
      // A gateway in between answers, and it knows nothing of problem+json.
      return new Response('<html><body>502 Bad Gateway</body></html>', {
        status,
        headers: { 'content-type': 'text/html', ...headers },
      });
  }
}

function refusal(status: number, code: string | undefined): Response {
  const type = `urn:licence-desk:problem:${code ?? 'none'}`;
  const problem = { type, title: 'Refused on the way', status, ...(code === undefined ? {} : { code }) };
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return new Response(JSON.stringify(problem), { status, headers });
}

async function twoOf(request: Request): Promise<[Request, Request]> {
  const bytes = await request.arrayBuffer();
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const copy = (): Request =>
    new Request(request.url, {
      method: request.method,
      headers: new Headers(request.headers),
      ...(hasBody ? { body: bytes } : {}),
    });
  return [copy(), copy()];
}
