// The same quotes on two machines of one reseller: seen on both, and never changed over what the other did (D16).
import { describe, expect, test } from 'vitest';
import { readQuote } from '../../main/portal/storage/entities.ts';
import type { ShownQuote } from '../../shared/contract/quotes.ts';
import { aQuote, aSentQuote, basisOf, seenDraft } from './a-quote.ts';
import { aDesk, aPortal, now, signIn } from './desk.ts';
import type { Desk } from './desk.ts';

async function signedInDesk() {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  return { portal, desk };
}

/** A second machine of the same staff member. */
async function anotherDesk(origin: string): Promise<Desk> {
  const desk = aDesk();
  await signIn(desk, origin);
  return desk;
}

const isSynced = ({ sync }: ShownQuote) => sync.kind === 'synced';

test('a quote on one machine is seen on the other', async () => {
  const { desk, portal } = await signedInDesk();
  const other = await anotherDesk(portal.origin);
  const sent = await aSentQuote(desk);
  await other.get('sync.run', {});
  const seen = await other.until('quotes.read', { quoteId: sent.quote.id }, ({ quote }) => quote.version === 2);
  expect(seen).toMatchObject({ quote: sent.quote, sync: { kind: 'synced' } });
});

test('what another machine wrote meanwhile is neither sent nor discarded by who has not seen it', async () => {
  const { desk, portal } = await signedInDesk();
  const other = await anotherDesk(portal.origin);
  const sent = await aSentQuote(other);
  const { quote } = await other.get('quotes.revise', { quoteId: sent.quote.id, revision: 1 });
  const before = { ...seenDraft(quote), changedAt: '2026-11-16T08:59:59.000Z' };
  const input = { ...(await aQuote(other)), quoteId: quote.id, basedOn: basisOf({ ...sent, quote }), edit: 5 };
  await other.get('quotes.save', input);
  await other.until('quotes.read', { quoteId: quote.id }, isSynced);
  await desk.get('sync.run', {});
  await desk.until('quotes.read', { quoteId: quote.id }, ({ quote: seen }) => seen.revisions.length === 2);
  const refused = { failure: { code: 'conflict', what: 'quote', differences: [] } };
  expect(await desk.ask('quotes.send', before)).toMatchObject(refused);
  expect(await desk.ask('quotes.discard', before)).toMatchObject(refused);
  expect(await desk.get('quotes.send', seenDraft(quote))).toMatchObject({ sync: { kind: 'synced' } });
});

describe('two machines that both changed a quote', () => {
  /** One draft, then one reference there and another here, which comes second. */
  async function aConflict() {
    const { desk: theirs, portal } = await signedInDesk();
    const mine = await anotherDesk(portal.origin);
    const made = await aQuote(theirs);
    const { quoteId } = made;
    await theirs.get('quotes.save', made);
    const input = { ...made, basedOn: basisOf(await theirs.until('quotes.read', { quoteId }, isSynced)) };
    await mine.get('sync.run', {});
    await mine.until('quotes.list', allQuotes, ({ rows }) => rows.some(({ id }) => id === quoteId));
    await mine.get('quotes.save', { ...input, edit: 2, isEditing: true });
    await theirs.get('quotes.save', { ...input, edit: 2, content: { ...input.content, reference: 'theirs' } });
    await theirs.until('quotes.read', { quoteId }, isSynced);
    await mine.get('quotes.save', { ...input, edit: 3, content: { ...input.content, reference: 'mine' } });
    const shown = await mine.until('quotes.read', { quoteId }, ({ sync }) => sync.kind === 'conflict');
    return { mine, theirs, portal, quoteId, shown, input };
  }

  const allQuotes = {
    filter: { query: '', state: null, ownerId: null, accountId: null, validWithinDays: null },
    ...{ sort: { column: 'changedAt', direction: 'descending' } as const, offset: 0, limit: 200 },
  };

  test('are shown both also where mine was opened before theirs came, and typed into only afterwards', async () => {
    const portal = await aPortal();
    let minutes = 0;
    const theirs = aDesk({ nowMs: () => Date.parse(now) + minutes * 60_000 });
    await signIn(theirs, portal.origin);
    const mine = await anotherDesk(portal.origin);
    const made = await aQuote(theirs);
    const { quoteId } = made;
    await theirs.get('quotes.save', made);
    const opened = await theirs.until('quotes.read', { quoteId }, isSynced);
    const input = { ...made, basedOn: basisOf(opened) };
    minutes = 5;
    await theirs.get('quotes.save', { ...input, content: { ...input.content, reference: 'theirs' } });
    await theirs.until('quotes.read', { quoteId }, isSynced);
    await mine.get('sync.run', {});
    await mine.until('quotes.read', { quoteId }, ({ quote }) => quote.version === 2);
    await mine.get('quotes.save', { ...input, content: { ...input.content, reference: 'mine' } });
    const shown = await mine.until('quotes.read', { quoteId }, ({ sync }) => sync.kind === 'conflict');
    expect(shown).toMatchObject({
      quote: { revisions: [{ reference: 'mine' }] },
      sync: { newer: { version: 2, revisions: [{ reference: 'theirs' }] } },
    });
  });

  test('are shown both, and nothing is done with either before the user decides', async () => {
    const { mine, quoteId, shown, input } = await aConflict();
    expect(shown).toMatchObject({
      quote: { revisions: [{ reference: 'mine' }] },
      sync: { kind: 'conflict', newer: { version: 2, revisions: [{ reference: 'theirs' }] } },
      canDiscard: false,
    });
    expect(await mine.get('sync.read', {})).toMatchObject({ outbox: { quotes: { waiting: 0, needingAttention: 1 } } });
    const refused = { failure: { code: 'conflict', what: 'quote' } };
    expect(await mine.ask('quotes.save', { ...input, edit: 9 })).toMatchObject(refused);
    expect(await mine.ask('quotes.send', seenDraft(shown.quote))).toMatchObject(refused);
    expect(await mine.ask('quotes.resolve', { quoteId, keep: 'mine', version: 1 })).toMatchObject(refused);
  });

  test('mine is kept: it takes the place of their draft', async () => {
    const { mine, portal, quoteId } = await aConflict();
    const kept = await mine.get('quotes.resolve', { quoteId, keep: 'mine', version: 2 });
    expect(kept).toMatchObject({ sync: { kind: 'synced' }, quote: { version: 3, revisions: [{ reference: 'mine' }] } });
    expect(readQuote(portal.portal.database, quoteId)).toMatchObject({
      version: 3,
      revisions: [{ reference: 'mine' }],
    });
  });

  test('the portal’s is kept: what was here is gone', async () => {
    const { mine, quoteId } = await aConflict();
    const kept = await mine.get('quotes.resolve', { quoteId, keep: 'portal', version: 2 });
    expect(kept).toMatchObject({
      sync: { kind: 'synced' },
      quote: { version: 2, revisions: [{ reference: 'theirs' }] },
    });
    expect(await mine.get('sync.read', {})).toMatchObject({
      outbox: { quotes: { waiting: 0, needingAttention: 0, rejected: 0 } },
    });
  });
});
