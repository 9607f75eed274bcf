import { createServer as createSecureServer } from 'node:https';
import { createServer as createSocketServer } from 'node:net';
import { generate } from 'selfsigned';
import { describe, expect, test } from 'vitest';
import { aClient, aFreePort, anAnswer, aServer, listening, noAnswer } from './rig.ts';
import type { ClientRig } from './rig.ts';

const ask = ({ http }: ClientRig) => http.send({ method: 'GET', path: '/v1/openapi.json', isAuthorised: false });
const json = { 'content-type': 'application/json' };

describe('a portal that cannot be reached', () => {
  test('because nobody listens there is told so', async () => {
    const origin = `http://127.0.0.1:${await aFreePort()}`;
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'refused'));
  });

  test('because nobody knows its name is told so', async () => {
    const origin = 'https://portal.invalid';
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'unknown-address'));
  });

  test('because its certificate is its own is told so', async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const port = await listening(createSecureServer({ cert, key }, (_request, response) => response.end('{}')));
    const origin = `https://127.0.0.1:${port}`;
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'certificate'));
  });

  test('because it does not speak HTTPS is told to be none', async () => {
    const origin = (await anAnswer(200, json, '{}')).replace('http:', 'https:');
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'not-a-portal'));
  });

  test('because it does not speak HTTP is told to be none', async () => {
    const port = await listening(createSocketServer((socket) => socket.end('220 mail.example ESMTP\r\n')));
    const origin = `http://127.0.0.1:${port}`;
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'not-a-portal'));
  });

  test('because it hangs up is told so', async () => {
    const origin = await aServer((request) => request.socket.destroy());
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'no-network'));
  });

  test('because it is silent is told so after 30 seconds, and not before', async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const origin = await aServer(() => arrive());
    const rig = aClient(origin);
    const answer = ask(rig);
    await arrived;
    expect(rig.patience.waiting()).toEqual([30_000]);
    rig.patience.advance(30_000);
    expect(await answer).toEqual(noAnswer(origin, 'timed-out'));
    expect(rig.patience.waiting()).toEqual([]);
  });

  test('because it falls silent in the middle is told so', async () => {
    const origin = await aServer((_request, response) => response.writeHead(200, json).write('{"half":'));
    const rig = aClient(origin, {
      wrapFetch: (send) => async (url, init) => {
        const response = await send(url, init);
        setImmediate(() => rig.patience.advance(30_000));
        return response;
      },
    });
    expect(await ask(rig)).toEqual(noAnswer(origin, 'timed-out'));
  });
});

describe('an answer that is none of a portal', () => {
  test.each([
    ['a page', 200, { 'content-type': 'text/html' }, '<p>Welcome to the hotel'],
    ['a page not found', 404, { 'content-type': 'text/html' }, '<p>404'],
    ['JSON of somebody else that is not found', 404, json, '{"error":"no route"}'],
    ['no content type', 200, {}, '{}'],
    ['a content type that only begins like JSON', 200, { 'content-type': 'application/jsonp' }, '{}'],
    ['broken JSON', 200, json, '{"half":'],
    ['a refusal to those who are not signed in to a proxy', 401, { 'content-type': 'text/html' }, '<p>401'],
    ['the sign-in of a captive network', 511, { 'content-type': 'text/html' }, '<p>511'],
    ['a way to a sign-in page', 302, { location: 'https://hotel.example/' }, ''],
    ['a way to itself', 307, { location: '/v1/openapi.json' }, ''],
  ])('such as %s is told so', async (_name, status, headers, body) => {
    const origin = await anAnswer(status, headers, body);
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'not-a-portal'));
  });

  test.each([408, 425, 429, 500, 502, 503, 504])('but the %i of a gateway says that it fails', async (status) => {
    const headers = { 'content-type': 'text/html', 'retry-after': '60' };
    const origin = await anAnswer(status, headers, '<p>later');
    expect(await ask(aClient(origin))).toEqual(noAnswer(origin, 'portal-failing', 60_000));
  });

  test('never gets the password that a redirect asks for', async () => {
    const elsewhere: string[] = [];
    const other = await aServer((request, response) => {
      elsewhere.push(request.url ?? '');
      response.writeHead(200, json).end('{}');
    });
    const origin = await anAnswer(307, { location: `${other}/v1/session` }, '');
    const answer = await aClient(origin).client.signIn({ email: 'a@reseller.example', password: 'secret' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'offline', reason: 'not-a-portal' } });
    expect(elsewhere).toEqual([]);
  });
});
