// What a damaged frame, or the header, of a write-ahead log can have been, by the checksums: 64 bits have to fit.
// Where they leave several answers, all of them. Chooses none, and guesses nothing.
import {
  bytesOf,
  differInOneBit,
  isSameSum,
  noSum,
  sumAfter,
  sumBefore,
  wordsBetween,
  wrongBits,
} from './log-checksum.ts';
import type { LogSum } from './log-checksum.ts';
import type { FilePages } from './file-pages.ts';
import { frameHeaderBytes, framesOf, logOpening, pageNumberOf, saltsOf, sizeAtCommit } from './log-frames.ts';
import { storedSum, summedHeaderBytes, sumAhead, sumBehind, writeSum } from './log-frames.ts';
import type { Frame, LogShape } from './log-frames.ts';

export interface Surroundings {
  readonly shape: LogShape;
  /** The sum before the frame, which is sure. */
  readonly before: LogSum;
  /** The frame behind: its sum goes on from this one's. Undefined at the end of the log. */
  readonly next: Frame | undefined;
  /** The file beside the log: a checkpoint may have copied the page there. */
  readonly filePages: FilePages;
  /** No page of the database has a higher number. */
  readonly mostPages: number;
}

/** Bytes that make a frame one that fits, written over what is there; none where only its stored sum is wrong. */
export interface Patch {
  /** Within the frame. */
  readonly at: number;
  readonly bytes: Buffer;
}

export interface Repair {
  /** One that is sure, or several of which one is right. */
  readonly patches: readonly [Patch, ...Patch[]];
  /** The sum that the frame then has. */
  readonly sum: LogSum;
}

/** Null where nothing makes the frame fit: more than a bit, or more than its header, is not what was written. */
export function repairOf(frame: Frame, around: Surroundings): Repair | null {
  const { shape, before, next } = around;
  const is = sumBehind(before, frame, shape.order);
  const stored = storedSum(frame);
  const fromNext = next === undefined ? null : sumAhead(next, shape.order);
  const isWhole = isSameSum(stored, is) || (fromNext !== null && isSameSum(fromNext, is));
  if (isWhole && isPlaced(frame, around)) return { patches: [nothing], sum: is };
  for (const sum of fromNext === null || isSameSum(fromNext, stored) ? [stored] : [fromNext, stored]) {
    const page = pageOfFile(frame, sum, around);
    if (page !== null) return { patches: [page], sum };
    const [first, ...others] = patchesFor(frame, { is, shouldBe: sum }, around);
    if (first !== undefined) return { patches: [first, ...others], sum };
  }
  return isPlaced(frame, around) && differInOneBit(stored, is) ? { patches: [nothing], sum: is } : null;
}

/** Whether a frame's page number and size can be right. */
export function isPlaced(frame: Frame, { mostPages }: Pick<Surroundings, 'mostPages'>): boolean {
  const number = pageNumberOf(frame);
  return number >= 1 && number <= mostPages && sizeAtCommit(frame) <= mostPages;
}

/** Gives a frame the salts of its log, and a sum. */
export function seal(frame: Frame, sum: LogSum, { salts }: LogShape): void {
  salts.copy(saltsOf(frame));
  writeSum(frame.bytes, 16, sum);
}

/**
 * The header that a log must have had, from its first frame; null where that is not whole either. The page size has
 * to come out right: it is not put in.
 */
export function headerBefore(log: Buffer, pageSize: number): Buffer | null {
  const first = framesOf(log, pageSize)[0];
  if (first === undefined) return null;
  for (const order of ['little', 'big'] as const) {
    const sum = sumAhead(first, order);
    const afterOpening = sumAfter(noSum, logOpening(order), order);
    for (const salts of [saltsOf(first), log.subarray(16, 24)]) {
      const sizeAndRound = bytesOf(wordsBetween(afterOpening, sumBefore(sum, salts, order)), order);
      if (sizeAndRound.readUInt32BE(0) !== pageSize) continue;
      const header = Buffer.concat([logOpening(order), sizeAndRound, salts, Buffer.alloc(8)]);
      writeSum(header, 24, sum);
      return header;
    }
  }
  return null;
}

const nothing: Patch = { at: 0, bytes: Buffer.alloc(0) };

/** One wrong bit, of the content or of the stored sum; or a header that was destroyed. */
function patchesFor(
  frame: Frame,
  sums: { readonly is: LogSum; readonly shouldBe: LogSum },
  around: Surroundings,
): Patch[] {
  const { shape, next } = around;
  const { summedHeader, page } = frame;
  const bits = wrongBits(Buffer.concat([summedHeader, page]), shape.order, sums).map(({ at, word }) => ({
    at: at < summedHeaderBytes ? at : at - summedHeaderBytes + frameHeaderBytes,
    bytes: bytesOf([word], shape.order),
  }));
  const header = headerFor(page, sums.shouldBe, around);
  const isSumInDoubt = next === undefined && isPlaced(frame, around) && differInOneBit(sums.is, sums.shouldBe);
  const candidates = [...bits, ...(header === null ? [] : [{ at: 0, bytes: header }])];
  const possible = candidates.filter((patch) => isPlaced(patched(frame, patch), around));
  return [...possible, ...(isSumInDoubt && possible.length > 0 ? [nothing] : [])];
}

/** A copy of a frame with a patch. */
function patched(frame: Frame, { at, bytes }: Patch): Frame {
  if (at >= summedHeaderBytes) return frame;
  const copy = Buffer.from(frame.bytes);
  bytes.copy(copy, at);
  return { ...frame, bytes: copy };
}

/** Page number and size are the only two words that lead to the right sum; null where they make no sense. */
function headerFor(page: Buffer, shouldBe: LogSum, { shape, before, mostPages }: Surroundings): Buffer | null {
  const { order } = shape;
  const header = bytesOf(wordsBetween(before, sumBefore(shouldBe, page, order)), order);
  const number = header.readUInt32BE(0);
  return number >= 1 && number <= mostPages && header.readUInt32BE(4) <= mostPages ? header : null;
}

/** The page may be whole in the file, where its number must be the one that the sum asks for. */
function pageOfFile(frame: Frame, shouldBe: LogSum, around: Surroundings): Patch | null {
  const { filePages } = around;
  // Reading all pages is for a header that was really destroyed, not for every frame of an earlier round.
  const numbers = isPlaced(frame, around)
    ? [pageNumberOf(frame)]
    : Array.from({ length: filePages.count }, (_, index) => index + 1);
  for (const number of numbers) {
    const page = filePages.page(number);
    const header = page?.length === frame.page.length ? headerFor(page, shouldBe, around) : null;
    if (page === null || header?.readUInt32BE(0) !== number) continue;
    return { at: 0, bytes: Buffer.concat([header, frame.bytes.subarray(summedHeaderBytes, frameHeaderBytes), page]) };
  }
  return null;
}
