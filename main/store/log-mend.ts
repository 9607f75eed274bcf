// What a damaged write-ahead log says when all of it is read. SQLite stops at the first frame whose checksum is wrong
// and forgets everything behind it, acknowledged or not. Pure: nothing is read or written here.
import type { FilePages } from './file-pages.ts';
import { isSameSum } from './log-checksum.ts';
import { framesOf, isNextFrame, logHeaderBytes, pageNumberOf, shapeOf, sizeAtCommit } from './log-frames.ts';
import { storedSum, sumBehind } from './log-frames.ts';
import type { Frame, LogShape } from './log-frames.ts';
import { chainOf, isDamage } from './log-damage.ts';
import { headerBefore, isPlaced, repairOf, seal } from './log-repair.ts';
import type { Patch, Repair } from './log-repair.ts';

/**
 * `exact`: proved to be what was written. `doubtful`: a page in it is damaged, and is known by its number.
 * `incomplete`: of a damaged page even the number is lost, so that an older one is in its place.
 */
export const certainties = ['exact', 'doubtful', 'incomplete'] as const;
export type Certainty = (typeof certainties)[number];

export type Mend =
  | { readonly kind: 'mended'; readonly log: Buffer; readonly certainty: Certainty }
  /** Transactions are in it, and its header is gone: SQLite would forget them all. */
  | { readonly kind: 'unreadable' };

/** Whether a database is whole, with these pages in the place of the file's and so many pages in all. */
export type IsSound = (pages: ReadonlyMap<number, Buffer>, pageCount: number) => boolean;

/**
 * Null where SQLite reads all that was committed: also where the last transaction is torn, as one is that a power loss
 * interrupted before it was acknowledged. `isSound` decides where the checksums leave several answers.
 */
export function mendLog(found: Buffer, filePages: FilePages, isSound: IsSound): Mend | null {
  const shapeFound = shapeOf(found);
  const log = Buffer.from(found);
  if (shapeFound === null) headerBefore(found, filePages.pageSize)?.copy(log);
  const shape = shapeOf(log);
  if (shape === null) return hasTransactions(found, filePages.pageSize) ? { kind: 'unreadable' } : null;
  const { kept, repairs } = walk(framesOf(log, shape.pageSize), filePages, shape);
  if (shapeFound !== null && repairs.length === 0) return null;
  const certainty = carryOut(repairs, kept, isSound);
  let sum = shape.sum;
  for (const frame of kept) {
    sum = sumBehind(sum, frame, shape.order);
    seal(frame, sum, shape);
  }
  const length = kept.reduce((bytes, frame) => bytes + frame.bytes.length, logHeaderBytes);
  return { kind: 'mended', log: log.subarray(0, length), certainty };
}

/** What is done about a frame: the one patch that is sure, one of several, or none. */
interface FrameRepair {
  readonly frame: Frame;
  readonly patches: readonly Patch[];
  readonly certainty: Certainty;
}

interface Walk {
  /** The frames up to the last one that ends a transaction. */
  readonly kept: readonly Frame[];
  readonly repairs: readonly FrameRepair[];
}

/** Goes from frame to frame by the sums that were stored, and over damage where it is proved to be damage. */
function walk(frames: readonly Frame[], filePages: FilePages, shape: LogShape): Walk {
  const repairs: FrameRepair[] = [];
  const mostPages = filePages.count + frames.length;
  let chain: readonly boolean[] | null = null;
  let before = shape.sum;
  let committed = 0;
  let isBehindDamage = false;
  for (const [index, frame] of frames.entries()) {
    const isRight = isNextFrame(frame, before, shape);
    const repair = isRight ? null : repairOf(frame, { shape, before, next: frames[index + 1], filePages, mostPages });
    if (repair !== null) repairs.push({ frame, patches: repair.patches, certainty: 'exact' });
    else if (!isRight) {
      chain ??= chainOf(frames, shape);
      if (!isDamage(frames.slice(index), chain.slice(index), { shape, mostPages, isBehindDamage })) break;
      const certainty = isPlaced(frame, { mostPages }) ? 'doubtful' : 'incomplete';
      if (certainty === 'incomplete') putOutOfTheWay(frame, mostPages + index + 1);
      repairs.push({ frame, patches: [], certainty });
    }
    isBehindDamage = repair === null && !isRight;
    before = repair?.sum ?? storedSum(frame);
    if (sizeAfter(frame, repair) !== 0) committed = index + 1;
  }
  const kept = frames.slice(0, committed);
  return { kept, repairs: repairs.filter(({ frame }) => kept.includes(frame)) };
}

/** The size at commit of a frame with its first patch. */
function sizeAfter(frame: Frame, repair: Repair | null): number {
  const header = Buffer.from(frame.summedHeader);
  const patch = repair?.patches[0];
  if (patch !== undefined && patch.at < header.length) patch.bytes.copy(header, patch.at);
  return header.readUInt32BE(4);
}

/** Beyond the database's end nothing reads a page but the search for rows. */
function putOutOfTheWay({ summedHeader }: Frame, pageNumber: number): void {
  summedHeader.writeUInt32BE(pageNumber, 0);
  summedHeader.writeUInt32BE(0, 4);
}

/** Patches the frames; of several patches for one, the one after which every row is whole. */
function carryOut(repairs: readonly FrameRepair[], kept: readonly Frame[], isSound: IsSound): Certainty {
  const unsure = repairs.filter(({ patches }) => patches.length > 1);
  for (const { frame, patches } of repairs) {
    if (patches.length === 1) for (const { at, bytes } of patches) bytes.copy(frame.bytes, at);
  }
  const rest = repairs.filter(({ patches }) => patches.length === 0).map(({ certainty }) => certainty);
  const isSettled = unsure.every((repair) => rest.length === 0 && settle(repair, kept, isSound));
  return certainties.findLast((rank) => rest.includes(rank) || (rank === 'doubtful' && !isSettled)) ?? 'exact';
}

function settle({ frame, patches }: FrameRepair, kept: readonly Frame[], isSound: IsSound): boolean {
  const asFound = Buffer.from(frame.bytes);
  return patches.some(({ at, bytes }) => {
    bytes.copy(frame.bytes, at);
    const pageCount = sizeAtCommit(kept.at(-1) ?? frame);
    const pages = new Map(kept.map((one) => [pageNumberOf(one), one.page]));
    // A page beyond the end would be missed by nobody.
    if (pageNumberOf(frame) <= pageCount && isSound(pages, pageCount)) return true;
    asFound.copy(frame.bytes);
    return false;
  });
}

/** Whether there is a frame that follows on another and ends a transaction, whatever the header says. */
function hasTransactions(log: Buffer, pageSize: number): boolean {
  const frames = framesOf(log, pageSize);
  return frames.some((frame, index) => {
    const last = frames[index - 1];
    if (last === undefined || sizeAtCommit(frame) === 0 || pageNumberOf(frame) === 0) return false;
    return (['little', 'big'] as const).some((order) =>
      isSameSum(storedSum(frame), sumBehind(storedSum(last), frame, order)),
    );
  });
}
