// What the portal refuses in an order, each with the field that is wrong: it trusts nothing it is sent.
import { describe, expect, it } from 'vitest';
import type { OrderRequest } from '../../shared/portal/orders.ts';
import { sampleViewerCredentials } from '../../main/portal/sample/credentials.ts';
import { exampleUpgrade, problemOf, shownExample } from './a-portal.ts';

const orderId = '3f2a1c9e-0000-4000-8000-000000000002';

describe('an order is refused', () => {
  it('from a viewer, in preview and in earnest', async () => {
    const { portal, order } = await shownExample();
    const viewer = await portal.signIn(sampleViewerCredentials);
    const placed = await viewer.send('PUT', `/v1/orders/${orderId}`, order);
    expect(await problemOf(placed)).toMatchObject({ status: 403, code: 'forbidden' });
    const unknown = await viewer.send('PUT', `/v1/orders/${orderId}`, { ...order, subscriptionId: 's-0' });
    expect(unknown.status).toBe(403);
    const previewed = await viewer.send('POST', '/v1/orders/preview', {
      subscriptionId: order.subscriptionId,
      change: order.change,
      billingAddressId: 'address-1',
    });
    expect(previewed.status).toBe(403);
  });

  it.each<[string, Partial<Record<keyof OrderRequest, unknown>>, unknown]>([
    ['an unknown subscription', { subscriptionId: 's-0' }, [{ path: 'subscriptionId', code: 'unknown' }]],
    ['another account', { accountId: 'a-0' }, [{ path: 'accountId', code: 'unknown' }]],
    ['an unknown billing address', { billingAddressId: 'x' }, [{ path: 'billingAddressId', code: 'unknown' }]],
    ['an unknown payment method', { paymentMethodId: 'x' }, [{ path: 'paymentMethodId', code: 'unknown' }]],
    [
      'fewer licences than today',
      { change: { ...exampleUpgrade, quantity: 4 } },
      [{ path: 'change.quantity', code: 'below-current', limit: 5 }],
    ],
    [
      'more licences than the catalogue allows',
      { change: { ...exampleUpgrade, quantity: 1000 } },
      [{ path: 'change.quantity', code: 'above-maximum', limit: 999 }],
    ],
    [
      'no licences',
      { change: { ...exampleUpgrade, quantity: 0 } },
      [{ path: 'change.quantity', code: 'too-small', limit: 1 }],
    ],
    ['a fraction', { change: { ...exampleUpgrade, quantity: 1.5 } }, [{ path: 'change.quantity', code: 'wrong-type' }]],
    [
      'a text as quantity',
      { change: { ...exampleUpgrade, quantity: '１２' } },
      [{ path: 'change.quantity', code: 'wrong-type' }],
    ],
    [
      'an unknown SLA',
      { change: { ...exampleUpgrade, slaId: 'gold' } },
      [{ path: 'change.slaId', code: 'unknown-sla' }],
    ],
    [
      'a term length that is not offered',
      { change: { ...exampleUpgrade, termMonths: 6 } },
      [{ path: 'change.termMonths', code: 'unknown-term-length' }],
    ],
    [
      'no term length',
      { change: { ...exampleUpgrade, termMonths: null } },
      [{ path: 'change.termMonths', code: 'term-required' }],
    ],
    [
      'an addition to a trial',
      { change: { kind: 'add-licences', quantity: 9 } },
      [{ path: 'change', code: 'trial-needs-upgrade-first' }],
    ],
    ['an unknown kind of change', { change: { kind: 'give-away' } }, [{ path: 'change.kind', code: 'unknown-value' }]],
    ['a body without totals', { totalsShown: undefined }, [{ path: 'totalsShown', code: 'wrong-type' }]],
  ])('with %s, naming the field', async (_case, changes, errors) => {
    const { session, order } = await shownExample();
    const response = await session.send('PUT', `/v1/orders/${orderId}`, { ...order, ...changes });
    expect(await problemOf(response)).toMatchObject({ status: 422, code: 'invalid-input', errors });
  });

  it('when the trial and its days of grace are over', async () => {
    const { portal, session, order } = await shownExample();
    portal.clock.advanceTo('2026-12-15T09:00:00Z');
    const overview = { subscriptionId: order.subscriptionId, change: order.change, billingAddressId: 'address-1' };
    const response = await session.send('POST', '/v1/orders/preview', overview);
    expect(await problemOf(response)).toMatchObject({ status: 422, errors: [{ path: 'change', code: 'grace-over' }] });
  });

  it('under an id that is none', async () => {
    const { session, order } = await shownExample();
    const response = await session.send('PUT', '/v1/orders/a%20b', order);
    expect(await problemOf(response)).toMatchObject({ status: 400, errors: [{ path: 'id', code: 'invalid' }] });
  });
});
