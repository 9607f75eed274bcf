// A table as an XLSX workbook with one sheet: numbers, amounts and dates are such, the heads stand still.
import writeExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import { decimalText, neutralText, dayAsMoment, type Table, type TableCell, type TableColumn } from './table.ts';

/** A sheet's name may not be longer, nor hold these characters. */
const longestName = 31;
const forbiddenInName = /[\\/?*[\]:]/g;

/** The bytes of a table as XLSX. */
export async function tableXlsx({ title, columns, rows }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map(({ header, kind }): CellObject => ({
    value: header,
    fontWeight: 'bold',
    align: isFigure(kind) ? 'right' : 'left',
  }));
  const body = rows.map((row) => columns.map((column, index) => toCell(row[index] ?? null, column)));
  const buffer = await writeExcelFile([head, ...body], {
    sheet: title.replace(forbiddenInName, ' ').slice(0, longestName),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(buffer);
}

function isFigure(kind: TableColumn['kind']): boolean {
  return kind === 'number' || kind === 'money';
}

function toCell(cell: TableCell, { kind }: TableColumn): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell !== 'string') return { type: Number, value: Number(decimalText(cell)), format: '#,##0.00' };
  return kind === 'date'
    ? { type: Date, value: dayAsMoment(cell), format: 'yyyy-mm-dd' }
    : { type: String, value: neutralText(cell) };
}
