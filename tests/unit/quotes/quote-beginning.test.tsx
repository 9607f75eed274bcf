// What a new quote takes over from the order wizard (F20).
import { expect, test } from 'vitest';
import { success } from '../../../shared/contract/result.ts';
import { aBillingAddress } from '../../fixtures/builders.ts';
import { anUpgradeTo } from '../../fixtures/quotes.ts';
import { details } from '../order-wizard/wizard-fixtures.ts';
import { field, host, kept, openEditor, useQuoteScreen } from './quote-screen.tsx';

useQuoteScreen();

test('begins with the change that was entered in the order wizard, and is kept at once', async () => {
  await openEditor({ beginning: { subscriptionId: 'subscription-1', change: anUpgradeTo(33) } });
  expect(field('alternatives.0.lines.0.quantity').value).toBe('33');
  expect(kept()?.content.alternatives[0]?.lines[0]?.change).toEqual(anUpgradeTo(33));
});

test('takes over the draft of the order, with the address that was chosen there', async () => {
  const draft = { id: crypto.randomUUID(), billingAddressId: 'address-2' };
  const billingAddresses = [aBillingAddress(), aBillingAddress({ id: 'address-2' })];
  host.answer('accounts.details', () => success(details({ account: { ...details().account, billingAddresses } })));
  await openEditor({ beginning: { subscriptionId: 'subscription-1', change: anUpgradeTo(33), draft } });
  expect(kept()).toMatchObject({ endsDraft: draft.id, content: { billingAddressId: 'address-2' } });
});
