// The sample's quotes: in every state, numbered without gaps, and with figures that follow from their own copies.
import { expect, test } from 'vitest';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { priceLine } from '../../shared/domain/quote-pricing.ts';
import { currentRevisionOf, quoteStateOf } from '../../shared/domain/quote-state.ts';
import type { Quote } from '../../shared/domain/quote.ts';
import type { PortalDatabase } from '../../main/portal/storage/database.ts';
import { readAccount, readCatalogues, readOrder, readQuote } from '../../main/portal/storage/entities.ts';
import { nextInSeries } from '../../main/portal/storage/number-series.ts';
import { aPortal } from './a-portal.ts';

const today = '2026-11-16';

function quotesOf(database: PortalDatabase): Quote[] {
  const ids = database.prepare<[], string>('SELECT id FROM quote ORDER BY id').pluck().all();
  return ids.flatMap((id) => readQuote(database, id) ?? []);
}

test('about one account in six has one, and every state is among them', async () => {
  const { portal } = await aPortal({ accounts: 250 });
  const quotes = quotesOf(portal.database);
  expect(quotes.length).toBeGreaterThan(25);
  expect(quotes.length).toBeLessThan(60);
  const states = new Set(quotes.map((quote) => quoteStateOf(quote, today)));
  expect(states).toEqual(new Set(['draft', 'sent', 'expired', 'accepted', 'declined', 'ordered']));
  expect(quotes.some(({ revisions }) => revisions.length > 1)).toBe(true);
});

test('the figures of every line can be computed again from its own copies', async () => {
  const { portal } = await aPortal({ accounts: 250 });
  const catalogues = readCatalogues(portal.database);
  for (const { accountId, revisions } of quotesOf(portal.database)) {
    const account = readAccount(portal.database, accountId);
    for (const { pricing, alternatives } of revisions) {
      for (const line of alternatives.flatMap(({ lines }) => lines)) {
        const answer = priceLine({ account: { id: account?.id ?? '' }, pricing, catalogues, role: 'sales' }, line);
        expect(canonicalJson(answer)).toEqual(canonicalJson({ ok: true, overview: line.overview }));
      }
    }
  }
});

test('numbers have no gap in the order of their making, and the next one follows', async () => {
  const { portal } = await aPortal({ accounts: 250 });
  const quotes = quotesOf(portal.database).toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
  const ofYear = quotes.filter(({ createdAt }) => createdAt.startsWith('2026'));
  const expected = ofYear.map((_, index) => `Q-2026-${String(index + 1).padStart(5, '0')}`);
  expect(ofYear.map(({ number }) => number)).toEqual(expected);
  const made = ofYear.map(({ createdAt }) => createdAt);
  expect(made).toEqual(made.toSorted());
  expect(nextInSeries(portal.database, 'Q', '2026')).toBe(`Q-2026-${String(ofYear.length + 1).padStart(5, '0')}`);
});

test('an ordered quote and its order name each other, and its discount is the subscription’s', async () => {
  const { portal } = await aPortal({ accounts: 250 });
  const ordered = quotesOf(portal.database).filter((quote) => quoteStateOf(quote, today) === 'ordered');
  expect(ordered.length).toBeGreaterThan(0);
  for (const quote of ordered) {
    const [line] = currentRevisionOf(quote).orders;
    const order = readOrder(portal.database, line?.orderId ?? '');
    expect(order?.quote).toEqual({ quoteId: quote.id, revision: 1, lineId: line?.lineId });
    expect(order?.confirmationNumber).toBe(line?.confirmationNumber);
  }
});
