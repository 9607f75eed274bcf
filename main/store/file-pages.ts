// The pages of a SQLite file and of its write-ahead log as bytes, for a file that SQLite itself cannot read any
// more. Never writes, and believes no header that cannot be right.
import { existsSync, readFileSync } from 'node:fs';
import type { Pages } from './record-scan.ts';

/** What our files have; a damaged header may say anything. */
const usualPageSize = 4096;
const logHeaderBytes = 32;
const frameHeaderBytes = 24;

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

/** The frames of the log's present round, up to the last one that ended a transaction. */
function committedPages(log: Buffer, pageSize: number): [number, Buffer][] {
  const committed: [number, Buffer][] = [];
  let open: [number, Buffer][] = [];
  const frameBytes = frameHeaderBytes + pageSize;
  for (let at = logHeaderBytes; at + frameBytes <= log.length; at += frameBytes) {
    const isOfThisRound = log.compare(log, 16, 24, at + 8, at + 16) === 0;
    if (!isOfThisRound) break;
    open.push([log.readUInt32BE(at), log.subarray(at + frameHeaderBytes, at + frameBytes)]);
    if (log.readUInt32BE(at + 4) === 0) continue;
    committed.push(...open);
    open = [];
  }
  return committed;
}
