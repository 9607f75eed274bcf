// Signing in and out, and opening where the app was left (F1–F3).
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sampleCredentials, sampleSecondFactorCredentials } from '../../main/portal/sample/credentials.ts';
import { createMemorySecrets } from '../../main/services/memory-secrets.ts';
import { bergmannId, anUpgrade } from './an-upgrade.ts';
import { aClosedAddress, aDesk, aPortal, keptSecrets, signIn, temporaryFolder } from './desk.ts';

const anna = { ...sampleCredentials, code: null };

describe('signing in', () => {
  test('says who is signed in where, keeps the refresh token with the system, and no password anywhere', async () => {
    const portal = await aPortal();
    const secrets = keptSecrets();
    const desk = aDesk({ secrets });
    const state = await desk.get('session.sign-in', { ...anna, address: ` ${portal.origin}/ ` });
    expect(state).toMatchObject({
      kind: 'signed-in',
      staff: { email: anna.email, role: 'administrator' },
      portal: { address: portal.origin, isSample: false },
      isSecretKept: true,
    });
    if (state.kind !== 'signed-in') throw new Error('not signed in');
    expect(secrets.read(state.profileId)).toMatch(/.{20,}/);
    expect(desk.log.join('\n')).not.toContain(anna.email);
  });

  test.each([
    ['a wrong password', { password: 'wrong' }, 'wrong-password'],
    ['an unknown e-mail address', { email: 'nobody@reseller.example' }, 'wrong-password'],
    ['no code where one is needed', sampleSecondFactorCredentials, 'code-required'],
    ['a wrong code', { ...sampleSecondFactorCredentials, code: '000000' }, 'wrong-code'],
  ])('is refused with %s', async (_what, credentials, reason) => {
    const portal = await aPortal();
    const desk = aDesk();
    const { email, password, code } = { ...anna, ...credentials };
    const answer = await desk.ask('session.sign-in', { address: portal.origin, email, password, code });
    expect(answer).toEqual({ ok: false, failure: { code: 'not-permitted', reason } });
    expect(await desk.get('session.read', {})).toMatchObject({ kind: 'signed-out', because: 'never-signed-in' });
  });

  test.each([
    ['', 'required'],
    ['http://portal.example', 'not-secure'],
    ['https://a b', 'not-an-address'],
    ['ftp://portal.example', 'not-an-address'],
    ['https://anna@portal.example', 'not-an-address'],
  ])('asks for another address than %j', async (address, problem) => {
    const answer = await aDesk().ask('session.sign-in', { ...anna, address });
    expect(answer).toEqual({ ok: false, failure: { code: 'invalid-input', problems: [{ path: 'address', problem }] } });
  });

  test('names every field that is empty', async () => {
    const answer = await aDesk().ask('session.sign-in', { address: ' ', email: ' ', password: '', code: null });
    const problems = ['address', 'email', 'password'].map((field) => ({ path: field, problem: 'required' }));
    expect(answer).toEqual({ ok: false, failure: { code: 'invalid-input', problems } });
  });

  test('tells a silent machine from one that is no portal', async () => {
    const html = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<p>Welcome'),
    );
    await new Promise<void>((resolve) => {
      html.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void html.close());
    const bound = html.address();
    const address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
    const desk = aDesk();
    const closed = await aClosedAddress();
    expect(await desk.ask('session.sign-in', { ...anna, address: closed })).toMatchObject({
      failure: { code: 'offline', reason: 'refused', address: closed },
    });
    expect(await desk.ask('session.sign-in', { ...anna, address })).toMatchObject({
      failure: { code: 'offline', reason: 'not-a-portal', address },
    });
  });
});

describe('after a restart', () => {
  test('the app opens without a connection and shows its accounts', async () => {
    const portal = await aPortal();
    const secrets = keptSecrets();
    const home = temporaryFolder();
    const before = aDesk({ home, secrets });
    await signIn(before, portal.origin);
    await before.close();
    await portal.close();

    const desk = aDesk({ home, secrets });
    const state = await desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
    expect(state).toMatchObject({ kind: 'signed-in', portal: { address: portal.origin } });
    const accountId = await bergmannId(desk);
    expect((await desk.get('accounts.details', { accountId })).account.company).toBe('Bergmann Optik GmbH');
    const sync = await desk.until('sync.read', {}, ({ connection }) => connection.kind === 'offline');
    expect(sync).toMatchObject({ connection: { kind: 'offline', reason: 'refused' }, isComplete: true });
  });

  test('a secret that the system did not keep has to be entered again', async () => {
    const portal = await aPortal();
    const home = temporaryFolder();
    const before = aDesk({ home, secrets: createMemorySecrets() });
    await signIn(before, portal.origin);
    expect(await before.get('session.read', {})).toMatchObject({ isSecretKept: false });
    await before.close();

    const desk = aDesk({ home, secrets: createMemorySecrets() });
    expect(await desk.until('session.read', {}, ({ kind }) => kind !== 'starting')).toEqual({
      kind: 'signed-out',
      lastAddress: portal.origin,
      lastEmail: anna.email,
      because: 'secret-not-kept',
    });
  });

  test('a session that the portal has ended is said, and the cache is kept', async () => {
    const dataDir = temporaryFolder();
    const portal = await aPortal({ dataDir });
    const secrets = keptSecrets();
    const home = temporaryFolder();
    const before = aDesk({ home, secrets });
    await signIn(before, portal.origin);
    await before.close();
    const port = Number(new URL(portal.origin).port);
    await portal.close();
    for (const file of readdirSync(dataDir)) rmSync(path.join(dataDir, file));
    await aPortal({ dataDir, port });

    const desk = aDesk({ home, secrets });
    const state = await desk.until('session.read', {}, ({ kind }) => kind === 'signed-out');
    expect(state).toMatchObject({ because: 'session-ended', lastAddress: portal.origin });
    const [profileId = ''] = readdirSync(path.join(home, 'profiles'));
    expect(existsSync(path.join(home, 'profiles', profileId, 'cache.db'))).toBe(true);
    expect(secrets.read(profileId)).toBeNull();
  });

  test('the sample portal starts again by itself', async () => {
    const home = temporaryFolder();
    const before = aDesk({ home, secrets: createMemorySecrets() });
    expect(await before.get('session.try-sample-data', {})).toMatchObject({
      kind: 'signed-in',
      portal: { isSample: true },
      isSecretKept: true,
    });
    await before.until('sync.read', {}, ({ isComplete }) => isComplete);
    await before.close();

    const desk = aDesk({ home, secrets: createMemorySecrets() });
    expect(await desk.until('session.read', {}, ({ kind }) => kind !== 'starting')).toMatchObject({
      kind: 'signed-in',
    });
    expect(await bergmannId(desk)).not.toBe('');
    await desk.until('sync.read', {}, ({ connection }) => connection.kind === 'connected');
  });
});

describe('signing out', () => {
  test('forgets the secret, and offers address and e-mail again', async () => {
    const portal = await aPortal();
    const secrets = keptSecrets();
    const desk = aDesk({ secrets });
    await signIn(desk, portal.origin);
    const [profileId = ''] = readdirSync(path.join(desk.home, 'profiles'));
    expect(await desk.get('session.sign-out', { wipeCache: false, unsentWork: 'ask' })).toEqual({
      kind: 'signed-out',
      lastAddress: portal.origin,
      lastEmail: anna.email,
      because: 'signed-out',
    });
    expect(secrets.read(profileId)).toBeNull();
    expect(readdirSync(path.join(desk.home, 'profiles', profileId))).toContain('cache.db');
    expect(await desk.ask('accounts.details', { accountId: 'x' })).toEqual({
      ok: false,
      failure: { code: 'not-permitted', reason: 'signed-out' },
    });
  });

  test('with wipe removes every file of the cache', async () => {
    const portal = await aPortal();
    const desk = aDesk();
    await signIn(desk, portal.origin);
    const state = await desk.get('session.sign-out', { wipeCache: true, unsentWork: 'ask' });
    expect(state).toMatchObject({ lastAddress: null, lastEmail: null });
    expect(readdirSync(path.join(desk.home, 'profiles'))).toEqual([]);
  });

  test('asks what to do with orders that were not sent, and keeps them through a wipe', async () => {
    const portal = await aPortal();
    const desk = aDesk();
    await signIn(desk, portal.origin);
    const order = await anUpgrade(desk);
    await portal.close();
    expect((await desk.get('orders.place', order)).state.kind).toBe('queued');
    expect(await desk.ask('session.sign-out', { wipeCache: true, unsentWork: 'ask' })).toEqual({
      ok: false,
      failure: {
        code: 'conflict',
        what: 'unsent-work',
        differences: [{ field: 'waitingOrders', shown: 0, now: 1 }],
      },
    });
    expect(await desk.get('session.read', {})).toMatchObject({ kind: 'signed-in' });
    const port = Number(new URL(portal.origin).port);
    await desk.get('session.sign-out', { wipeCache: true, unsentWork: 'keep' });
    await aPortal({ dataDir: temporaryFolder(), port });
    await signIn(desk, portal.origin);
    const placed = await desk.until(
      'orders.read',
      { orderId: order.orderId },
      ({ state }) => state.kind === 'accepted',
    );
    expect(placed.overview.chargeNow.totals.gross).toEqual({ minor: 17_612, currency: 'EUR' });
  });
});

test('two staff members of one portal have a cache each', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  await desk.get('session.sign-in', {
    address: portal.origin,
    email: 'mia.keller@reseller.example',
    password: 'sample',
    code: null,
  });
  expect(readdirSync(path.join(desk.home, 'profiles'))).toHaveLength(2);
  await signIn(desk, portal.origin, { email: anna.email.toUpperCase(), password: anna.password });
  expect(readdirSync(path.join(desk.home, 'profiles'))).toHaveLength(2);
});
