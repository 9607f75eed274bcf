// SQLite's write-ahead log as its file format describes it (section 4): a header, and frames of a page each, every
// checksum going on from the one before. Reads and writes bytes only, never a file.
import { isSameSum, noSum, sumAfter, sumBefore } from './log-checksum.ts';
import type { LogSum, WordOrder } from './log-checksum.ts';

export const logHeaderBytes = 32;
export const frameHeaderBytes = 24;
/** Of a frame's header, what is summed: the page number and the database's size. */
export const summedHeaderBytes = 8;
const sumAt = 24;
const magicLittle = 0x377f0682;
const formatVersion = 3_007_000;

/** A log whose header can be believed. */
export interface LogShape {
  readonly order: WordOrder;
  readonly pageSize: number;
  /** Eight bytes that every frame of this round carries. Frames of earlier rounds may lie behind, with others. */
  readonly salts: Buffer;
  /** The header's own sum, from which the first frame goes on. */
  readonly sum: LogSum;
}

/** What a log begins with, up to its page size: written the same way every time. */
export function logOpening(order: WordOrder): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(order === 'little' ? magicLittle : magicLittle + 1, 0);
  bytes.writeUInt32BE(formatVersion, 4);
  return bytes;
}

/** The shape that a header says; null where it is not what was written. */
export function shapeOf(log: Buffer): LogShape | null {
  if (log.length < logHeaderBytes) return null;
  const order = (['little', 'big'] as const).find((one) => log.subarray(0, 8).equals(logOpening(one)));
  if (order === undefined) return null;
  const sum = sumAfter(noSum, log.subarray(0, sumAt), order);
  const pageSize = log.readUInt32BE(8);
  if (!isPageSize(pageSize) || !isSameSum(sum, readSum(log, sumAt))) return null;
  return { order, pageSize, salts: Buffer.from(log.subarray(16, 24)), sum };
}

export function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;
}

/** The two words of a sum are stored with the high byte first, whatever order is summed in. */
export function readSum(bytes: Buffer, at: number): LogSum {
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
}

export function writeSum(bytes: Buffer, at: number, sum: LogSum): void {
  bytes.writeUInt32BE(sum[0], at);
  bytes.writeUInt32BE(sum[1], at + 4);
}

/** One frame: a view of the log's bytes, so that what is written to it is in the log. */
export interface Frame {
  /** Where it begins in the log. */
  readonly at: number;
  readonly summedHeader: Buffer;
  readonly page: Buffer;
  readonly bytes: Buffer;
}

/** The whole frames of a log, of whichever round. */
export function framesOf(log: Buffer, pageSize: number): Frame[] {
  const frames: Frame[] = [];
  const frameBytes = frameHeaderBytes + pageSize;
  for (let at = logHeaderBytes; at + frameBytes <= log.length; at += frameBytes) {
    const bytes = log.subarray(at, at + frameBytes);
    frames.push({
      at,
      bytes,
      summedHeader: bytes.subarray(0, summedHeaderBytes),
      page: bytes.subarray(frameHeaderBytes),
    });
  }
  return frames;
}

export function pageNumberOf({ bytes }: Frame): number {
  return bytes.readUInt32BE(0);
}

/** The database's size in pages, in the frame that ends a transaction; 0 in every other. */
export function sizeAtCommit({ bytes }: Frame): number {
  return bytes.readUInt32BE(4);
}

export function saltsOf({ bytes }: Frame): Buffer {
  return bytes.subarray(8, 16);
}

export function storedSum({ bytes }: Frame): LogSum {
  return readSum(bytes, 16);
}

/** The sum behind a frame, from the one before it. */
export function sumBehind(sum: LogSum, { summedHeader, page }: Frame, order: WordOrder): LogSum {
  return sumAfter(sumAfter(sum, summedHeader, order), page, order);
}

/** The sum that must have been there before a frame, if it is what was written. */
export function sumAhead({ summedHeader, page, bytes }: Frame, order: WordOrder): LogSum {
  return sumBefore(sumBefore(readSum(bytes, 16), page, order), summedHeader, order);
}

/** Whether SQLite takes a frame for the next one. */
export function isNextFrame(frame: Frame, sum: LogSum, { salts, order }: LogShape): boolean {
  return (
    salts.equals(saltsOf(frame)) &&
    pageNumberOf(frame) !== 0 &&
    isSameSum(storedSum(frame), sumBehind(sum, frame, order))
  );
}
