import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, highlightRanges, queryWords } from '../../../shared/domain/search-text.ts';

const marked = (text: string, query: string) =>
  highlightRanges(text, query).map(({ start, end }) => text.slice(start, end));

describe('folded text (F6)', () => {
  it.each([
    ['Müller', 'muller'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Mu\u0308ller', 'muller'],
    ['Œuvre & Cæsar', 'oeuvre & caesar'],
    ['Łódź', 'lodz'],
    ['Ørsted Þór', 'orsted thor'],
    ['ﬁrma', 'firma'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['K-10482', 'k-10482'],
    ['１２', '12'],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('of a query are its words, each once', () => {
    expect(queryWords('  Müller muller\tKiel ')).toEqual(['muller', 'kiel']);
    expect(queryWords(' ')).toEqual([]);
  });
});

describe('highlighted matches', () => {
  it('are found without diacritics, as beginnings and inside of words', () => {
    expect(marked('Müller Optik GmbH', 'mull')).toEqual(['Müll']);
    expect(marked('Straßenbau', 'strasse')).toEqual(['Straße']);
    expect(marked('Bergmann', 'mann')).toEqual(['mann']);
  });

  it('cover whole letters, also where half of one matches or marks follow it', () => {
    expect(marked('Straße', 'stras')).toEqual(['Straß']);
    expect(marked('Mu\u0308ller', 'mu')).toEqual(['Mu\u0308']);
    expect(marked('👓 Brille', 'brille')).toEqual(['Brille']);
  });

  it('of several words are all marked, and joined where they touch', () => {
    expect(marked('Alpenblick AG, Chur', 'chur alp')).toEqual(['Alp', 'Chur']);
    expect(marked('Alpenblick', 'alpen blick penb')).toEqual(['Alpenblick']);
    expect(marked('aaaa', 'aa')).toEqual(['aaaa']);
  });

  it('are none for an empty query and where nothing matches', () => {
    expect(highlightRanges('Bergmann', '  ')).toEqual([]);
    expect(highlightRanges('Bergmann', 'x')).toEqual([]);
  });

  it('lie inside the text in order, and each holds a word of the query', () => {
    const letters = fc.constantFrom('a', 'Ä', 'ß', 's', 'u\u0308', '\u0301', ' ', '👓', 'ﬁ', 'İ');
    const texts = fc.array(letters, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        let last = -1;
        for (const { start, end } of highlightRanges(text, query)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const folded = foldText(text.slice(start, end));
          expect(queryWords(query).some((word) => folded.includes(word))).toBe(true);
          last = end;
        }
        const isFound = queryWords(query).some((word) => foldText(text).includes(word));
        expect(highlightRanges(text, query).length > 0).toBe(isFound);
      }),
      { numRuns: 500 },
    );
  });
});
