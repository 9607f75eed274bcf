// What staff add to an account: billing addresses and payment methods (F14, F15), through the portal.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bergmannId } from './an-upgrade.ts';
import { aDesk, aPortal, signIn } from './desk.ts';

const iban = 'DE12 5001 0517 0648 4898 90';
const newAddress = {
  id: 'address-new',
  company: 'Bergmann Optik GmbH',
  attention: 'Buchhaltung',
  street: 'Kaistraße 1',
  street2: '',
  postalCode: '24103',
  city: 'Kiel',
  region: '',
  country: 'DE',
  invoiceEmail: 'buchhaltung@bergmann-optik.example',
  invoiceReference: 'KST 7',
};

function addressEdit(accountId: string, billingAddress: typeof newAddress) {
  return { editId: randomUUID(), accountId, edit: { kind: 'add-billing-address', billingAddress } } as const;
}

async function signedInDesk() {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  return { portal, desk, accountId: await bergmannId(desk) };
}

test('a new billing address is at the portal and in the cache', async () => {
  const { desk, accountId } = await signedInDesk();
  const added = await desk.get('accounts.edit', addressEdit(accountId, newAddress));
  expect(added.edit.state).toEqual({ kind: 'accepted' });
  const { account } = await desk.get('accounts.details', { accountId });
  expect(account.billingAddresses).toHaveLength(2);
  expect(account.billingAddresses).toContainEqual(newAddress);
  expect(account.version).toBe(added.account.version);
});

test("an address is added to the portal's newer account where somebody else was faster", async () => {
  const { portal, desk, accountId } = await signedInDesk();
  const faster = aDesk();
  await signIn(faster, portal.origin);
  await faster.get('accounts.edit', addressEdit(accountId, { ...newAddress, id: 'address-faster', city: 'Hamburg' }));
  const added = await desk.get('accounts.edit', addressEdit(accountId, newAddress));
  expect(added.account.billingAddresses.map(({ city }) => city).toSorted()).toEqual(['Hamburg', 'Kiel', 'Kiel']);
});

test('a full IBAN goes to the portal once and is kept nowhere', async () => {
  const { desk, accountId } = await signedInDesk();
  const method = {
    kind: 'sepa-direct-debit',
    accountHolder: 'Bergmann Optik GmbH',
    iban,
    mandateAccepted: true,
  } as const;
  const edit = { kind: 'add-payment-method', id: 'payment-new', method } as const;
  const added = await desk.get('accounts.edit', { editId: randomUUID(), accountId, edit });
  expect(added.account.paymentMethods.find(({ id }) => id === 'payment-new')).toMatchObject({
    kind: 'sepa-direct-debit',
    ibanMasked: 'DE12 **** **** **** 9890',
  });
  await desk.close();
  const digits = iban.replaceAll(' ', '');
  const everything = readdirSync(desk.home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .concat(desk.log, JSON.stringify(desk.pushes))
    .join('\n');
  expect(everything).toContain('DE12 **** **** **** 9890');
  for (const full of [iban, digits, digits.slice(4)]) expect(everything).not.toContain(full);
});

test('an account that is gone is said to be gone', async () => {
  const { desk } = await signedInDesk();
  const gone = { ok: false, failure: { code: 'not-found', what: 'account', id: 'a-gone' } };
  expect(await desk.ask('accounts.details', { accountId: 'a-gone' })).toEqual(gone);
  expect(await desk.ask('accounts.edit', addressEdit('a-gone', newAddress))).toEqual(gone);
});
