// Files of own work on the disk for good: written through, named by when they were set aside, removed whole.
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A database and the files that SQLite keeps beside it. */
export const databaseParts = ['', '-wal', '-shm'] as const;

/** `20261126-113005`, for the names of files that are set aside. */
export function fileTime(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

/** Creates a file that only its owner may read, empty. */
export function createPrivately(file: string): void {
  closeSync(openSync(file, 'w', 0o600));
}

/** Writes a file through to the disk. */
export function syncFile(file: string): void {
  syncDescriptor(openSync(file, 'r+'));
}

/** A renamed file is there for good once its folder is on the disk. Windows has no handle of a folder, and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncDescriptor(openSync(folder, 'r'));
}

export function removeDatabase(file: string): void {
  for (const part of databaseParts) rmSync(`${file}${part}`, { force: true });
}

/** Copies a database with its log: what SQLite would read. */
export function copyDatabase(from: string, to: string): void {
  removeDatabase(to);
  for (const part of ['', '-wal']) if (existsSync(`${from}${part}`)) copyFileSync(`${from}${part}`, `${to}${part}`);
}

/** A copy of damaged own work beside it, with its log, on the disk before anything is changed. Answers with its path. */
export function keepAside(file: string, nowMs: number): string {
  const kept = join(dirname(file), `work.damaged-${fileTime(nowMs)}.db`);
  try {
    copyDatabase(file, kept);
    for (const part of ['', '-wal']) if (existsSync(`${kept}${part}`)) syncFile(`${kept}${part}`);
  } catch (error) {
    // Half a copy is none, and takes room on a disk that may be full.
    removeDatabase(kept);
    throw error;
  }
  syncFolder(dirname(file));
  return kept;
}

function syncDescriptor(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
