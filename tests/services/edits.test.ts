// Editing an account (F10): offline too, nothing lost, nobody's newer value overwritten unseen.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readAccount } from '../../main/portal/storage/entities.ts';
import type { RunningPortal } from '../../main/portal/server.ts';
import type { EnteredEdit } from '../../shared/domain/account-edit.ts';
import { anUpgrade, bergmannId } from './an-upgrade.ts';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder, type Desk } from './desk.ts';

const iban = 'DE02120300000000202051';
const address = {
  id: 'address-new',
  company: 'Bergmann Optik GmbH',
  attention: '',
  street: 'Kaistraße 1',
  street2: '',
  postalCode: '24103',
  city: 'Kiel',
  region: '',
  country: 'DE',
  invoiceEmail: '',
  invoiceReference: '',
};
const directDebit = {
  kind: 'add-payment-method',
  id: 'payment-new',
  method: { kind: 'sepa-direct-debit', accountHolder: 'Bergmann Optik GmbH', iban, mandateAccepted: true },
} as const satisfies EnteredEdit;

async function start(secrets = keptSecrets()) {
  const dataDir = temporaryFolder();
  const portal = await aPortal({ dataDir });
  const port = Number(new URL(portal.origin).port);
  const desk = aDesk({ secrets });
  await signIn(desk, portal.origin);
  const accountId = await bergmannId(desk);
  const edit = (what: EnteredEdit, by: Desk = desk, editId: string = randomUUID()) =>
    by.ask('accounts.edit', { editId, accountId, edit: what });
  return { portal, desk, accountId, edit, secrets, startAgain: () => aPortal({ dataDir, port }) };
}

function accountAt({ portal }: RunningPortal, accountId: string) {
  const account = readAccount(portal.database, accountId);
  if (account === null) throw new Error('the portal has no such account');
  return account;
}

/** Asks for the sync until nothing waits. */
async function drained(desk: Desk): Promise<void> {
  await desk.get('sync.run', {});
  await desk.until('outbox.list', {}, ({ waitingSince }) => waitingSince === null);
}

test.each<[string, EnteredEdit, (account: ReturnType<typeof accountAt>) => unknown, unknown]>([
  ['notes', { kind: 'change-notes', notes: 'Calls back\non Monday' }, ({ notes }) => notes, 'Calls back\non Monday'],
  ['tags', { kind: 'change-tags', added: ['vip'], removed: [] }, ({ tags }) => tags.includes('vip'), true],
  ['a VAT ID', { kind: 'change-vat-id', vatId: 'ATU13585627' }, ({ taxData }) => taxData.vatId, 'ATU13585627'],
  [
    'a contact',
    { kind: 'add-contact', contact: { id: 'c-new', name: 'Ida Lund', role: '', email: 'ida@lund.example', phone: '' } },
    ({ contacts }) => contacts.at(-1)?.name,
    'Ida Lund',
  ],
])('%s can be edited', async (_what, what, valueOf, expected) => {
  const { portal, edit, accountId } = await start();
  expect(await edit(what)).toMatchObject({ ok: true, value: { edit: { state: { kind: 'accepted' } } } });
  expect(valueOf(accountAt(portal, accountId))).toEqual(expected);
});

test('an edit without a connection shows at once, waits over a restart, and arrives once', async () => {
  const { portal, desk, edit, accountId, secrets, startAgain } = await start();
  await portal.close();
  const editId = randomUUID();
  const notes = { kind: 'change-notes', notes: 'Offline' } as const;
  expect(await edit(notes, desk, editId)).toMatchObject({ ok: true, value: { edit: { state: { kind: 'queued' } } } });
  expect(await edit(notes, desk, editId)).toMatchObject({ ok: true });
  expect(await edit({ ...notes, notes: 'Other' }, desk, editId)).toMatchObject({
    ok: false,
    failure: { code: 'conflict', what: 'edit' },
  });
  expect(await desk.get('sync.read', {})).toMatchObject({ outbox: { edits: { waiting: 1 } } });
  await desk.close();

  const again = aDesk({ home: desk.home, secrets });
  const details = await again.until('accounts.details', { accountId }, () => true);
  expect(details.account.notes).toBe('Offline');
  expect(details.unsentEdits).toMatchObject([{ editId }]);
  const back = await startAgain();
  const before = accountAt(back, accountId).version;
  await drained(again);
  expect(accountAt(back, accountId)).toMatchObject({ notes: 'Offline', version: before + 1 });
  const after = await again.until('accounts.details', { accountId }, ({ unsentEdits }) => unsentEdits.length === 0);
  expect(after.account.notes).toBe('Offline');
});

test('an edit of what somebody else changed meanwhile shows both values, and overwrites only when told to', async () => {
  const { portal, desk, edit, accountId, startAgain } = await start();
  const other = aDesk();
  await signIn(other, portal.origin);
  await portal.close();
  await edit({ kind: 'change-notes', notes: 'mine' });
  await edit({ kind: 'change-tags', added: ['mine'], removed: [] });
  const back = await startAgain();
  const theirs = { editId: randomUUID(), accountId, edit: { kind: 'change-notes', notes: 'theirs' } } as const;
  await other.get('accounts.edit', theirs);
  await drained(desk);

  const { items } = await desk.get('outbox.list', {});
  expect(items).toMatchObject([{ kind: 'edit', edit: { state: { kind: 'needs-attention', now: 'theirs' } } }]);
  expect(accountAt(back, accountId)).toMatchObject({ notes: 'theirs', tags: expect.arrayContaining(['mine']) });
  const shown = await desk.get('accounts.details', { accountId });
  expect(shown.account.notes).toBe('theirs');

  const [collided] = shown.unsentEdits;
  const editId = collided?.editId ?? '';
  const newEditId = randomUUID();
  const kept = await desk.get('edits.keep-mine', { editId, newEditId });
  expect(kept.state).toEqual({ kind: 'accepted' });
  expect(await desk.get('edits.keep-mine', { editId, newEditId })).toEqual(kept);
  expect(accountAt(back, accountId).notes).toBe('mine');
  expect((await desk.get('edits.read', { editId })).state).toEqual({ kind: 'withdrawn' });
});

test('a collided edit can be taken back: the newer value stays', async () => {
  const { portal, desk, edit, accountId, startAgain } = await start();
  const other = aDesk();
  await signIn(other, portal.origin);
  await portal.close();
  await edit({ kind: 'change-notes', notes: 'mine' });
  const back = await startAgain();
  const theirs = { editId: randomUUID(), accountId, edit: { kind: 'change-notes', notes: 'theirs' } } as const;
  await other.get('accounts.edit', theirs);
  await drained(desk);
  const [item] = (await desk.get('outbox.list', {})).items;
  const editId = item?.kind === 'edit' ? item.edit.editId : '';
  expect((await desk.get('edits.withdraw', { editId })).state).toEqual({ kind: 'withdrawn' });
  expect((await desk.get('outbox.list', {})).items).toEqual([]);
  expect(accountAt(back, accountId).notes).toBe('theirs');
});

test('what arrived after the user had seen the value is a collision, also where it is on this machine already', async () => {
  const { portal, desk, accountId } = await start();
  const other = aDesk();
  await signIn(other, portal.origin);
  const { account } = await desk.get('accounts.details', { accountId });
  const theirs = { editId: randomUUID(), accountId, edit: { kind: 'change-notes', notes: 'theirs' } } as const;
  await other.get('accounts.edit', theirs);
  await desk.get('sync.run', {});
  await desk.until('accounts.details', { accountId }, (now) => now.account.notes === 'theirs');
  const mine = { kind: 'change-notes', notes: 'mine' } as const;
  const answer = await desk.ask('accounts.edit', { editId: randomUUID(), accountId, edit: mine, seen: account.notes });
  expect(answer).toMatchObject({ ok: true, value: { edit: { state: { kind: 'needs-attention', now: 'theirs' } } } });
  expect(accountAt(portal, accountId).notes).toBe('theirs');
});

test('an order on a new address leaves after the address, offline or not', async () => {
  const { portal, desk, edit, accountId, startAgain } = await start();
  await portal.close();
  await edit({ kind: 'add-billing-address', billingAddress: address });
  const order = { ...(await anUpgrade(desk)), billingAddressId: address.id };
  expect((await desk.get('orders.place', order)).state).toEqual({ kind: 'queued' });
  const { items } = await desk.get('outbox.list', {});
  expect(items).toMatchObject([{ kind: 'edit' }, { kind: 'order', systemName: 'bergmann.cloud' }]);
  expect(items[1]).toMatchObject({ heldUpBy: items[0]?.kind === 'edit' ? items[0].edit.editId : null });
  const back = await startAgain();
  await drained(desk);
  expect((await desk.get('orders.read', { orderId: order.orderId })).state.kind).toBe('accepted');
  expect(accountAt(back, accountId).billingAddresses).toContainEqual(address);
});

test('a direct debit without a connection waits with its IBAN in the key store only, and is forgotten there', async () => {
  const { portal, desk, edit, accountId, secrets, startAgain } = await start();
  await portal.close();
  const editId = randomUUID();
  const kept = await edit(directDebit, desk, editId);
  expect(kept).toMatchObject({ ok: true, value: { edit: { state: { kind: 'queued' } } } });
  expect(JSON.stringify(kept)).not.toContain(iban.slice(4));
  expect(secrets.read(`iban-${editId}`)).toBe(iban);
  const back = await startAgain();
  await drained(desk);
  expect(secrets.read(`iban-${editId}`)).toBeNull();
  expect(accountAt(back, accountId).paymentMethods.find(({ id }) => id === 'payment-new')).toMatchObject({
    ibanMasked: 'DE02 **** **** **** 2051',
  });
});

test('where the system keeps no secrets, a direct debit needs a connection, and nothing is kept', async () => {
  const { portal, desk, edit } = await start({ ...keptSecrets(), isKept: false });
  await portal.close();
  await desk.get('sync.run', {});
  expect(await edit(directDebit)).toMatchObject({ ok: false, failure: { code: 'offline' } });
  expect((await desk.get('outbox.list', {})).items).toEqual([]);
});

test('what the portal refuses while the form is open is refused there, and nothing waits', async () => {
  const { portal, desk, edit, accountId } = await start();
  const tags = Array.from({ length: 45 }, (_, index) => `tag ${index}`);
  await edit({ kind: 'change-tags', added: tags, removed: [] });
  const more: EnteredEdit = { kind: 'change-tags', added: ['a', 'b', 'c', 'd', 'e', 'f'], removed: [] };
  expect(await edit(more)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  expect((await desk.get('outbox.list', {})).items).toEqual([]);
  expect(accountAt(portal, accountId).tags).not.toContain('a');
});

test.each<[string, EnteredEdit, string]>([
  ['an address that is not there', { kind: 'remove-billing-address', billingAddressId: 'gone' }, 'gone'],
  ['a contact that is not there', { kind: 'remove-contact', contactId: 'gone' }, 'gone'],
  ['tags that are there', { kind: 'change-tags', added: [], removed: [] }, 'no-change'],
])('an edit of %s is refused', async (_what, what, problem) => {
  const { edit } = await start();
  expect(await edit(what)).toMatchObject({ ok: false, failure: { code: 'invalid-input', problems: [{ problem }] } });
});

test('the last billing address stays', async () => {
  const { desk, edit, accountId } = await start();
  const { account } = await desk.get('accounts.details', { accountId });
  const billingAddressId = account.billingAddresses[0]?.id ?? '';
  const answer = await edit({ kind: 'remove-billing-address', billingAddressId });
  expect(answer).toMatchObject({ ok: false, failure: { problems: [{ problem: 'last-one' }] } });
});
