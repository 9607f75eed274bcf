// Whether a write-ahead log that does not fit at some frame was damaged there, or torn: by a power loss that struck
// before the transaction was acknowledged. Pure, and in doubt it is torn.
import { frameHeaderBytes, isNextFrame, saltsOf, sizeAtCommit, storedSum } from './log-frames.ts';
import type { Frame, LogShape } from './log-frames.ts';
import { isPlaced } from './log-repair.ts';

export interface Known {
  readonly shape: LogShape;
  /** No page has a higher number: what is not in the file yet is in the log. */
  readonly mostPages: number;
}

/** A disk writes a sector whole or not at all. */
const sectorBytes = 512;
/** SQLite counts the first salt up by one with each round of a log. */
const mostRounds = 1 << 20;

/** Of each frame, whether it goes on from the sum that is stored in the one before it. */
export function chainOf(frames: readonly Frame[], shape: LogShape): boolean[] {
  return frames.map((frame, index) => {
    const last = frames[index - 1];
    return isNextFrame(frame, last === undefined ? shape.sum : storedSum(last), shape);
  });
}

/**
 * Whether the first of these frames is damaged rather than torn. A transaction is on the disk before the next one is
 * written: so it is where one follows on another behind it, or where a header is what no write left there.
 * `isBehindDamage`: the frame before them is damaged for certain, and with it the sum from which the first one goes on.
 */
export function isDamage(
  frames: readonly Frame[],
  chain: readonly boolean[],
  { isBehindDamage, ...known }: Known & { readonly isBehindDamage: boolean },
): boolean {
  let commits = 0;
  let isInGap = true;
  let isProved = isBehindDamage;
  for (const [index, frame] of frames.entries()) {
    if (index > 0 && chain[index] === true) {
      isInGap = false;
      if (sizeAtCommit(frame) !== 0) commits += 1;
    } else {
      isProved ||= isInGap && isForeign(frame, known);
      commits = isCommitCertain(frame, known) ? 1 : 0;
    }
    if (commits >= 2 || (isProved && commits === 1)) return true;
  }
  return false;
}

/** A frame that is damaged and still says that it ended a transaction, its header in one sector. */
function isCommitCertain(frame: Frame, { shape, mostPages }: Known): boolean {
  const lastByte = frame.at + frameHeaderBytes - 1;
  const isInOneSector = Math.floor(frame.at / sectorBytes) === Math.floor(lastByte / sectorBytes);
  const isOfThisRound = shape.salts.equals(saltsOf(frame));
  return isInOneSector && isOfThisRound && sizeAtCommit(frame) !== 0 && isPlaced(frame, { mostPages });
}

/** A torn write leaves what was there before: nothing, or a frame of an earlier round. */
function isForeign(frame: Frame, { shape, mostPages }: Known): boolean {
  const first = saltsOf(frame).readUInt32BE(0);
  const roundsAgo = (shape.salts.readUInt32BE(0) - first) >>> 0;
  return first !== 0 && roundsAgo > mostRounds && !isPlaced(frame, { mostPages });
}
