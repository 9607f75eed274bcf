// Ordering from an accepted quote (F22, D18, D20): one order per line at figures that were seen, each once.
import { describe, expect, test } from 'vitest';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import type { RequestInput } from '../../../shared/contract/requests.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import { recheckLine } from '../../../shared/domain/quote-recheck.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import { anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { anUpgradeTo, aQuote } from '../../fixtures/quotes.ts';
import { click, element } from '../design/screen.ts';
import { placedOrder } from '../order-wizard/wizard-fixtures.ts';
import { acceptedState, button, choose, settled, shownText } from '../order-wizard/wizard-screen.tsx';
import {
  host,
  openPage,
  orderIdsOf,
  quoteId,
  refreshed,
  shownOf,
  twoSystems,
  useQuoteScreen,
} from './quote-screen.tsx';

useQuoteScreen();

const trial = aSubscription();
const second = anActiveSubscription({ id: 'subscription-2', systemName: 'filiale.cloud' });

/** Accepted: the trial to 10 licences, the other system to 9. */
function accepted(): Quote {
  const given = { kind: 'accepted', on: '2026-11-16', note: '', alternativeId: 'alternative-1' } as const;
  return aQuote({
    alternatives: [
      {
        lines: [
          { change: anUpgradeTo(10), subscription: trial },
          { change: { kind: 'add-licences', quantity: 9 }, subscription: second },
        ],
      },
    ],
    revision: {
      answer: {
        ...given,
        recordedAt: '2026-11-16T10:00:00Z',
        recordedBy: { id: 'staff-1', name: 'Anna Sommer' },
      },
    },
  });
}

const answered = (state: PlacedOrder['state']) => (input: RequestInput<'orders.place'>) =>
  success(placedOrder(state, input.orderId));

async function openOrder(overrides: Partial<ShownQuote> = {}) {
  host.answer('accounts.details', () => success(twoSystems()));
  await openPage(shownOf(accepted(), overrides));
  await click(button('Order'));
  await settled();
}

async function purchase(label = 'Complete purchase of 2 lines') {
  await click(button(label));
  await click(button('Confirm purchase'));
  await settled();
}

describe('an order from a quote', () => {
  test('is one per line, at the figures that are shown, with the quote’s address and line', async () => {
    host.answer('orders.place', answered(acceptedState));
    await openOrder();
    await choose(/^Invoice/);
    await purchase();
    const revision = currentRevisionOf(accepted());
    const input = { ...twoSystems(), role: 'sales', on: '2026-11-16' } as const;
    const rechecks = revision.alternatives[0]?.lines.map((line) => recheckLine(revision, line, input)) ?? [];
    const placed = host.asked('orders.place');
    expect(placed).toHaveLength(2);
    expect(placed.map(({ quote }) => quote)).toEqual(rechecks.map(({ lineId }) => ({ quoteId, revision: 1, lineId })));
    expect(placed.map(({ totalsShown }) => totalsShown)).toEqual(
      rechecks.map(({ overviewNow }) => overviewNow && shownTotalsOf(overviewNow)),
    );
    for (const order of placed) {
      expect(order).toMatchObject({
        ...{ billingAddressId: 'address-1', paymentMethodId: 'payment-2', confirmedCustomerNumber: 'K-10482' },
      });
    }
    expect(placed.map(({ orderId }) => orderId)).toEqual(orderIdsOf(accepted()).map(({ orderId }) => orderId));
    expect(shownText().match(/Accepted by the portal, C-2026-000481/g)).toHaveLength(2);
  });

  test('repeats the customer before anything is ordered, with the focus on Cancel', async () => {
    await openOrder();
    await click(button('Complete purchase of 2 lines'));
    const dialog = element('[role="dialog"]');
    expect(dialog.textContent).toContain('Bergmann Optik GmbH');
    expect(dialog.textContent).toContain('K-10482');
    expect(dialog.textContent).toContain('Upgrade for bergmann.cloud: 10 licences after the change');
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(host.asked('orders.place')).toEqual([]);
  });

  test('tells of each line what became of it; one that fails does not stop the others', async () => {
    const outcomes = [failed({ code: 'unexpected' as const, reference: 'disk' }), null];
    host.answer('orders.place', (input) => outcomes.shift() ?? answered({ kind: 'queued' })(input));
    await openOrder();
    await purchase();
    expect(shownText()).toContain('The order was not placed');
    expect(shownText()).toContain('Queued: it is sent when the portal can be reached');
  });

  test('keeps the figures that were confirmed once its subscription has moved on, and leads back to the quote', async () => {
    host.answer('orders.place', answered(acceptedState));
    await openOrder();
    const total = element('.summary-panel').textContent;
    expect(total).toContain('Total charged now');
    const ordered = [{ ...trial, version: 2, licenceQuantity: 10, state: 'active' as const }];
    host.answer('accounts.details', () => success(twoSystems({ subscriptions: ordered })));
    await purchase();
    await refreshed();
    expect(element('.summary-panel').textContent).toBe(total);
    expect(element('.quote-order-foot .button-primary').textContent).toBe('Back to the quote');
  });

  test('counts only what is charged, and leads to the outbox where something is left to be decided', async () => {
    const states = [{ kind: 'rejected' as const, portalCode: 'not-permitted', fields: [] }, acceptedState];
    host.answer('orders.place', (input) => answered(states.shift() ?? acceptedState)(input));
    await openOrder();
    await purchase();
    expect(element('.summary-panel').textContent).not.toContain('bergmann.cloud');
    expect(element('.summary-panel').textContent).toContain('filiale.cloud');
    expect(element('.quote-order-foot .button-primary').textContent).toBe('Open the outbox');
  });

  test('has the same id when it is placed again after nobody answered', async () => {
    host.answer('orders.place', () => failed({ code: 'unexpected', reference: 'lost' }));
    await openOrder();
    await purchase();
    await click(button('Back to the quote'));
    await click(button('Order'));
    await settled();
    await purchase();
    const ids = host.asked('orders.place').map(({ orderId }) => orderId);
    expect(ids.slice(2)).toEqual(ids.slice(0, 2));
  });

  test('is placed once, however often it is confirmed', async () => {
    const waiting: (() => void)[] = [];
    host.answer(
      'orders.place',
      (input) => new Promise((resolve) => waiting.push(() => resolve(answered(acceptedState)(input)))),
    );
    await openOrder();
    await click(button('Complete purchase of 2 lines'));
    const confirm = button('Confirm purchase');
    await click(confirm);
    await click(confirm);
    waiting.shift()?.();
    await settled();
    waiting.shift()?.();
    await settled();
    expect(host.asked('orders.place')).toHaveLength(2);
  });

  test('leaves out what is ordered already, or waits in the outbox', async () => {
    host.answer('orders.place', answered(acceptedState));
    await openOrder({ unsentOrders: [{ lineId: 'line-1-1', orderId: 'somewhere' }] });
    await purchase('Complete purchase');
    expect(host.asked('orders.place').map(({ quote }) => quote?.lineId)).toEqual(['line-1-2']);
  });

  test('shows what has moved since the quote, and is placed at what is shown', async () => {
    host.answer('orders.place', answered(acceptedState));
    const moved = { ...second, version: 2, licenceQuantity: 8 };
    host.answer('accounts.details', () => success(twoSystems({ subscriptions: [trial, moved] })));
    await openPage(shownOf(accepted()));
    await click(button('Order at the new figures'));
    expect(shownText()).toContain('You order at the new ones');
    expect(shownText()).toContain('Quantity moved');
    await purchase();
    const [, order] = host.asked('orders.place');
    expect(order).toMatchObject({ subscriptionVersion: 2, totalsShown: { chargeNow: { net: { minor: 1290 } } } });
  });

  test('leaves out a line that is not possible any more, with the reason', async () => {
    host.answer('orders.place', answered(acceptedState));
    host.answer('accounts.details', () => success(twoSystems({ subscriptions: [trial] })));
    await openPage(shownOf(accepted()));
    await click(button('Order at the new figures'));
    expect(shownText()).toContain('This line cannot be ordered any more');
    expect(shownText()).toContain('1 line cannot be ordered, and is left out');
    await purchase('Complete purchase');
    expect(host.asked('orders.place').map(({ quote }) => quote?.lineId)).toEqual(['line-1-1']);
  });
});
