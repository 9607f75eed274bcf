// The tables of amounts: one block per subscription, whose rows stay together over a page break, in columns that are the
// same in every table of a document.
import type { PriceLine } from '../../shared/domain/order-overview.ts';
import { heading, ruler } from './letter-frame.ts';
import { page } from './page.ts';
import type { PdfContent, PdfTable } from './pdf-content.ts';
import { shortened } from './printable-text.ts';
import type { Words } from './words.ts';

const amountWidths = [54, 84, 92] as const;
const descriptionWidth = page.textWidth - 54 - 84 - 92;
/** Description, quantity, unit price, net. */
const priceColumns = [descriptionWidth, ...amountWidths] as const;

/** The table of blocks, with its title and its head repeated on every page; whatever closes it stays with the last block. */
export function priceTable(
  words: Words,
  title: string | null,
  netLabel: string,
  blocks: readonly (readonly PdfContent[])[],
  closing: readonly PdfContent[],
): PdfContent {
  const { table } = words.texts;
  const head = priceRows([
    [
      { text: table.description, style: 'tableHead' },
      { text: table.quantity, style: ['tableHead', 'figure'] },
      { text: table.unitPrice, style: ['tableHead', 'figure'] },
      { text: netLabel, style: ['tableHead', 'figure'] },
    ],
  ]);
  const rows = blocks.map((block, index): PdfContent => {
    const isLast = index === blocks.length - 1;
    return { stack: isLast ? [...block, ruler([0, 7, 0, 7]), ...closing] : block };
  });
  return {
    table: {
      widths: [page.textWidth],
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [[{ stack: title === null ? [head] : [heading(title), head] }], ...rows.map((row) => [row])],
    },
    layout: 'framedRows',
  };
}

/** Rows in the columns of amounts. */
export function priceRows(body: readonly (readonly PdfContent[])[]): PdfTable {
  return { table: { widths: priceColumns, body }, layout: 'plain' };
}

/** One priced line: what, how many, for how much, together. */
export function priceRow(line: PriceLine, name: PdfContent, words: Words): readonly PdfContent[] {
  const isDiscounted = line.unitPrice.minor !== line.listUnitPrice.minor;
  const unit: PdfContent = { text: words.amount(line.unitPrice), style: 'figure' };
  const list: PdfContent = {
    text: words.texts.listPrice(words.amount(line.listUnitPrice)),
    style: ['caption', 'figure'],
  };
  return [
    name,
    { text: words.count(line.quantity), style: 'figure' },
    { stack: isDiscounted ? [unit, list] : [unit] },
    { text: words.amount(line.net), style: 'figure' },
  ];
}

/** Labels and what they stand for, beneath the priced lines of a block. */
export function factRows(facts: readonly (readonly [label: string, text: string])[]): PdfTable {
  const labelWidth = 78;
  return {
    table: {
      widths: [labelWidth, page.textWidth - labelWidth],
      body: facts.map(([label, text]) => [
        { text: label, style: 'label' },
        { text, style: 'label' },
      ]),
    },
    layout: 'plain',
    margin: [0, 3, 0, 0],
  };
}

/** Of a system; a block has to fit a page. */
const longestName = 160;

/** Which system, and what changes. */
export function blockTitle(title: string, change: string): PdfContent {
  return {
    text: [
      { text: shortened(title, longestName), style: 'strong' },
      { text: `   ${change}`, style: 'muted' },
    ],
    margin: [0, 0, 0, 2],
  };
}
