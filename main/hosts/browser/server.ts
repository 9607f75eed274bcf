// The browser host's server: the built renderer, requests and pushes over loopback HTTP, for development,
// tests, and machines without Electron. Never listens anywhere but on 127.0.0.1, never packaged.
import { createServer } from 'node:http';
import { setImmediate as turnOfTheLoop, setTimeout as delay } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { EventName } from '../../../shared/contract/events.ts';
import type { Dispatch } from '../../dispatch.ts';
import { longestInputCharacters, unreadable } from '../answer-json.ts';
import { securityHeaders } from '../content-policy.ts';
import { respondWithRendererFile } from '../renderer-files.ts';
import { createAccess, type Access } from './access.ts';
import { respondWithEvents } from './event-stream.ts';

export interface BrowserHostOptions {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (event: EventName, payload: unknown) => void) => () => void;
  /** A document that was offered to the page; null where nothing waits under the token. */
  readonly takeDocument: (token: string) => Response | null;
  readonly rendererRoot: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Only `127.0.0.1` is accepted. */
  readonly address?: string;
}

export interface BrowserHost {
  readonly origin: string;
  /** The address with the token in its fragment: works once. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const loopback = '127.0.0.1';
const longestTokenBytes = 256;
/** A character takes three bytes at most; a name stands beside the input. */
const longestBodyBytes = 3 * longestInputCharacters + 1024;

/** Longer than anything of own work takes to be kept. */
const longestLastWordsMs = 1000;

/** Starts the server; refuses every address but the loopback one. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  if ((options.address ?? loopback) !== loopback) throw new Error(`The browser host listens on ${loopback} only.`);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port: options.port, exclusive: true }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The browser host has no port.');
  const { port } = bound;
  const access = createAccess(`${loopback}:${port}`);
  const underway = new Set<Promise<void>>();
  const app = browserHostApp(options, access, underway);
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  const origin = `http://${loopback}:${port}`;
  return {
    origin,
    address: `${origin}/#${access.token}`,
    close: async () => {
      await lastWords(underway);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** A window that goes says what was typed last (F18): what has arrived is heard to its end, but not for ever. */
async function lastWords(underway: ReadonlySet<Promise<void>>): Promise<void> {
  // What lies in a connection, and was not read yet.
  await turnOfTheLoop();
  await Promise.race([Promise.all(underway), delay(longestLastWordsMs, undefined, { ref: false })]);
}

function browserHostApp(
  { dispatch, subscribe, takeDocument, rendererRoot }: BrowserHostOptions,
  access: Access,
  underway: Set<Promise<void>>,
): Hono {
  const app = new Hono();
  const headers = securityHeaders('browser');

  app.use(async (context, next) => {
    const refusal = access.refusalOf(context.req.raw);
    if (refusal === null) await next();
    else context.res = new Response('Forbidden', { status: refusal });
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  });

  app.post('/session', async (context) => {
    const value = access.exchange((await readText(context.req.raw, longestTokenBytes)) ?? '');
    if (value === null) return new Response('Forbidden', { status: 403 });
    const cookie = `${access.cookieName}=${value}; HttpOnly; SameSite=Strict; Path=/`;
    return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } });
  });

  app.on(['GET', 'POST'], ['/rpc', '/events', '/documents/*'], async (context, next) => {
    if (access.isSignedIn(context.req.header('cookie') ?? null)) return next();
    return new Response('Sign in with the printed address', { status: 401 });
  });
  app.post('/rpc', async (_context, next) => {
    const heard = next();
    underway.add(heard);
    await heard.finally(() => underway.delete(heard));
  });
  app.post('/rpc', async (context) => {
    const isJson = /^application\/json\b/.test(context.req.header('content-type') ?? '');
    const text = isJson ? await readText(context.req.raw, longestBodyBytes) : '';
    const asked = text === null ? null : toAsked(text);
    if (text === null || (text.length > longestInputCharacters && isTooLong(asked?.input))) {
      return context.json(unreadable('too-long', longestInputCharacters), 413);
    }
    if (asked === null) return context.json(unreadable('not-json'), 400);
    if (typeof asked.name !== 'string') return context.json(unreadable('wrong-type'), 400);
    return context.json(await dispatch(asked.name, asked.input), 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/documents/:token', (context) => {
    return (
      takeDocument(context.req.param('token')) ?? new Response('This document was fetched already', { status: 410 })
    );
  });
  app.get('/events', (context) => respondWithEvents(subscribe, context.req.raw.signal));

  app.get('*', (context) => respondWithRendererFile(rendererRoot, rawPathOf(context.req.url), headers));
  return app;
}

/** `{ name, input }`, or null where the text is anything else. */
function toAsked(text: string): { name: unknown; input: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('name' in value)) return null;
    return { name: value.name, input: 'input' in value ? value.input : undefined };
  } catch {
    return null;
  }
}

/** Counted as Electron's channel counts it; what is nested too deeply to be written as text is too long as well. */
function isTooLong(input: unknown): boolean {
  try {
    return (JSON.stringify(input) ?? '').length > longestInputCharacters;
  } catch {
    return true;
  }
}

/** A body as text; null where it is longer than the limit, which is then not read to its end. */
async function readText(request: Request, longestBytes: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > longestBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function rawPathOf(url: string): string {
  const [path = '/'] = url.replace(/^http:\/\/[^/]*/, '').split(/[?#]/);
  return path;
}
