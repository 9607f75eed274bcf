// Finds rows of own work in the bytes of a damaged file, without its schema or its trees: every place of every
// page is tried as the beginning of a row, and only a row whose seal fits is one. Never writes.
import { isSealRight } from './work-tables.ts';
import type { WorkTable, WorkRow } from './work-tables.ts';
import type { SealedValue } from './seal.ts';

/** The pages of a file by number, the first one being 1. */
export type Pages = ReadonlyMap<number, Buffer>;

/** A row that was found, and of which table it is. */
export interface Found {
  readonly table: WorkTable;
  readonly row: WorkRow;
}

interface Cell {
  /** The number of a row; null in the tree of a table without rowid. */
  readonly rowid: number | null;
  readonly payloadAt: number;
  readonly payloadLength: number;
}

interface Varint {
  readonly value: number;
  readonly next: number;
}

const pageNumberBytes = 4;

/** Rows of sealed tables whose seal fits; of one row found twice, both, in the order of the pages. */
export function* scanRecords(pages: Pages, tables: readonly WorkTable[]): Generator<Found> {
  const sealed = tables.filter(({ isSealed }) => isSealed);
  for (const page of pages.values()) {
    for (let at = 0; at < page.length; at += 1) {
      // Almost every byte of a page is the inside of a text, and no beginning.
      for (const cell of [tableCell(page, at), indexCell(page, at)]) {
        if (cell === null) continue;
        for (const table of sealed) {
          if ((cell.rowid === null) !== table.isWithoutRowid) continue;
          const row = readRow(pages, page, cell, table);
          if (row !== null) yield { table, row };
        }
      }
    }
  }
}

/** A cell of a table's leaf: length, rowid, record. */
function tableCell(page: Buffer, at: number): Cell | null {
  const length = varint(page, at);
  const rowid = length === null ? null : varint(page, length.next);
  if (length === null || rowid === null) return null;
  return { rowid: rowid.value, payloadAt: rowid.next, payloadLength: length.value };
}

/** A cell of a table without rowid: length, record. */
function indexCell(page: Buffer, at: number): Cell | null {
  const length = varint(page, at);
  return length === null ? null : { rowid: null, payloadAt: length.next, payloadLength: length.value };
}

function readRow(pages: Pages, page: Buffer, cell: Cell, table: WorkTable): WorkRow | null {
  const types = serialTypes(page, cell, table.stored.length);
  if (types === null) return null;
  const payload = readPayload(pages, page, cell);
  if (payload === null) return null;
  const stored = new Map<string, SealedValue>();
  let at = types.headerLength;
  for (const [index, type] of types.types.entries()) {
    const length = lengthOf(type);
    const value = readValue(payload.subarray(at, at + length), type);
    if (value === undefined) return null;
    const column = table.stored[index] ?? '';
    stored.set(column, column === table.rowNumber ? cell.rowid : value);
    at += length;
  }
  const row = table.columns.map((column) => stored.get(column) ?? null);
  return isSealRight(table, row, stored.get('seal')) ? row : null;
}

/** The types of a record's values; null where this cannot be a record of so many that is so long. */
function serialTypes(page: Buffer, cell: Cell, columns: number) {
  const header = varint(page, cell.payloadAt);
  if (header === null || header.value < columns + 1 || header.value > columns * 9 + 1) return null;
  const end = cell.payloadAt + header.value;
  const types: number[] = [];
  let length = header.value;
  for (let at = header.next; at < end;) {
    const type = varint(page, at);
    if (type === null || types.length === columns) return null;
    types.push(type.value);
    length += lengthOf(type.value);
    at = type.next;
  }
  return types.length === columns && length === cell.payloadLength ? { types, headerLength: header.value } : null;
}

/** A record whole: what does not fit into its page goes on in a chain of others. */
function readPayload(pages: Pages, page: Buffer, cell: Cell): Buffer | null {
  const local = localLength(page.length, cell);
  const parts = [page.subarray(cell.payloadAt, cell.payloadAt + local)];
  let missing = cell.payloadLength - local;
  let next = missing > 0 ? pageNumber(page, cell.payloadAt + local) : 0;
  for (let followed = 0; missing > 0 && followed < pages.size; followed += 1) {
    const overflow = pages.get(next);
    if (overflow === undefined) return null;
    const part = overflow.subarray(pageNumberBytes, pageNumberBytes + missing);
    parts.push(part);
    missing -= part.length;
    next = pageNumber(overflow, 0);
  }
  return missing === 0 ? Buffer.concat(parts) : null;
}

/** How much of a record lies in its own page, by SQLite's file format (section 1.6). */
function localLength(pageSize: number, { rowid, payloadLength }: Cell): number {
  const most = rowid === null ? Math.floor(((pageSize - 12) * 64) / 255) - 23 : pageSize - 35;
  if (payloadLength <= most) return payloadLength;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const filled = least + ((payloadLength - least) % (pageSize - pageNumberBytes));
  return filled <= most ? filled : least;
}

function pageNumber(page: Buffer, at: number): number {
  return at + pageNumberBytes <= page.length ? page.readUInt32BE(at) : 0;
}

/** Bytes of whole numbers by serial type. */
const numberLengths = [0, 1, 2, 3, 4, 6, 8];

function lengthOf(type: number): number {
  if (type < 12) return numberLengths[type] ?? 0;
  return Math.floor((type - 12) / 2);
}

/** Undefined for what own work does not hold: fractions and bytes. */
function readValue(bytes: Buffer, type: number): SealedValue | undefined {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type <= 5) return bytes.readIntBE(0, bytes.length);
  if (type === 6) return Number(bytes.readBigInt64BE(0));
  return type >= 13 && type % 2 === 1 ? bytes.toString() : undefined;
}

/** A number of SQLite's variable length, null where the page ends or the number is of no use here. */
function varint(page: Buffer, at: number): Varint | null {
  let value = 0;
  for (let index = at; index < at + 8; index += 1) {
    const byte = page[index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: index + 1 };
  }
  return null;
}
