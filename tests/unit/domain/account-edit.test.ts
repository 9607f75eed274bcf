// What an edit makes of an account, and when it collides with somebody else's (F10).
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf, valueAfter, valueBefore, withEdit } from '../../../shared/domain/account-edit-effect.ts';
import { enteredEditSchema, subjectOf } from '../../../shared/domain/account-edit.ts';
import type { AccountEdit } from '../../../shared/domain/account-edit.ts';
import { aBillingAddress, anAccount } from '../../fixtures/builders.ts';

const on = '2026-11-16';
const account = anAccount();
const contact = { id: 'c-1', name: 'Ida Lund', role: '', email: '', phone: '' };
const address = aBillingAddress({ id: 'address-1', street: 'Neue Straße 1' });

const edits: AccountEdit[] = [
  { kind: 'add-billing-address', billingAddress: aBillingAddress({ id: 'address-9' }) },
  { kind: 'change-billing-address', billingAddress: address },
  { kind: 'remove-billing-address', billingAddressId: 'address-1' },
  { kind: 'add-contact', contact },
  { kind: 'change-notes', notes: 'Calls back' },
  { kind: 'change-tags', added: ['vip'], removed: ['old'] },
  { kind: 'change-vat-id', vatId: 'ATU13585627' },
  { kind: 'add-payment-method', paymentMethod: { id: 'payment-9', kind: 'invoice' } },
];

describe.each(edits)('$kind', (edit) => {
  const basis = valueBefore(account, edit);

  test('is open until it is made, and done afterwards', () => {
    expect(standingOf(account, edit, basis)).toBe('open');
    const edited = withEdit(account, edit, on);
    expect(standingOf(edited, edit, basis)).toBe('done');
    expect(valueBefore(edited, edit)).toEqual(valueAfter(edit, basis));
  });

  test('made twice is made once', () => {
    const once = withEdit(account, edit, on);
    expect(withEdit(once, edit, on)).toEqual(once);
  });

  test('leaves everything else as it is', () => {
    const {
      billingAddresses: _a,
      contacts: _c,
      notes: _n,
      tags: _t,
      taxData: _d,
      paymentMethods: _p,
      ...rest
    } = account;
    expect(withEdit(account, edit, on)).toMatchObject(rest);
  });
});

test('an edit collides where somebody else changed the same thing since it was seen', () => {
  const notes: AccountEdit = { kind: 'change-notes', notes: 'mine' };
  expect(standingOf({ ...account, notes: 'theirs' }, notes, account.notes)).toBe('collision');
  const change: AccountEdit = { kind: 'change-billing-address', billingAddress: address };
  const theirs = { ...account, billingAddresses: [aBillingAddress({ id: 'address-1', city: 'Hamburg' })] };
  expect(standingOf(theirs, change, valueBefore(account, change))).toBe('collision');
  expect(standingOf({ ...account, billingAddresses: [] }, change, valueBefore(account, change))).toBe('collision');
});

test('an edit does not collide with a change of something else', () => {
  const notes: AccountEdit = { kind: 'change-notes', notes: 'mine' };
  expect(standingOf({ ...account, version: 9, tags: ['theirs'] }, notes, account.notes)).toBe('open');
});

test('tags are added and removed one by one: whatever others did stays', () => {
  const tag = fc.string({ minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(tag), fc.uniqueArray(tag), fc.uniqueArray(tag), (theirs, added, removed) => {
      const wanted = added.filter((one) => !removed.includes(one));
      const edit: AccountEdit = { kind: 'change-tags', added: wanted, removed };
      const { tags } = withEdit({ ...account, tags: theirs }, edit, on);
      expect(new Set(tags)).toEqual(new Set([...theirs.filter((one) => !removed.includes(one)), ...wanted]));
      expect(standingOf({ ...account, tags: theirs }, edit, account.tags)).not.toBe('collision');
    }),
  );
});

test('a VAT ID that changed is unchecked, and one that is taken away is none', () => {
  expect(withEdit(account, { kind: 'change-vat-id', vatId: 'ATU13585627' }, on).taxData).toMatchObject({
    vatId: 'ATU13585627',
    vatIdCheck: 'unchecked',
    vatIdCheckedOn: null,
  });
  expect(withEdit(account, { kind: 'change-vat-id', vatId: '' }, on).taxData.vatId).toBeNull();
});

test('edits of one thing have one name, and those of two things two', () => {
  expect(new Set(edits.map(subjectOf)).size).toBe(edits.length - 1);
});

test.each([
  ['vat-id-format', { kind: 'change-vat-id', vatId: 'x' }],
  ['vat-id-check-digits', { kind: 'change-vat-id', vatId: 'DE123456789' }],
  ['email', { kind: 'add-contact', contact: { ...contact, email: 'ida' } }],
  ['required', { kind: 'add-contact', contact: { ...contact, name: ' ' } }],
  ['control-characters', { kind: 'change-notes', notes: 'a\u0000' }],
  ['too-long', { kind: 'change-notes', notes: 'x'.repeat(100_001) }],
  ['postal-code', { kind: 'change-billing-address', billingAddress: { ...address, postalCode: '1' } }],
])('what is entered wrongly is refused with %s', (problem, edit) => {
  const answer = enteredEditSchema.safeParse(edit);
  expect(answer.error?.issues.map(({ message }) => message)).toContain(problem);
});
