// The first bytes of a database file as this app writes them. Of a wrong one SQLite may say that the file is of a format
// that it does not know, or not to be written: it is damage, and no more than that.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const length = 100;
const magic = Buffer.from('SQLite format 3\0', 'latin1');

interface Field {
  readonly at: number;
  /** What may stand there; the first is what stands there in a file that has tables. */
  readonly values: readonly number[];
}

const pageSize = [...Buffer.from([0x10, 0x00])].map((value, index): Field => ({ at: 16 + index, values: [value] }));
/** For reading and for writing: 2 with a log, which a new file does not have yet. */
const versions: Field[] = [18, 19].map((at) => ({ at, values: [2, 1] }));
const fractions: Field[] = [0, 64, 32, 32].map((value, index) => ({ at: 20 + index, values: [value] }));
/** Without a table yet, neither is written. */
const schemaFormat = wordAt(44, [4, 0]);
const encoding = wordAt(56, [1, 0]);
const unused = [52, 64, 68, 72, 76, 80, 84, 88].flatMap((at) => wordAt(at, [0]));

const fields: readonly Field[] = [
  ...[...magic].map((value, at): Field => ({ at, values: [value] })),
  ...[pageSize, versions, fractions, schemaFormat, encoding, unused].flat(),
];

/** Whether a file begins as it should; true also for one that is too short to have a beginning. */
export function isHeaderRight(file: string): boolean {
  const header = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    if (readSync(descriptor, header, 0, length, 0) < length) return true;
  } finally {
    closeSync(descriptor);
  }
  return fields.every(({ at, values }) => values.includes(header[at] ?? 0));
}

/** Writes what cannot be anything else over the beginning of a file. For a copy that is only read. */
export function mendHeader(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    for (const { at, values } of fields) writeSync(descriptor, Buffer.from(values.slice(0, 1)), 0, 1, at);
  } finally {
    closeSync(descriptor);
  }
}

/** A big-endian number of four bytes. */
function wordAt(at: number, [first = 0, ...others]: readonly number[]): Field[] {
  const last: Field = { at: at + 3, values: [first, ...others] };
  return [...[0, 1, 2].map((offset): Field => ({ at: at + offset, values: [0] })), last];
}
