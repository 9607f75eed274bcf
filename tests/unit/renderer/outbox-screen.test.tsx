// The outbox on the screen (F19): whose, what, how it stands and why, since when, and what can be done about it.
import { describe, expect, test } from 'vitest';
import { failed, success } from '../../../shared/contract/result.ts';
import { anEditItem, anOrderItem, anOutbox, editItemId, orderItemId } from '../../fixtures/outbox.ts';
import { click, descriptionOf, element } from '../design/screen.ts';
import { button, host, push, settled, shownText, syncedState, useDesk } from './desk.tsx';
import { attention, listed, offline, rejected, showOutbox } from './outbox-desk.tsx';
import type { OrderState } from './outbox-desk.tsx';

useDesk();

describe('an order in the outbox', () => {
  test('says whose it is, what it changes, what it costs, when it was placed and how long ago', async () => {
    listed(anOrderItem({ kind: 'queued' }));
    await showOutbox();
    const row = element('.outbox-item').textContent;
    for (const text of ['Bergmann Optik GmbH', 'K-10482', 'Upgrade', '5', '10 licences', 'bergmann.cloud', '€176.12']) {
      expect(row).toContain(text);
    }
    expect(row).toContain('Placed 14 Nov 2026');
    expect(row).toContain('2 days ago');
  });

  test.each([
    ['has its turn', {}, syncedState, 'Waits for its turn'],
    ['has no connection', {}, offline, 'Waits for the connection'],
    ['was tried offline', { attempts: 2 }, offline, '2 attempts had no answer'],
    ['was tried', { attempts: 1, nextAttemptAt: '2026-11-16T09:30:00Z' }, syncedState, 'next attempt at'],
    ['waits for what is not listed', { heldUpBy: 'order-9' }, syncedState, 'Waits for something earlier'],
  ] as const)('that %s says so', async (_what, overrides, sync, words) => {
    host.answer('sync.read', () => success(sync));
    listed(anOrderItem({ kind: 'queued' }, overrides));
    await showOutbox();
    expect(element('.outbox-state').textContent).toContain(words);
  });

  test('behind a refused change says which one, and that it needs a decision', async () => {
    listed(anEditItem(rejected), anOrderItem({ kind: 'queued' }, { heldUpBy: editItemId }));
    await showOutbox();
    expect(shownText()).toContain('Waits for a change: Changed notes, which needs your decision');
  });

  test('is withdrawn only after a question that names the customer, and the focus goes on with the list', async () => {
    const item = anOrderItem({ kind: 'queued' });
    listed(item);
    host.answer('orders.withdraw', () => success({ ...item.order, state: { kind: 'withdrawn' } }));
    await showOutbox();
    await click(button('Withdraw: Upgrade, Bergmann Optik GmbH'));
    expect(element('[role="alertdialog"]').textContent).toContain('Bergmann Optik GmbH · K-10482');
    await click(button('Keep order'));
    expect(host.asked('orders.withdraw')).toEqual([]);
    await click(button('Withdraw: Upgrade, Bergmann Optik GmbH'));
    await click(button('Withdraw order'));
    await settled();
    expect(host.asked('orders.withdraw')).toEqual([{ orderId: orderItemId }]);
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test.each([
    ['is on its way', anOrderItem({ kind: 'sending' }, { canWithdraw: false }), 'on its way'],
    ['may have arrived', anOrderItem({ kind: 'queued' }, { canWithdraw: false, attempts: 1 }), 'had no answer'],
  ])('that %s cannot be withdrawn or revised, and says why', async (_what, item, reason) => {
    listed(item);
    await showOutbox();
    for (const name of ['Withdraw: Upgrade, Bergmann Optik GmbH', 'Revise: Upgrade, Bergmann Optik GmbH']) {
      expect(descriptionOf(button(name))).toContain(reason);
    }
    await click(button('Withdraw: Upgrade, Bergmann Optik GmbH'));
    expect(document.querySelector('[role="alertdialog"]')).toBeNull();
  });

  test('is revised in the wizard', async () => {
    listed(anOrderItem(rejected));
    const desk = await showOutbox();
    expect(element('.outbox-reason-list').textContent).toContain('Your role at the portal does not allow this');
    await click(button('Revise: Upgrade, Bergmann Optik GmbH'));
    expect(desk.path()).toBe(`/outbox/${orderItemId}/revise`);
  });

  test('decides nothing for a viewer', async () => {
    listed(anOrderItem(attention));
    await showOutbox({ role: 'viewer' });
    expect(descriptionOf(button('Confirm new figures: Upgrade, Bergmann Optik GmbH'))).toContain('viewer');
  });
});

describe('the outbox', () => {
  test('has its sections in the order in which they matter', async () => {
    const accepted: OrderState = {
      kind: 'accepted',
      confirmationNumber: 'C-2026-000481',
      acceptedAt: '2026-11-16T09:00:00Z',
    };
    host.answer('outbox.list', () =>
      success(
        anOutbox([anOrderItem(rejected), anEditItem({ kind: 'queued' }), anOrderItem(attention)], {
          accepted: [anOrderItem(accepted)],
        }),
      ),
    );
    await showOutbox();
    const titles = [...document.querySelectorAll('h2')].map((one) => one.textContent);
    expect(element('.outbox-summary-counts').textContent).toBe('1 needs your decision · 1 refused · 1 waits');
    expect(titles).toEqual(['Needs your decision1', 'Refused by the portal1', 'Waiting to be sent1', 'Accepted last']);
    expect(shownText()).toContain('Confirmation number C-2026-000481');
  });

  test('says since when the oldest waits, and how many are not listed', async () => {
    const items = [anOrderItem({ kind: 'queued' })];
    host.answer('outbox.list', () => success(anOutbox(items, { waitingSince: '2026-11-13T09:42:00Z', total: 612 })));
    await showOutbox();
    expect(shownText()).toContain('The oldest has waited since 13 Nov 2026, 3 days.');
    expect(shownText()).toContain('The first 1 of 612 are listed');
    expect(element('.outbox-summary-counts').textContent).toBe('612 items in the outbox');
  });

  test('sends now when asked, and says that there is no connection', async () => {
    const outbox = anOutbox([anOrderItem({ kind: 'queued' })], { waitingSince: '2026-11-16T08:00:00Z' });
    host.answer('sync.read', () => success(offline));
    host.answer('outbox.list', () => success(outbox));
    host.answer('outbox.send', () => success(outbox));
    await showOutbox();
    await click(button('Send now'));
    await settled();
    expect(host.asked('outbox.send')).toHaveLength(1);
    expect(element('.outbox-send [role="status"]').textContent).toContain('There is no connection now');
  });

  test('puts a row aside that cannot be read any more, and never says that it was sent', async () => {
    const customer = { company: 'Bergmann Optik GmbH', customerNumber: 'K-10482' };
    listed({ kind: 'unreadable', itemId: 'order-1', customer });
    host.answer('outbox.put-aside', () => success(anOutbox([])));
    await showOutbox();
    expect(shownText()).toContain('it is not sent');
    await click(button('Put aside the item of Bergmann Optik GmbH'));
    await settled();
    expect(host.asked('outbox.put-aside')).toEqual([{ itemId: 'order-1' }]);
  });

  test('that is empty says what would wait here', async () => {
    listed();
    const desk = await showOutbox();
    expect(shownText()).toContain('Nothing waits');
    await click(button('Go to accounts'));
    expect(desk.path()).toBe('/accounts');
  });

  test('that cannot be read says so, and can be asked for again', async () => {
    host.answer('outbox.list', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await showOutbox();
    expect(shownText()).toContain('The outbox could not be read');
    listed(anOrderItem({ kind: 'queued' }));
    await click(button('Try again'));
    await settled();
    expect(shownText()).toContain('bergmann.cloud');
  });

  test('follows what main says of it', async () => {
    listed(anOrderItem({ kind: 'queued' }));
    await showOutbox();
    listed();
    await push('data.changed', { areas: ['outbox'], accountIds: ['account-1'] });
    expect(shownText()).toContain('Nothing waits');
  });
});
