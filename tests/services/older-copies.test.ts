// What comes back from a backup after own work was lost (F36): asked for at the portal, and never sent without the
// user's word, since it may have been withdrawn after the backup was made.
import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAccount } from '../../main/portal/storage/entities.ts';
import { anUpgrade } from './an-upgrade.ts';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder, type Desk } from './desk.ts';

const iban = 'DE02120300000000202051';

/** Offline, an order and three edits of its customer wait; all of it is in the backup that is written on quit. */
async function waitingInABackup() {
  const dataDir = temporaryFolder();
  const portal = await aPortal({ dataDir });
  const secrets = keptSecrets();
  const first = aDesk({ secrets });
  await signIn(first, portal.origin);
  await portal.close();
  await first.get('sync.run', {});
  const order = await anUpgrade(first);
  const { accountId, orderId } = order;
  await first.get('orders.place', order);
  const [notesId, contactId, methodId] = [randomUUID(), randomUUID(), randomUUID()];
  const contact = { id: 'contact-new', name: 'Ida Lund', role: '', email: 'ida@lund.example', phone: '' };
  const method = { kind: 'sepa-direct-debit', accountHolder: 'Bergmann', iban, mandateAccepted: true } as const;
  for (const [editId, edit] of [
    [notesId, { kind: 'change-notes', notes: 'from the backup' }],
    [contactId, { kind: 'add-contact', contact }],
    [methodId, { kind: 'add-payment-method', id: 'payment-new', method }],
  ] as const) {
    await first.get('accounts.edit', { editId, accountId, edit });
  }
  await first.close();
  const { home } = first;
  const backups = path.join(home, 'backups');
  cpSync(backups, `${backups}-then`, { recursive: true });
  const port = Number(new URL(portal.origin).port);
  return {
    ...{ accountId, orderId, notesId, contactId, methodId, secrets },
    startPortal: () => aPortal({ dataDir, port }),
    startDesk: () => aDesk({ home, secrets }),
    /** The file of own work is gone, and only the backup of then is left. */
    loseOwnWork: () => {
      rmSync(backups, { recursive: true });
      cpSync(`${backups}-then`, backups, { recursive: true });
      for (const part of ['', '-wal', '-shm']) rmSync(path.join(home, `work.db${part}`), { force: true });
    },
  };
}

const nothingIsUnderWay = (desk: Desk) =>
  desk.until('sync.read', {}, ({ outbox, connection }) => {
    return connection.kind === 'connected' && outbox.orders.waiting + outbox.edits.waiting === 0;
  });

test('what was withdrawn after the backup is not sent, but asked about', async () => {
  const { orderId, notesId, contactId, methodId, accountId, ...stage } = await waitingInABackup();
  const second = stage.startDesk();
  await second.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  await second.get('orders.withdraw', { orderId });
  for (const editId of [notesId, contactId]) await second.get('edits.withdraw', { editId });
  await second.close();
  stage.loseOwnWork();

  const { portal } = await stage.startPortal();
  const before = readAccount(portal.database, accountId);
  const third = stage.startDesk();
  await nothingIsUnderWay(third);
  const { items } = await third.get('outbox.list', {});
  expect(items.map((item) => ('order' in item ? item.order.state : 'edit' in item ? item.edit.state : null))).toEqual([
    expect.objectContaining({ kind: 'needs-attention', isFromOlderCopy: true, differences: [] }),
    { kind: 'needs-attention', isFromOlderCopy: true, now: before?.notes },
    { kind: 'needs-attention', isFromOlderCopy: true, now: null },
    { kind: 'needs-attention', isFromOlderCopy: true, now: null },
  ]);
  expect(readAccount(portal.database, accountId)).toEqual(before);

  // The user wants some of it after all.
  const wanted = randomUUID();
  expect(await third.get('edits.keep-mine', { editId: methodId, newEditId: wanted })).toMatchObject({
    state: { kind: 'accepted' },
  });
  expect(readAccount(portal.database, accountId)?.paymentMethods.at(-1)).toMatchObject({ id: 'payment-new' });
  expect([methodId, wanted].map((editId) => stage.secrets.read(`iban-${editId}`))).toEqual([null, null]);
  const again = { ...(await anUpgrade(third)), replaces: orderId };
  expect(await third.get('orders.place', again)).toMatchObject({ state: { kind: 'accepted' } });
  expect(await third.get('orders.read', { orderId })).toMatchObject({ state: { kind: 'withdrawn' } });
});

test('what had arrived after the backup is known as accepted, and not sent twice', async () => {
  const { orderId, notesId, contactId, methodId, accountId, ...stage } = await waitingInABackup();
  const { portal } = await stage.startPortal();
  const second = stage.startDesk();
  await nothingIsUnderWay(second);
  await second.close();
  const before = readAccount(portal.database, accountId);
  expect(before).toMatchObject({ notes: 'from the backup' });
  stage.loseOwnWork();

  const third = stage.startDesk();
  await nothingIsUnderWay(third);
  expect(await third.get('outbox.list', {})).toMatchObject({ items: [] });
  expect(await third.get('orders.read', { orderId })).toMatchObject({
    state: { kind: 'accepted', confirmationNumber: expect.stringMatching(/^C-/) },
  });
  for (const editId of [notesId, contactId, methodId]) {
    expect(await third.get('edits.read', { editId })).toMatchObject({ state: { kind: 'accepted' } });
  }
  expect(readAccount(portal.database, accountId)).toEqual(before);
});
