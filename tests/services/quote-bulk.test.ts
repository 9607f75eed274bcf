// F23: quotes for many customers from one template: the preview says what each gets or why not, and making them again
// makes none twice.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sampleViewerCredentials } from '../../main/portal/sample/credentials.ts';
import { bulkPartSize } from '../../shared/contract/quote-bulk.ts';
import type { QuoteTemplate } from '../../shared/domain/quote-template.ts';
import { aDesk, aPortal, signIn } from './desk.ts';
import type { Desk } from './desk.ts';

function aTemplate(overrides: Partial<QuoteTemplate> = {}): QuoteTemplate {
  return {
    ...{ isBinding: false, customerNotes: 'Gern auch telefonisch.', internalNotes: 'Novemberaktion', reference: '' },
    ...{ slaId: 'business', termMonths: 12, discountBasisPoints: null, validDays: 14, includes: 'all' },
    quantity: { rule: 'plus', licences: 2 },
    ...overrides,
  };
}

/** Signed in, and cut off from the portal. */
async function offlineDesk(): Promise<Desk> {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  await portal.close();
  await desk.get('sync.run', {});
  return desk;
}

async function allAccounts(desk: Desk): Promise<string[]> {
  const input = {
    query: '',
    filter: { state: null, deadline: null },
    sort: { column: 'company', direction: 'ascending' },
  } as const;
  const { accountIds, total } = await desk.get('accounts.ids', input);
  expect(accountIds).toHaveLength(total);
  const { rows } = await desk.get('accounts.list', { ...input, offset: 0, limit: 200 });
  expect(accountIds).toEqual(rows.map(({ id }) => id));
  return accountIds;
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts = Math.ceil(all.length / bulkPartSize);
  return Array.from({ length: parts }, (_, part) => all.slice(part * bulkPartSize, (part + 1) * bulkPartSize));
}

async function preview(desk: Desk, template: QuoteTemplate) {
  const answers = inParts(await allAccounts(desk)).map((accountIds) =>
    desk.get('quotes.preview-bulk', { accountIds, template }),
  );
  return (await Promise.all(answers)).flatMap(({ previews }) => previews);
}

async function countQuotes(desk: Desk): Promise<number> {
  const { total } = await desk.get('quotes.list', {
    filter: { query: '', state: 'draft', ownerId: null, accountId: null, validWithinDays: null },
    ...{ sort: { column: 'number', direction: 'ascending' }, offset: 0, limit: 1 },
  });
  return total;
}

test('what the preview promises is made, once, and nothing else', async () => {
  const desk = await offlineDesk();
  const template = aTemplate();
  const previews = await preview(desk, template);
  const possible = previews.filter(({ problem }) => problem === null);
  expect(possible.length).toBeGreaterThan(3);
  const before = await countQuotes(desk);
  const items = previews.map(({ accountId }) => ({ accountId, quoteId: randomUUID() }));
  const makeAll = async () => {
    const answers = inParts(items).map((part) => desk.get('quotes.create-bulk', { items: part, template }));
    return (await Promise.all(answers)).flatMap(({ results }) => results);
  };
  const results = await makeAll();
  expect(results.filter(({ failure }) => failure === null).map(({ accountId }) => accountId)).toEqual(
    possible.map(({ accountId }) => accountId),
  );
  expect(await makeAll()).toEqual(results);
  expect(await countQuotes(desk)).toBe(before + possible.length);

  const [first] = possible;
  const made = await desk.get('quotes.read', {
    quoteId: items.find(({ accountId }) => accountId === first?.accountId)?.quoteId ?? '',
  });
  expect(made).toMatchObject({ sync: { kind: 'waiting' }, isEditing: false, problems: [] });
  expect(made.quote.revisions).toMatchObject([
    { validUntil: '2026-11-30', isBinding: false, customerNotes: 'Gern auch telefonisch.', sent: null },
  ]);
  const nets = made.quote.revisions[0]?.alternatives[0]?.lines.map(
    ({ overview }) => overview?.monthly.after.minor ?? 0,
  );
  expect(nets?.reduce((sum, net) => sum + net, 0)).toBe(first?.monthly?.minor);
});

test('quotes that are made together are told of together, and one that was made meanwhile is found', async () => {
  const desk = await offlineDesk();
  const template = aTemplate();
  const possible = (await preview(desk, template)).filter(({ problem }) => problem === null).slice(0, bulkPartSize);
  const items = possible.map(({ accountId }) => ({ accountId, quoteId: randomUUID() }));
  const heard = desk.pushes.length;
  await desk.get('quotes.create-bulk', { items, template });
  const told = desk.pushes.slice(heard).filter(({ event }) => event === 'data.changed');
  expect(told.map(({ payload }) => payload)).toEqual([
    { areas: ['quotes'], accountIds: possible.map(({ accountId }) => accountId) },
  ]);
  const [again] = (await desk.get('quotes.preview-bulk', { accountIds: [items[0]?.accountId ?? ''], template }))
    .previews;
  expect(again?.hasOpenQuote).toBe(true);
});

test('the preview says why there is nothing for a customer', async () => {
  const desk = await offlineDesk();
  const onlyTrials = await preview(desk, aTemplate({ includes: 'trials' }));
  const refused = onlyTrials.filter(({ problem }) => problem === 'nothing-to-quote');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.flatMap(({ lines }) => lines.flatMap(({ reasons }) => reasons))).toContain('not-a-trial');
  const tooCheap = await preview(desk, aTemplate({ discountBasisPoints: 9000 }));
  expect(new Set(tooCheap.map(({ problem }) => problem))).toEqual(new Set(['discount-over-limit']));
  expect(tooCheap[0]?.limit).toBe(3000);
  const [gone] = (await desk.get('quotes.preview-bulk', { accountIds: ['nobody'], template: aTemplate() })).previews;
  expect(gone).toMatchObject({ customer: null, problem: 'account-gone' });
});

test('what cannot be made says so, and makes nothing', async () => {
  const desk = await offlineDesk();
  const before = await countQuotes(desk);
  const [accountId = ''] = await allAccounts(desk);
  const template = aTemplate({ discountBasisPoints: 9000 });
  const items = [
    { accountId, quoteId: randomUUID() },
    { accountId: 'nobody', quoteId: randomUUID() },
  ];
  const { results } = await desk.get('quotes.create-bulk', { items, template });
  expect(results.map(({ failure }) => failure)).toEqual([
    { code: 'invalid-input', problems: [{ path: 'template', problem: 'discount-over-limit', limit: 3000 }] },
    { code: 'invalid-input', problems: [{ path: 'template', problem: 'account-gone' }] },
  ]);
  expect(await countQuotes(desk)).toBe(before);
});

test('a viewer makes none', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin, sampleViewerCredentials);
  const items = [{ accountId: 'account-1', quoteId: randomUUID() }];
  expect(await desk.ask('quotes.create-bulk', { items, template: aTemplate() })).toMatchObject({
    ok: false,
    failure: { code: 'not-permitted', reason: 'role' },
  });
});
