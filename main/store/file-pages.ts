// The pages of a SQLite file and of its write-ahead log as bytes, for a file that SQLite itself cannot read any
// more. Never writes, and believes no header that cannot be right.
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { framesOf, pageNumberOf, saltsOf, shapeOf, sizeAtCommit } from './log-frames.ts';
import type { Pages } from './record-scan.ts';

/** What our files have; a damaged header may say anything. */
const usualPageSize = 4096;
const fileHeaderBytes = 100;

/** The pages of a file, each read when it is asked for: of a large file few are needed. */
export interface FilePages {
  readonly pageSize: number;
  readonly count: number;
  /** Null for one that the file does not have whole. */
  readonly page: (number: number) => Buffer | null;
}

/** Lets the pages of a file be read one by one. */
export function withFilePages<T>(file: string, read: (pages: FilePages) => T): T {
  const descriptor = openSync(file, 'r');
  const bytesAt = (at: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
  };
  try {
    const pageSize = pageSizeOf(bytesAt(0, fileHeaderBytes));
    return read({
      pageSize,
      count: Math.ceil(fstatSync(descriptor).size / pageSize),
      page: (number) => {
        const page = bytesAt((number - 1) * pageSize, pageSize);
        return page.length === pageSize ? page : null;
      },
    });
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The pages as the file has them, and as they are with what the log committed after: a row that is damaged in
 * one may be whole in the other.
 */
export function readFilePages(file: string): { readonly ofFile: Pages; readonly withLog: Pages } {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const pageSize = pageSizeOf(bytes);
  const ofFile = new Map<number, Buffer>();
  for (let at = 0; at < bytes.length; at += pageSize) {
    ofFile.set(at / pageSize + 1, bytes.subarray(at, at + pageSize));
  }
  const log = `${file}-wal`;
  const withLog = new Map(ofFile);
  if (existsSync(log))
    for (const [number, page] of committedPages(readFileSync(log), pageSize)) withLog.set(number, page);
  return { ofFile, withLog };
}

function pageSizeOf(bytes: Buffer): number {
  const stored = bytes.length < 18 ? 0 : bytes.readUInt16BE(16);
  const isPossible = stored >= 512 && stored <= 32_768 && (stored & (stored - 1)) === 0;
  return isPossible ? stored : usualPageSize;
}

/** The frames of the log's present round, up to the last one that ended a transaction; of any, where its header is gone. */
function committedPages(log: Buffer, pageSize: number): [number, Buffer][] {
  const shape = shapeOf(log);
  const committed: [number, Buffer][] = [];
  let open: [number, Buffer][] = [];
  for (const frame of framesOf(log, pageSize)) {
    if (shape !== null && !shape.salts.equals(saltsOf(frame))) break;
    open.push([pageNumberOf(frame), frame.page]);
    if (sizeAtCommit(frame) === 0) continue;
    committed.push(...open);
    open = [];
  }
  return committed;
}
