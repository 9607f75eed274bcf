// Texts as they may stand in a document: nothing that reorders, hides or breaks a line, and no name that is longer than a
// few lines. Whatever staff or the portal wrote, a page stays a page.
import type { PdfContent, PdfSpan } from './pdf-content.ts';

const notPrintable = /(?!\n)[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
/** One letter each in what was copied out of another document; our fonts draw them of their parts. */
const joinedLetters = /[\uFB00-\uFB06]/g;
const longestText = 5000;

/** A text without what must not be printed, and without letters that our fonts do not have; tabs are spaces. */
export function printable(text: string): string {
  return shortened(text.replaceAll('\r\n', '\n'), longestText)
    .replaceAll(notPrintable, ' ')
    .replaceAll(joinedLetters, (letters) => letters.normalize('NFKC'));
}

/** A name of at most so many characters, with an ellipsis where it was longer. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** The same content with printable texts only. */
export function printableContent(content: PdfContent): PdfContent {
  if ('text' in content) {
    const { text } = content;
    const spans = typeof text === 'string' ? withDates(printable(text)) : text.map(printableSpan);
    return { ...content, text: spans };
  }
  if ('stack' in content) return { ...content, stack: content.stack.map(printableContent) };
  if ('columns' in content) {
    const columns = content.columns.map((column) => ({ ...printableContent(column), width: column.width }));
    return { ...content, columns };
  }
  if ('table' in content) {
    const body = content.table.body.map((row) => row.map(printableContent));
    return { ...content, table: { ...content.table, body } };
  }
  return content;
}

function printableSpan(span: PdfSpan): PdfSpan {
  return { ...span, text: printable(span.text) };
}

const germanDate = /(\d{2}\.\d{2}\.\d{4})/;

/** Dates in figures of one width: set closer, the points between them would be hard to see. */
function withDates(text: string): string | PdfSpan[] {
  const parts = text.split(germanDate);
  if (parts.length === 1) return text;
  return parts.map((part) => (germanDate.test(part) ? { text: part, style: 'date' } : { text: part }));
}
