// Quoting instead of ordering (F18, F20): the draft of the order ends in the step that keeps the quote, where the quote
// holds all that was entered in it; nothing that was entered is lost.
import { expect, test } from 'vitest';
import type { KeptDraft } from '../../shared/contract/drafts.ts';
import type { QuoteContent } from '../../shared/contract/quotes.ts';
import { aKeptDraft } from '../fixtures/drafts.ts';
import { aQuote } from './a-quote.ts';
import { anUpgrade } from './an-upgrade.ts';
import { aDesk, aPortal, signIn } from './desk.ts';
import type { Desk } from './desk.ts';

async function signedInDesk(): Promise<Desk> {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  return desk;
}

/** Kept: the upgrade to 10 licences with `business`, as far as its address. */
async function aDraft(desk: Desk, entries: Partial<KeptDraft['entries']> = {}): Promise<KeptDraft> {
  const { orderId: draftId, accountId, subscriptionId } = await anUpgrade(desk);
  const session = await desk.get('session.read', {});
  const profileId = session.kind === 'signed-in' ? session.profileId : '';
  const { entries: usual, ...draft } = aKeptDraft({ draftId, profileId, accountId, subscriptionId });
  const kept = { ...draft, entries: { ...usual, newAddress: null, ...entries } };
  await desk.get('drafts.save', kept);
  return kept;
}

/** What the editor saves of a quote that was begun from a draft. */
async function quoteFrom(desk: Desk, { draftId }: KeptDraft, overrides: Partial<QuoteContent> = {}) {
  return { ...(await aQuote(desk, overrides)), isEditing: true, endsDraft: draftId };
}

const draftsOf = async (desk: Desk) => (await desk.get('drafts.list', {})).drafts;

test('the draft is in the quote, and no more in the drafts; a repeated save changes nothing', async () => {
  const desk = await signedInDesk();
  const input = await quoteFrom(desk, await aDraft(desk));
  const heard = desk.pushes.length;
  const saved = await desk.get('quotes.save', input);
  expect(saved.quote.revisions[0]?.alternatives[0]?.lines[0]?.change).toMatchObject({ kind: 'upgrade', quantity: 10 });
  expect(await draftsOf(desk)).toEqual([]);
  const told = desk.pushes.slice(heard).map(({ payload }) => payload);
  expect(told).toContainEqual({ areas: ['drafts'], accountIds: [input.accountId] });
  expect(await desk.get('quotes.save', input)).toEqual(saved);
  await desk.get('quotes.save', { ...input, edit: 2 });
});

test.each([
  ['an address that is being typed', { newAddress: aKeptDraft().entries.newAddress }],
  ['a payment method that is being added', { newPayment: { kind: 'invoice' } as const }],
  ['another address than the quote’s', { billingAddressId: 'address-9' }],
  ['another quantity than the quote’s', { licences: { text: '12', lastValid: 12, termMonths: 12 } }],
  ['another SLA than the quote’s', { slaId: 'premium' }],
])('a draft that holds %s stays', async (_what, entries) => {
  const desk = await signedInDesk();
  const draft = await aDraft(desk, entries);
  await desk.get('quotes.save', await quoteFrom(desk, draft));
  expect(await draftsOf(desk)).toHaveLength(1);
});

test('a draft stays where the quote was refused, and where the quote is about something else', async () => {
  const desk = await signedInDesk();
  const draft = await aDraft(desk);
  expect(await desk.ask('quotes.save', await quoteFrom(desk, draft, { discountBasisPoints: 9000 }))).toMatchObject({
    ok: false,
  });
  const empty = { alternatives: [{ id: 'alternative-1', title: '', lines: [] }] };
  await desk.get('quotes.save', await quoteFrom(desk, draft, empty));
  expect(await draftsOf(desk)).toHaveLength(1);
});
