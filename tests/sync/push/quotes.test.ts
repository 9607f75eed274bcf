// Quotes on their way to a real portal (0010-quotes.md): numbered once, never lost between here and there, never over
// what somebody else changed.
import { describe, expect, test } from 'vitest';
import { sampleViewerCredentials } from '../../../main/portal/sample/credentials.ts';
import { listOutbox } from '../../../main/store/outbox-list.ts';
import type { OwnQuote } from '../../../main/store/own-quote-row.ts';
import { changeOwnQuote, readOwnQuote } from '../../../main/store/own-quotes.ts';
import type { QuoteAnswer } from '../../../shared/domain/quote.ts';
import { createGate } from './gate.ts';
import { aPushRig, who } from './rig.ts';
import type { PushRig } from './rig.ts';

const quoteId = 'quote-1';
const aNumber = expect.stringMatching(/^Q-2026-\d{5}$/);

function keep(rig: PushRig, own: OwnQuote): void {
  changeOwnQuote(rig.work, { ...who, quoteId: own.quote.id }, () => own);
}

const kept = (rig: PushRig, id = quoteId): OwnQuote | null => readOwnQuote(rig.work, who.profileId, id);

/** With one quote that waits. */
async function aQuoteRig(options: Parameters<typeof aPushRig>[0] = {}): Promise<{ rig: PushRig; own: OwnQuote }> {
  const rig = await aPushRig(options);
  const own = rig.quoteFor(quoteId, rig.subscription(0).id);
  keep(rig, own);
  return { rig, own };
}

/** The same quote with another reference, as its editor keeps it meanwhile. */
function edited(own: OwnQuote, reference: string): OwnQuote {
  const revisions = own.quote.revisions.map((revision) => ({ ...revision, reference }));
  return { ...own, edit: own.edit + 1, quote: { ...own.quote, revisions } };
}

describe('a quote that waits', () => {
  test('is stored and numbered once, and its row goes when the cache shows it', async () => {
    const { rig } = await aQuoteRig();
    rig.start();
    await rig.until(() => kept(rig) === null);
    expect(rig.asked).toEqual([`PUT ${quoteId}`]);
    expect(rig.portalQuote(quoteId)).toMatchObject({ number: aNumber, version: 1, owner: { id: who.staffId } });
    expect(rig.shownQuotes.get(quoteId)).toEqual(rig.portalQuote(quoteId));
  });

  test('stays here while its editor is open', async () => {
    const { rig, own } = await aQuoteRig();
    keep(rig, { ...own, isEditing: true });
    const push = rig.start();
    await push.close();
    expect(rig.asked).toEqual([]);
    expect(kept(rig)?.state).toEqual({ kind: 'waiting' });
  });

  test('is in own work until the cache shows it, also where the app ends in between', async () => {
    const { rig, own } = await aQuoteRig();
    const push = rig.start({ onQuoteStored: () => Promise.reject(new Error('the cache is away')) });
    await rig.until(() => kept(rig)?.state.kind === 'synced');
    await push.close();
    expect(kept(rig)).toMatchObject({ state: { kind: 'synced' }, baseVersion: 1, quote: { number: aNumber } });
    rig.start();
    await rig.until(() => kept(rig) === null);
    expect(rig.shownQuotes.get(quoteId)?.revisions).toEqual(own.quote.revisions);
    expect(rig.asked).toHaveLength(1);
  });

  test('that was edited while it was on its way is sent again, on the version that it got', async () => {
    const gate = createGate('PUT');
    const { rig, own } = await aQuoteRig({ wrapFetch: gate.wrapFetch });
    rig.start();
    await gate.holds(1);
    const sent = kept(rig);
    if (sent === null) throw new Error('the quote is gone');
    keep(rig, edited(sent, 'later'));
    gate.open();
    await rig.until(() => kept(rig) === null);
    expect(own.quote.revisions[0]?.reference).toBe('');
    expect(rig.asked).toHaveLength(2);
    expect(rig.portalQuote(quoteId)).toMatchObject({
      version: 2,
      number: aNumber,
      revisions: [{ reference: 'later' }],
    });
  });
});

describe('an answer that was lost', () => {
  test.each([
    { kind: 'drop', when: 'after' },
    { kind: 'truncate', keepBytes: 20 },
  ] as const)('($kind) is known again, and nothing is stored twice', async (fault) => {
    const { rig } = await aQuoteRig();
    rig.plan({ method: 'PUT', times: 1, fault });
    rig.start();
    await rig.time.isArmed();
    expect(kept(rig)).toMatchObject({ attempts: 1, state: { kind: 'waiting' } });
    rig.time.advanceToNext();
    await rig.until(() => kept(rig) === null);
    expect(rig.portalQuote(quoteId)).toMatchObject({ version: 1, number: aNumber });
  });

  test('and edited on meanwhile is no conflict: the later form goes onto what had arrived', async () => {
    const { rig } = await aQuoteRig();
    rig.plan({ method: 'PUT', times: 1, fault: { kind: 'drop', when: 'after' } });
    rig.start();
    await rig.time.isArmed();
    const lost = kept(rig);
    if (lost === null) throw new Error('the quote is gone');
    keep(rig, edited(lost, 'later'));
    rig.time.advanceToNext();
    await rig.until(() => kept(rig) === null);
    expect(rig.portalQuote(quoteId)).toMatchObject({ version: 2, revisions: [{ reference: 'later' }] });
  });
});

describe('what somebody else changed', () => {
  /** Stored, then changed there and here. */
  async function bothChanged(): Promise<PushRig> {
    const { rig } = await aQuoteRig();
    const push = rig.start();
    await rig.until(() => kept(rig) === null);
    await push.close();
    const stored = rig.portalQuote(quoteId);
    if (stored === null) throw new Error('the portal has no quote');
    rig.changedByAnother(quoteId, { reference: 'theirs' });
    const own = rig.quoteFor(quoteId, rig.subscription(0).id, { reference: 'mine' });
    keep(rig, {
      ...own,
      baseVersion: stored.version,
      quote: { ...own.quote, number: stored.number, version: stored.version },
    });
    return rig;
  }

  test('is never overwritten: both are there, and the user decides', async () => {
    const rig = await bothChanged();
    const push = rig.start();
    await rig.until(() => kept(rig)?.state.kind === 'conflict');
    expect(kept(rig)).toMatchObject({
      quote: { revisions: [{ reference: 'mine' }] },
      state: { kind: 'conflict', newer: { version: 2, revisions: [{ reference: 'theirs' }] } },
    });
    push.kick();
    await push.close();
    expect(rig.portalQuote(quoteId)).toMatchObject({ version: 2, revisions: [{ reference: 'theirs' }] });
  });
});

describe('a refusal', () => {
  test('keeps the quote here with the reasons, and holds up no other', async () => {
    const { rig, own } = await aQuoteRig();
    const line = own.quote.revisions[0]?.alternatives[0]?.lines[0];
    const sent = rig.asSent(own);
    const wrong = sent.quote.revisions.map((revision) => ({ ...revision, validUntil: '2026-11-15' }));
    keep(rig, { ...sent, quote: { ...sent.quote, revisions: wrong } });
    keep(rig, rig.quoteFor('quote-2', rig.subscription(1).id));
    rig.start();
    await rig.until(() => kept(rig)?.state.kind === 'rejected' && kept(rig, 'quote-2') === null);
    expect(line?.overview).not.toBeNull();
    expect(kept(rig)?.state).toEqual({
      ...{ kind: 'rejected', portalCode: 'invalid-input' },
      fields: [{ path: 'revisions.0.validUntil', problem: 'validity-past' }],
    });
    expect(rig.portalQuote(quoteId)).toBeNull();
    expect(rig.portalQuote('quote-2')?.number).toEqual(aNumber);
  });

  test('by the role is final', async () => {
    const { rig } = await aQuoteRig({ credentials: sampleViewerCredentials });
    rig.start();
    await rig.until(() => kept(rig)?.state.kind === 'rejected');
    expect(kept(rig)?.state).toEqual({ kind: 'rejected', portalCode: 'forbidden', fields: [] });
  });
});

test('an order of a quote’s line stays as long as the quote, and leaves after it', async () => {
  const { rig, own } = await aQuoteRig();
  const order = rig.orderFor('order-1', rig.subscription(0));
  const accepted = rig.asSent(own);
  const answer: QuoteAnswer = {
    ...{ kind: 'accepted', on: '2026-11-16', note: '', alternativeId: 'alternative-1' },
    ...{ recordedAt: '2026-11-16T09:00:00Z', recordedBy: own.quote.owner },
  };
  const revisions = accepted.quote.revisions.map((revision) => ({ ...revision, answer }));
  keep(rig, { ...accepted, isEditing: true, quote: { ...accepted.quote, revisions } });
  rig.place({ ...order, request: { ...order.request, quote: { quoteId, revision: 1, lineId: 'line-1' } } });
  expect(listOutbox(rig.work, who.profileId, 10)).toMatchObject([{ heldUpBy: quoteId }]);
  const push = rig.start();
  expect(rig.stateOf('order-1').kind).toBe('queued');
  keep(rig, { ...accepted, quote: { ...accepted.quote, revisions } });
  push.kick();
  await rig.drain(['order-1']);
  expect(rig.asked).toEqual([`PUT ${quoteId}`, 'PUT order-1']);
  expect(rig.stateOf('order-1').kind).toBe('accepted');
  expect(rig.portalQuote(quoteId)?.revisions[0]?.orders).toMatchObject([{ lineId: 'line-1', orderId: 'order-1' }]);
});
