// What the portal refuses of a quote, each with its field and code, and nothing stored (D16, D17, F20).
import { expect, test } from 'vitest';
import { sampleSalesCredentials, sampleViewerCredentials } from '../../main/portal/sample/credentials.ts';
import { readQuote } from '../../main/portal/storage/entities.ts';
import type { QuoteRevision } from '../../shared/domain/quote.ts';
import { problemOf } from './a-portal.ts';
import { aQuotePortal, answerOf, quoteId, sentBy } from './a-quote.ts';
import type { QuotePortal } from './a-quote.ts';

const isNew = { 'if-none-match': '*' };
const sales = { id: 'staff-2', name: 'Jonas Weber' };

function draftOf({ request }: QuotePortal): QuoteRevision {
  const [draft] = request.revisions;
  if (draft === undefined) throw new Error('an empty quote');
  return draft;
}

/** A first revision that is refused. */
async function refusalOf(change: (draft: QuoteRevision, ground: QuotePortal) => QuoteRevision[]): Promise<unknown> {
  const ground = await aQuotePortal();
  const revisions = change(draftOf(ground), ground);
  const response = await ground.put({ ...ground.request, revisions }, isNew);
  expect(response.status).toBe(422);
  expect(readQuote(ground.portal.portal.database, quoteId)).toBeNull();
  return (await problemOf(response))['errors'];
}

/** What stands against the next form of a quote that is stored with these revisions. */
async function nextRefusal(
  stored: (draft: QuoteRevision, ground: QuotePortal) => QuoteRevision[],
  next: (stored: readonly QuoteRevision[], ground: QuotePortal) => QuoteRevision[],
): Promise<unknown> {
  const ground = await aQuotePortal();
  const revisions = stored(draftOf(ground), ground);
  expect((await ground.put({ ...ground.request, revisions }, isNew)).status).toBe(201);
  const response = await ground.put({ ...ground.request, revisions: next(revisions, ground) }, { 'if-match': '"1"' });
  expect(readQuote(ground.portal.portal.database, quoteId)?.version).toBe(response.status === 200 ? 2 : 1);
  return response.status === 200 ? 'stored' : (await problemOf(response))['errors'];
}

const asSent = (draft: QuoteRevision, { request }: QuotePortal): QuoteRevision[] => [
  { ...draft, sent: sentBy(request) },
];

function withFirst(revisions: readonly QuoteRevision[], change: Partial<QuoteRevision>): QuoteRevision[] {
  return revisions.map((revision, index) => (index === 0 ? { ...revision, ...change } : revision));
}

test('a viewer stores nothing', async () => {
  const { signIn, request } = await aQuotePortal();
  const viewer = await signIn(sampleViewerCredentials);
  expect((await viewer.send('PUT', `/v1/quotes/${quoteId}`, request, isNew)).status).toBe(403);
});

test('an unknown account, and another one later', async () => {
  const { put, request } = await aQuotePortal();
  const unknown = await put({ ...request, accountId: 'nobody' }, isNew);
  expect(await problemOf(unknown)).toMatchObject({ errors: [{ path: 'accountId', code: 'unknown' }] });
  expect((await put(request, isNew)).status).toBe(201);
  const moved = await put({ ...request, accountId: 'a-000001' }, { 'if-match': '"1"' });
  expect(await problemOf(moved)).toMatchObject({ errors: [{ path: 'accountId', code: 'locked' }] });
});

test('a discount over the limit of the role, also of a draft', async () => {
  const { signIn, request } = await aQuotePortal({ discountBasisPoints: 1501 });
  const session = await signIn(sampleSalesCredentials);
  const revisions = request.revisions.map((revision) => ({ ...revision, changedBy: sales }));
  const response = await session.send('PUT', `/v1/quotes/${quoteId}`, { ...request, revisions }, isNew);
  expect(await problemOf(response)).toMatchObject({
    errors: [{ path: 'revisions.0.pricing.discountBasisPoints', code: 'discount-over-limit', limit: 1500 }],
  });
});

test('what somebody else is said to have changed, sent or answered', async () => {
  expect(await refusalOf((draft) => [{ ...draft, changedBy: sales }])).toEqual([
    { path: 'revisions.0.changedBy', code: 'other-staff' },
  ]);
  expect(await refusalOf((draft, { request }) => [{ ...draft, sent: sentBy(request, sales) }])).toEqual([
    { path: 'revisions.0.sent.by', code: 'other-staff' },
  ]);
  const answer = answerOf('accepted', { recordedBy: sales });
  expect(await refusalOf((draft, { request }) => [{ ...draft, sent: sentBy(request), answer }])).toEqual([
    { path: 'revisions.0.answer.recordedBy', code: 'other-staff' },
  ]);
});

test('a document that was never printed so, is of tomorrow, or was priced on another day', async () => {
  const refused = async (change: Partial<NonNullable<QuoteRevision['sent']>>) =>
    refusalOf((draft, { request }) => [{ ...draft, sent: { ...sentBy(request), ...change } }]);
  expect(await refused({ printedNumber: 'Q-2026-99999' })).toEqual([
    { path: 'revisions.0.sent.printedNumber', code: 'unknown' },
  ]);
  expect(await refused({ printedRevision: 2 })).toEqual([
    { path: 'revisions.0.sent.printedRevision', code: 'unknown' },
  ]);
  expect(await refused({ at: '2026-11-15T09:00:00Z' })).toEqual([
    { path: 'revisions.0.pricing.pricedOn', code: 'not-as-of-sending' },
  ]);
  expect(await refused({ at: '2026-11-18T09:00:00Z' })).toContainEqual({
    ...{ path: 'revisions.0.sent.at', code: 'in-future' },
  });
});

test('figures that do not follow from the copies, and copies that are not the price list', async () => {
  const wrong = { path: 'revisions.0.alternatives.0.lines.0.overview', code: 'figures-wrong' };
  const cheaper = (draft: QuoteRevision, ground: QuotePortal): QuoteRevision[] =>
    asSent(draft, ground).map((revision) => ({
      ...revision,
      alternatives: revision.alternatives.map((alternative) => ({
        ...alternative,
        lines: alternative.lines.map((line) => ({
          ...line,
          overview: line.overview && { ...line.overview, effectiveFrom: '2026-11-17' },
        })),
      })),
    }));
  expect(await refusalOf(cheaper)).toEqual([wrong]);
  const without = (draft: QuoteRevision, ground: QuotePortal): QuoteRevision[] =>
    cheaper(draft, ground).map((revision) => ({
      ...revision,
      alternatives: revision.alternatives.map((alternative) => ({
        ...alternative,
        lines: alternative.lines.map((line) => ({ ...line, overview: null })),
      })),
    }));
  expect(await refusalOf(without)).toEqual([wrong]);
  const pricing = (change: Partial<QuoteRevision['pricing']>) => (draft: QuoteRevision, ground: QuotePortal) =>
    asSent({ ...draft, pricing: { ...draft.pricing, ...change } }, ground);
  expect(await refusalOf((draft, ground) => pricing({ discountBasisPoints: 100 })(draft, ground))).toEqual([wrong]);
  const catalogue = (draft: QuoteRevision) => ({ ...draft.pricing.catalogue, validFrom: '2026-01-01' });
  expect(await refusalOf((draft, ground) => pricing({ catalogue: catalogue(draft) })(draft, ground))).toEqual([
    { path: 'revisions.0.pricing.catalogue', code: 'figures-wrong' },
  ]);
});

test('a validity that was over when it was sent, an empty alternative, and a line twice', async () => {
  const sentWith = async (change: Partial<QuoteRevision>) =>
    refusalOf((draft, ground) => asSent({ ...draft, ...change }, ground));
  expect(await sentWith({ validUntil: '2026-11-15' })).toEqual([
    { path: 'revisions.0.validUntil', code: 'validity-past' },
  ]);
  expect(await sentWith({ validUntil: '2027-11-17' })).toEqual([
    { path: 'revisions.0.validUntil', code: 'validity-too-long', limit: 365 },
  ]);
  expect(await sentWith({ alternatives: [{ id: 'alternative-1', title: '', lines: [] }] })).toEqual([
    { path: 'revisions.0.alternatives.0', code: 'empty-alternative' },
  ]);
  const twice = await refusalOf((draft, ground) =>
    asSent(
      { ...draft, alternatives: draft.alternatives.map((one) => ({ ...one, lines: [...one.lines, ...one.lines] })) },
      ground,
    ),
  );
  expect(twice).toEqual([
    { path: 'revisions.0.alternatives.0.lines.1.id', code: 'duplicate-id' },
    { path: 'revisions.0.alternatives.0.lines.1', code: 'duplicate-subscription' },
  ]);
});

test('on its last day it can be sent', async () => {
  const ground = await aQuotePortal();
  const [draft] = asSent({ ...draftOf(ground), validUntil: '2026-11-16' }, ground);
  expect((await ground.put({ ...ground.request, revisions: [draft] }, isNew)).status).toBe(201);
});

test('any change of what was sent', async () => {
  const locked = [{ path: 'revisions.0', code: 'locked' }];
  expect(await nextRefusal(asSent, (stored) => withFirst(stored, { customerNotes: 'other' }))).toEqual(locked);
  expect(await nextRefusal(asSent, (stored) => withFirst(stored, { sent: null }))).toEqual(locked);
  const answered = (draft: QuoteRevision, ground: QuotePortal) =>
    withFirst(asSent(draft, ground), { answer: answerOf('accepted') });
  expect(await nextRefusal(answered, (stored) => withFirst(stored, { answer: answerOf('declined') }))).toEqual([
    { path: 'revisions.0.answer', code: 'locked' },
  ]);
});

test('taking away what was sent, and anything behind a draft', async () => {
  const two = (draft: QuoteRevision, ground: QuotePortal): QuoteRevision[] => [
    ...asSent(draft, ground),
    ...asSent({ ...draft, number: 2 }, ground),
  ];
  expect(await nextRefusal(two, (stored) => stored.slice(0, 1))).toEqual([{ path: 'revisions', code: 'removed' }]);
  expect(await refusalOf((draft) => [draft, { ...draft, number: 2 }])).toEqual([
    { path: 'revisions.0', code: 'draft-not-last' },
  ]);
});

test('but a draft revision may be added, changed and taken away', async () => {
  const revised = (draft: QuoteRevision, ground: QuotePortal): QuoteRevision[] => [
    ...asSent(draft, ground),
    { ...draft, number: 2 },
  ];
  expect(await nextRefusal(asSent, (stored, ground) => [...stored, { ...draftOf(ground), number: 2 }])).toBe('stored');
  expect(await nextRefusal(revised, (stored) => stored.slice(0, 1))).toBe('stored');
  const other = ([first, second]: readonly QuoteRevision[]): QuoteRevision[] =>
    first === undefined || second === undefined ? [] : [first, { ...second, reference: 'other' }];
  expect(await nextRefusal(revised, other)).toBe('stored');
});

test('an answer to what was never sent, before it was sent, after its last day, or of an unknown alternative', async () => {
  const answered = async (answer: QuoteRevision['answer']) =>
    nextRefusal(asSent, (stored) => withFirst(stored, { answer }));
  expect(
    await nextRefusal(
      (draft) => [draft],
      (stored) => withFirst(stored, { answer: answerOf('accepted') }),
    ),
  ).toEqual([{ path: 'revisions.0.answer.kind', code: 'not-sent' }]);
  expect(await answered(answerOf('accepted', { on: '2026-11-15' }))).toEqual([
    { path: 'revisions.0.answer.on', code: 'before-sent' },
  ]);
  expect(await answered(answerOf('declined', { on: '2026-11-17' }))).toEqual([
    { path: 'revisions.0.answer.on', code: 'in-future' },
  ]);
  expect(await answered(answerOf('accepted', { alternativeId: 'alternative-2' }))).toEqual([
    { path: 'revisions.0.answer.alternativeId', code: 'required' },
  ]);
  expect(await answered(answerOf('declined', { alternativeId: 'alternative-1' }))).toEqual([
    { path: 'revisions.0.answer.alternativeId', code: 'not-empty' },
  ]);
  expect(await answered(answerOf('accepted'))).toBe('stored');
});
