// Mends the log that a crash left beside work.db, before SQLite opens it: SQLite would forget everything behind a
// flipped bit. Changes nothing where SQLite reads all that was committed, and keeps what it changes beside.
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createPrivately, keepAside, syncFile, syncFolder } from './durable-files.ts';
import { withFilePages } from './file-pages.ts';
import { mendLog } from './log-mend.ts';
import { noteMending } from './mending-note.ts';
import type { MendedLog } from './mending-note.ts';
import { soundPagesOf } from './sound-pages.ts';

/**
 * Null where there is nothing to mend. Safe to interrupt: the mended log takes its place in one rename, and a note of it
 * lies beside by then, until `forgetMending`.
 */
export function mendOwnLog(file: string, nowMs: number): MendedLog | null {
  const log = `${file}-wal`;
  if (!existsSync(file) || (statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  const mend = withFilePages(file, (pages) => mendLog(readFileSync(log), pages, soundPagesOf(file, pages)));
  if (mend === null) return null;
  if (mend.kind === 'unreadable') return { keptAs: null, certainty: 'incomplete' };
  const kept = keepAside(file, nowMs);
  const mending = join(dirname(file), 'work.mending.db-wal');
  createPrivately(mending);
  writeFileSync(mending, mend.log);
  syncFile(mending);
  const mended = { keptAs: basename(kept), certainty: mend.certainty };
  noteMending(file, mended);
  renameSync(mending, log);
  syncFolder(dirname(file));
  return mended;
}
