// Writes a file whole or not at all: beside its place first, on the disk, then renamed. A full disk or a folder that must
// not be written to leaves nothing behind.
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failed } from '../../shared/contract/result.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { NoViewer } from './platform.ts';

/** The folder takes files, but the one in this place gives way to none: open elsewhere (Windows), or write-protected. */
class PlaceTaken extends Error {}

/** Rejects with the system's error; a file that was there before stays as it was. `mark` tells attempts apart. */
export async function writeWhole(file: string, bytes: Uint8Array, mark: string): Promise<void> {
  // Short, so that a long name stays one that the system takes.
  const besides = path.join(path.dirname(file), `.${mark}.part`);
  try {
    const handle = await open(besides, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(besides, file).catch((error: unknown) => {
      throw isTaken(error) ? new PlaceTaken('the file in this place stays', { cause: error }) : error;
    });
  } catch (error) {
    await rm(besides, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** What was written beside it shows that the folder allows it: a refusal is about the file in this place. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EBUSY'].includes(String(error.code));
}

type FileReason = Extract<Failure, { code: 'file-failed' }>['reason'];

const reasons: Readonly<Record<string, FileReason>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
};

/** An error of the file system as a failure; any other is a bug, and thrown on. */
export function fileFailure(error: unknown, fileName: string): { readonly ok: false; readonly failure: Failure } {
  if (error instanceof NoViewer) return failed({ code: 'file-failed', reason: 'no-viewer', fileName });
  if (error instanceof PlaceTaken) return failed({ code: 'file-failed', reason: 'in-use', fileName });
  const isOfSystem = error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
  if (!isOfSystem) throw error;
  return failed({ code: 'file-failed', reason: reasons[String(error.code)] ?? 'other', fileName });
}
