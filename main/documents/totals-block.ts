// Sums at the end of a table: what comes every month beside what is charged once, each with its tax and its total, apart
// from one another.
import type { Money } from '../../shared/domain/money.ts';
import type { Totals } from '../../shared/domain/order-overview.ts';
import { mm, page } from './page.ts';
import type { PdfContent, PdfStack, PdfTable } from './pdf-content.ts';
import type { Words } from './words.ts';

export interface TotalsInput {
  readonly monthly: { readonly title: string; readonly before: Money | null; readonly totals: Totals };
  readonly once: { readonly title: string; readonly totals: Totals; readonly credit: Money };
  /** D15: the note of the tax rule. */
  readonly note: string | null;
}

const gap = mm(11);
const width = (page.textWidth - gap) / 2;
const amountWidth = 92;

/** Both sums side by side, and the note of the tax rule beneath. */
export function totalsBlock({ monthly, once, note }: TotalsInput, words: Words): PdfContent[] {
  const { totals: texts } = words.texts;
  const left = sumTable(once.title, once.totals, [[texts.credit, once.credit]], words);
  const before: Row[] = monthly.before === null ? [] : [[texts.before, monthly.before]];
  const right = sumTable(monthly.title, monthly.totals, before, words);
  return [
    {
      columns: [
        { ...left, width },
        { ...right, width },
      ],
      columnGap: gap,
    },
    ...(note === null ? [] : [{ text: note, margin: [0, 6, 0, 0] } as const]),
  ];
}

type Row = readonly [label: string, amount: Money];

function sumTable(title: string, totals: Totals, below: readonly Row[], words: Words): PdfStack {
  const { totals: texts } = words.texts;
  const muted = ([label, amount]: Row): PdfContent[] => [
    { text: label, style: 'muted' },
    { text: words.amount(amount), style: ['muted', 'figure'] },
  ];
  const table: PdfTable = {
    table: {
      widths: [width - amountWidth, amountWidth],
      body: [
        [{ text: texts.net }, { text: words.amount(totals.net), style: 'figure' }],
        [
          { text: texts.tax(words.percent(totals.taxRateBasisPoints)) },
          { text: words.amount(totals.tax), style: 'figure' },
        ],
        [
          { text: texts.gross, style: 'total', margin: [0, 2, 0, 2] },
          { text: words.amount(totals.gross), style: ['total', 'figure'], margin: [0, 2, 0, 2] },
        ],
        ...below.map(muted),
      ],
    },
    layout: 'plain',
  };
  return { stack: [{ text: title, style: 'strong', margin: [0, 0, 0, 3] }, table] };
}
