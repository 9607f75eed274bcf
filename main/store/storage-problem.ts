// Why a database file cannot be used. Thrown when opening; the file is left exactly as it was found.
// Never repairs, renames or deletes anything.
import { basename } from 'node:path';

export type StorageProblemKind = 'damaged' | 'newer-version' | 'not-writable' | 'in-use';
export type StorageFile = 'cache.db' | 'work.db';

/** A database file that this app must not touch. */
export class StorageProblem extends Error {
  readonly problem: StorageProblemKind;
  readonly file: StorageFile;

  constructor(problem: StorageProblemKind, path: string, cause?: unknown) {
    const file: StorageFile = basename(path) === 'work.db' ? 'work.db' : 'cache.db';
    super(`${file}: ${problem}`, { cause });
    this.name = 'StorageProblem';
    this.problem = problem;
    this.file = file;
  }
}

/** What an error of SQLite or the file system says about the file; null where it is not about the file. */
export function storageProblemOf(path: string, error: unknown): StorageProblem | null {
  if (error instanceof StorageProblem) return error;
  const kind = kindOf(codeOf(error));
  return kind === null ? null : new StorageProblem(kind, path, error);
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function kindOf(code: string): StorageProblemKind | null {
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) return 'damaged';
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) return 'in-use';
  if (
    /^(?:SQLITE_(?:READONLY|CANTOPEN|PERM|FULL|IOERR|AUTH)|EACCES|EPERM|EROFS|ENOSPC|EISDIR|ENOTDIR|EEXIST)/.test(code)
  ) {
    return 'not-writable';
  }
  return null;
}
