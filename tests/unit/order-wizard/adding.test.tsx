// Adding a billing address or a payment method on the way: checked beside the field, saved with the
// account, and never lost where saving fails.
import { describe, expect, test } from 'vitest';
import type { PlacedEdit } from '../../../shared/contract/edits.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { AccountEdit } from '../../../shared/domain/account-edit.ts';
import { aBillingAddress } from '../../fixtures/builders.ts';
import { click, descriptionOf, element } from '../design/screen.ts';
import { account } from './wizard-fixtures.ts';
import { button, heading, host, next, open, settled, shownText, type, useWizardScreen } from './wizard-screen.tsx';

useWizardScreen();

const field = (name: string) => element(`input[name="${name}"]`) as HTMLInputElement;
const added = aBillingAddress({ id: 'address-3', street: 'Alter Wall 1', postalCode: '20457', city: 'Hamburg' });

/** Main's answer to an edit that the portal has. */
function accepted(editId: string, edit: AccountEdit): PlacedEdit {
  const placedAt = '2026-11-16T09:00:00Z';
  return { editId, accountId: 'account-1', placedAt, edit, basis: null, state: { kind: 'accepted' } };
}

async function enterAddress() {
  await open();
  await next();
  await next();
  await click(button('Enter a new address'));
  await type(field('street'), 'Alter Wall 1');
  await type(field('city'), 'Hamburg');
}

describe('a new billing address', () => {
  test('is refused with a postal code that its country does not have, and keeps what was typed', async () => {
    await enterAddress();
    await type(field('postalCode'), '2045');
    await next();
    expect(host.asked('accounts.edit')).toHaveLength(0);
    expect(descriptionOf(field('postalCode'))).toContain('not a postal code of Germany');
    expect(field('street').value).toBe('Alter Wall 1');
  });

  test('that could not be saved says why and loses nothing, also when the user goes back and returns', async () => {
    host.answer('accounts.edit', () => failed({ code: 'offline', reason: 'no-network', address: null }));
    await enterAddress();
    await type(field('postalCode'), '20457');
    await next();
    expect(shownText()).toContain('The address was not saved.');
    await click(button('Back'));
    await next();
    expect([field('street').value, field('postalCode').value]).toEqual(['Alter Wall 1', '20457']);
  });

  test('that is saved is chosen, and leads on', async () => {
    host.answer('accounts.edit', ({ edit, editId }) => {
      if (edit.kind !== 'add-billing-address') throw new Error('another edit');
      const billingAddresses = [...account.billingAddresses, { ...added, id: edit.billingAddress.id }];
      return success({
        account: { ...account, version: 2, billingAddresses },
        edit: accepted(editId, { kind: 'add-billing-address', billingAddress: added }),
      });
    });
    await enterAddress();
    await type(field('postalCode'), ' 20457 ');
    await next();
    expect(host.asked('accounts.edit')[0]?.edit).toMatchObject({
      kind: 'add-billing-address',
      billingAddress: { company: 'Bergmann Optik GmbH', postalCode: '20457' },
    });
    expect(heading()).toBe('Confirm your payment method');
    await next();
    expect(shownText()).toContain('Alter Wall 1 · 20457 Hamburg · Germany');
  });
});

describe('a new direct debit', () => {
  async function enterSepa(iban: string) {
    await open();
    await next();
    await next();
    await next();
    await click(button('Add SEPA direct debit'));
    await type(field('iban'), iban);
  }

  test('is refused with wrong check digits and without its mandate', async () => {
    await enterSepa('DE89 3704 0044 0532 0130 01');
    await next();
    expect(host.asked('accounts.edit')).toHaveLength(0);
    expect(shownText()).toContain('The check digits do not fit');
    expect(shownText()).toContain('Direct debit needs the mandate.');
    expect(field('iban').value).toBe('DE89 3704 0044 0532 0130 01');
  });

  test('is saved once with the full IBAN, which stays nowhere on the screen', async () => {
    host.answer('accounts.edit', ({ edit, editId }) => {
      if (edit.kind !== 'add-payment-method') throw new Error('another edit');
      const saved = { ...aSavedDebit, id: edit.id };
      return success({
        account: { ...account, version: 2, paymentMethods: [...account.paymentMethods, saved] },
        edit: accepted(editId, { kind: 'add-payment-method', paymentMethod: saved }),
      });
    });
    await enterSepa('de89 3704 0044 0532 0130 00');
    await click(element('input[type="checkbox"]'));
    await next();
    await settled();
    expect(host.asked('accounts.edit').map(({ accountId, edit }) => ({ accountId, edit }))).toEqual([
      {
        accountId: 'account-1',
        edit: {
          kind: 'add-payment-method',
          id: expect.any(String),
          method: {
            kind: 'sepa-direct-debit',
            accountHolder: 'Bergmann Optik GmbH',
            iban: 'DE89370400440532013000',
            mandateAccepted: true,
          },
        },
      },
    ]);
    expect(heading()).toBe('Order overview');
    expect(document.body.innerHTML).not.toContain('0532');
  });
});

const aSavedDebit = {
  kind: 'sepa-direct-debit',
  accountHolder: 'Bergmann Optik GmbH',
  ibanMasked: 'DE89 **** **** **** 3000',
  mandateReference: 'M-10482-2',
  mandateDate: '2026-11-16',
} as const;
