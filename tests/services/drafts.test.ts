// Drafts as the renderer asks for them (F18): kept over a restart, listed with their customers, gone with the order.
import { expect, test } from 'vitest';
import { changePortfolio } from '../../main/portal/portal.ts';
import { sampleViewerCredentials } from '../../main/portal/sample/credentials.ts';
import type { KeptDraft } from '../../shared/contract/drafts.ts';
import type { PlaceOrderInput } from '../../shared/contract/orders.ts';
import { aKeptDraft } from '../fixtures/drafts.ts';
import { anUpgrade } from './an-upgrade.ts';
import { aDesk, aPortal, keptSecrets, signIn, type Desk } from './desk.ts';

async function profileIdOf(desk: Desk): Promise<string> {
  const session = await desk.get('session.read', {});
  if (session.kind !== 'signed-in') throw new Error('nobody is signed in');
  return session.profileId;
}

/** The draft of Bergmann Optik GmbH's upgrade, with the order that it becomes. */
async function aDraft(desk: Desk): Promise<{ draft: KeptDraft; order: PlaceOrderInput }> {
  const order = await anUpgrade(desk);
  const { orderId: draftId, accountId, subscriptionId } = order;
  const profileId = await profileIdOf(desk);
  return { order, draft: aKeptDraft({ draftId, profileId, accountId, subscriptionId }) };
}

async function signedIn() {
  const portal = await aPortal();
  const secrets = keptSecrets();
  const desk = aDesk({ secrets });
  await signIn(desk, portal.origin);
  return { portal, secrets, desk };
}

test('a draft is there after a restart, listed with its customer as the cache has it', async () => {
  const { secrets, desk } = await signedIn();
  const { draft } = await aDraft(desk);
  const about = { company: 'Old name', customerNumber: 'K-1', systemName: 'old.cloud', licenceQuantity: 1 };
  await desk.get('drafts.save', { ...draft, about });
  await desk.close();
  const again = aDesk({ home: desk.home, secrets });
  await again.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  expect(await again.get('drafts.read', draft)).toEqual({ draft: { ...draft, about } });
  expect(await again.get('drafts.list', {})).toEqual({
    unreadable: 0,
    drafts: [
      {
        draftId: draft.draftId,
        accountId: draft.accountId,
        subscriptionId: draft.subscriptionId,
        kind: 'upgrade',
        step: 'billing-address',
        company: 'Bergmann Optik GmbH',
        customerNumber: 'K-10482',
        systemName: 'bergmann.cloud',
        quantity: { before: 5, after: 10 },
        isOpen: true,
        changedAt: '2026-11-16T09:00:00.000Z',
        presence: 'present',
      },
    ],
  });
});

test('a draft whose subscription or account is gone is listed by what was known of it', async () => {
  const { portal, desk } = await signedIn();
  const { draft } = await aDraft(desk);
  await desk.get('drafts.save', draft);
  const gone = (presence: string) =>
    desk.until('drafts.list', {}, ({ drafts }) => drafts.every((row) => row.presence === presence));
  changePortfolio(portal.portal, (commit) => commit.remove('subscription', draft.subscriptionId));
  expect((await gone('subscription-gone')).drafts[0]).toMatchObject({ systemName: 'bergmann.cloud' });
  changePortfolio(portal.portal, (commit) => commit.remove('account', draft.accountId));
  expect((await gone('account-gone')).drafts[0]).toMatchObject({
    company: 'Bergmann Optik GmbH',
    customerNumber: 'K-10482',
    quantity: { before: 5, after: 10 },
  });
});

test('the window hears of what the list shows, and not of every letter', async () => {
  const { desk } = await signedIn();
  const { draft } = await aDraft(desk);
  const heard = () =>
    desk.pushes.filter(({ payload }) => JSON.stringify(payload).includes('"drafts"')).map(({ event }) => event);
  await desk.get('drafts.save', draft);
  expect(heard()).toEqual(['data.changed']);
  const { newAddress } = draft.entries;
  if (newAddress === null) throw new Error('the fixture has a new address');
  const typed = { ...draft.entries, newAddress: { ...newAddress, street: 'Alter Wall 12' } };
  await desk.get('drafts.save', { ...draft, revision: 2, entries: typed });
  expect(heard()).toHaveLength(1);
  await desk.get('drafts.save', { ...draft, revision: 3, isOpen: false });
  expect(heard()).toHaveLength(2);
  await desk.get('drafts.discard', { draftId: draft.draftId });
  expect(heard()).toHaveLength(3);
});

test('an order that is placed leaves no draft, also where a late one still arrives', async () => {
  const { desk } = await signedIn();
  const { draft, order } = await aDraft(desk);
  await desk.get('drafts.save', draft);
  await desk.get('orders.place', order);
  expect((await desk.get('drafts.list', {})).drafts).toEqual([]);
  await desk.get('drafts.save', { ...draft, revision: 2 });
  expect((await desk.get('drafts.list', {})).drafts).toEqual([]);
  expect(await desk.get('drafts.read', draft)).toEqual({ draft: null });
});

test('an order that is not placed keeps its draft', async () => {
  const { desk } = await signedIn();
  const { draft, order } = await aDraft(desk);
  await desk.get('drafts.save', draft);
  expect((await desk.ask('orders.place', { ...order, confirmedCustomerNumber: 'K-1' })).ok).toBe(false);
  expect((await desk.get('drafts.list', {})).drafts).toHaveLength(1);
});

test('a draft is discarded once, and only when it is asked for', async () => {
  const { desk } = await signedIn();
  const { draft } = await aDraft(desk);
  await desk.get('drafts.save', draft);
  await desk.get('drafts.discard', { draftId: '0191d0a0-5b1c-4f7e-9c1d-000000000000' });
  expect((await desk.get('drafts.list', {})).drafts).toHaveLength(1);
  await desk.get('drafts.discard', { draftId: draft.draftId });
  await desk.get('drafts.discard', { draftId: draft.draftId });
  expect((await desk.get('drafts.list', {})).drafts).toEqual([]);
});

test('signing out keeps the drafts of whoever signs in again', async () => {
  const { portal, desk } = await signedIn();
  const { draft } = await aDraft(desk);
  await desk.get('drafts.save', draft);
  await desk.get('session.sign-out', { wipeCache: false, unsentWork: 'ask' });
  for (const [name, input] of [
    ['drafts.list', {}],
    ['drafts.read', draft],
    ['drafts.save', { ...draft, revision: 2 }],
    ['drafts.discard', { draftId: draft.draftId }],
  ] as const) {
    expect(await desk.ask(name, input), name).toEqual({
      ok: false,
      failure: { code: 'not-permitted', reason: 'signed-out' },
    });
  }
  await signIn(desk, portal.origin);
  expect((await desk.get('drafts.list', {})).drafts).toHaveLength(1);
});

test('what somebody else was typing is not kept under the profile that is signed in now', async () => {
  const { desk } = await signedIn();
  const { draft } = await aDraft(desk);
  expect(await desk.ask('drafts.save', { ...draft, profileId: 'another-profile' })).toEqual({
    ok: false,
    failure: { code: 'not-permitted', reason: 'signed-out' },
  });
  expect((await desk.get('drafts.list', {})).drafts).toEqual([]);
});

test('a viewer keeps no draft', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin, sampleViewerCredentials);
  const { draft } = await aDraft(desk);
  expect(await desk.ask('drafts.save', draft)).toEqual({
    ok: false,
    failure: { code: 'not-permitted', reason: 'role' },
  });
});

test('no IBAN reaches the file, even where one is sent', async () => {
  const { desk } = await signedIn();
  const { draft } = await aDraft(desk);
  const sepa = { kind: 'sepa', accountHolder: 'Bergmann', mandateAccepted: true, hadIban: true } as const;
  const withIban = { ...sepa, iban: 'DE89370400440532013000' };
  await desk.get('drafts.save', { ...draft, entries: { ...draft.entries, newPayment: withIban } });
  const { draft: kept } = await desk.get('drafts.read', draft);
  expect(kept?.entries.newPayment).toEqual(sepa);
});
