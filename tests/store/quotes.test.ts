// The portal's quotes in the cache, and the list over them and over those that stand here (F22).
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../main/store/apply-changes.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { readQuote } from '../../main/store/documents.ts';
import { migrate } from '../../main/store/migrate.ts';
import { cache0010Portfolio } from '../../main/store/migrations/cache-0010-portfolio.ts';
import { cache0020Checksums } from '../../main/store/migrations/cache-0020-checksums.ts';
import type { OwnQuote } from '../../main/store/own-quote-row.ts';
import { showOwnQuotes } from '../../main/store/own-quote-rows.ts';
import { countOpenQuotes, listQuotes, listQuotesOf } from '../../main/store/quote-list.ts';
import { beginStaging } from '../../main/store/staging.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import type { Quote, QuoteRevision } from '../../shared/domain/quote.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import { anAccount } from '../fixtures/builders.ts';
import { anOwnQuote } from '../fixtures/own-quotes.ts';
import { anUpgradeTo, aQuote } from '../fixtures/quotes.ts';
import { accountEntity, catalogueEntity, fill } from './entities.ts';
import { aCache, temporaryFolder, today } from './temporary-stores.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const quoteEntity = (entity: Quote): Entity => ({ type: 'quote', entity });
const author = { id: 'staff-2', name: 'Jonas Weber' };

function quote(id: string, over: Partial<Quote> = {}, revision: Partial<QuoteRevision> = {}): Quote {
  return aQuote({ quote: { id, number: `Q-2026-${id}`, ...over }, revision });
}

interface Question {
  readonly filter?: Partial<ValidInput<'quotes.list'>['filter']>;
  readonly sort?: ValidInput<'quotes.list'>['sort'];
  readonly own?: readonly OwnQuote[];
  readonly on?: string;
  readonly offset?: number;
}

function list(cache: CacheStore, { filter, sort, own = [], on = today, offset = 0 }: Question = {}) {
  const all = { query: '', state: null, ownerId: null, accountId: null, validWithinDays: null };
  const input = {
    filter: { ...all, ...filter },
    sort: sort ?? ({ column: 'number', direction: 'ascending' } as const),
    ...{ offset, limit: 2 },
  };
  showOwnQuotes(cache, own);
  return listQuotes(cache, input, on);
}

const idsOf = ({ rows }: ReturnType<typeof list>) => rows.map(({ id }) => id);

/** Three quotes of two customers: sent, a draft of somebody else, and declined. */
function aFilledCache(): CacheStore {
  const cache = aCache();
  const other = anAccount({ id: 'account-2', customerNumber: 'K-10483', company: 'Müller & Söhne Straßenbau GmbH' });
  const answer = {
    kind: 'declined',
    on: today,
    note: '',
    alternativeId: null,
    recordedAt: `${today}T09:00:00Z`,
    recordedBy: author,
  } as const;
  const lines = [{ change: anUpgradeTo(20) }];
  const second = aQuote({
    alternatives: [{ lines }],
    quote: { id: '2', number: 'Q-2026-2', accountId: 'account-2', owner: author },
    revision: { sent: null, reference: 'Neuer Standort', validUntil: '2026-11-30' },
  });
  fill(cache, accountEntity(anAccount()), accountEntity(other));
  fill(cache, quoteEntity(quote('1')), quoteEntity(second), quoteEntity(quote('3', {}, { answer })));
  return cache;
}

describe('the list of quotes', () => {
  test('shows number, state, customer, amount, owner and age, a page at a time', () => {
    const cache = aFilledCache();
    const page = list(cache);
    expect(page).toMatchObject({ total: 3, today });
    expect(page.rows[0]).toEqual({
      ...{ id: '1', accountId: 'account-1', number: 'Q-2026-1', isProvisional: false, revision: 1, state: 'sent' },
      customer: { company: 'Bergmann Optik GmbH', customerNumber: 'K-10482' },
      ...{ amount: eur(14_800), alternatives: 1, validUntil: '2026-12-16' },
      owner: { id: 'staff-1', name: 'Anna Sommer' },
      ...{
        createdAt: '2026-11-16T09:00:00.000Z',
        changedAt: '2026-11-16T09:30:00.000Z',
        sync: 'synced',
        isEditing: false,
      },
    });
    expect(idsOf(page)).toEqual(['1', '2']);
    expect(idsOf(list(cache, { offset: 2 }))).toEqual(['3']);
  });

  test('tells the state by the day: a quote expires without being written', () => {
    const cache = aFilledCache();
    const stateOn = (on: string) => list(cache, { on }).rows[0]?.state;
    expect(stateOn('2026-12-16')).toBe('sent');
    expect(stateOn('2026-12-17')).toBe('expired');
    expect(idsOf(list(cache, { on: '2026-12-17', filter: { state: 'expired' } }))).toEqual(['1']);
    expect(idsOf(list(cache, { on: '2026-12-17', filter: { state: 'sent' } }))).toEqual([]);
  });

  test('filters by state, owner, account, and by how long it is still valid', () => {
    const cache = aFilledCache();
    expect(idsOf(list(cache, { filter: { state: 'draft' } }))).toEqual(['2']);
    expect(idsOf(list(cache, { filter: { ownerId: 'staff-2' } }))).toEqual(['2']);
    expect(idsOf(list(cache, { filter: { accountId: 'account-1' } }))).toEqual(['1', '3']);
    expect(idsOf(list(cache, { filter: { validWithinDays: 30 } }))).toEqual(['1']);
    expect(idsOf(list(cache, { filter: { validWithinDays: 29 } }))).toEqual([]);
  });

  test.each([
    ['strasse', ['2']],
    ['Müller', ['2']],
    ['muller standort', ['2']],
    ['K-10482', ['1', '3']],
    ['2026-3', ['3']],
    ['7f3k', ['1', '2']],
    ['nobody', []],
    [`' OR 1=1 --`, []],
    ['\0', ['1', '2']],
  ])('finds %j by number, customer and reference', (query, ids) => {
    expect(idsOf(list(aFilledCache(), { filter: { query } }))).toEqual(ids);
  });

  test('sorts by each column, both ways', () => {
    const cache = aFilledCache();
    const first = (column: ValidInput<'quotes.list'>['sort']['column'], direction: 'ascending' | 'descending') =>
      idsOf(list(cache, { sort: { column, direction } }))[0];
    expect([first('customer', 'ascending'), first('customer', 'descending')]).toEqual(['1', '2']);
    expect([first('amount', 'ascending'), first('amount', 'descending')]).toEqual(['1', '2']);
    expect([first('validUntil', 'ascending'), first('validUntil', 'descending')]).toEqual(['2', '3']);
    expect([first('owner', 'ascending'), first('owner', 'descending')]).toEqual(['1', '2']);
    expect([first('changedAt', 'descending'), first('number', 'descending')]).toEqual(['3', '3']);
  });

  test('adds up by state over all that the filter lets through but for the state, and names every owner', () => {
    const page = list(aFilledCache(), { filter: { state: 'draft', accountId: null } });
    expect(page.totals).toEqual([
      { state: 'draft', count: 1, amount: eur(26_700) },
      { state: 'sent', count: 1, amount: eur(14_800) },
      { state: 'declined', count: 1, amount: eur(14_800) },
    ]);
    expect(page.owners.map(({ name }) => name)).toEqual(['Anna Sommer', 'Jonas Weber']);
  });

  test('shows what stands here in the place of the portal’s', () => {
    const cache = aFilledCache();
    const own = [
      anOwnQuote({ id: '1', number: 'Q-2026-1' }, { state: { kind: 'rejected', portalCode: 'x', fields: [] } }),
      anOwnQuote({ id: '4' }, { isEditing: true }),
    ];
    const page = list(cache, { own, filter: { accountId: 'account-1' } });
    expect(page.total).toBe(3);
    const drafts = list(cache, { own, filter: { accountId: 'account-1', state: 'draft' } });
    expect(drafts.rows).toMatchObject([
      { id: '1', state: 'draft', sync: 'rejected', isEditing: false, isProvisional: false },
      { id: '4', state: 'draft', sync: 'waiting', isEditing: true, isProvisional: true, number: 'Q-DRAFT-7F3K' },
    ]);
  });

  test('shows an own quote until it is given up, and as it stands last', () => {
    const cache = aFilledCache();
    expect(list(cache, { own: [anOwnQuote({ id: '4' }), anOwnQuote({ id: '5' })] }).total).toBe(5);
    const edited = list(cache, { own: [anOwnQuote({ id: '4' }, { isEditing: true })], offset: 2 });
    expect(edited).toMatchObject({ total: 4, rows: [{ id: '3' }, { id: '4', isEditing: true }] });
    expect(list(cache).total).toBe(3);
  });

  test('of one account is the last changed first', () => {
    const cache = aFilledCache();
    showOwnQuotes(cache, [anOwnQuote({ id: '4' }), anOwnQuote({ id: '5', accountId: 'account-2' })]);
    const ids = (accountId: string, atMost = 10) => listQuotesOf(cache, accountId, today, atMost).map(({ id }) => id);
    expect(ids('account-1')).toEqual(['3', '1', '4']);
    expect(ids('account-2')).toEqual(['5', '2']);
    expect(ids('account-1', 1)).toEqual(['3']);
  });

  test('counts those that wait for an answer: sent, valid today, each once', () => {
    const cache = aFilledCache();
    expect([countOpenQuotes(cache, '2026-12-16'), countOpenQuotes(cache, '2026-12-17')]).toEqual([1, 0]);
    const sent = { ...anOwnQuote({ id: '2' }), quote: quote('2') };
    showOwnQuotes(cache, [sent]);
    expect(countOpenQuotes(cache, today)).toBe(2);
    showOwnQuotes(cache, [sent, anOwnQuote({ id: '1' })]);
    expect(countOpenQuotes(cache, today)).toBe(1);
  });

  test('is without a customer where the account is not in the cache', () => {
    const cache = aCache();
    fill(cache, quoteEntity(quote('1')));
    expect(list(cache).rows[0]?.customer).toBeNull();
  });
});

describe('a quote in the cache', () => {
  const applied = (cache: CacheStore, ...entities: Quote[]) =>
    cache.database
      .transaction(() =>
        applyChanges(
          cache,
          entities.map((entity) => ({ kind: 'entity', entity: { type: 'quote', entity } })),
        ),
      )
      .immediate();

  test('is replaced by a newer version only, and tells of its account', () => {
    const cache = aFilledCache();
    const changed = applied(cache, quote('1', { version: 2 }, { reference: 'newer' }));
    expect([...changed.areas]).toEqual(['quotes']);
    expect([...changed.accountIds]).toEqual(['account-1']);
    expect(applied(cache, quote('1', { version: 1 })).areas.size).toBe(0);
    expect(readQuote(cache, '1')?.revisions[0]?.reference).toBe('newer');
  });

  test('that the portal removed is gone from the list too', () => {
    const cache = aFilledCache();
    cache.database
      .transaction(() => applyChanges(cache, [{ kind: 'tombstone', type: 'quote', id: '1', version: 2 }]))
      .immediate();
    expect(readQuote(cache, '1')).toBeNull();
    expect(idsOf(list(cache))).toEqual(['2', '3']);
  });

  test('comes with a snapshot, list included', () => {
    const cache = aFilledCache();
    const staging = beginStaging(cache, 'c1', today);
    for (const entity of [catalogueEntity(), accountEntity(anAccount()), quoteEntity(quote('9'))]) {
      staging.add(entity, Buffer.from(JSON.stringify(entity.entity)));
    }
    staging.commit();
    expect(staging.position()).toEqual({ type: 'quote', id: '9' });
    staging.swap(`${today}T09:00:00Z`);
    expect(idsOf(list(cache))).toEqual(['9']);
  });
});

test('a cache from before quotes gets their tables, and a snapshot that was on its way begins anew', () => {
  const file = join(temporaryFolder(), 'cache.db');
  const before = new Database(file);
  migrate(before, [cache0010Portfolio, cache0020Checksums]);
  before.exec(`CREATE TABLE accounts_staged (id TEXT); INSERT INTO facts VALUES ('staging-cursor', 'c1')`);
  before.close();
  const cache = aCache(today, file);
  expect(cache.prepare.values('SELECT count(*) FROM facts WHERE name = ?').get('staging-cursor')).toBe(0);
  fill(cache, quoteEntity(quote('1')));
  expect(idsOf(list(cache))).toEqual(['1']);
});
