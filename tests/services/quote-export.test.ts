// F11, F22: the list of quotes leaves the app as the filter and the order show it, and no customer's name becomes a
// formula in the program that opens it.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import Papa from 'papaparse';
import readSheet from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { RequestInput } from '../../shared/contract/requests.ts';
import type { QuoteTemplate } from '../../shared/domain/quote-template.ts';
import { bulkPartSize } from '../../shared/contract/quote-bulk.ts';
import { aDesk, aPortal, signIn, temporaryFolder, type Desk } from './desk.ts';

const everything: RequestInput<'quotes.export'> = {
  filter: { query: '', state: 'draft', ownerId: null, accountId: null, validWithinDays: null },
  ...{ sort: { column: 'amount', direction: 'descending' }, format: 'csv', language: 'en' },
};
const template: QuoteTemplate = {
  ...{ isBinding: false, customerNotes: '', internalNotes: '', reference: '', slaId: 'business', termMonths: 12 },
  ...{ discountBasisPoints: null, validDays: 14, includes: 'all', quantity: { rule: 'plus', licences: 2 } },
};

/** Without a connection, with a draft for every customer of the sample that one can be made for. */
async function deskWithQuotes(place: (fileName: string) => string | null): Promise<Desk> {
  const portal = await aPortal();
  const desk = aDesk({ saveTo: place });
  await signIn(desk, portal.origin);
  await portal.close();
  const { accountIds } = await desk.get('accounts.ids', {
    ...{ query: '', filter: { state: null, deadline: null }, sort: { column: 'company', direction: 'ascending' } },
  });
  for (let from = 0; from < accountIds.length; from += bulkPartSize) {
    const part = accountIds.slice(from, from + bulkPartSize);
    const items = part.map((accountId) => ({ accountId, quoteId: randomUUID() }));
    await desk.get('quotes.create-bulk', { items, template });
  }
  return desk;
}

function rowsOf(file: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(readFileSync(file, 'utf8').slice(1), { delimiter }).data;
}

describe('an exported list of quotes', () => {
  test('is what the list shows, in its order', async () => {
    const folder = temporaryFolder();
    const desk = await deskWithQuotes((fileName) => path.join(folder, fileName));
    const delivery = await desk.get('quotes.export', everything);
    expect(delivery).toEqual({ kind: 'saved', file: path.join(folder, 'Quotes.csv') });
    const [head, ...rows] = rowsOf(path.join(folder, 'Quotes.csv'), ',');
    expect(head).toEqual([
      ...['Number', 'Revision', 'Status', 'Customer', 'Customer number', 'Net per month', 'Currency', 'Alternatives'],
      ...['Valid until', 'Prepared by', 'Created', 'Changed', 'Portal'],
    ]);
    const { rows: shown, total } = await desk.get('quotes.list', { ...everything, offset: 0, limit: 200 });
    expect(total).toBeGreaterThan(3);
    expect(rows.map(([number, , , , , amount]) => [number, Number(amount)])).toEqual(
      shown.map(({ number, amount }) => [number, amount.minor / 100]),
    );
    expect(rows[0]?.slice(6)).toEqual([
      ...['EUR', '1', '2026-11-30', shown[0]?.owner.name, '2026-11-16', '2026-11-16', 'Waits to be sent'],
    ]);
  });

  test('holds only what the filter finds', async () => {
    const folder = temporaryFolder();
    const desk = await deskWithQuotes((fileName) => path.join(folder, fileName));
    const filter = { ...everything.filter, query: 'bergmann optik' };
    await desk.get('quotes.export', { ...everything, filter, language: 'de' });
    const [, ...rows] = rowsOf(path.join(folder, 'Angebote.csv'), ';');
    expect(rows.map(([, , state, company]) => [state, company])).toEqual([['Entwurf', 'Bergmann Optik GmbH']]);
  });

  test('is a workbook whose amounts and days are such', async () => {
    const folder = temporaryFolder();
    const desk = await deskWithQuotes((fileName) => path.join(folder, fileName));
    await desk.get('quotes.export', { ...everything, format: 'xlsx' });
    const [sheet] = await readSheet(readFileSync(path.join(folder, 'Quotes.xlsx')));
    const { rows: shown } = await desk.get('quotes.list', { ...everything, offset: 0, limit: 200 });
    expect(sheet?.data).toHaveLength(shown.length + 1);
    expect(sheet?.data[1]?.[5]).toBe((shown[0]?.amount.minor ?? 0) / 100);
    expect(sheet?.data[1]?.[8]).toEqual(new Date('2026-11-30T00:00:00Z'));
  });

  test('makes no formula of a text that begins like one', async () => {
    const folder = temporaryFolder();
    const desk = await deskWithQuotes((fileName) => path.join(folder, fileName));
    await desk.get('documents.save-table', {
      ...{ title: 'Results: 1/2', format: 'csv', language: 'en' },
      columns: [{ header: 'Customer', kind: 'text', width: 30 }],
      rows: [['=HYPERLINK("https://evil.example")']],
    });
    expect(rowsOf(path.join(folder, 'Results 1 2.csv'), ',')).toEqual([
      ['Customer'],
      [`'=HYPERLINK("https://evil.example")`],
    ]);
  });

  test('says that a file cannot be written, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const desk = await deskWithQuotes((fileName) => path.join(folder, 'gone', fileName));
    const missing = { ok: false, failure: { code: 'file-failed', reason: 'folder-missing', fileName: 'Quotes.csv' } };
    expect(await desk.ask('quotes.export', everything)).toEqual(missing);
    mkdirSync(path.join(folder, 'gone', 'Quotes.csv', 'inside'), { recursive: true });
    expect(await desk.ask('quotes.export', everything)).toMatchObject({ failure: { code: 'file-failed' } });
    expect(readdirSync(path.join(folder, 'gone'))).toEqual(['Quotes.csv']);
  });

  test('is not made where the user chooses no place', async () => {
    const desk = await deskWithQuotes(() => null);
    expect(await desk.get('quotes.export', everything)).toEqual({ kind: 'cancelled' });
  });
});
