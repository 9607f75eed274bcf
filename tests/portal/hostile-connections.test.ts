// What arrives at the portal's port: bodies that never end, and bytes that are no HTTP. It refuses, and goes on.
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startPortal } from '../../main/portal/server.ts';
import { aFolder, exampleInstant, problemOf } from './a-portal.ts';

async function aServer() {
  const errors: unknown[] = [];
  const portal = await startPortal({
    dataDir: aFolder(),
    port: 0,
    clock: { fixedInstant: exampleInstant },
    accounts: 3,
    seed: 1,
    logger: { info: () => {}, warn: () => {}, error: (_message, fields) => errors.push(fields) },
  });
  onTestFinished(portal.close);
  return { portal, errors };
}

/** What comes back to bytes, until the portal or we have said all. */
function answerTo(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host: '127.0.0.1', port }, () => socket.end(bytes, 'latin1'));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    // A connection that is cut is an answer too.
    socket.on('error', () => resolve(answer));
  });
}

test('ten million characters in pieces are refused before they are read', async () => {
  const { portal, errors } = await aServer();
  const piece = new TextEncoder().encode('x'.repeat(100_000));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      if (sent > 100) controller.close();
      else controller.enqueue(piece);
    },
  });
  const answer = await fetch(`${portal.origin}/v1/session`, {
    ...{ method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } },
  });
  expect(await problemOf(answer)).toMatchObject({ status: 413, code: 'too-large' });
  expect((await fetch(`${portal.origin}/v1/openapi.json`)).status).toBe(200);
  expect(errors).toEqual([]);
});

test.each([
  ['bytes that are no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['a host that is none', 'GET /v1/me HTTP/1.1\r\nHost: a b%%\r\nConnection: close\r\n\r\n'],
  ['no host', 'GET /v1/me HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two hosts', 'GET /v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
  [
    'another server as target',
    'GET http://evil.example/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
  ],
  ['a path with every byte', `GET /v1/\xff\xfe<script> HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`],
  ['a header of 100,000 bytes', `GET /v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ${'x'.repeat(100_000)}\r\n\r\n`],
  ['two lengths', 'POST /v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  [
    'a body that ends too early',
    'POST /v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a',
  ],
])('%s: nothing of the inside is shown, and the portal goes on', async (_name, bytes) => {
  const { portal, errors } = await aServer();
  const answer = await answerTo(Number(new URL(portal.origin).port), bytes);
  expect(answer).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
  expect((await fetch(`${portal.origin}/v1/openapi.json`)).status).toBe(200);
  expect(errors).toEqual([]);
});
