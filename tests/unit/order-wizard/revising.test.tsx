// Revising an order of the outbox (F19): the wizard begins with everything that was chosen there, and the new order takes
// the place of the old one.
import { describe, expect, test } from 'vitest';
import { resumedSession } from '../../../renderer/features/order-wizard/kept-draft.ts';
import { revisedSession } from '../../../renderer/features/order-wizard/revised-session.ts';
import { success } from '../../../shared/contract/result.ts';
import { aKeptDraft } from '../../fixtures/drafts.ts';
import { click } from '../design/screen.ts';
import { additionData, orderId, placedOrder, upgradeData } from './wizard-fixtures.ts';
import { button, heading, host, open, settled, shownText, useWizardScreen } from './wizard-screen.tsx';

const newId = '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e09';
const refused = placedOrder({ kind: 'rejected', portalCode: 'forbidden', fields: [] });

describe('a session that begins from a placed order', () => {
  test('is at the overview with all of its choices, under a new id in its place', () => {
    const session = revisedSession(upgradeData(), refused, newId);
    expect(session.draft).toMatchObject({
      orderId: newId,
      step: 'overview',
      answers: {
        licences: { quantity: 10, termMonths: 12 },
        sla: { slaId: 'business' },
        billingAddress: { billingAddressId: 'address-1' },
        paymentMethod: { paymentMethodId: 'payment-1' },
      },
    });
    expect(session).toMatchObject({ replaces: orderId, isTouched: false });
  });

  test('asks again for a payment method that is gone', () => {
    const data = upgradeData();
    const account = { ...data.account, paymentMethods: data.account.paymentMethods.slice(1) };
    const session = revisedSession({ ...data, account }, refused, newId);
    expect(session.draft.step).toBe('payment-method');
    expect(session.entries.paymentMethodId).toBe('payment-2');
  });

  test('announces figures that moved since it was placed, and not those that hold', () => {
    const holds = revisedSession(upgradeData(), refused, newId);
    expect(holds.seen.basis).not.toBe('placed');
    const moved = revisedSession(upgradeData({ on: '2026-11-20' }), refused, newId);
    expect(moved.seen.basis).toBe('placed');
  });

  test('keeps the number of licences that was ordered, also where it is not possible any more', () => {
    const data = additionData();
    const overview = { ...refused.overview, change: { kind: 'add-licences', quantity: 3 } as const };
    expect(revisedSession(data, { ...refused, overview }, newId).entries.licences.text).toBe('3');
  });

  test('is resumed from its draft still in the place of that order', () => {
    expect(resumedSession(upgradeData(), aKeptDraft({ replaces: orderId })).replaces).toBe(orderId);
  });
});

describe('the wizard on an order of the outbox', () => {
  useWizardScreen();

  test('says whose place it takes, and orders in its place', async () => {
    host.answer('orders.read', () => success(refused));
    await open('upgrade', refused);
    expect(heading()).toBe('Order overview');
    expect(shownText()).toContain('This order takes the place of another one');
    await click(button('Complete purchase'));
    await click(button('Confirm purchase'));
    await settled();
    expect(host.asked('orders.place')).toMatchObject([{ replaces: orderId, change: { quantity: 10 } }]);
    expect(shownText()).toContain('Back to the outbox');
  });

  test('asks before another draft of the same change goes, and can go on with either', async () => {
    const draft = aKeptDraft();
    host.answer('drafts.read', () => success({ draft }));
    host.answer('orders.read', () => success(refused));
    await open('upgrade', refused);
    expect(shownText()).toContain('There is a draft of this change already');
    await click(button('Continue the draft'));
    await settled();
    expect(heading()).toBe('Enter your billing address');
    expect(shownText()).not.toContain('takes the place');
  });

  test('goes on with a draft that was begun on the same order, without a question', async () => {
    const draft = aKeptDraft({ replaces: orderId });
    host.answer('drafts.read', () => success({ draft }));
    host.answer('orders.read', () => success(refused));
    await open('upgrade', refused);
    expect(heading()).toBe('Enter your billing address');
    expect(shownText()).toContain('This order takes the place of another one');
  });

  test('whose order was accepted meanwhile says so, and orders in addition only when that is asked for', async () => {
    const state = {
      kind: 'accepted',
      confirmationNumber: 'C-2026-000481',
      acceptedAt: '2026-11-16T09:00:00Z',
    } as const;
    host.answer('orders.read', () => success({ ...refused, state }));
    await open('upgrade', refused);
    expect(shownText()).toContain('has been accepted by the portal (C-2026-000481)');
    await click(button('Order this in addition'));
    await click(button('Complete purchase'));
    await click(button('Confirm purchase'));
    await settled();
    expect(host.asked('orders.place')).toMatchObject([{ replaces: null }]);
  });
});
