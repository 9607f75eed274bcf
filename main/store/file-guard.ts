// Watches that the open file of own work is still the one in its folder: after somebody deleted or replaced it,
// everything written would end with the app. Writes it again from the open connection. Never deletes a file.
import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { createPrivately, databaseParts, fileTime, syncFile, syncFolder } from './durable-files.ts';

export interface FileGuard {
  /** The file and its log, as they are now, are the ones that are open. */
  remember(): void;
  /** Whether one of them is not in the folder any more. A few microseconds. */
  isGone(): boolean;
  /** Writes all that the connection still reads, beside the place. */
  writeCopy(database: Database): void;
  /** With the connection closed: the copy becomes the file; what lies in its place is kept beside. */
  putCopyInPlace(): void;
}

export function createFileGuard(file: string, nowMs: () => number): FileGuard {
  const watched = [file, `${file}-wal`];
  const copy = join(dirname(file), 'work.copying.db');
  let known: (number | null)[] = [];
  const identities = (): (number | null)[] =>
    watched.map((path) => statSync(path, { throwIfNoEntry: false })?.ino ?? null);
  return {
    remember: () => {
      known = identities();
    },
    isGone: () => identities().some((identity, index) => known[index] !== null && known[index] !== identity),
    writeCopy: (database) => {
      createPrivately(copy);
      database.prepare('VACUUM INTO ?').run(copy);
      syncFile(copy);
    },
    putCopyInPlace: () => {
      const aside = join(dirname(file), `work.replaced-${fileTime(nowMs())}.db`);
      for (const part of databaseParts) {
        if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`);
      }
      renameSync(copy, file);
      syncFolder(dirname(file));
    },
  };
}
