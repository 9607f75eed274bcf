// Texts as they may stand in a document: nothing that reorders, hides or breaks a line, and no name that is longer than a
// few lines. Whatever staff or the portal wrote, a page stays a page.
import type { PdfContent } from './pdf-content.ts';

const notPrintable = /(?!\n)[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const longestText = 5000;

/** A text without what must not be printed; tabs are spaces. */
export function printable(text: string): string {
  return shortened(text.replaceAll('\r\n', '\n'), longestText).replaceAll(notPrintable, ' ');
}

/** A name of at most so many characters, with an ellipsis where it was longer. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** The same content with printable texts only. */
export function printableContent(content: PdfContent): PdfContent {
  if ('text' in content) {
    const { text } = content;
    const isPlain = typeof text === 'string';
    return { ...content, text: isPlain ? printable(text) : text.map((s) => ({ ...s, text: printable(s.text) })) };
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
