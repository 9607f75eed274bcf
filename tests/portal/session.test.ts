// Signing in at the portal: passwords, the second factor, tokens that are renewed once, roles.
import { expect, it } from 'vitest';
import { meResponseSchema } from '../../shared/portal/session.ts';
import {
  sampleCredentials,
  sampleSecondFactorCredentials,
  sampleViewerCredentials,
} from '../../main/portal/sample/credentials.ts';
import { totpCode } from '../../main/portal/session/totp.ts';
import { aPortal, problemOf } from './a-portal.ts';

/** A clock of real time that a test moves. */
function aRealClock(): { nowMs: () => number; moveMs: (byMs: number) => void } {
  let nowMs = Date.parse('2026-11-16T09:00:00Z');
  return {
    nowMs: () => nowMs,
    moveMs: (byMs) => {
      nowMs += byMs;
    },
  };
}

it('says who is signed in, for which reseller, and what time it is at the portal', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  const me = meResponseSchema.parse(await (await session.get('/v1/me')).json());
  expect(me).toMatchObject({
    staff: { email: sampleCredentials.email, role: 'administrator' },
    reseller: { timeZone: 'Europe/Berlin' },
    portal: { isSample: true },
    now: '2026-11-16T09:00:00.000Z',
  });
});

it.each([
  ['a wrong password', { email: sampleCredentials.email, password: 'wrong' }],
  ['an unknown address', { email: 'nobody@reseller.example', password: 'sample' }],
])('refuses %s with the same words', async (_case, body) => {
  const portal = await aPortal();
  expect(await problemOf(await portal.ask('POST', '/v1/session', { body }))).toEqual({
    contentType: 'application/problem+json',
    type: 'urn:licence-desk:problem:wrong-password',
    title: 'E-mail address or password is wrong',
    status: 401,
    code: 'wrong-password',
  });
});

it('makes somebody who guesses passwords wait', async () => {
  const sessionClock = aRealClock();
  const portal = await aPortal({ sessionClock });
  const attempt = (password: string) =>
    portal.ask('POST', '/v1/session', { body: { email: sampleCredentials.email, password } });
  for (let count = 0; count < 10; count += 1) expect((await attempt('wrong')).status).toBe(401);
  const refused = await attempt(sampleCredentials.password);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('900');
  sessionClock.moveMs(900_000);
  expect((await attempt(sampleCredentials.password)).status).toBe(200);
});

it('asks for the second factor, refuses a wrong code, and takes a code once', async () => {
  const sessionClock = aRealClock();
  const portal = await aPortal({ sessionClock });
  const { email, password, totpSecret } = sampleSecondFactorCredentials;
  const attempt = (code?: string) => portal.ask('POST', '/v1/session', { body: { email, password, code } });
  expect(await problemOf(await attempt())).toMatchObject({ status: 401, code: 'code-required' });
  expect(await problemOf(await attempt('000000'))).toMatchObject({ status: 401, code: 'wrong-code' });
  const code = totpCode(totpSecret, sessionClock.nowMs());
  expect((await attempt(code)).status).toBe(200);
  expect(await problemOf(await attempt(code))).toMatchObject({ code: 'wrong-code' });
  sessionClock.moveMs(30_000);
  expect((await attempt(totpCode(totpSecret, sessionClock.nowMs()))).status).toBe(200);
});

it('takes a code once also where two sign in with it at the same moment', async () => {
  const sessionClock = aRealClock();
  const portal = await aPortal({ sessionClock });
  const { email, password, totpSecret } = sampleSecondFactorCredentials;
  const body = { email, password, code: totpCode(totpSecret, sessionClock.nowMs()) };
  const answers = await Promise.all([1, 2].map(() => portal.ask('POST', '/v1/session', { body })));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
});

it('makes codes as RFC 6238 says', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totpCode(secret, 59_000)).toBe('287082');
  expect(totpCode(secret, 1_111_111_109_000)).toBe('081804');
  expect(totpCode(secret, 20_000_000_000_000)).toBe('353130');
});

it('does not ask for a second factor before the password is right', async () => {
  const portal = await aPortal();
  const { email } = sampleSecondFactorCredentials;
  const response = await portal.ask('POST', '/v1/session', { body: { email, password: 'wrong' } });
  expect(await problemOf(response)).toMatchObject({ code: 'wrong-password' });
});

it('lets an access token expire and renews it', async () => {
  const sessionClock = aRealClock();
  const portal = await aPortal({ sessionClock });
  const session = await portal.signIn();
  sessionClock.moveMs(15 * 60_000);
  expect(await problemOf(await session.get('/v1/me'))).toMatchObject({ status: 401, code: 'token-expired' });
  const renewed = await portal.ask('POST', '/v1/session/refresh', { body: { refreshToken: session.refreshToken } });
  const { accessToken } = await renewed.json();
  expect((await portal.ask('GET', '/v1/me', { token: accessToken })).status).toBe(200);
});

it('ends the whole session when a refresh token is used a second time', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  const renew = (refreshToken: string) => portal.ask('POST', '/v1/session/refresh', { body: { refreshToken } });
  const next = await (await renew(session.refreshToken)).json();
  expect((await portal.ask('GET', '/v1/me', { token: next.accessToken })).status).toBe(200);
  expect(await problemOf(await renew(session.refreshToken))).toMatchObject({ status: 401, code: 'unauthenticated' });
  expect((await portal.ask('GET', '/v1/me', { token: next.accessToken })).status).toBe(401);
  expect((await renew(next.refreshToken)).status).toBe(401);
});

it('renews again where the answer of a renewal was lost, and the lost tokens work no more', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  const renew = (refreshToken: string) => portal.ask('POST', '/v1/session/refresh', { body: { refreshToken } });
  const lost = await (await renew(session.refreshToken)).json();
  const lostToo = await (await renew(session.refreshToken)).json();
  const next = await (await renew(session.refreshToken)).json();
  expect((await portal.ask('GET', '/v1/me', { token: lost.accessToken })).status).toBe(401);
  expect((await renew(lostToo.refreshToken)).status).toBe(401);
  expect((await portal.ask('GET', '/v1/me', { token: next.accessToken })).status).toBe(200);
  expect((await renew(next.refreshToken)).status).toBe(200);
});

it.each(['accessToken', 'refreshToken'] as const)(
  'ends the session when a refresh token is used after the %s that answered it',
  async (used) => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const renew = (refreshToken: string) => portal.ask('POST', '/v1/session/refresh', { body: { refreshToken } });
    await renew(session.refreshToken);
    const next = await (await renew(session.refreshToken)).json();
    const answer =
      used === 'accessToken'
        ? await portal.ask('GET', '/v1/me', { token: next.accessToken })
        : await renew(next.refreshToken);
    expect(answer.status).toBe(200);
    expect((await renew(session.refreshToken)).status).toBe(401);
    expect((await portal.ask('GET', '/v1/me', { token: next.accessToken })).status).toBe(401);
    expect((await renew(next.refreshToken)).status).toBe(401);
  },
);

it('refuses a refresh token after thirty days', async () => {
  const sessionClock = aRealClock();
  const portal = await aPortal({ sessionClock });
  const { refreshToken } = await portal.signIn();
  sessionClock.moveMs(30 * 24 * 3_600_000);
  expect((await portal.ask('POST', '/v1/session/refresh', { body: { refreshToken } })).status).toBe(401);
});

it('forgets all tokens on signing out', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  expect((await session.send('DELETE', '/v1/session', undefined)).status).toBe(204);
  expect(await problemOf(await session.get('/v1/me'))).toMatchObject({ code: 'unauthenticated' });
  const body = { refreshToken: session.refreshToken };
  expect((await portal.ask('POST', '/v1/session/refresh', { body })).status).toBe(401);
});

it('takes a refresh token for nothing but renewing', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  expect((await portal.ask('GET', '/v1/me', { token: session.refreshToken })).status).toBe(401);
  const body = { refreshToken: session.accessToken };
  expect((await portal.ask('POST', '/v1/session/refresh', { body })).status).toBe(401);
});

it('stores neither passwords nor tokens in clear', async () => {
  const portal = await aPortal();
  const session = await portal.signIn(sampleViewerCredentials);
  const { database } = portal.portal;
  const stored = JSON.stringify([
    database.prepare('SELECT * FROM staff').all(),
    database.prepare('SELECT * FROM session_token').all(),
  ]);
  expect(stored).not.toContain('"sample"');
  expect(stored).not.toContain(session.accessToken);
  expect(stored).not.toContain(session.refreshToken);
});

it('lets nobody in without a session, except to sign in and to read the contract', async () => {
  const portal = await aPortal();
  const paths = portal.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'));
  const open = new Set(['POST /v1/session', 'POST /v1/session/refresh', 'GET /v1/openapi.json']);
  expect(paths.length).toBeGreaterThan(12);
  for (const { method, path } of paths) {
    const body = method === 'GET' ? undefined : {};
    const { status } = await portal.ask(method, path.replace(/:\w+/, 'x'), { body });
    expect([method, path, status === 401]).toEqual([method, path, !open.has(`${method} ${path}`)]);
  }
});
