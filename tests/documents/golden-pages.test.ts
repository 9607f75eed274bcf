// What customers read on quotes and receipts, word by word and page by page, as other tools see it. Golden files are
// written with `vitest -u`, and read before they are kept.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anAustrianAccount, aQuoteSource, aReceiptSource, manyLines, pdfOf, threeAlternatives } from './sources.ts';
import { drawn, pictureOf, popplerMissing, textPages } from './poppler.ts';

const missing = popplerMissing();

const documents = {
  'quote-de': () => aQuoteSource(),
  'quote-en': () => aQuoteSource({ revision: { language: 'en' } }),
  'quote-three-alternatives': () => aQuoteSource(threeAlternatives),
  'quote-reverse-charge': () => aQuoteSource({ account: anAustrianAccount() }),
  'quote-forty-lines': () => aQuoteSource(manyLines(40)),
  'quote-draft': () => aQuoteSource({ revision: { sent: null }, quote: { number: null } }),
  'receipt-de': () => aReceiptSource('de'),
  'receipt-en': () => aReceiptSource('en'),
} as const;

if (missing !== null) {
  it(`golden pages are left out: ${missing}`, () => expect(missing).not.toBeNull());
} else {
  describe('the text', () => {
    it.each(Object.entries(documents))('of %s is as it was', async (name, source) => {
      const pages = textPages(await pdfOf(source()));
      const text = pages.map((page, index) => `--- ${index + 1} ---\n${page}\n`).join('');
      await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  });

  describe('the picture', () => {
    it.each(Object.entries(documents))('of the first page of %s is as it was, from afar', async (name, source) => {
      const picture = drawn(pictureOf(await pdfOf(source()), 1, 10));
      const file = `golden/${name}.page-1.txt`;
      const kept = readOrNull(file);
      if (kept !== null && shareOfOthers(picture, kept) < 0.02) return;
      await expect(picture).toMatchFileSnapshot(file);
    });
  });
}

/** The share of dots that another version of the tool, or a change of ours, has drawn clearly differently. */
function shareOfOthers(picture: string, kept: string): number {
  const shades = '#%*+:. ';
  const rows = picture.split('\n');
  const keptRows = kept.split('\n');
  if (rows.length !== keptRows.length) return 1;
  let others = 0;
  let dots = 0;
  rows.forEach((row, index) => {
    const keptRow = keptRows[index] ?? '';
    const width = Math.max(row.length, keptRow.length);
    dots += Math.max(width, 60);
    for (let at = 0; at < width; at += 1) {
      const difference = shades.indexOf(row[at] ?? ' ') - shades.indexOf(keptRow[at] ?? ' ');
      if (Math.abs(difference) > 1) others += 1;
    }
  });
  return others / dots;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(new URL(file, import.meta.url), 'utf8');
  } catch {
    return null;
  }
}
