// Ordering with the wizard: nothing is ordered twice, and nothing at figures that were not shown.
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { requestKey } from '../../../renderer/host/use-request.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import { aSubscription } from '../../fixtures/builders.ts';
import { click, element } from '../design/screen.ts';
import { details, placedOrder } from './wizard-fixtures.ts';
import {
  accepted,
  acceptedState,
  answers,
  button,
  confirming,
  heading,
  host,
  settled,
  shownText,
  useWizardScreen,
} from './wizard-screen.tsx';

useWizardScreen();

const nothing = { waiting: 0, needingAttention: 0, rejected: 0 };

describe('the order', () => {
  test('is sent once with the figures shown, however often Confirm purchase is pressed', async () => {
    let answer: (state: ReturnType<typeof accepted>) => void = () => undefined;
    host.answer('orders.place', () => new Promise((resolve) => (answer = resolve)));
    await confirming();
    const confirm = button('Confirm purchase');
    await click(confirm);
    await click(confirm);
    await settled();
    await click(confirm);
    expect(host.asked('orders.place')).toHaveLength(1);
    const [sent] = host.asked('orders.place');
    expect(sent).toMatchObject({
      subscriptionVersion: 1,
      change: { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 },
      totalsShown: { chargeNow: { gross: { minor: 17_612, currency: 'EUR' } } },
      confirmedCustomerNumber: 'K-10482',
    });
    answer(success(placedOrder(acceptedState, sent?.orderId)));
    await settled();
    expect(heading()).toBe('Congratulations');
    expect(shownText()).toContain('C-2026-000481');
    expect(shownText()).toContain('Your pascom Cloud subscription has been upgraded.');
  });

  test('is confirmed for the customer by name and number, with the focus away from the deed', async () => {
    await confirming();
    const dialog = element('[role="dialog"]');
    expect(dialog.textContent).toContain('Bergmann Optik GmbH');
    expect(dialog.textContent).toContain('K-10482');
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(host.asked('orders.place')).toHaveLength(0);
  });

  test('that failed can be sent again under the same id', async () => {
    host.answer('orders.place', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    expect(shownText()).toContain('7F3K');
    host.answer('orders.place', accepted);
    await click(button('Confirm purchase'));
    await settled();
    const [first, second] = host.asked('orders.place').map(({ orderId }) => orderId);
    expect(second).toBe(first);
    expect(heading()).toBe('Congratulations');
  });

  test('that met other figures shows both, and goes on with the new ones under a new id', async () => {
    const differences = [
      { field: 'chargeNow.gross', shown: { minor: 17_612, currency: 'EUR' }, now: { minor: 18_802, currency: 'EUR' } },
    ];
    host.answer('orders.place', ({ orderId }) =>
      success(
        placedOrder({ kind: 'needs-attention', differences, overviewNow: null, isFromOlderCopy: false }, orderId),
      ),
    );
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    expect(heading()).toBe('The figures have changed');
    expect(element('.difference-table tbody').textContent).toBe('Charge now, total€176.12€188.02+€11.90');
    const newer = aSubscription({ version: 2 });
    host.answer('accounts.details', () => success(details({ subscriptions: [newer] })));
    host.answer('sync.run', () =>
      success({
        connection: { kind: 'connected' },
        activity: { kind: 'idle' },
        isComplete: true,
        lastSyncAt: null,
        outbox: { orders: nothing, edits: nothing, quotes: nothing },
        parkedEntities: 0,
      }),
    );
    host.answer('orders.withdraw', ({ orderId }) => success(placedOrder({ kind: 'withdrawn' }, orderId)));
    host.answer('orders.place', accepted);
    await click(button('Take over the new figures'));
    await settled();
    expect(heading()).toBe('Order overview');
    await click(button('Complete purchase'));
    await settled();
    await click(button('Confirm purchase'));
    await settled();
    const [first, second] = host.asked('orders.place');
    expect(second?.orderId).not.toBe(first?.orderId);
    expect(second?.subscriptionVersion).toBe(2);
    // The first one is withdrawn in the transaction that keeps the second.
    expect(second?.replaces).toBe(first?.orderId);
    expect(host.asked('orders.withdraw')).toEqual([]);
  });

  test('is not confirmed any more when the figures change under the open dialog', async () => {
    await confirming();
    await act(async () => {
      const newer = details({ subscriptions: [aSubscription({ version: 2, licenceQuantity: 6 })] });
      answers.setQueryData(requestKey('accounts.details', { accountId: 'account-1' }), newer);
    });
    await settled();
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(shownText()).toContain('What is shown here was updated');
  });

  test('that cannot be sent now says that it waits', async () => {
    host.answer('orders.place', ({ orderId }) => success(placedOrder({ kind: 'queued' }, orderId)));
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    expect(heading()).toBe('The order is queued');
    expect(shownText()).toContain('Queued, will be sent when connected.');
  });
});
