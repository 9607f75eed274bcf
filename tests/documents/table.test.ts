// F11: what leaves the app as a spreadsheet comes back the same, and no text of it is ever a formula.
import fc from 'fast-check';
import Papa from 'papaparse';
import readSheet from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../main/documents/table-csv.ts';
import { tableXlsx } from '../../main/documents/table-xlsx.ts';
import { decimalText, neutralText } from '../../main/documents/table.ts';
import type { Table } from '../../main/documents/table.ts';

function aTable(overrides: Partial<Table> = {}): Table {
  return {
    title: 'Angebote: [2026/11]',
    language: 'de',
    columns: [
      { header: 'Kunde', kind: 'text', width: 30 },
      { header: 'Netto pro Monat', kind: 'money', width: 14 },
      { header: 'Gültig bis', kind: 'date', width: 12 },
      { header: 'Fassung', kind: 'number', width: 8 },
    ],
    rows: [
      ['Müller; "Söhne"\nGmbH', { minor: 148_050, currency: 'EUR' }, '2026-12-16', 2],
      ['Ωmega', { minor: -5, currency: 'EUR' }, null, null],
    ],
    ...overrides,
  };
}

function csvOf(table: Table): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableCsv(table));
}

const formulas = ['=1+1', '+49 431', '-2', '@SUM(A1)', '\t=1', '\r=1'];

describe('a table as CSV', () => {
  it('has the separators of a German spreadsheet, and a mark by which it is read as UTF-8', () => {
    const text = csvOf(aTable());
    expect(text.startsWith('\uFEFFKunde;Netto pro Monat;Gültig bis;Fassung\r\n')).toBe(true);
    expect(Papa.parse(text.slice(1), { delimiter: ';' }).data).toEqual([
      ['Kunde', 'Netto pro Monat', 'Gültig bis', 'Fassung'],
      ['Müller; "Söhne"\nGmbH', '1480,50', '2026-12-16', '2'],
      ['Ωmega', '-0,05', '', ''],
    ]);
  });

  it('has the separators of an English one', () => {
    expect(csvOf(aTable({ language: 'en' }))).toContain(',1480.50,2026-12-16,2');
  });

  it.each(formulas)('makes no formula of %j', (text) => {
    const [row] = Papa.parse<string[]>(csvOf(aTable({ rows: [[text, null, null, null]] })).slice(1), {
      delimiter: ';',
    }).data.slice(1);
    expect(row?.[0]).toBe(`'${text}`);
  });
});

describe('a table as XLSX', () => {
  it('comes back with its texts, amounts, dates and numbers', async () => {
    expect(await readSheet(Buffer.from(await tableXlsx(aTable())))).toEqual([
      {
        sheet: 'Angebote   2026 11 ',
        data: [
          ['Kunde', 'Netto pro Monat', 'Gültig bis', 'Fassung'],
          ['Müller; "Söhne"\nGmbH', 1480.5, new Date('2026-12-16T00:00:00Z'), 2],
          ['Ωmega', -0.05, null, null],
        ],
      },
    ]);
  });

  it('makes no formula of any text', async () => {
    const rows = formulas.map((text) => [text, null, null, null]);
    const [read] = await readSheet(Buffer.from(await tableXlsx(aTable({ rows }))));
    expect(read?.data.slice(1).map(([text]) => String(text).charAt(0))).toEqual(formulas.map(() => "'"));
  });
});

describe('an amount', () => {
  it('is written without floating point in the decimals of its currency', () => {
    expect(decimalText({ minor: 9_007_199_254_740_991, currency: 'EUR' })).toBe('90071992547409.91');
    expect(decimalText({ minor: -7, currency: 'EUR' })).toBe('-0.07');
    expect(decimalText({ minor: 1200, currency: 'JPY' })).toBe('1200');
  });
});

describe('a text', () => {
  it('never begins like a formula, and is otherwise as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(neutralText(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(neutralText(text).endsWith(text)).toBe(true);
      }),
    );
  });
});
