// What needs a decision in the outbox (D18, D20, F10): both values side by side, and nothing sent that nobody saw.
import { describe, expect, test } from 'vitest';
import { failed, success } from '../../../shared/contract/result.ts';
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { anEditItem, anOrderItem, editItemId, orderItemId } from '../../fixtures/outbox.ts';
import { aQuote } from '../../fixtures/quotes.ts';
import { click, element } from '../design/screen.ts';
import { details } from '../order-wizard/wizard-fixtures.ts';
import { button, host, settled, shownText, syncedState, useDesk } from './desk.tsx';
import { attention, listed, overview, showOutbox } from './outbox-desk.tsx';

useDesk();

describe('an order that met other figures', () => {
  test('shows them line by line, and the way to confirm, revise or withdraw', async () => {
    listed(anOrderItem(attention));
    await showOutbox();
    const row = element('.difference-table tbody tr').textContent;
    expect(row).toBe('Charge now, total€176.12€190.00+€13.88');
    expect(button('Confirm new figures: Upgrade, Bergmann Optik GmbH')).toBeDefined();
  });

  test('that is not possible any more can only be revised or withdrawn', async () => {
    listed(anOrderItem({ ...attention, overviewNow: null }));
    await showOutbox();
    expect(shownText()).toContain('this change is not possible any more');
    expect(shownText()).not.toContain('Confirm new figures');
  });

  test('that is not possible any more says what stands against it, and never a count of versions', async () => {
    const versions = [{ field: 'subscriptionVersion', shown: 1, now: 2 }];
    const now = details();
    const subscriptions = now.subscriptions.map((one) => ({ ...one, licenceQuantity: 11 }));
    host.answer('accounts.details', () => success({ ...now, subscriptions }));
    listed(anOrderItem({ ...attention, differences: versions, overviewNow: null }));
    await showOutbox();
    await settled();
    const reasons = element('.outbox-reasons').textContent;
    expect(reasons).toContain('Somebody else changed this subscription meanwhile.');
    expect(reasons).toContain('Enter a whole number from 11 to 500.');
    expect(document.querySelector('.difference-table')).toBeNull();
  });

  test('is confirmed as a new order at the figures of now, in its place', async () => {
    const item = anOrderItem(attention);
    const now = details({ today: '2026-11-17' });
    listed(item);
    host.answer('sync.run', () => success(syncedState));
    host.answer('accounts.details', () => success(now));
    host.answer('orders.place', ({ orderId }) => success({ ...item.order, orderId, state: { kind: 'queued' } }));
    await showOutbox();
    await click(button('Confirm new figures: Upgrade, Bergmann Optik GmbH'));
    await settled();
    const dialog = element('[role="dialog"]').textContent;
    for (const text of ['Bergmann Optik GmbH', 'K-10482', '10 licences', '17 Nov 2026', 'Credit, net', '€78.93']) {
      expect(dialog).toContain(text);
    }
    await click(button('Order at these figures'));
    await settled();
    const [placed] = host.asked('orders.place');
    expect(placed).toMatchObject({
      replaces: orderItemId,
      confirmedCustomerNumber: 'K-10482',
      change: { kind: 'upgrade', quantity: 10 },
      totalsShown: { chargeNow: { gross: { minor: 17_612 } }, credit: { minor: 7893 } },
    });
    expect(placed?.orderId).not.toBe(orderItemId);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  test('is not confirmed at figures that are older than the portal’s', async () => {
    listed(anOrderItem({ ...attention, overviewNow: { ...overview, subscriptionVersion: 2 } }));
    host.answer('sync.run', () => failed({ code: 'offline', reason: 'no-network', address: null }));
    host.answer('accounts.details', () => success(details()));
    await showOutbox();
    await click(button('Confirm new figures: Upgrade, Bergmann Optik GmbH'));
    await settled();
    expect(element('[role="dialog"]').textContent).toContain('are not on this machine yet');
    expect([...document.querySelectorAll('button')].map((one) => one.textContent)).not.toContain(
      'Order at these figures',
    );
  });

  test('that moved again is looked up again, and nothing was ordered', async () => {
    listed(anOrderItem(attention));
    host.answer('sync.run', () => success(syncedState));
    host.answer('accounts.details', () => success(details()));
    host.answer('orders.place', () => failed({ code: 'conflict', what: 'order', differences: [] }));
    await showOutbox();
    await click(button('Confirm new figures: Upgrade, Bergmann Optik GmbH'));
    await settled();
    await click(button('Order at these figures'));
    await settled();
    expect(element('[role="dialog"]').textContent).toContain('The one before it stays as it is');
    await click(button('Look again'));
    await settled();
    expect(button('Order at these figures')).toBeDefined();
  });

  test('from an older copy says so, and is ordered after all as a new order in its place', async () => {
    const item = anOrderItem({ ...attention, differences: [], isFromOlderCopy: true });
    listed(item);
    host.answer('sync.run', () => success(syncedState));
    host.answer('accounts.details', () => success(details()));
    host.answer('orders.place', ({ orderId }) => success({ ...item.order, orderId, state: { kind: 'queued' } }));
    await showOutbox();
    expect(shownText()).toContain('It may have been withdrawn since that copy was made');
    expect(shownText()).not.toContain('The figures changed');
    await click(button('Order after all: Upgrade, Bergmann Optik GmbH'));
    await settled();
    await click(button('Order at these figures'));
    await settled();
    expect(host.asked('orders.place')).toMatchObject([{ replaces: orderItemId }]);
  });
});

describe('an order of a quote’s line that met other figures', () => {
  const answer = { kind: 'accepted', on: '2026-11-16', note: '', alternativeId: 'alternative-1' } as const;
  const at = '2026-11-16T09:45:00Z';
  const by = { id: 'staff-1', name: 'Anna Sommer' };
  const accepted = aQuote({
    discountBasisPoints: 1750,
    revision: { answer: { ...answer, recordedAt: at, recordedBy: by } },
  });
  const reference = { quoteId: accepted.id, revision: 1, lineId: 'line-1-1' };

  const shownOf = (quote: Quote): ShownQuote => ({
    ...{ quote, customer: { company: 'Bergmann Optik GmbH', customerNumber: 'K-10482' }, sync: { kind: 'synced' } },
    ...{ isEditing: false, edit: 7, problems: [], canDiscard: false, unsentOrders: [], orderIds: [] },
  });

  async function stopped(of: Quote) {
    const { order, ...rest } = anOrderItem(attention);
    const item = { ...rest, order: { ...order, quote: reference } };
    listed(item);
    host.answer('sync.run', () => success(syncedState));
    host.answer('accounts.details', () => success(details()));
    host.answer('quotes.read', () => success(shownOf(of)));
    host.answer('orders.place', ({ orderId }) => success({ ...item.order, orderId, state: { kind: 'queued' } }));
    await showOutbox();
    await click(button('Confirm new figures: Upgrade, Bergmann Optik GmbH'));
    await settled();
  }

  test('is confirmed at the discount that was quoted, and stays an order of that line', async () => {
    await stopped(accepted);
    await click(button('Order at these figures'));
    await settled();
    const [placed] = host.asked('orders.place');
    expect(placed).toMatchObject({ quote: reference, replaces: orderItemId });
    // Worked example 2 of domain.md.
    expect(placed?.totalsShown.nextMonth.gross).toEqual({ minor: 14_533, currency: 'EUR' });
  });

  test('is not confirmed once the quote stands against it', async () => {
    await stopped(aQuote({ discountBasisPoints: 1750 }));
    expect(element('[role="dialog"]').textContent).toContain('not possible any more');
    expect(host.asked('orders.place')).toEqual([]);
  });

  test('leads to the quote instead of a revision that would leave its line open', async () => {
    await stopped(accepted);
    expect(button('Open quote: Upgrade, Bergmann Optik GmbH')).toBeDefined();
    expect(document.querySelector('[aria-label^="Revise"]')).toBeNull();
  });
});

describe('an edit that collided', () => {
  const collided = anEditItem({ kind: 'needs-attention', now: 'Calls on Sundays.', isFromOlderCopy: false });

  test('shows mine and what the portal has now, side by side', async () => {
    listed(collided);
    await showOutbox();
    const values = [...document.querySelectorAll('.both-values dd')].map((value) => value.textContent);
    expect(values).toEqual(['Calls on Fridays.', 'Calls on Sundays.']);
  });

  test('keeps mine under a new id, the same however often it is asked', async () => {
    listed(collided);
    host.answer('edits.keep-mine', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await showOutbox();
    await click(button('Keep mine: Changed notes, Bergmann Optik GmbH'));
    await settled();
    expect(shownText()).toContain('7F3K');
    await click(button('Keep mine: Changed notes, Bergmann Optik GmbH'));
    await settled();
    const [first, second] = host.asked('edits.keep-mine');
    expect(first).toMatchObject({ editId: editItemId });
    expect(second).toEqual(first);
  });

  test('from an older copy says so, and never that somebody else changed it', async () => {
    listed(anEditItem({ kind: 'needs-attention', now: 'Calls on Sundays.', isFromOlderCopy: true }));
    await showOutbox();
    expect(shownText()).toContain('It may have been withdrawn since that copy was made');
    expect(shownText()).not.toContain('Somebody else');
  });

  test('takes the portal’s by withdrawing mine', async () => {
    listed(collided);
    host.answer('edits.withdraw', () => success({ ...collided.edit, state: { kind: 'withdrawn' } }));
    await showOutbox();
    await click(button('Take the portal’s: Changed notes, Bergmann Optik GmbH'));
    await settled();
    expect(host.asked('edits.withdraw')).toEqual([{ editId: editItemId }]);
  });
});
