// A few megabytes beside own work that are given up when the disk is full, so that what the user is doing can
// still be kept; taken again when there is room.
import { randomFillSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Reserve {
  readonly file: string;
  readonly isTaken: () => boolean;
  /** Frees the room; false where there was none. */
  readonly giveUp: () => boolean;
}

const reservedBytes = 4 * 1024 * 1024;
/** Room that others are to have beside the reserve. */
const plentyBytes = 8 * reservedBytes;
const pieceBytes = 256 * 1024;

export function createReserve(file: string): Reserve {
  const isTaken = (): boolean => statSync(file, { throwIfNoEntry: false })?.size === reservedBytes;
  return {
    file,
    isTaken,
    giveUp: () => {
      if (!isTaken()) return false;
      // Emptied before it is removed: the room is free even where something still has the file open.
      truncateSync(file, 0);
      rmSync(file, { force: true });
      return true;
    },
  };
}

/**
 * Takes the room where the disk has plenty beside it; says whether it is taken now. Writes some megabytes through to
 * the disk: not for the main thread.
 */
export function takeReserve(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize < plentyBytes) return false;
  try {
    fill(file);
    return true;
  } catch (error) {
    // Half a reserve is none, and its room is somebody else's.
    rmSync(file, { force: true });
    throw error;
  }
}

/** With noise: a file system that compresses, or keeps no zeros, would reserve nothing. */
function fill(file: string): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    const piece = Buffer.alloc(pieceBytes);
    for (let written = 0; written < reservedBytes; written += pieceBytes) writeSync(descriptor, randomFillSync(piece));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
