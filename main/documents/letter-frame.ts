// What every letter of ours has around its content: letterhead, marks for folding and punching, the heads of later pages,
// and the footer with what the law wants on a business letter (§ 35a GmbHG, § 80 AktG, § 37a HGB).
import type { Letterhead } from '../../shared/domain/letterhead.ts';
import { estimatedRows, estimatedRowsOf } from './estimated-rows.ts';
import { colour, hairline, mm, page, place } from './page.ts';
import type { Margin, PdfContent } from './pdf-content.ts';
import type { Words } from './words.ts';

/** The first page's head: the company's name, and how to reach it. */
export function letterheadOf(letterhead: Letterhead): PdfContent {
  const { company, phone, email, website } = letterhead;
  const ways = [phone, email, website].filter((way) => way !== '').join('  ·  ');
  const nameWidth = mm(165);
  return {
    stack: [
      { canvas: [{ type: 'rect', x: 0, y: 0, w: mm(9), h: 2.2, color: colour.accent }] },
      { columns: [{ text: company, style: 'letterhead', width: nameWidth }], margin: [0, 6, 0, 1] },
      { columns: [{ text: ways, style: 'label', width: nameWidth }] },
    ],
    absolutePosition: { x: page.left, y: mm(17) },
  };
}

/** Short lines at the left edge, where a letter is folded and punched. */
export function edgeMarks(): PdfContent {
  const mark = (y: number, length: number) =>
    ({ type: 'line', x1: mm(5), y1: y, x2: mm(5) + length, y2: y, lineWidth: 0.4, lineColor: colour.draft }) as const;
  return {
    canvas: [...place.foldMarks.map((y) => mark(y, mm(3))), mark(place.punchMark, mm(4.5))],
    absolutePosition: { x: 0, y: 0 },
  };
}

/** The head of every page but the first: which document this is a page of. */
export function laterHead(left: string, right: string): PdfContent {
  return {
    stack: [
      {
        columns: [
          { text: left, style: 'label', width: mm(60) },
          { text: right, style: ['label', 'figure'], width: mm(105) },
        ],
      },
      ruler([0, 4, 0, 0]),
    ],
    margin: [page.left, mm(13), page.right, 0],
  };
}

/** A heading that stands in the outline too. */
export function heading(text: string): PdfContent {
  return { text, style: 'heading', margin: [0, 14, 0, 4], outline: true };
}

/** A hairline across the text. */
export function ruler(margin: Margin): PdfContent {
  const line = { type: 'line', x1: 0, y1: 0, x2: page.textWidth, y2: 0, lineWidth: hairline } as const;
  return { canvas: [{ ...line, lineColor: colour.hairline }], margin };
}

const footerColumns = [mm(50), mm(62), mm(53)] as const;
const footerGap = 8;
const captionSize = 6.5;
const captionHeight = 9.1;

/** How high the footer is. Estimated generously: pdfmake leaves a footer out that does not fit its margin. */
export function footerHeight(letterhead: Letterhead, words: Words): number {
  const columns = footerTexts(letterhead, words).map((lines, index) =>
    estimatedRowsOf(lines, (footerColumns[index] ?? 0) - footerGap, captionSize),
  );
  const rows = Math.max(...columns) + estimatedRows(registerText(letterhead, words), page.textWidth, captionSize);
  return mm(8) + rows * captionHeight + mm(8);
}

/** The footer: page number, and the statutory details. */
export function footerOf(
  letterhead: Letterhead,
  words: Words,
  at: { readonly page: number; readonly pages: number; readonly isDraft: boolean },
): PdfContent {
  const [first, second, third] = footerTexts(letterhead, words);
  const column = (lines: readonly string[] | undefined, width: number) =>
    ({ text: (lines ?? []).join('\n'), style: 'caption', width: width - footerGap }) as const;
  const register = registerText(letterhead, words);
  const number = words.texts.page(words.count(at.page), words.count(at.pages));
  return {
    stack: [
      // Said in words too: letters set aslant are not read as a word.
      { text: at.isDraft ? `${words.texts.draft}  ·  ${number}` : number, style: ['label', 'figure'] },
      ruler([0, 5, 0, 6]),
      {
        columns: [column(first, footerColumns[0]), column(second, footerColumns[1]), column(third, footerColumns[2])],
        columnGap: footerGap,
      },
      ...(register === '' ? [] : [{ text: register, style: 'caption', margin: [0, 3, 0, 0] } as const]),
    ],
    margin: [page.left, 0, page.right, 0],
  };
}

function footerTexts(letterhead: Letterhead, { texts }: Words): readonly [string[], string[], string[]] {
  const { company, street, postalCode, city, phone, email, website, vatId, bankDetails } = letterhead;
  const told = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');
  return [
    told([company, street, `${postalCode} ${city}`]),
    told([phone, email, website]),
    told([vatId === '' ? '' : `${texts.footer.vatId} ${vatId}`, ...bankDetails.split(' · ')]),
  ];
}

/** Legal form, seat, register and who leads the company, as one paragraph. */
function registerText({ register }: Letterhead, { texts }: Words): string {
  if (register === null) return '';
  const { legalForm, seat, court, number, directors } = register;
  const isBoard = /aktiengesellschaft|societas|\bAG\b|\bSE\b/i.test(legalForm);
  // A name is not torn apart at the end of a line.
  const names = directors.filter((name) => name !== '').map((name) => name.replaceAll(' ', '\u00A0'));
  const lead = `${isBoard ? texts.footer.board : texts.footer.directors}: ${names.join(', ')}`;
  return [legalForm, `${texts.footer.seat}: ${seat}`, `${texts.footer.register}: ${court}, ${number}`, lead].join(
    '  ·  ',
  );
}
