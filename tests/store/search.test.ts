import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { readAccount, readSubscriptionsOf } from '../../main/store/documents.ts';
import { isWordIn, searchTextOf } from '../../main/store/search-text.ts';
import type { Account } from '../../shared/domain/account.ts';
import { queryWords } from '../../shared/domain/search-text.ts';
import { anAccount, aSubscription } from '../fixtures/builders.ts';
import { accountEntity, companies, fill, list, subscriptionEntity } from './entities.ts';
import { aCache } from './temporary-stores.ts';

const account = (id: string, overrides: Partial<Account>) =>
  accountEntity(anAccount({ id, customerNumber: `K-${id}`, contacts: [], billingAddresses: [], ...overrides }));

function aPortfolio(): CacheStore {
  const cache = aCache();
  fill(
    cache,
    accountEntity(anAccount({ id: '1' })),
    subscriptionEntity(aSubscription({ id: 's1', accountId: '1' })),
    account('20777', { company: 'Müller & Söhne Straßenbau GmbH', city: 'Görlitz' }),
    account('30888', { company: 'Œuvres d’Art SARL', city: 'Lyon', country: 'FR' }),
    account('40999', { company: '100 % "Bio" O\'Brien *', city: 'Wien', country: 'AT' }),
  );
  return cache;
}

describe('the search', () => {
  test.each([
    ['Muller', 'Müller & Söhne Straßenbau GmbH'],
    ['müller', 'Müller & Söhne Straßenbau GmbH'],
    ['strasse', 'Müller & Söhne Straßenbau GmbH'],
    ['Straße', 'Müller & Söhne Straßenbau GmbH'],
    ['aßenba', 'Müller & Söhne Straßenbau GmbH'],
    ['gorlitz', 'Müller & Söhne Straßenbau GmbH'],
    ['mu', 'Müller & Söhne Straßenbau GmbH'],
    ['Ö söhne str', null],
    ['s söhne', 'Müller & Söhne Straßenbau GmbH'],
    ['söhne &', 'Müller & Söhne Straßenbau GmbH'],
    ['20777', 'Müller & Söhne Straßenbau GmbH'],
    ['077', 'Müller & Söhne Straßenbau GmbH'],
    ['K-10482', 'Bergmann Optik GmbH'],
    ['optik kiel', 'Bergmann Optik GmbH'],
    ['kiel optik berg', 'Bergmann Optik GmbH'],
    ['optik wien', null],
    ['bergmann.cloud', 'Bergmann Optik GmbH'],
    ['k.bergmann@', 'Bergmann Optik GmbH'],
    ['rechnung@bergmann-optik', 'Bergmann Optik GmbH'],
    ['oeuvres', 'Œuvres d’Art SARL'],
    ['"Bio"', '100 % "Bio" O\'Brien *'],
    ["o'brien", '100 % "Bio" O\'Brien *'],
    ['xyz', null],
  ])('for %s finds %s', (query, expected) => {
    expect(companies(aPortfolio(), { query })).toEqual(expected === null ? [] : [expected]);
  });

  test.each(['', '   ', '&', '% * "'])('without a letter or digit (%j) finds everything', (query) => {
    expect(list(aPortfolio(), { query }).total).toBe(4);
  });

  test('says which phone system or e-mail address it found where no column shows it', () => {
    const cache = aPortfolio();
    const matchedIn = (query: string) => list(cache, { query }).rows.map((row) => row.matchedIn);
    expect(matchedIn('bergmann.cl')).toEqual(['bergmann.cloud']);
    expect(matchedIn('rechnung@')).toEqual(['rechnung@bergmann-optik.example']);
    expect(matchedIn('optik kiel')).toEqual([null]);
  });

  test('finds the new texts and not the old ones after a change', () => {
    const cache = aPortfolio();
    fill(cache, account('20777', { version: 2, company: 'Neumann Tiefbau', city: 'Görlitz' }));
    fill(cache, subscriptionEntity(aSubscription({ id: 's1', accountId: '1', version: 2, systemName: 'optik.cloud' })));
    expect(companies(cache, { query: 'Müller' })).toEqual([]);
    expect(companies(cache, { query: 'mü' })).toEqual([]);
    expect(companies(cache, { query: 'tiefbau' })).toEqual(['Neumann Tiefbau']);
    expect(companies(cache, { query: 'bergmann.cloud' })).toEqual([]);
    expect(companies(cache, { query: 'optik.cloud' })).toEqual(['Bergmann Optik GmbH']);
  });

  test('is sorted and filtered like the list', () => {
    const cache = aPortfolio();
    const sort = { column: 'city', direction: 'ascending' } as const;
    expect(companies(cache, { query: 'k-', sort }).map((company) => company[0])).toEqual(['M', 'B', 'Œ', '1']);
    expect(companies(cache, { query: 'k-', filter: { state: 'trial', deadline: null } })).toEqual([
      'Bergmann Optik GmbH',
    ]);
  });

  test('survives names of a megabyte, NUL, lone surrogates and emoji', () => {
    const cache = aCache();
    fill(
      cache,
      account('1', { company: 'Lang'.repeat(250_000), customerNumber: 'K-777' }),
      account('2', { company: 'Null\0stelle' }),
      account('3', { company: 'Halb\uD83D Paar' }),
      account('4', { company: '😀 Lachen' }),
    );
    expect(list(cache, { query: 'langlang' }).total).toBe(1);
    expect(list(cache, { query: 'K-777' }).rows[0]?.id).toBe('1');
    expect(list(cache, { query: 'stelle' }).rows[0]?.id).toBe('2');
    expect(list(cache, { query: 'paar' }).rows[0]?.id).toBe('3');
    expect(list(cache, { query: 'lachen' }).rows[0]?.id).toBe('4');
    expect(() => list(cache, { query: 'Null\0stelle \uD83D 😀' })).not.toThrow();
  });

  test('finds exactly the accounts whose texts hold all words, whatever is typed', () => {
    const words = ['Müller', 'Groß', 'Öl', 'AG', 'Ær', "d'Or", 'K-7', 'x', '2a', 'straße', 'cloud', '&'];
    const texts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const query = fc.oneof(
      texts,
      texts.map((text) => text.slice(1, 5)),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), query, (names, typed) => {
        const cache = aCache();
        fill(cache, ...names.map((company, index) => account(`id${index}`, { company, city: words[index] ?? '' })));
        const found = list(cache, { query: typed }).rows.map((row) => row.id);
        const expected = names.flatMap((_name, index) => {
          const stored = readAccount(cache, `id${index}`);
          if (stored === null) return [];
          const text = searchTextOf(stored, readSubscriptionsOf(cache, stored.id));
          return queryWords(typed.replaceAll('\0', ' ')).every((word) => isWordIn(word, text)) ? [stored.id] : [];
        });
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
