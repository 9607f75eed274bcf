// Quotes as staff make them on this machine (F20, F22): priced here, kept durably, locked when they are sent.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleSalesCredentials, sampleViewerCredentials } from '../../main/portal/sample/credentials.ts';
import { openCache } from '../../main/store/cache-store.ts';
import { readCatalogues } from '../../main/store/documents.ts';
import { storeEntities } from '../../main/store/entities.ts';
import { aQuote, aSentQuote, seenDraft } from './a-quote.ts';
import { bergmannId } from './an-upgrade.ts';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder } from './desk.ts';
import type { Desk } from './desk.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

/** Signed in, and cut off from the portal: quotes stay here. */
async function offlineDesk(options: Parameters<typeof aDesk>[0] = {}): Promise<Desk> {
  const portal = await aPortal();
  const desk = aDesk(options);
  await signIn(desk, portal.origin);
  await portal.close();
  await desk.get('sync.run', {});
  return desk;
}

test('a draft is priced here from the cache, whatever the window says, and is there again after a restart', async () => {
  const [home, secrets] = [temporaryFolder(), keptSecrets()];
  const desk = await offlineDesk({ home, secrets });
  const input = await aQuote(desk);
  const saved = await desk.get('quotes.save', input);
  const [revision] = saved.quote.revisions;
  // Worked example 1 of domain.md.
  expect(revision?.alternatives[0]?.lines[0]?.overview).toMatchObject({
    nextMonth: { totals: { net: eur(14_800), tax: eur(2812), gross: eur(17_612) } },
    credit: { amount: eur(7400) },
  });
  expect(saved).toMatchObject({
    quote: { number: null, provisionalNumber: expect.stringMatching(/^Q-DRAFT-/), version: 0 },
    customer: { customerNumber: 'K-10482' },
    sync: { kind: 'waiting' },
    problems: [],
    canDiscard: true,
  });
  await desk.close();
  const again = aDesk({ home, secrets });
  await again.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  expect((await again.get('quotes.read', { quoteId: input.quoteId })).quote).toEqual(saved.quote);
});

test('the list and the account show it, and what is open', async () => {
  const desk = await offlineDesk();
  const { quote } = await aSentQuote(desk);
  const accountId = await bergmannId(desk);
  const list = await desk.get('quotes.list', {
    filter: { query: 'bergmann', state: 'sent', ownerId: null, accountId, validWithinDays: 30 },
    sort: { column: 'customer', direction: 'ascending' },
    offset: 0,
    limit: 10,
  });
  const row = { id: quote.id, state: 'sent', amount: eur(14_800), sync: 'waiting', isProvisional: true, revision: 1 };
  expect(list).toMatchObject({ total: 1, rows: [row], owners: expect.arrayContaining([quote.owner]) });
  const details = await desk.get('accounts.details', { accountId });
  expect(details).toMatchObject({ hasOpenQuote: true, quotes: expect.arrayContaining([expect.objectContaining(row)]) });
});

test('a late save of an editor changes nothing, and a quote that was sent takes none', async () => {
  const desk = await offlineDesk();
  const input = await aQuote(desk);
  await desk.get('quotes.save', { ...input, edit: 5 });
  const late = await desk.get('quotes.save', { ...input, edit: 4, content: { ...input.content, reference: 'old' } });
  expect(late.quote.revisions[0]?.reference).toBe('Ihre Anfrage');
  await desk.get('quotes.send', seenDraft(late.quote));
  const save = { ...input, edit: 9, content: { ...input.content, reference: 'new' } };
  expect(await desk.ask('quotes.save', save)).toMatchObject({ failure: { code: 'conflict', what: 'quote' } });
});

test('what cannot be ordered is kept without figures, and stands against sending', async () => {
  const desk = await offlineDesk();
  const input = await aQuote(desk);
  const [alternative] = input.content.alternatives;
  const [line] = alternative?.lines ?? [];
  if (alternative === undefined || line === undefined) throw new Error('the quote is empty');
  const change = { kind: 'upgrade', quantity: 100_000, slaId: 'business', termMonths: 12 } as const;
  const alternatives = [{ ...alternative, lines: [{ ...line, change }] }];
  const saved = await desk.get('quotes.save', { ...input, content: { ...input.content, alternatives } });
  expect(saved.quote.revisions[0]?.alternatives[0]?.lines[0]).toMatchObject({ change, overview: null });
  const problems = [{ path: 'alternatives.0.lines.0.change.quantity', problem: 'above-maximum', limit: 999 }];
  expect(saved.problems).toMatchObject(problems);
  expect(await desk.ask('quotes.send', seenDraft(saved.quote))).toMatchObject({
    failure: { code: 'invalid-input', problems },
  });
});

test('a discount over the limit of the role is refused beside its field, and nothing is kept', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin, sampleSalesCredentials);
  const input = await aQuote(desk, { discountBasisPoints: 1501 });
  const problems = [{ path: 'content.discountBasisPoints', problem: 'discount-over-limit', limit: 1500 }];
  expect(await desk.ask('quotes.save', input)).toEqual({ ok: false, failure: { code: 'invalid-input', problems } });
  expect(await desk.ask('quotes.read', { quoteId: input.quoteId })).toMatchObject({ failure: { code: 'not-found' } });
});

test('a viewer sees quotes and makes none', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin, sampleViewerCredentials);
  const refused = { failure: { code: 'not-permitted', reason: 'role' } };
  expect(await desk.ask('quotes.save', await aQuote(desk))).toMatchObject(refused);
  expect(await desk.ask('quotes.revise', { quoteId: 'q', revision: 1 })).toMatchObject(refused);
});

test('what was sent is locked with the number that was printed; a revision begins from it and can be discarded', async () => {
  const desk = await offlineDesk();
  const { quote } = await aSentQuote(desk);
  const printed = { printedNumber: quote.provisionalNumber, printedRevision: 1 };
  expect(quote.revisions[0]?.sent).toMatchObject({ ...printed, at: '2026-11-16T09:00:00.000Z', by: quote.owner });
  const revised = await desk.get('quotes.revise', { quoteId: quote.id, revision: 1 });
  expect(revised).toMatchObject({
    isEditing: true,
    quote: { revisions: [quote.revisions[0], { number: 2, sent: null }] },
  });
  expect(await desk.ask('quotes.revise', { quoteId: quote.id, revision: 1 })).toMatchObject({
    failure: { code: 'conflict', what: 'quote' },
  });
  const { quote: left } = await desk.get('quotes.discard', seenDraft(revised.quote));
  expect(left?.quote.revisions).toEqual(quote.revisions);
  expect(await desk.ask('quotes.discard', seenDraft(quote))).toMatchObject({
    failure: { code: 'conflict' },
  });
});

test('a draft that never left is discarded whole, and a copy goes its own way', async () => {
  const desk = await offlineDesk();
  const { quote } = await desk.get('quotes.save', await aQuote(desk));
  const newQuoteId = randomUUID();
  const copy = await desk.get('quotes.duplicate', { quoteId: quote.id, newQuoteId });
  expect(copy.quote.provisionalNumber).not.toBe(quote.provisionalNumber);
  expect(copy.quote.revisions[0]?.alternatives).toEqual(quote.revisions[0]?.alternatives);
  expect(await desk.get('quotes.discard', seenDraft(quote))).toEqual({ quote: null });
  expect(await desk.ask('quotes.read', { quoteId: quote.id })).toMatchObject({ failure: { code: 'not-found' } });
  expect((await desk.get('quotes.read', { quoteId: newQuoteId })).quote.id).toBe(newQuoteId);
});

test('an answer lies between the day of sending and today, and is given once', async () => {
  const desk = await offlineDesk();
  const { quote } = await aSentQuote(desk);
  const answer = {
    quoteId: quote.id,
    revision: 1,
    kind: 'accepted',
    note: '',
    alternativeId: 'alternative-1',
  } as const;
  const refusal = (problem: string, path = 'on') => ({
    failure: { code: 'invalid-input', problems: [{ path, problem }] },
  });
  expect(await desk.ask('quotes.record-answer', { ...answer, on: '2026-11-15' })).toMatchObject(refusal('before-sent'));
  expect(await desk.ask('quotes.record-answer', { ...answer, on: '2026-11-17' })).toMatchObject(refusal('in-future'));
  const unknown = { ...answer, on: '2026-11-16', alternativeId: 'alternative-2' };
  expect(await desk.ask('quotes.record-answer', unknown)).toMatchObject(refusal('required', 'alternativeId'));
  const accepted = await desk.get('quotes.record-answer', { ...answer, on: '2026-11-16' });
  expect(accepted.quote.revisions[0]?.answer).toMatchObject({ kind: 'accepted', recordedBy: quote.owner });
  expect(await desk.ask('quotes.record-answer', { ...answer, on: '2026-11-16', kind: 'declined' })).toMatchObject({
    failure: { code: 'conflict' },
  });
});

test('a price list that came meanwhile is shown before anything is sent at it', async () => {
  const desk = await offlineDesk();
  const { quote } = await desk.get('quotes.save', await aQuote(desk));
  aPriceListComes(desk);
  const moved = await desk.ask('quotes.send', seenDraft(quote));
  const field = 'alternatives.0.lines.0.nextMonth.unitPrice';
  expect(moved).toMatchObject({
    failure: {
      ...{ code: 'conflict', what: 'quote' },
      differences: expect.arrayContaining([{ field, shown: eur(1190), now: eur(1191) }]),
    },
  });
  const now = await desk.get('quotes.read', { quoteId: quote.id });
  expect(now.quote.revisions[0]).toMatchObject({ sent: null, pricing: { catalogue: { version: 'dearer' } } });
  const sent = await desk.get('quotes.send', seenDraft(quote));
  expect(sent.quote.revisions[0]?.alternatives[0]?.lines[0]?.overview?.nextMonth.totals.net).toEqual(eur(14_810));
});

/** The newest price list, each licence a cent dearer from today on, as a sync brings it. */
function aPriceListComes(desk: Desk): void {
  const [profile] = readdirSync(join(desk.home, 'profiles'));
  const cache = openCache(join(desk.home, 'profiles', profile ?? '', 'cache.db'));
  try {
    const newest = readCatalogues(cache).at(-1);
    if (newest === undefined) throw new Error('the cache has no price list');
    const tiers = newest.licence.tiers.map((tier) => ({
      ...tier,
      unitPrice: { ...tier.unitPrice, minor: tier.unitPrice.minor + 1 },
    }));
    const dearer = { ...newest, version: 'dearer', validFrom: '2026-11-16', licence: { ...newest.licence, tiers } };
    storeEntities(cache, [{ type: 'catalogue', entity: dearer }]);
  } finally {
    cache.close();
  }
}

test('the quote whose editor was open when the app ended is known after a restart, until the editor is closed', async () => {
  const [home, secrets] = [temporaryFolder(), keptSecrets()];
  const desk = await offlineDesk({ home, secrets });
  const input = { ...(await aQuote(desk)), isEditing: true };
  await desk.get('quotes.save', await aQuote(desk));
  expect(await desk.get('quotes.read-edited', {})).toEqual({ edited: null });
  await desk.get('quotes.save', input);
  await desk.close();
  const again = aDesk({ home, secrets });
  await again.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  const edited = { quoteId: input.quoteId, changedAt: '2026-11-16T09:00:00.000Z' };
  expect(await again.get('quotes.read-edited', {})).toEqual({ edited });
  await again.get('quotes.save', { ...input, edit: 2, isEditing: false });
  expect(await again.get('quotes.read-edited', {})).toEqual({ edited: null });
});
