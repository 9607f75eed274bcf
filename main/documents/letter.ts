// A letter of ours: a document definition from what differs between quote and receipt. Pure: no clock, no file, no chance.
import type { BillingAddress } from '../../shared/domain/account.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Letterhead } from '../../shared/domain/letterhead.ts';
import { addressLines, addressWindow } from './address-window.ts';
import { edgeMarks, footerHeight, footerOf, laterHead, letterheadOf } from './letter-frame.ts';
import { colour, defaultStyle, page, place, styles } from './page.ts';
import type { PdfContent, PdfDefinition } from './pdf-content.ts';
import { printable, printableContent, shortened } from './printable-text.ts';
import type { Words } from './words.ts';

export interface LetterInput {
  readonly words: Words;
  readonly letterhead: Letterhead;
  readonly address: BillingAddress;
  /** Of the document, in the reseller's time zone. */
  readonly date: CalendarDate;
  /** `Quote Q-2026-00042`. */
  readonly title: string;
  readonly company: string;
  /** Label and value each, at the right of the address; values that are empty are left out. */
  readonly information: readonly (readonly [label: string, value: string])[];
  readonly isDraft: boolean;
  readonly content: readonly PdfContent[];
}

/** What a head or a title takes without a second line of its own. */
const longestName = 60;
/** Two lines at most. */
const longestValue = 44;

/** The whole document. */
export function letter(input: LetterInput): PdfDefinition {
  const { words, letterhead, title, isDraft } = input;
  const company = shortened(input.company, longestName);
  const body: readonly PdfContent[] = [
    ...addressWindow(letterhead, addressLines(input.address, letterhead.country, words)),
    informationBlock(input.information),
    { text: title, style: 'title', margin: [0, place.contentTop - page.top, 0, 0], outline: true },
    ...input.content,
  ];
  return {
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, footerHeight(letterhead, words)],
    language: words.locale,
    displayTitle: true,
    version: '1.7',
    info: {
      title: printable(`${title} – ${company}`),
      author: printable(letterhead.company),
      subject: title,
      creator: 'Licence Desk',
      producer: 'Licence Desk',
      // The same document has the same bytes whenever it is made.
      creationDate: new Date(`${input.date}T00:00:00Z`),
    },
    defaultStyle,
    styles,
    background: (number) =>
      number === 1 ? printableContent({ stack: [edgeMarks(), letterheadOf(letterhead)] }) : null,
    header: (number) => (number === 1 ? null : printableContent(laterHead(title, company))),
    footer: (number, pages) => printableContent(footerOf(letterhead, words, { page: number, pages, isDraft })),
    content: body.map(printableContent),
    ...(isDraft
      ? { watermark: { text: words.texts.draft, font: 'Inter', color: colour.draft, opacity: 0.11, bold: true } }
      : {}),
  };
}

function informationBlock(rows: LetterInput['information']): PdfContent {
  const { x, y, width } = place.information;
  const labelWidth = 84;
  const filled = rows.filter(([, value]) => value.trim() !== '');
  return {
    table: {
      widths: [labelWidth, width - labelWidth],
      body: filled.map(([label, value]) => [{ text: label, style: 'label' }, { text: shortened(value, longestValue) }]),
    },
    layout: 'plain',
    absolutePosition: { x, y },
  };
}
