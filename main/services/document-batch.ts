// A batch of documents into a folder (F21, F23): one after the other, with progress, until it is done or cancelled. One
// that fails does not stop the others, unless the folder takes none; nothing is overwritten, and every result is told.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Document, SavedDocument } from '../../shared/contract/documents.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/contract/result.ts';
import { failed, success } from '../../shared/contract/result.ts';
import type { NamedFile } from './platform.ts';
import { fileFailure, writeWhole } from './write-whole.ts';

export interface BatchInput {
  readonly folder: string;
  readonly documents: readonly Document[];
  readonly make: (document: Document) => Promise<Result<NamedFile>>;
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number) => void;
  /** Tells temporary files apart. */
  readonly newMark: () => string;
}

/** One result for each document, in their order. */
export async function saveBatch(input: BatchInput): Promise<SavedDocument[]> {
  const { folder, documents, make, isCancelled, onProgress, newMark } = input;
  const taken = new Set<string>();
  const results: SavedDocument[] = [];
  let isFolderUnusable = false;
  for (const document of documents) {
    if (isFolderUnusable || isCancelled()) {
      results.push({ kind: 'skipped', document });
      continue;
    }
    const made = await make(document);
    if (!made.ok && isEnded(made.failure)) {
      results.push({ kind: 'skipped', document });
      continue;
    }
    const saved = made.ok ? await saveInto(folder, made.value, taken, newMark()) : made;
    results.push(
      saved.ok
        ? { kind: 'saved', document, fileName: saved.value }
        : { kind: 'failed', document, failure: saved.failure },
    );
    isFolderUnusable = !saved.ok && isOfFolder(saved.failure);
    onProgress(results.length);
  }
  return results;
}

/** The session ended, or the app: the document was not begun, and nothing is wrong with it. */
function isEnded(failure: Failure): boolean {
  return failure.code === 'not-permitted' && failure.reason === 'signed-out';
}

/** What is wrong with the folder is wrong for every other file as well. */
function isOfFolder(failure: Failure): boolean {
  if (failure.code !== 'file-failed') return false;
  return ['disk-full', 'not-permitted', 'folder-missing'].includes(failure.reason);
}

async function saveInto(folder: string, file: NamedFile, taken: Set<string>, mark: string): Promise<Result<string>> {
  try {
    const present = new Set([...taken, ...(await readdir(folder)).map(comparable)]);
    const fileName = freeName(file.fileName, present);
    taken.add(comparable(fileName));
    await writeWhole(path.join(folder, fileName), file.bytes, mark);
    return success(fileName);
  } catch (error) {
    const answer = fileFailure(error, file.fileName);
    return failed(answer.failure);
  }
}

/** `Quote.pdf`, else `Quote (2).pdf`: what is there already is never overwritten. */
function freeName(fileName: string, present: ReadonlySet<string>): string {
  const { name, ext } = path.parse(fileName);
  let candidate = fileName;
  for (let count = 2; present.has(comparable(candidate)); count += 1) candidate = `${name} (${count})${ext}`;
  return candidate;
}

/** Some systems take `A.pdf` and `a.pdf` for one file. */
function comparable(fileName: string): string {
  return fileName.normalize('NFC').toLowerCase();
}
