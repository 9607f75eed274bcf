// Whether own work would be whole with some other pages than the file has: tried in memory. Writes to no file.
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { isWorkSound } from './check-database.ts';
import { isCorruption } from './corruption.ts';
import type { FilePages } from './file-pages.ts';
import type { IsSound } from './log-mend.ts';

/** Where the file says that it has a log: a database in memory has none. */
const journalModesAt = 18;
const withLog = Buffer.from([2, 2]);
const withoutLog = Buffer.from([1, 1]);

/** Reads the file once; each call then takes as long as a full check. */
export function soundPagesOf(file: string, { pageSize }: Pick<FilePages, 'pageSize'>): IsSound {
  let ofFile: Buffer | null = null;
  return (pages, pageCount) => {
    ofFile ??= readFileSync(file);
    const image = Buffer.alloc(pageCount * pageSize);
    ofFile.copy(image);
    for (const [number, page] of pages) if (number <= pageCount) page.copy(image, (number - 1) * pageSize);
    if (!image.subarray(journalModesAt, journalModesAt + 2).equals(withLog)) return false;
    withoutLog.copy(image, journalModesAt);
    return isImageSound(image);
  };
}

function isImageSound(image: Buffer): boolean {
  let database: Database.Database | undefined;
  try {
    database = new Database(image);
    return isWorkSound(database);
  } catch (error) {
    if (isCorruption(error)) return false;
    throw error;
  } finally {
    database?.close();
  }
}
