import { describe, expect, test } from 'vitest';
import * as credentials from '../../../main/portal/sample/credentials.ts';
import { totpCode } from '../../../main/portal/session/totp.ts';
import { readAccount, readSubscription } from '../../../main/portal/storage/entities.ts';
import { createPortalOrders } from '../push/portal-orders.ts';
import { aClient, anAnswer, aPortal } from './rig.ts';
import type { ClientRig, PortalRig } from './rig.ts';

const who = { profileId: 'p1', staffId: 'staff-1' };

async function signedIn(
  as: { readonly email: string; readonly password: string } = credentials.sampleCredentials,
): Promise<ClientRig & { readonly portal: PortalRig }> {
  const portal = await aPortal();
  const rig = aClient(portal.origin);
  expect(await rig.client.signIn(as)).toEqual({ ok: true, value: null });
  return { ...rig, portal };
}

function anAccountOf({ portal }: PortalRig) {
  const row = portal.database.prepare<[], { id: string }>('SELECT id FROM account ORDER BY id').get();
  const account = readAccount(portal.database, row?.id ?? '');
  if (account === null) throw new Error('the portal has no account');
  return account;
}

describe('signing in', () => {
  test('tells a wrong password, a code that is required, and a wrong one apart', async () => {
    const { client, kept } = aClient((await aPortal()).origin);
    const { email, password } = credentials.sampleSecondFactorCredentials;
    const refused = async (request: Parameters<typeof client.signIn>[0]) => {
      const answer = await client.signIn(request);
      return answer.ok ? null : answer.failure;
    };
    const reason = (name: string) => ({ code: 'not-permitted', reason: name });
    expect(await refused({ ...credentials.sampleCredentials, password: 'no' })).toEqual(reason('wrong-password'));
    expect(await refused({ email, password })).toEqual(reason('code-required'));
    expect(await refused({ email, password, code: '000' })).toEqual(reason('wrong-code'));
    expect(kept).toEqual([]);
  });

  test('works with the code of the second factor', async () => {
    const portal = await aPortal();
    const { client } = aClient(portal.origin);
    const { totpSecret, ...request } = credentials.sampleSecondFactorCredentials;
    const code = totpCode(totpSecret, portal.time.clock.nowMs());
    expect(await client.signIn({ ...request, code })).toEqual({ ok: true, value: null });
    const me = await client.me();
    expect(me.ok ? me.value.staff.name : me).toBe('Erik Lindqvist');
  });

  test('too often is told as a portal that cannot answer now', async () => {
    const { client, portal } = await signedIn();
    portal.faults?.replacePlan({ rules: [{ fault: { kind: 'status', status: 429 } }] });
    const failure = { code: 'offline', reason: 'portal-failing', address: portal.origin };
    expect(await client.signIn(credentials.sampleCredentials)).toEqual({ ok: false, failure });
  });

  test('at something that answers other JSON is told as no portal', async () => {
    const origin = await anAnswer(200, { 'content-type': 'application/json' }, '{"token":"x"}');
    const failure = { code: 'offline', reason: 'not-a-portal', address: origin };
    expect(await aClient(origin).client.signIn(credentials.sampleCredentials)).toEqual({ ok: false, failure });
  });
});

describe('signing out', () => {
  test('ends the session here and at the portal', async () => {
    const { client, tokens, portal } = await signedIn();
    const refreshToken = tokens.refreshToken() ?? '';
    expect(await client.signOut()).toEqual({ ok: true, value: null });
    expect([tokens.accessToken(), tokens.refreshToken()]).toEqual([null, null]);
    const stolen = aClient(portal.origin, { refreshToken });
    expect(await stolen.client.me()).toMatchObject({ ok: false, failure: { reason: 'session-ended' } });
  });

  test('without a connection ends it here all the same', async () => {
    const { client, tokens, kept, portal } = await signedIn();
    portal.faults?.replacePlan({ rules: [{ fault: { kind: 'drop', when: 'before' } }] });
    expect(await client.signOut()).toMatchObject({ ok: false, failure: { code: 'offline' } });
    expect(tokens.refreshToken()).toBeNull();
    expect(kept.at(-1)).toBeNull();
  });
});

describe('a preview', () => {
  test('is the portal’s overview', async () => {
    const { client, portal } = await signedIn();
    const orders = createPortalOrders(portal, who);
    const order = orders.orderFor('order-1', orders.subscription(0));
    const { subscriptionId, change, billingAddressId } = order.request;
    const preview = await client.previewOrder({ subscriptionId, change, billingAddressId });
    expect(preview).toEqual({ ok: true, value: order.overview });
  });

  test('of what is not possible is refused by field', async () => {
    const { client, portal } = await signedIn();
    const orders = createPortalOrders(portal, who);
    const { subscriptionId, billingAddressId } = orders.orderFor('order-1', orders.subscription(0)).request;
    const change = { kind: 'add-licences', quantity: 100_000 } as const;
    expect(await client.previewOrder({ subscriptionId, change, billingAddressId })).toMatchObject({
      ok: false,
      failure: { code: 'portal-rejected', status: 422, fields: [{ path: expect.stringContaining('quantity') }] },
    });
  });
});

describe('an edit of an account', () => {
  test('on the version that it is based on answers with the new one', async () => {
    const { client, portal } = await signedIn();
    const account = anAccountOf(portal);
    const answer = await client.patchAccount(account.id, account.version, { notes: 'Ruft zurück.' });
    expect(answer).toEqual({ ok: true, value: { ...account, version: account.version + 1, notes: 'Ruft zurück.' } });
  });

  test('on an older version answers with the newer account', async () => {
    const { client, portal } = await signedIn();
    const account = anAccountOf(portal);
    await client.patchAccount(account.id, account.version, { notes: 'first' });
    const answer = await client.patchAccount(account.id, account.version, { notes: 'second' });
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'portal-rejected', status: 412, portalCode: 'version-conflict' },
      newer: { id: account.id, notes: 'first' },
    });
  });

  test('by one who may only see is not permitted', async () => {
    const { client, portal } = await signedIn(credentials.sampleViewerCredentials);
    const account = anAccountOf(portal);
    const failure = { code: 'not-permitted', reason: 'role' };
    const answer = await client.patchAccount(account.id, account.version, { notes: '' });
    expect(answer).toEqual({ ok: false, failure, newer: null, retryAfterMs: null });
  });

  test('adds a way to pay, of which only the masked IBAN comes back', async () => {
    const { client, portal } = await signedIn();
    const account = anAccountOf(portal);
    const iban = 'DE89370400440532013000';
    const method = { kind: 'sepa-direct-debit', accountHolder: 'A', iban, mandateAccepted: true } as const;
    const answer = await client.addPaymentMethod(account.id, account.version, { id: 'payment-new', method });
    expect(answer.ok ? answer.value.paymentMethods.at(-1) : answer).toMatchObject({
      id: 'payment-new',
      ibanMasked: 'DE89 **** **** **** 3000',
    });
    expect(JSON.stringify(answer)).not.toContain(iban);
  });
});

describe('an order', () => {
  test('that was placed is answered the same by its id', async () => {
    const { client, portal } = await signedIn();
    const orders = createPortalOrders(portal, who);
    const { request } = orders.orderFor('order-1', orders.subscription(0));
    expect(await client.getOrder('order-1')).toEqual({ kind: 'unknown' });
    const placed = await client.putOrder('order-1', request);
    expect(placed).toMatchObject({ kind: 'accepted', response: { order: { id: 'order-1' } } });
    expect(placed).toHaveProperty(
      'response.subscription',
      readSubscription(portal.portal.database, request.subscriptionId),
    );
    expect(await client.getOrder('order-1')).toEqual(placed);
  });

  test('whose id would leave its path stays in it', async () => {
    const { client, asked } = await signedIn();
    expect(await client.getOrder('../me')).toMatchObject({ kind: 'rejected' });
    expect(asked.at(-1)).toBe('GET /v1/orders/..%2Fme');
  });

  const problem = { 'content-type': 'application/problem+json' };
  const problemOf = (status: number, code: string, more = {}) =>
    JSON.stringify({ type: 'about:blank', title: code, status, code, ...more });

  test.each([
    ['a conflict of a shape from the future', 409, problemOf(409, 'conflict'), { kind: 'conflict', differences: [] }],
    ['an id that was used', 409, problemOf(409, 'id-reused'), { kind: 'rejected', portalCode: 'id-reused' }],
    ['a place that is gone', 404, problemOf(404, 'not-found'), { kind: 'rejected', portalCode: 'not-found' }],
    ['a refusal from the future', 403, problemOf(403, 'on-hold'), { kind: 'rejected', portalCode: 'on-hold' }],
    ['too early', 425, problemOf(425, 'too-early'), { kind: 'no-answer' }],
    ['a conflict cut off', 409, '{"type":"about', { kind: 'no-answer' }],
    ['an acceptance of a shape from the future', 201, '{"order":{}}', { kind: 'no-answer' }],
  ])('answered by %s is understood', async (_name, status, body, answer) => {
    const origin = await anAnswer(status, problem, body);
    const { client, tokens } = aClient(origin);
    tokens.replace({ accessToken: 'access', refreshToken: 'refresh' });
    const portal = await aPortal();
    const orders = createPortalOrders(portal, who);
    const { request } = orders.orderFor('order-1', orders.subscription(0));
    expect(await client.putOrder('order-1', request)).toMatchObject(answer);
  });
});
