// A table as CSV: UTF-8 with a byte order mark, CRLF, and the separators that a spreadsheet of the reader's language
// expects.
import Papa from 'papaparse';
import { decimalText, neutralText, type Table, type TableCell } from './table.ts';

const separators = { de: { field: ';', decimal: ',' }, en: { field: ',', decimal: '.' } } as const;
const byteOrderMark = '\uFEFF';

/** The bytes of a table as CSV. */
export function tableCsv({ columns, rows, language }: Table): Uint8Array<ArrayBuffer> {
  const { field, decimal } = separators[language];
  const toText = (cell: TableCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return neutralText(cell);
    const figures = typeof cell === 'number' ? String(cell) : decimalText(cell);
    return figures.replace('.', decimal);
  };
  const texts = [columns.map(({ header }) => header), ...rows.map((row) => row.map(toText))];
  return new TextEncoder().encode(byteOrderMark + Papa.unparse(texts, { delimiter: field, newline: '\r\n' }));
}
