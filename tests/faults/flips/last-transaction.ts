// Where the last transaction of a write-ahead log begins, by SQLite's file format (section 4). Reads bytes only.

const headerBytes = 32;
const frameBytes = 24 + 4096;

/** In bytes from the beginning of the log. */
export function lastTransactionAt(log: Buffer): number {
  let beginsAt = headerBytes;
  let nextAt = headerBytes;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    // Frames of an earlier round may lie behind.
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break;
    const isEnd = log.readUInt32BE(at + 4) !== 0;
    if (!isEnd) continue;
    beginsAt = nextAt;
    nextAt = at + frameBytes;
  }
  return beginsAt;
}
