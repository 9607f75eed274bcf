// F10 on the screen: editing an account where it is shown, what waits, was refused or collided, and that nothing which
// was typed is lost.
import { describe, expect, test } from 'vitest';
import type { PlacedEdit } from '../../../shared/contract/edits.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import { click, descriptionOf, element, press } from '../design/screen.ts';
import { account, details } from '../order-wizard/wizard-fixtures.ts';
import {
  anEdit,
  asked,
  editId,
  field,
  openTab,
  submit,
  toldBy,
  withNotes,
  useAccountEdits,
} from './account-edits-screen.tsx';
import { button, host, push, settled, shownText, syncedState, type } from './desk.tsx';

useAccountEdits();

describe('a form', () => {
  test('saves notes of several lines, on what was seen, and closes', async () => {
    await openTab('notes', withNotes('Old'));
    await click(button('Edit notes'));
    await type(field('Notes'), 'First line\nsecond line');
    await submit();
    expect(asked()).toEqual([{ edit: { kind: 'change-notes', notes: 'First line\nsecond line' }, seen: 'Old' }]);
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button('Edit notes'));
  });

  test('says beside its field what cannot be used, and asks main nothing', async () => {
    await openTab('contacts');
    await click(button('Add contact'));
    await type(field('E-mail'), 'ida');
    await submit();
    expect(shownText()).toContain('Name is missing.');
    expect(shownText()).toContain('This is not an e-mail address.');
    expect(asked()).toEqual([]);
  });

  test('keeps what was typed when another tab is opened, and when the account cannot be read for a while', async () => {
    await openTab('notes');
    await click(button('Edit notes'));
    await type(field('Notes'), 'Half a sen');
    await click(element('[role="tab"][data-key="tax"]'));
    await settled();
    expect(document.querySelector('textarea')).toBeNull();
    await click(element('[role="tab"][data-key="notes"]'));
    host.answer('accounts.details', () => failed({ code: 'unexpected', reference: 'R' }));
    await push('data.changed', { areas: ['accounts'], accountIds: ['account-1'] });
    await toldBy(details());
    expect((field('Notes') as HTMLTextAreaElement).value).toBe('Half a sen');
  });

  test('says when the same thing was changed at the portal meanwhile, and leaves the choice', async () => {
    await openTab('notes', withNotes('Old'));
    await click(button('Edit notes'));
    await type(field('Notes'), 'Mine');
    await toldBy(withNotes('Theirs'));
    expect(shownText()).toContain('This was changed while you were typing');
    expect((field('Notes') as HTMLTextAreaElement).value).toBe('Mine');
    await click(button('Keep mine'));
    expect(shownText()).not.toContain('This was changed while you were typing');
    await submit();
    expect(asked()).toEqual([{ edit: { kind: 'change-notes', notes: 'Mine' }, seen: 'Theirs' }]);
  });

  test('takes the newer values where the user wants them', async () => {
    await openTab('notes', withNotes('Old'));
    await click(button('Edit notes'));
    await type(field('Notes'), 'Mine');
    await toldBy(withNotes('Theirs'));
    await click(button('Take the newer values'));
    expect((field('Notes') as HTMLTextAreaElement).value).toBe('Theirs');
  });

  test('is not disturbed by a change of something else', async () => {
    await openTab('notes', withNotes('Old'));
    await click(button('Edit notes'));
    await type(field('Notes'), 'Mine');
    await toldBy(details({ account: { ...account, notes: 'Old', tags: ['theirs'] } }));
    expect(shownText()).not.toContain('This was changed while you were typing');
  });

  test('of a contact that was removed meanwhile stays, and adds it again', async () => {
    await openTab('contacts');
    await click(button('Edit Katrin Bergmann'));
    await type(field('Name'), 'Katrin Bergmann-Lund');
    await toldBy(details({ account: { ...account, contacts: [] } }));
    expect(shownText()).toContain('saving adds it again');
    await submit();
    expect(asked()).toMatchObject([{ edit: { kind: 'add-contact', contact: { id: 'contact-1' } }, seen: null }]);
  });

  test('asks before Escape discards what was typed', async () => {
    await openTab('notes');
    await click(button('Edit notes'));
    await press(field('Notes'), 'Escape');
    expect(document.querySelector('textarea')).toBeNull();
    await click(button('Edit notes'));
    await type(field('Notes'), 'Mine');
    await press(field('Notes'), 'Escape');
    await click(button('Keep typing'));
    expect((field('Notes') as HTMLTextAreaElement).value).toBe('Mine');
    await press(field('Notes'), 'Escape');
    await click(button('Discard'));
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('keeps a direct debit that cannot wait for a connection, and says why and what to do', async () => {
    host.answer('accounts.edit', () => failed({ code: 'offline', reason: 'no-network', address: null }));
    await openTab('payment');
    await click(button('Add SEPA direct debit'));
    await type(field('IBAN'), 'DE89 3704 0044 0532 0130 00');
    await click(element('.sepa-mandate input'));
    await submit();
    expect(element('[role="alert"]').textContent).toContain('no safe place where an IBAN could wait');
    expect(element('[role="alert"]').textContent).toContain('choose payment by invoice');
    expect((field('IBAN') as HTMLInputElement).value).toBe('DE89 3704 0044 0532 0130 00');
  });

  test.each([
    ['gone', 'removed meanwhile'],
    ['no-change', 'what is there already'],
    ['id-in-use', 'added already'],
  ])('says in words that main refused it with %s', async (problem, words) => {
    host.answer('accounts.edit', () => failed({ code: 'invalid-input', problems: [{ path: 'edit', problem }] }));
    await openTab('notes');
    await click(button('Edit notes'));
    await type(field('Notes'), 'Mine');
    await submit();
    expect(element('[role="alert"]').textContent).toContain(words);
  });
});

describe('what stands against an edit', () => {
  test('is said to a viewer at every button', async () => {
    await openTab('contacts', details(), 'viewer');
    for (const name of ['Add contact', 'Edit Katrin Bergmann', 'Remove Katrin Bergmann']) {
      expect(descriptionOf(button(name))).toContain('Your role is viewer');
    }
  });

  test('an address that a subscription is billed to cannot be removed, with the reason', async () => {
    const [subscription] = details().subscriptions;
    if (subscription === undefined) throw new Error('no subscription');
    await openTab('addresses', details({ subscriptions: [{ ...subscription, billingAddressId: 'address-1' }] }));
    expect(descriptionOf(button('Remove Bergmann Optik GmbH, Kiel'))).toContain('is billed to this address');
    await click(button('Remove Bergmann Optik GmbH, Hamburg'));
    await click(button('Remove'));
    await settled();
    expect(asked()).toMatchObject([{ edit: { kind: 'remove-billing-address', billingAddressId: 'address-2' } }]);
  });

  test('the only billing address cannot be removed, with the reason', async () => {
    const billingAddresses = account.billingAddresses.slice(0, 1);
    await openTab('addresses', details({ account: { ...account, billingAddresses } }));
    expect(descriptionOf(button('Remove Bergmann Optik GmbH, Kiel'))).toContain('the only billing address');
  });
});

describe('an edit that is not at the portal', () => {
  const removal = anEdit({ kind: 'remove-contact', contactId: 'contact-1' });

  test('says so beside the thing, and when it goes, and can be taken back', async () => {
    host.answer('sync.read', () =>
      success({ ...syncedState, connection: { kind: 'offline', reason: 'no-network' as const } }),
    );
    const data = { ...withNotes('Mine'), unsentEdits: [anEdit({ kind: 'change-notes', notes: 'Mine' })] };
    await openTab('notes', data);
    expect(shownText()).toContain('Not sent yet');
    expect(shownText()).toContain('Goes to the portal when connected.');
    expect(shownText()).toContain('1 change not at the portal yet');
    await click(button('Take back: Changed notes'));
    expect(host.asked('edits.withdraw')).toEqual([{ editId }]);
  });

  test('and needs a decision marks its tab in another colour than one that only waits', async () => {
    const collided = anEdit(
      { kind: 'change-notes', notes: 'Mine' },
      { kind: 'needs-attention', now: 'Theirs', isFromOlderCopy: false },
    );
    await openTab('notes', { ...withNotes('Theirs'), unsentEdits: [collided, removal] });
    expect(element('.tab-mark-danger').textContent).toBe('1 change needs your decision');
    expect(element('.tab-mark-warning').textContent).toBe('1 change not at the portal yet');
  });

  test('that may have arrived cannot be taken back, and says why', async () => {
    const edit = anEdit({ kind: 'change-notes', notes: 'Mine' });
    const item = { kind: 'edit', edit, customer: null, attempts: 1, nextAttemptAt: null, heldUpBy: null } as const;
    host.answer('outbox.list', () =>
      success({
        items: [{ ...item, canWithdraw: false }],
        total: 1,
        accepted: [],
        waitingSince: null,
        today: '2026-11-16',
      }),
    );
    await openTab('notes', { ...withNotes('Mine'), unsentEdits: [edit] });
    expect(descriptionOf(button('Take back: Changed notes'))).toContain('the portal may have it');
  });

  test('is shown where what it removed was', async () => {
    await openTab('contacts', details({ account: { ...account, contacts: [] }, unsentEdits: [removal] }));
    expect(shownText()).toContain('Removed contact: Katrin Bergmann');
    expect(button('Take back: Removed contact: Katrin Bergmann')).toBeDefined();
  });

  test('and was refused says why, and goes back into its form; the refused one goes only when that is kept', async () => {
    const contact = { id: 'c-9', name: 'Ida Lund', role: '', email: 'ida@lund.example', phone: '' };
    const refused = anEdit({ kind: 'add-contact', contact }, { kind: 'rejected', portalCode: 'forbidden', fields: [] });
    await openTab('contacts', details({ unsentEdits: [refused] }));
    expect(shownText()).toContain('Your role does not allow this at the portal.');
    await click(button('Edit again: New contact: Ida Lund'));
    expect((field('Name') as HTMLInputElement).value).toBe('Ida Lund');
    expect(host.asked('edits.withdraw')).toEqual([]);
    await submit();
    expect(asked()).toMatchObject([{ edit: { kind: 'add-contact', contact } }]);
    expect(host.asked('edits.withdraw')).toEqual([{ editId }]);
  });

  test('whose IBAN is not kept any more asks for it again', async () => {
    const paymentMethod = {
      id: 'p-9',
      kind: 'sepa-direct-debit',
      accountHolder: 'Ida Lund',
      ibanMasked: 'DE02 **** **** **** 2051',
    } as const;
    const rejected: PlacedEdit['state'] = { kind: 'rejected', portalCode: 'iban-not-kept', fields: [] };
    await openTab(
      'payment',
      details({ unsentEdits: [anEdit({ kind: 'add-payment-method', paymentMethod }, rejected)] }),
    );
    expect(shownText()).toContain('The IBAN is not on this machine any more');
    await click(button('Edit again: New payment method: SEPA direct debit DE02 **** **** **** 2051'));
    expect((field('Account holder') as HTMLInputElement).value).toBe('Ida Lund');
    expect((field('IBAN') as HTMLInputElement).value).toBe('');
  });

  test('and collided shows both values, and is decided either way', async () => {
    host.answer('edits.keep-mine', () => success(anEdit({ kind: 'change-notes', notes: 'Mine' })));
    const collided = anEdit(
      { kind: 'change-notes', notes: 'Mine' },
      { kind: 'needs-attention', now: 'Theirs', isFromOlderCopy: false },
    );
    await openTab('notes', { ...withNotes('Theirs'), unsentEdits: [collided] });
    const [mine, theirs] = [...document.querySelectorAll('.both-values-side')].map(({ textContent }) => textContent);
    expect(mine).toBe('YoursMine');
    expect(theirs).toBe('At the portal nowTheirs');
    await click(button('Keep mine: Changed notes'));
    await settled();
    expect(host.asked('edits.keep-mine')).toMatchObject([{ editId }]);
    await click(button('Take the portal’s: Changed notes'));
    await settled();
    expect(host.asked('edits.withdraw')).toEqual([{ editId }]);
  });
});
