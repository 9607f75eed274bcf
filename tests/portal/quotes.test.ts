// Storing quotes at the portal (D16): numbered once, versioned, what was sent is locked, and orders of their lines are
// written into them.
import { describe, expect, test } from 'vitest';
import { sampleSalesCredentials } from '../../main/portal/sample/credentials.ts';
import { latestCursor } from '../../main/portal/storage/change-log.ts';
import { readSubscription } from '../../main/portal/storage/entities.ts';
import type { Quote, QuoteRevision } from '../../shared/domain/quote.ts';
import { entitySchema } from '../../shared/portal/entities.ts';
import { orderPreviewResponseSchema, orderResponseSchema } from '../../shared/portal/orders.ts';
import { quoteResponseSchema } from '../../shared/portal/quotes.ts';
import { orderAsShown, problemOf } from './a-portal.ts';
import { aQuotePortal, answerOf, quoteId, sentBy } from './a-quote.ts';

const isNew = { 'if-none-match': '*' };

describe('a quote', () => {
  test('is numbered when it is first stored, and belongs to whom stored it', async () => {
    const { put, request } = await aQuotePortal();
    const response = await put(request, isNew);
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"1"');
    const { quote } = quoteResponseSchema.parse(await response.json());
    expect(quote).toMatchObject({ id: quoteId, version: 1, number: expect.stringMatching(/^Q-2026-\d{5}$/) });
    expect(quote.owner).toEqual({ id: 'staff-1', name: 'Anna Sommer' });
    expect(quote.revisions).toEqual(request.revisions);
  });

  test('keeps its number and owner when another changes it, and leaves no gap after a refusal', async () => {
    const { put, request, signIn } = await aQuotePortal();
    const first = await stored(await put(request, isNew));
    const sales = await signIn(sampleSalesCredentials);
    const [draft] = request.revisions;
    if (draft === undefined) throw new Error('an empty quote');
    const changedBy = { id: 'staff-2', name: 'Jonas Weber' };
    const changed = { ...request, revisions: [{ ...draft, changedBy, reference: 'PO 4711' }] };
    const second = await stored(await sales.send('PUT', `/v1/quotes/${quoteId}`, changed, { 'if-match': '"1"' }));
    expect(second).toMatchObject({ version: 2, number: first.number, owner: first.owner });
    const refused = { ...request, accountId: 'nobody' };
    expect((await put(refused, isNew, 'quote-2')).status).toBe(422);
    const next = await stored(await put(request, isNew, 'quote-3'));
    expect(numberOf(next)).toBe(numberOf(first) + 1);
  });

  test('that says the same again changes nothing', async () => {
    const { portal, put, request } = await aQuotePortal();
    const first = await stored(await put(request, isNew));
    const cursor = latestCursor(portal.portal.database);
    expect(await stored(await put(request, { 'if-match': '"1"' }))).toEqual(first);
    expect(latestCursor(portal.portal.database)).toBe(cursor);
  });

  test('goes on the version that it was based on: 412 with the newer one, 404 without one, 428 without a version', async () => {
    const { put, request } = await aQuotePortal();
    expect((await put(request, { 'if-match': '"1"' })).status).toBe(404);
    const quote = await stored(await put(request, isNew));
    for (const headers of [isNew, { 'if-match': '"2"' }]) {
      const response = await put(request, headers);
      expect(response.status).toBe(412);
      expect(await problemOf(response)).toMatchObject({ code: 'version-conflict', quote });
    }
    expect((await put(request, {})).status).toBe(428);
    expect((await put(request, { 'if-none-match': '"1"' })).status).toBe(400);
    expect((await put(request, { ...isNew, 'if-match': '"1"' })).status).toBe(400);
  });

  test('takes a document of somebody else again, behind the one that superseded it, with the answer that it was given', async () => {
    const { put, request, signIn } = await aQuotePortal();
    const [draft] = request.revisions;
    if (draft === undefined) throw new Error('an empty quote');
    const first: QuoteRevision = { ...draft, sent: sentBy(request) };
    const second: QuoteRevision = { ...first, number: 2, reference: 'PO 4711' };
    await put({ ...request, revisions: [first, second] }, isNew);
    const sales = await signIn(sampleSalesCredentials);
    const answer = answerOf('accepted', { recordedBy: { id: 'staff-2', name: 'Jonas Weber' } });
    const store = (third: QuoteRevision) =>
      sales.send(
        'PUT',
        `/v1/quotes/${quoteId}`,
        { ...request, revisions: [first, second, third] },
        { 'if-match': '"1"' },
      );
    const another = { ...first, number: 3, answer, reference: 'PO 4712' };
    expect(await problemOf(await store(another))).toMatchObject({ status: 422 });
    const third = { ...first, number: 3, answer };
    expect((await stored(await store(third))).revisions).toEqual([first, second, third]);
  });

  test('is in the changes, in the snapshot and in the digest', async () => {
    const { session, put, request } = await aQuotePortal();
    const cursorOf = async () => (await (await session.get('/v1/snapshot')).text()).trim().split('\n').at(-1) ?? '';
    const { cursor } = JSON.parse(await cursorOf());
    const quote = await stored(await put(request, isNew));
    const changes = await (await session.get(`/v1/changes?cursor=${cursor}`)).json();
    expect(changes).toMatchObject({ changes: [{ type: 'quote', entity: quote }] });
    const digest = await (await session.get(`/v1/digest?cursor=${changes.nextCursor}`)).json();
    const before = await (await session.get(`/v1/digest?cursor=${cursor}`)).json();
    expect(digest.types.quote.count).toBe(before.types.quote.count + 1);
    const lines = (await (await session.get('/v1/snapshot')).text()).trimEnd().split('\n');
    const entities = lines.map((line) => entitySchema.safeParse(JSON.parse(line)).data);
    expect(entities.filter((line) => line?.type === 'quote' && line.entity.id === quoteId)).toEqual([
      { type: 'quote', entity: quote },
    ]);
    const me = await (await session.get('/v1/me')).json();
    expect(me.portal.capabilities).toContain('quotes');
  });
});

describe('an order of a quote’s line', () => {
  /** Sent and accepted at a discount of 10 %. */
  async function anAcceptedQuote() {
    const ground = await aQuotePortal({ discountBasisPoints: 1000 });
    const [draft] = ground.request.revisions;
    if (draft === undefined) throw new Error('an empty quote');
    const accepted: QuoteRevision = { ...draft, sent: sentBy(ground.request), answer: answerOf('accepted') };
    const quote = await stored(await ground.put({ ...ground.request, revisions: [accepted] }, isNew));
    const reference = { quoteId, revision: 1, lineId: 'line-1' };
    const subject = { subscriptionId: ground.subscriptionId, billingAddressId: 'address-1' };
    const change = accepted.alternatives[0]?.lines[0]?.change;
    const preview = await ground.session.send('POST', '/v1/orders/preview', { ...subject, change, quote: reference });
    const { overview } = orderPreviewResponseSchema.parse(await preview.json());
    return { ...ground, quote, reference, order: orderAsShown(overview, { quote: reference }) };
  }

  test('is placed at the quoted discount, which stays the subscription’s, and is written into the quote', async () => {
    const { portal, session, order, quote, reference, subscriptionId } = await anAcceptedQuote();
    // 10 × (11.90 less 10 %) and the service level less 10 %: 107.10 + 26.10.
    expect(order.totalsShown.nextMonth.net).toEqual({ minor: 13_320, currency: 'EUR' });
    const response = await session.send('PUT', '/v1/orders/order-1', order);
    expect(response.status).toBe(201);
    const answer = orderResponseSchema.parse(await response.json());
    expect(answer.order.quote).toEqual(reference);
    expect(answer.subscription.discountBasisPoints).toBe(1000);
    expect(readSubscription(portal.portal.database, subscriptionId)?.discountBasisPoints).toBe(1000);
    const { confirmationNumber, acceptedAt } = answer.order;
    expect(answer.quote).toMatchObject({ version: quote.version + 1, number: quote.number });
    expect(answer.quote?.revisions[0]?.orders).toEqual([
      { lineId: 'line-1', orderId: 'order-1', confirmationNumber, acceptedAt },
    ]);
    const again = await session.send('PUT', '/v1/orders/order-1', order);
    expect(again.status).toBe(200);
    expect(orderResponseSchema.parse(await again.json())).toEqual(answer);
  });

  test('is refused twice, of another change, of an unknown line, and of a quote that was not accepted', async () => {
    const { session, order, put, request } = await anAcceptedQuote();
    const refused = async (id: string, body: unknown, code: string) => {
      const response = await session.send('PUT', `/v1/orders/${id}`, body);
      expect(await problemOf(response)).toMatchObject({ status: 422, errors: [{ path: 'quote', code }] });
    };
    const other = { ...order.change, quantity: 11 };
    await refused('order-1', { ...order, change: other }, 'quote-other-change');
    await refused('order-1', { ...order, quote: { quoteId, revision: 1, lineId: 'line-9' } }, 'quote-unknown');
    await refused(
      'order-1',
      { ...order, quote: { quoteId: 'quote-9', revision: 1, lineId: 'line-1' } },
      'quote-unknown',
    );
    await put(request, isNew, 'quote-2');
    await refused(
      'order-1',
      { ...order, quote: { quoteId: 'quote-2', revision: 1, lineId: 'line-1' } },
      'quote-not-accepted',
    );
    expect((await session.send('PUT', '/v1/orders/order-1', order)).status).toBe(201);
    await refused('order-2', order, 'quote-line-ordered');
  });

  test('keeps the quote from being revised, and its orders are never taken from a client', async () => {
    const { session, order, put, quote, request } = await anAcceptedQuote();
    const answered = await session.send('PUT', '/v1/orders/order-1', order);
    const ordered = orderResponseSchema.parse(await answered.json()).quote;
    if (ordered === null) throw new Error('the order names no quote');
    const match = { 'if-match': `"${ordered.version}"` };
    const forgotten = { ...request, revisions: quote.revisions };
    expect((await stored(await put(forgotten, match))).revisions[0]?.orders).toHaveLength(1);
    const [revision] = ordered.revisions;
    if (revision === undefined) throw new Error('an empty quote');
    const draft = { ...revision, number: 2, sent: null, answer: null };
    const revised = await put({ ...request, revisions: [revision, draft] }, match);
    expect(await problemOf(revised)).toMatchObject({ errors: [{ path: 'revisions', code: 'ordered' }] });
  });
});

async function stored(response: Response): Promise<Quote> {
  expect([200, 201]).toContain(response.status);
  return quoteResponseSchema.parse(await response.json()).quote;
}

function numberOf({ number }: Quote): number {
  return Number(number?.split('-').at(-1));
}
