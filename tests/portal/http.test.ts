// What holds for every endpoint of the portal: request ids, sizes, limits, compression, media types, and a
// log that tells no secret.
import { describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { createApp } from '../../main/portal/app.ts';
import { wantedEncoding } from '../../main/portal/middleware/compression.ts';
import { generousRateLimit } from '../../main/portal/middleware/rate-limit.ts';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { aPortal, problemOf, systemNamed } from './a-portal.ts';

const uuid = /^[0-9a-f-]{36}$/;

describe('a request id', () => {
  it('is echoed and logged', async () => {
    const lines: unknown[] = [];
    const portal = await aPortal({
      logger: { info: (message, fields) => lines.push({ message, ...fields }), warn: () => {}, error: () => {} },
    });
    const response = await portal.ask('GET', '/v1/me', { headers: { 'x-request-id': 'my-request.1' } });
    expect(response.headers.get('x-request-id')).toBe('my-request.1');
    expect(lines).toMatchObject([{ requestId: 'my-request.1', method: 'GET', path: '/v1/me', status: 401 }]);
  });

  it('is made where none, or none that may be logged, was sent', async () => {
    const portal = await aPortal();
    const without = await portal.ask('GET', '/v1/me');
    expect(without.headers.get('x-request-id')).toMatch(uuid);
    const strange = await portal.ask('GET', '/v1/me', { headers: { 'x-request-id': 'a b<script>' } });
    expect(strange.headers.get('x-request-id')).toMatch(uuid);
  });
});

it('the log holds no password, token, e-mail address or IBAN', async () => {
  const lines: string[] = [];
  const note = (message: string, fields?: unknown) => lines.push(JSON.stringify([message, fields]));
  const portal = await aPortal({ logger: { info: note, warn: note, error: note } });
  const session = await portal.signIn();
  const { account } = systemNamed(portal, 'bergmann.cloud');
  await session.send('POST', `/v1/accounts/${account.id}/payment-methods`, {
    id: 'm',
    method: {
      kind: 'sepa-direct-debit',
      accountHolder: 'Katrin Bergmann',
      iban: 'DE89370400440532013000',
      mandateAccepted: true,
    },
  });
  await session.get(`/v1/changes?cursor=${session.accessToken}`);
  const log = lines.join('\n');
  expect(lines.length).toBeGreaterThanOrEqual(3);
  for (const secret of [session.accessToken, session.refreshToken, sampleCredentials.email, 'DE8937', 'Katrin']) {
    expect(log).not.toContain(secret);
  }
});

describe('a body', () => {
  it('over 1 MiB is refused', async () => {
    const portal = await aPortal();
    const response = await portal.ask('POST', '/v1/session', { body: 'x'.repeat(1024 * 1024 + 1) });
    expect(await problemOf(response)).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('that is no JSON is refused, as is one that says it is something else', async () => {
    const portal = await aPortal();
    expect(await problemOf(await portal.ask('POST', '/v1/session', { body: '{"email":' }))).toMatchObject({
      contentType: 'application/problem+json',
      status: 400,
      code: 'invalid-input',
    });
    const form = { body: 'email=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await portal.ask('POST', '/v1/session', form)).status).toBe(415);
  });

  it('with hostile text is taken as text', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const { account } = systemNamed(portal, 'bergmann.cloud');
    const notes = `'; DROP TABLE account; --\u0000<script>=1+1\u202E😀 e\u0301`;
    const response = await session.send('PATCH', `/v1/accounts/${account.id}`, { notes }, { 'if-match': '"1"' });
    expect(response.status).toBe(200);
    expect(systemNamed(portal, 'bergmann.cloud').account.notes).toBe(notes);
    const lines = (await (await session.get('/v1/snapshot')).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line)).some(({ entity }) => entity?.notes === notes)).toBe(true);
  });
});

it('too many requests are asked to wait', async () => {
  const portal = await aPortal({ sessionClock: { nowMs: () => 1_800_000_000_000 } });
  const app = createApp(portal.portal, { requests: 3, perMs: 30_000 });
  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await app.request('/v1/me')).status);
  const refused = await app.request('/v1/me');
  expect(statuses).toEqual([401, 401, 401]);
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'rate-limited' });
});

it('an unknown path is a problem like any other', async () => {
  const session = await (await aPortal()).signIn();
  expect(await problemOf(await session.get('/v1/houses'))).toMatchObject({ status: 404, code: 'not-found' });
});

it('a bug is answered without its details, which the log has', async () => {
  const errors: unknown[] = [];
  const portal = await aPortal({
    logger: { info: () => {}, warn: () => {}, error: (_message, fields) => errors.push(fields?.['error']) },
  });
  const session = await portal.signIn();
  portal.portal.database.exec('ALTER TABLE catalogue RENAME TO lost');
  const response = await session.get('/v1/catalogues/x');
  expect(await response.clone().text()).not.toContain('catalogue');
  expect(await problemOf(response)).toMatchObject({ status: 500, code: 'internal' });
  expect(String(errors[0])).toContain('no such table: catalogue');
});

it('a page that was led here under another name gets nothing (DNS rebinding)', async () => {
  const portal = await aPortal();
  const app = createApp(portal.portal, generousRateLimit);
  const response = await app.request('http://attacker.example/v1/openapi.json');
  expect(await problemOf(response)).toMatchObject({ status: 403, code: 'forbidden' });
});

describe('compression', () => {
  it.each([
    ['zstd', zstdDecompressSync],
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('by %s gives the same bytes, fewer of them', async (encoding, decompress) => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const plain = Buffer.from(await (await session.get('/v1/snapshot')).arrayBuffer());
    const response = await session.get('/v1/snapshot', { 'accept-encoding': encoding });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('accept-encoding');
    const packed = Buffer.from(await response.arrayBuffer());
    expect(packed.length).toBeLessThan(plain.length / 3);
    expect(decompress(packed).equals(plain)).toBe(true);
  });

  it.each([
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['zstd;q=0, br;q=0.2, gzip;q=0.9', 'gzip'],
    ['*', 'zstd'],
    ['identity', null],
    ['', null],
  ])('as asked by "%s" is %s', (asked, encoding) => {
    expect(wantedEncoding(asked)).toBe(encoding);
  });

  it('leaves small answers as they are', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const response = await session.get('/v1/changes?cursor=nothing', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});
