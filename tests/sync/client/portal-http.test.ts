import { describe, expect, test } from 'vitest';
import { sampleCredentials } from '../../../main/portal/sample/credentials.ts';
import type { PortalFetch } from '../../../main/sync/portal-http.ts';
import { aClient, aPortal, noAnswer } from './rig.ts';
import type { ClientRig, PortalRig } from './rig.ts';

const me = { method: 'GET', path: '/v1/me' } as const;
const accessLifeMs = 15 * 60_000;
const sessionEnded = {
  kind: 'failure',
  failure: { code: 'not-permitted', reason: 'session-ended' },
  retryAfterMs: null,
};
const renewals = ({ asked }: ClientRig) => asked.filter((request) => request === 'POST /v1/session/refresh').length;

async function signedIn(
  wrapFetch?: (fetch: PortalFetch) => PortalFetch,
): Promise<{ readonly portal: PortalRig; readonly rig: ClientRig }> {
  const portal = await aPortal();
  const rig = aClient(portal.origin, wrapFetch === undefined ? {} : { wrapFetch });
  expect(await rig.client.signIn(sampleCredentials)).toEqual({ ok: true, value: null });
  return { portal, rig };
}

describe('a request', () => {
  test('carries an id that both sides log, and neither logs a query', async () => {
    const { portal, rig } = await signedIn();
    const opened = await rig.client.open('/v1/digest?cursor=secret', 'application/json');
    expect(opened.kind).toBe('problem');
    const { requestId, ...logged } = rig.logged.at(-1) ?? {};
    expect(logged).toEqual({ method: 'GET', path: '/v1/digest', status: expect.any(Number) });
    expect(portal.logged).toContainEqual(expect.objectContaining({ requestId, path: '/v1/digest' }));
    expect(new Set(rig.logged.map((line) => line['requestId'])).size).toBe(rig.logged.length);
  });

  test('is sent without cookies, caches and redirects', async () => {
    const inits: RequestInit[] = [];
    const { rig } = await signedIn((send) => (url, init) => {
      inits.push(init);
      return send(url, init);
    });
    await rig.http.send(me);
    for (const init of inits) expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error' });
    const authorizations = inits.map((init) => new Headers(init.headers).get('authorization'));
    expect(authorizations).toEqual([null, `Bearer ${rig.tokens.accessToken()}`]);
  });

  test('leaves no timer behind', async () => {
    const { rig } = await signedIn();
    await rig.http.send(me);
    expect(rig.patience.waiting()).toEqual([]);
  });
});

describe('the access token', () => {
  test('is renewed once for all requests that find it expired, and each is answered', async () => {
    const { portal, rig } = await signedIn();
    portal.time.advance(accessLifeMs);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => rig.http.send(me)));
    expect(answers.map(({ kind }) => kind)).toEqual(answers.map(() => 'success'));
    expect(renewals(rig)).toBe(1);
    expect(rig.kept).toHaveLength(2);
  });

  test('is not renewed again for a request whose refusal comes after the renewal', async () => {
    let letPass = (): void => {};
    const isLate = new Promise<void>((resolve) => (letPass = resolve));
    const { portal, rig } = await signedIn((send) => async (url, init) => {
      const response = await send(url, init);
      if (url.endsWith('/openapi.json') && response.status === 401) await isLate;
      return response;
    });
    portal.faults?.replacePlan({ rules: [{ path: '/v1/openapi.json', times: 1, fault: { kind: 'expired-token' } }] });
    portal.time.advance(accessLifeMs);
    const late = rig.http.send({ method: 'GET', path: '/v1/openapi.json' });
    expect((await rig.http.send(me)).kind).toBe('success');
    letPass();
    expect((await late).kind).toBe('success');
    expect(renewals(rig)).toBe(1);
  });

  test('is fetched first where only the refresh token was kept', async () => {
    const { portal, rig } = await signedIn();
    const again = aClient(portal.origin, { refreshToken: rig.tokens.refreshToken() ?? '' });
    expect((await again.http.send(me)).kind).toBe('success');
    expect(again.asked).toEqual(['POST /v1/session/refresh', 'GET /v1/me']);
    expect(again.kept).toEqual([again.tokens.refreshToken()]);
  });

  test('is renewed for a stream as well', async () => {
    const { portal, rig } = await signedIn();
    portal.time.advance(accessLifeMs);
    const opened = await rig.http.open({ ...me, path: '/v1/snapshot', accept: 'application/x-ndjson' });
    expect(opened.kind).toBe('stream');
    if (opened.kind === 'stream') opened.abort();
  });

  test('that is refused even when new is not renewed for ever', async () => {
    const { portal, rig } = await signedIn();
    portal.faults?.replacePlan({ rules: [{ path: '/v1/me', fault: { kind: 'expired-token' } }] });
    expect(await rig.http.send(me)).toMatchObject({ kind: 'problem', status: 401, portalCode: 'token-expired' });
    expect(rig.asked.slice(1)).toEqual(['GET /v1/me', 'POST /v1/session/refresh', 'GET /v1/me']);
  });
});

describe('a renewal', () => {
  test('that is refused ends the session once, for all who asked for it', async () => {
    const { portal, rig } = await signedIn();
    portal.portal.database.exec('DELETE FROM session_token');
    const answers = await Promise.all([1, 2, 3].map(() => rig.http.send(me)));
    expect(answers).toEqual([sessionEnded, sessionEnded, sessionEnded]);
    expect(await rig.http.send(me)).toEqual(sessionEnded);
    expect(rig.sessionsEnded()).toBe(1);
    expect(renewals(rig)).toBe(1);
    expect(rig.kept.at(-1)).toBeNull();
    expect(rig.asked.filter((request) => request === 'GET /v1/me')).toHaveLength(3);
  });

  test.each([
    ['is dropped', { kind: 'drop', when: 'before' }, 'no-network', null],
    ['meets a captive network', { kind: 'html' }, 'not-a-portal', null],
    ['meets 503', { kind: 'status', status: 503 }, 'portal-failing', null],
    ['meets 429', { kind: 'status', status: 429, retryAfterSeconds: 60 }, 'portal-failing', 60_000],
    ['meets the 502 of a gateway', { kind: 'status', status: 502, retryAfterSeconds: 9 }, 'portal-failing', 9000],
  ] as const)('that %s ends nothing, and is tried again by the next request', async (_name, fault, reason, waitMs) => {
    const { portal, rig } = await signedIn();
    portal.time.advance(accessLifeMs);
    portal.faults?.replacePlan({ rules: [{ path: '/v1/session/refresh', times: 1, fault }] });
    expect(await rig.http.send(me)).toEqual(noAnswer(portal.origin, reason, waitMs));
    expect(rig.sessionsEnded()).toBe(0);
    expect((await rig.http.send(me)).kind).toBe('success');
  });

  test('that outlives the sign-out does not bring the session back', async () => {
    const { portal, rig } = await signedIn((send) => async (url, init) => {
      const response = await send(url, init);
      if (url.endsWith('/refresh')) rig.tokens.clear();
      return response;
    });
    portal.time.advance(accessLifeMs);
    expect(await rig.http.send(me)).toEqual(sessionEnded);
    expect([rig.tokens.accessToken(), rig.tokens.refreshToken()]).toEqual([null, null]);
    expect(rig.kept.at(-1)).toBeNull();
    expect(rig.sessionsEnded()).toBe(0);
  });

  test('of a session that was replaced meanwhile does not end the new one', async () => {
    const { portal, rig } = await signedIn((send) => async (url, init) => {
      const response = await send(url, init);
      if (url.endsWith('/refresh')) await rig.client.signIn(sampleCredentials);
      return response;
    });
    portal.portal.database.exec('DELETE FROM session_token');
    expect((await rig.http.send(me)).kind).toBe('success');
    expect(rig.sessionsEnded()).toBe(0);
  });
});
