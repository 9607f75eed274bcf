// Moves the log of an open database into its file, and empties it. Waits for nobody.
import type { Database } from 'better-sqlite3';

type Outcome = readonly [isBusy: number, framesInLog: number, framesMoved: number];

/**
 * False where somebody else reads: what is read stays in the log, beside what was moved. The file is on the disk before
 * the log is cut. Not for a connection beside the one that is open: it would end by removing the log that lies there then,
 * another file's as well.
 */
export function moveLog(database: Database): boolean {
  return isMoved(database, 'PASSIVE') && withoutWaiting(database, () => isMoved(database, 'TRUNCATE'));
}

function isMoved(database: Database, mode: 'PASSIVE' | 'TRUNCATE'): boolean {
  const outcome = database.prepare<[], Outcome>(`PRAGMA wal_checkpoint(${mode})`).raw().get();
  if (outcome === undefined) return false;
  const [isBusy, framesInLog, framesMoved] = outcome;
  return isBusy === 0 && framesInLog === framesMoved;
}

/** To cut the log nobody may be reading it: a backup would be waited for. */
function withoutWaiting<T>(database: Database, act: () => T): T {
  const timeoutMs = Number(database.pragma('busy_timeout', { simple: true }));
  database.pragma('busy_timeout = 0');
  try {
    return act();
  } finally {
    database.pragma(`busy_timeout = ${timeoutMs}`);
  }
}
