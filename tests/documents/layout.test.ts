// How the pages are laid out, whatever they say: nothing beyond the margins, nothing over anything else, the address in
// the window, tables that go on properly.
import { describe, expect, it } from 'vitest';
import { mm } from '../../main/documents/page.ts';
import { aBillingAddress, anAccount, aSubscription } from '../fixtures/builders.ts';
import { aLetterhead, anUpgradeTo, type QuoteOf } from '../fixtures/quotes.ts';
import { pictureOf, popplerMissing, textPages, wordsOn, type Word } from './poppler.ts';
import { aQuoteSource, aReceiptSource, manyLines, pdfOf, threeAlternatives } from './sources.ts';

const missing = popplerMissing();
const longestWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** As long as the rules allow, in four scripts. */
const extreme: QuoteOf = {
  account: anAccount({
    billingAddresses: [
      aBillingAddress({
        company: `Gesellschaft für ${longestWord} mit beschränkter Haftung & Co. Kommanditgesellschaft auf Aktien`,
        attention: 'z. Hd. Frau Dr. Ηλέκτρα Παπαδοπούλου-Żółkiewska',
        street: 'Юбилейная улица 12, Łódź-Śródmieście',
        street2: 'Hinterhaus, Aufgang C',
        ...{ postalCode: '105 57', city: 'Αθήνα', country: 'GR' },
      }),
    ],
  }),
  alternatives: [
    {
      title: longestWord,
      lines: [{ subscription: aSubscription({ systemName: `${longestWord}.cloud.example` }), change: anUpgradeTo(10) }],
    },
    { title: 'Μεγάλη λύση', lines: [{ change: anUpgradeTo(12) }] },
    { lines: [{ change: anUpgradeTo(500) }] },
  ],
  revision: {
    reference: `${longestWord}${longestWord}`,
    customerNotes: `${`${longestWord} `.repeat(40)}\n\nБольшое спасибо! Ευχαριστώ πολύ! Dziękuję bardzo!`,
  },
};
/** Words that are torn in every column, of wide letters, and of letters that were copied out of a PDF. */
const torn: QuoteOf = {
  alternatives: ['W'.repeat(80), longestWord.toUpperCase(), '\uFB01ffi'.repeat(20)].map((title) => ({
    title,
    lines: [{ change: anUpgradeTo(10) }],
  })),
  revision: { reference: '\uFB01ffi'.repeat(20), customerNotes: `${longestWord}${longestWord}` },
};
const manyDirectors = aLetterhead({
  company: `${longestWord} mit beschränkter Haftung Hamburg`,
  register: {
    ...{ legalForm: 'Gesellschaft mit beschränkter Haftung', seat: 'Hamburg', court: 'Amtsgericht Hamburg' },
    number: 'HRB 155500',
    directors: Array.from(
      { length: 10 },
      (_, index) => `Prof. Dr. Maximiliane Freifrau von und zu Obertupfingen ${index}`,
    ),
  },
});

const documents = {
  'one line': () => aQuoteSource(),
  'three alternatives': () => aQuoteSource(threeAlternatives),
  'forty lines': () => aQuoteSource(manyLines(40)),
  'the longest words': () => aQuoteSource(extreme, manyDirectors),
  'words that are torn': () => aQuoteSource(torn),
  'a receipt': () => aReceiptSource('de'),
} as const;

if (missing !== null) {
  it(`the layout is left out: ${missing}`, () => expect(missing).not.toBeNull());
} else {
  describe.each(Object.entries(documents))('%s', (name, source) => {
    const lastLine = name === 'the longest words' ? ['Αθήνα', 'GRIECHENLAND'] : ['24105', 'Kiel'];

    it('keeps to the margins, and no word stands on another', async () => {
      const words = wordsOn(await pdfOf(source()));
      const outside = words.filter(
        ({ left, top, right, bottom }) =>
          left < mm(25) - 1 || right > mm(190) + 0.1 || top < mm(10) || bottom > mm(297 - 4),
      );
      expect(outside).toEqual([]);
      expect(overlaps(words)).toEqual([]);
    });

    it('leaves the paper white beyond the margins, but for the marks of folding', async () => {
      const { width, height, grey } = pictureOf(await pdfOf(source()), 1, 50);
      const right = Math.round((width * 191) / 210);
      const dark: string[] = [];
      for (let row = 0; row < height; row += 1) {
        for (let column = 0; column < width; column += 1) {
          const isOutside = column >= right || row < height * 0.04 || row > height * 0.985;
          if (isOutside && (grey[row * width + column] ?? 255) < 200) dark.push(`${column},${row}`);
        }
      }
      expect(dark).toEqual([]);
    });

    it('has the address in the window, and a footer with the page number on every page', async () => {
      const pdf = await pdfOf(source());
      const inField = wordsOn(pdf).filter(
        ({ page, left, top, bottom }) => page === 1 && left < mm(105) && top > mm(45) && bottom < mm(92),
      );
      const texts = inField.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(lastLine));
      for (const { right, bottom } of inField) {
        expect(right).toBeLessThan(mm(106));
        expect(bottom).toBeLessThan(mm(91));
      }
      const pages = textPages(pdf);
      const numbers = pages.map((page) => /(?:Seite|Page) (\d+) (?:von|of) (\d+)/.exec(page)?.slice(1, 3));
      expect(numbers).toEqual(pages.map((_, index) => [String(index + 1), String(pages.length)]));
      for (const page of pages) expect(page).toContain('Amtsgericht Hamburg');
    });
  });

  it('an address of a few lines begins where DIN 5008 (form B) has it, 62.7 mm from the top and 25 mm from the left', async () => {
    const [first] = wordsOn(await pdfOf(aQuoteSource())).filter(
      ({ text, top }) => text === 'Bergmann' && top < mm(100),
    );
    expect(Math.abs((first?.top ?? 0) - mm(62.7))).toBeLessThan(mm(0.8));
    expect(Math.abs((first?.left ?? 0) - mm(25))).toBeLessThan(mm(0.5));
  });

  it('a table of forty lines has its head on every page, keeps each line whole, and its totals with the last line', async () => {
    const pages = textPages(await pdfOf(aQuoteSource(manyLines(40))));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      if (page.includes('filiale-')) expect(page).toContain('Beschreibung  |  Menge  |  Einzelpreis');
      const systems = page.match(/^filiale-/gm)?.length ?? 0;
      expect(page.match(/^Mindestlaufzeit/gm)?.length ?? 0).toBe(systems);
      expect(page.match(/^Benutzerlizenzen/gm)?.length ?? 0).toBe(systems);
    }
    const withTotals = pages.filter((page) => page.includes('Einmalig mit der Bestellung'));
    expect(withTotals).toHaveLength(1);
    expect(withTotals[0]).toContain('filiale-40.bergmann.cloud');
  });

  it('Greek, Cyrillic and Polish names are there letter by letter', async () => {
    const text = textPages(await pdfOf(aQuoteSource(extreme, manyDirectors))).join('\n');
    for (const name of ['Ηλέκτρα Παπαδοπούλου-Żółkiewska', 'Юбилейная улица 12, Łódź-Śródmieście', 'Dziękuję bardzo']) {
      expect(text).toContain(name);
    }
  });

  it('a draft says so across every page, a sent revision on none', async () => {
    const draft = { ...manyLines(12), revision: { sent: null } };
    const drafts = textPages(await pdfOf(aQuoteSource(draft)));
    expect(drafts.length).toBeGreaterThan(1);
    for (const page of drafts) expect(page).toContain('ENTWURF · Seite');
    // The mark across the page darkens it.
    const sent = await pdfOf(aQuoteSource(manyLines(12)));
    expect(darkness(await pdfOf(aQuoteSource(draft)))).toBeGreaterThan(1.1 * darkness(sent));
    for (const page of textPages(sent)) expect(page).not.toContain('ENTWURF');
  });
}

/** How much ink is on the second page. */
function darkness(pdf: Uint8Array): number {
  return pictureOf(pdf, 2, 20).grey.reduce((sum, value) => sum + 255 - value, 0);
}

/** Pairs of words whose boxes share more than the edges that every line shares with the next. */
function overlaps(words: readonly Word[]): string[] {
  const cores = words.map((word) => {
    const height = word.bottom - word.top;
    return {
      ...word,
      top: word.top + height * 0.3,
      bottom: word.bottom - height * 0.25,
      left: word.left + 0.5,
      right: word.right - 0.5,
    };
  });
  return cores.flatMap((a, index) =>
    cores
      .slice(index + 1)
      .filter((b) => a.page === b.page && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.page}: ${a.text} / ${b.text}`),
  );
}
