// Writes a small private file so that it is on the disk when the call returns.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Writes the bytes to a file that only this user may read. */
export function writeDurably(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    writeSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
