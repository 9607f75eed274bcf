// The browser host's rules over real HTTP: one page, one address, one token.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventName } from '../../shared/contract/events.ts';
import { success } from '../../shared/contract/result.ts';
import { startBrowserHost, type BrowserHost } from '../../main/hosts/browser/server.ts';
import { sendAsIs, type Answer } from './send-as-is.ts';

let folder: string;
let host: BrowserHost;
let answersAfter: Promise<void>;
let asked: { name: string; input: unknown }[];
let push: (event: EventName, payload: unknown) => void;
let listeners: number;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'licence-desk-host-'));
  await mkdir(path.join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'renderer', 'index.html'), '<!doctype html><title>Licence Desk</title>');
  await writeFile(path.join(folder, 'renderer', 'assets', 'index-a1.js'), 'export {};');
  await writeFile(path.join(folder, 'secret.json'), '{}');
  asked = [];
  listeners = 0;
  answersAfter = Promise.resolve();
  host = await startBrowserHost({
    dispatch: async (name, input) => {
      asked.push({ name, input });
      await answersAfter;
      return success({ name });
    },
    subscribe: (listener) => {
      listeners += 1;
      push = listener;
      return () => {
        listeners -= 1;
      };
    },
    takeDocument: () => null,
    rendererRoot: path.join(folder, 'renderer'),
    port: 0,
  });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = (): string => host.address.split('#')[1] ?? '';

const send = (method: string, target: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> =>
  sendAsIs({ origin: host.origin, method, target, headers, body });

async function signIn(): Promise<string> {
  const answer = await send('POST', '/session', { origin: host.origin }, tokenOf());
  expect(answer.status).toBe(204);
  return String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
}

const rpc = (headers: Record<string, string>, body: unknown = { name: 'app.info', input: {} }): Promise<Answer> =>
  send('POST', '/rpc', { 'content-type': 'application/json', origin: host.origin, ...headers }, JSON.stringify(body));

const answering = {
  dispatch: async () => success({}),
  subscribe: () => () => undefined,
  takeDocument: () => null,
};

describe('the address', () => {
  test('names the loopback interface and a token of at least 128 bits', () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
    expect(Buffer.from(tokenOf(), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  });

  test('differs with every start', async () => {
    const other = await startBrowserHost({ ...answering, rendererRoot: folder, port: 0 });
    expect(other.address.split('#')[1]).not.toBe(tokenOf());
    await other.close();
  });

  test.each(['0.0.0.0', '::', '::1', 'localhost', '192.168.0.1'])(
    '%s is refused as one to listen on',
    async (address) => {
      const start = startBrowserHost({ ...answering, rendererRoot: folder, port: 0, address });
      await expect(start).rejects.toThrow('127.0.0.1 only');
    },
  );

  test('no other address of this machine answers', async () => {
    const { port } = new URL(host.origin);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const outcome = await new Promise((resolve) => {
        const socket = connect({ host: address, port: Number(port) });
        socket.once('connect', () => resolve('connected')).once('error', () => resolve('refused'));
      });
      expect(outcome).toBe('refused');
    }
  });
});

describe('Host and Origin', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'a request for the host %s gets 403, as after DNS rebinding',
    async (name) => {
      const cookie = await signIn();
      expect((await rpc({ host: name, cookie })).status).toBe(403);
      expect((await send('GET', '/', { host: name })).status).toBe(403);
      expect(asked).toEqual([]);
    },
  );

  test.each(['https://evil.example', 'null', 'http://localhost:80', 'http://127.0.0.1:1'])(
    'a request from the origin %s gets 403, even with the cookie',
    async (origin) => {
      const cookie = await signIn();
      expect((await rpc({ origin, cookie })).status).toBe(403);
      expect((await send('GET', '/events', { origin, cookie })).status).toBe(403);
      expect(asked).toEqual([]);
    },
  );

  test('a write without an origin gets 403', async () => {
    const cookie = await signIn();
    const headers = { 'content-type': 'application/json', cookie };
    expect((await send('POST', '/rpc', headers, '{"name":"app.info","input":{}}')).status).toBe(403);
  });

  test('no answer allows another origin', async () => {
    const cookie = await signIn();
    for (const answer of [await rpc({ cookie }), await send('OPTIONS', '/rpc', { origin: host.origin })]) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

describe('the token', () => {
  test('is exchanged once for a cookie that scripts and other sites cannot use', async () => {
    const answer = await send('POST', '/session', { origin: host.origin }, tokenOf());
    const cookie = String(answer.headers['set-cookie']?.[0]);
    expect(cookie).toMatch(/^licence-desk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).not.toContain(tokenOf());
  });

  test('is refused the second time', async () => {
    await signIn();
    const again = await send('POST', '/session', { origin: host.origin }, tokenOf());
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('is not used up by a wrong one', async () => {
    expect((await send('POST', '/session', { origin: host.origin }, 'x'.repeat(43))).status).toBe(403);
    await signIn();
  });

  test('is not taken from a request of another site', async () => {
    expect((await send('POST', '/session', { origin: 'https://evil.example' }, tokenOf())).status).toBe(403);
    await signIn();
  });
});

describe('without the cookie', () => {
  test.each([
    ['none', ''],
    ['another', 'licence-desk-1=abc'],
    ['an empty one', 'licence-desk='],
  ])('requests and pushes get 401 (%s)', async (_which, cookie) => {
    const headers: Record<string, string> = cookie === '' ? {} : { cookie };
    expect((await rpc(headers)).status).toBe(401);
    expect((await send('GET', '/events', headers)).status).toBe(401);
    expect(asked).toEqual([]);
    expect(listeners).toBe(0);
  });

  test('the token in place of the cookie gets 401', async () => {
    const { port } = new URL(host.origin);
    expect((await rpc({ cookie: `licence-desk-${port}=${tokenOf()}` })).status).toBe(401);
  });
});

describe('requests', () => {
  test('reach the dispatcher with name and input', async () => {
    const answer = await rpc({ cookie: await signIn() }, { name: 'app.info', input: { a: 1 } });
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { name: 'app.info' } });
    expect(asked).toEqual([{ name: 'app.info', input: { a: 1 } }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each(['', 'null', '[]', '{"name":1}', '{'])('that are none (%j) are refused unread', async (body) => {
    const cookie = await signIn();
    const headers = { 'content-type': 'application/json', origin: host.origin, cookie };
    expect((await send('POST', '/rpc', headers, body)).status).toBe(400);
    expect(asked).toEqual([]);
  });

  test('as a form, which any site can send, are refused', async () => {
    const cookie = await signIn();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await rpc({ cookie, 'content-type': type })).status).toBe(400);
    }
    expect(asked).toEqual([]);
  });

  test('over 1 MiB are refused', async () => {
    const answer = await rpc({ cookie: await signIn() }, { name: 'app.info', input: 'x'.repeat(1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    expect(asked).toEqual([]);
  });
});

test('pushes reach the page that holds the cookie, and stop when it goes', async () => {
  const abort = new AbortController();
  const response = await fetch(`${host.origin}/events`, {
    headers: { cookie: await signIn() },
    signal: abort.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(await reader?.read()).toEqual({ done: false, value: ': listening\n\n' });
  push('data.changed', { areas: ['accounts'], accountIds: null });
  const expected = 'data: {"event":"data.changed","payload":{"areas":["accounts"],"accountIds":null}}\n\n';
  expect(await reader?.read()).toEqual({ done: false, value: expected });
  abort.abort();
  await expect.poll(() => listeners).toBe(0);
});

describe('files', () => {
  test('carry the content policy and the other headers, refusals too', async () => {
    for (const target of ['/', '/assets/index-a1.js', '/missing.js', '/rpc']) {
      const answer = await send('GET', target);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['x-frame-options']).toBe('DENY');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('are served with their types', async () => {
    expect((await send('GET', '/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await send('GET', '/assets/index-a1.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/../secret.json', '/%2e%2e/secret.json', '/assets/..%2f..%2fsecret.json', '/..%5csecret.json'])(
    'outside the folder are not found (%s)',
    async (target) => {
      expect((await send('GET', target)).status).toBe(404);
    },
  );
});

describe('the end', () => {
  test('hears to its end what a window said last, and nothing after that', async () => {
    const cookie = await signIn();
    let answer = (): void => undefined;
    answersAfter = new Promise((resolve) => void (answer = resolve));
    const said = rpc({ cookie }, { name: 'drafts.save', input: {} });
    await expect.poll(() => asked).toEqual([{ name: 'drafts.save', input: {} }]);
    const ended = host.close();
    answer();
    expect((await said).status).toBe(200);
    await ended;
    await expect(rpc({ cookie })).rejects.toThrow(/ECONNREFUSED|socket hang up/);
  });

  test('does not wait for ever for what has no answer', async () => {
    const cookie = await signIn();
    answersAfter = new Promise(() => undefined);
    const said = rpc({ cookie }, { name: 'sync.run', input: {} });
    await expect.poll(() => asked).toHaveLength(1);
    await Promise.all([host.close(), expect(said).rejects.toThrow('socket hang up')]);
  });
});
