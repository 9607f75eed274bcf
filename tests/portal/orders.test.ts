// Orders at the portal: worked examples end to end, every refusal, ids that answer for ever, conflicts.
import { describe, expect, it } from 'vitest';
import { moneySchema } from '../../shared/domain/money.ts';
import { orderResponseSchema } from '../../shared/portal/orders.ts';
import type { OrderRequest } from '../../shared/portal/orders.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { aPortal, exampleUpgrade, orderAsShown, previewOf, problemOf, shownExample, systemNamed } from './a-portal.ts';

const orderId = '3f2a1c9e-0000-4000-8000-000000000001';
const euros = (minor: number) => moneySchema.parse({ minor, currency: 'EUR' });

describe('worked examples', () => {
  it('upgrades a trial as example 1 says, to the cent', async () => {
    const { portal, session, order } = await shownExample();
    const before = systemNamed(portal, 'bergmann.cloud');
    const response = await session.send('PUT', `/v1/orders/${orderId}`, order);
    expect(response.status).toBe(201);
    const result = orderResponseSchema.parse(await response.json());
    expect(result.order.overview).toMatchObject({
      orderedOn: '2026-11-16',
      effectiveFrom: '2026-11-16',
      quantity: { before: 5, after: 10 },
      inclusiveServices: { after: { trunkLines: 50, endpointDevices: 20, phoneNumbers: 10 } },
      monthly: { before: euros(0), after: euros(14_800) },
      chargeNow: { totals: { net: euros(14_800), tax: euros(2812), gross: euros(17_612) } },
      credit: { amount: euros(7400), daysPassed: 15, daysInMonth: 30 },
      tax: { rule: 'domestic-standard' },
    });
    expect(result.order).toMatchObject({
      id: orderId,
      confirmationNumber: expect.stringMatching(/^C-2026-\d{6}$/),
      acceptedAt: '2026-11-16T09:00:00.000Z',
      placedBy: { name: 'Jonas Weber' },
      billingAddress: { id: 'address-1' },
      paymentMethod: { id: 'payment-1', ibanMasked: 'DE89 **** **** **** 3000' },
    });
    expect(result.subscription).toMatchObject({
      version: before.subscription.version + 1,
      state: 'active',
      licenceQuantity: 10,
      slaId: 'business',
      term: { startsOn: '2026-11-16', months: 12, lastDay: '2027-11-15' },
      catalogueVersion: order.catalogueVersion,
      billingAddressId: 'address-1',
      paymentMethodId: 'payment-1',
    });
    expect(result.account).toMatchObject({
      version: before.account.version + 1,
      credits: [{ orderId, createdOn: '2026-11-16', amount: euros(7400), remaining: euros(7400) }],
    });
    expect(systemNamed(portal, 'bergmann.cloud')).toEqual({
      account: result.account,
      subscription: result.subscription,
    });
  });

  it('adds licences as example 3 says and leaves the minimum term alone', async () => {
    const { portal, session, order } = await shownExample();
    const upgrade = orderAsShown(
      await previewOf(session, order.subscriptionId, { ...exampleUpgrade, quantity: 7, slaId: 'basic' }),
    );
    expect((await session.send('PUT', `/v1/orders/${orderId}`, upgrade)).status).toBe(201);
    portal.clock.advanceTo('2027-02-10T09:00:00Z');
    const added = await previewOf(session, order.subscriptionId, { kind: 'add-licences', quantity: 12 });
    expect(added).toMatchObject({
      chargeNow: { totals: { net: euros(5950) } },
      credit: { amount: euros(1913), daysPassed: 9, daysInMonth: 28 },
      nextMonth: { totals: { net: euros(14_280) } },
      term: { effect: 'unchanged', reason: 'addition-keeps', after: { lastDay: '2027-11-15' } },
    });
    const response = await session.send('PUT', '/v1/orders/second', orderAsShown(added));
    expect(response.status).toBe(201);
    expect(orderResponseSchema.parse(await response.json()).subscription).toMatchObject({
      licenceQuantity: 12,
      slaId: 'basic',
      term: { startsOn: '2026-11-16', lastDay: '2027-11-15' },
    });
  });

  it('gives out confirmation numbers without a gap, also over refusals', async () => {
    const { session, order } = await shownExample();
    const number = async (id: string, request: OrderRequest): Promise<number> => {
      const response = await session.send('PUT', `/v1/orders/${id}`, request);
      return Number(orderResponseSchema.parse(await response.json()).order.confirmationNumber.slice(7));
    };
    const first = await number('one', order);
    expect((await session.send('PUT', '/v1/orders/two', order)).status).toBe(409);
    const next = await previewOf(session, order.subscriptionId, { kind: 'add-licences', quantity: 11 });
    expect(await number('three', orderAsShown(next))).toBe(first + 1);
  });
});

describe('an id', () => {
  it('answers the same body with the first result, for ever', async () => {
    const { portal, session, order } = await shownExample();
    const first = await session.send('PUT', `/v1/orders/${orderId}`, order);
    const next = await previewOf(session, order.subscriptionId, { kind: 'add-licences', quantity: 11 });
    await session.send('PUT', '/v1/orders/next', orderAsShown(next));
    portal.clock.advanceTo('2027-03-01T09:00:00Z');
    const members = Object.entries(order).toReversed();
    const again = await session.send('PUT', `/v1/orders/${orderId}`, { ...Object.fromEntries(members), extra: 1 });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(await first.json());
    expect(systemNamed(portal, 'bergmann.cloud').subscription.licenceQuantity).toBe(11);
  });

  it('knows a body again by what it says, not by the order of its members', () => {
    const body = { change: { quantity: 10, kind: 'upgrade' }, list: [{ b: 1, a: null }, 2] };
    const same = { list: [{ a: null, b: 1 }, 2], change: { kind: 'upgrade', quantity: 10 } };
    expect(canonicalJson(body)).toBe(canonicalJson(same));
    expect(canonicalJson(body)).not.toBe(canonicalJson({ ...same, list: [2, { a: null, b: 1 }] }));
  });

  it('refuses another body', async () => {
    const { session, order } = await shownExample();
    await session.send('PUT', `/v1/orders/${orderId}`, order);
    const other = { ...order, paymentMethodId: 'payment-2' };
    const response = await session.send('PUT', `/v1/orders/${orderId}`, other);
    expect(await problemOf(response)).toMatchObject({ status: 409, code: 'id-reused' });
  });

  it('of an order in the history is not free either', async () => {
    const { portal, session, order } = await shownExample();
    const row = portal.portal.database.prepare<[], { id: string }>('SELECT id FROM "order" LIMIT 1').get();
    const response = await session.send('PUT', `/v1/orders/${row?.id}`, order);
    expect(await problemOf(response)).toMatchObject({ status: 409, code: 'id-reused' });
  });

  it('of a refused order was not placed and may be used again', async () => {
    const { session, order } = await shownExample();
    const refused = await session.send('PUT', `/v1/orders/${orderId}`, { ...order, paymentMethodId: 'nobody' });
    expect(refused.status).toBe(422);
    expect((await session.get(`/v1/orders/${orderId}`)).status).toBe(404);
    expect((await session.send('PUT', `/v1/orders/${orderId}`, order)).status).toBe(201);
  });

  it('tells what became of an order whose answer was lost', async () => {
    const { session, order } = await shownExample();
    const placed = orderResponseSchema.parse(await (await session.send('PUT', `/v1/orders/${orderId}`, order)).json());
    const asked = await session.get(`/v1/orders/${orderId}`);
    expect(asked.status).toBe(200);
    expect(orderResponseSchema.parse(await asked.json())).toEqual(placed);
  });
});

describe('a conflict', () => {
  it('names every figure that no longer holds and brings a fresh overview', async () => {
    const { portal, session, order } = await shownExample();
    portal.clock.advanceTo('2026-11-17T09:00:00Z');
    const problem = await problemOf(await session.send('PUT', `/v1/orders/${orderId}`, order));
    expect(problem).toMatchObject({
      contentType: 'application/problem+json',
      status: 409,
      code: 'conflict',
      differences: [
        { field: 'credit', shown: euros(7400), now: euros(7893) },
        { field: 'termLastDay', shown: '2027-11-15', now: '2027-11-16' },
      ],
      overview: { orderedOn: '2026-11-17', credit: { amount: euros(7893) } },
    });
  });

  it('lets one of two orders for the same version through', async () => {
    const { portal, session, order } = await shownExample();
    const [one, two] = await Promise.all([
      session.send('PUT', '/v1/orders/one', order),
      session.send('PUT', '/v1/orders/two', order),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([201, 409]);
    const lost = one.status === 409 ? one : two;
    expect(await problemOf(lost)).toMatchObject({
      code: 'conflict',
      differences: [{ field: 'subscriptionVersion', shown: 1, now: 2 }],
      overview: null,
    });
    expect(systemNamed(portal, 'bergmann.cloud').subscription.version).toBe(2);
  });

  it('comes with an overview where the change is still possible on the newer version', async () => {
    const { session, order } = await shownExample();
    await session.send('PUT', '/v1/orders/one', order);
    const addition = orderAsShown(
      await previewOf(session, order.subscriptionId, { kind: 'add-licences', quantity: 12 }),
    );
    expect((await session.send('PUT', '/v1/orders/two', addition)).status).toBe(201);
    const late = { ...addition, change: { kind: 'add-licences', quantity: 13 } } as const;
    const problem = await problemOf(await session.send('PUT', '/v1/orders/three', late));
    expect(problem).toMatchObject({ code: 'conflict', overview: { quantity: { before: 12, after: 13 } } });
  });

  it('arises from a catalogue that is no longer current', async () => {
    const { session, order } = await shownExample();
    const old = { ...order, catalogueVersion: '2020-01-01-volume' };
    const problem = await problemOf(await session.send('PUT', `/v1/orders/${orderId}`, old));
    expect(problem).toMatchObject({
      code: 'conflict',
      differences: [{ field: 'catalogueVersion', shown: '2020-01-01-volume', now: order.catalogueVersion }],
    });
  });

  it('arises from totals that the client worked out otherwise', async () => {
    const { session, order } = await shownExample();
    const { totalsShown } = order;
    const cheaper = { ...totalsShown, chargeNow: { ...totalsShown.chargeNow, net: euros(1) } };
    const problem = await problemOf(
      await session.send('PUT', `/v1/orders/${orderId}`, { ...order, totalsShown: cheaper }),
    );
    expect(problem).toMatchObject({
      code: 'conflict',
      differences: [{ field: 'chargeNow.net', shown: euros(1), now: euros(14_800) }],
    });
  });
});

it('an upgrade is possible on the last day of grace', async () => {
  const { portal, session, order } = await shownExample();
  portal.clock.advanceTo('2026-12-14T22:59:59Z');
  const overview = await previewOf(session, order.subscriptionId, exampleUpgrade);
  expect((await session.send('PUT', `/v1/orders/${orderId}`, orderAsShown(overview))).status).toBe(201);
});

it('a customer in Switzerland pays no tax, an addition costs the added licences only', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  const { subscription } = systemNamed(portal, 'alpenblick.cloud');
  const overview = await previewOf(session, subscription.id, { kind: 'add-licences', quantity: 30 });
  expect(overview).toMatchObject({
    chargeNow: { totals: { net: euros(6540), tax: euros(0), gross: euros(6540) } },
    tax: { rule: 'third-country' },
  });
});
