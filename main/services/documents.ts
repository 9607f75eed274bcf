// Requests about documents (F17, F21, F23): makes a quote's or receipt's PDF on the documents' worker, and hands it to the
// user to save, look at, print, or attach to an e-mail. Never sends one.
import path from 'node:path';
import type { Delivery, Document, SavedBatch } from '../../shared/contract/documents.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { fileNameOf, mailLink } from '../documents/document-names.ts';
import type { DocumentRenderer } from '../documents/document-renderer.ts';
import type { DocumentSource } from '../documents/document-request.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';
import { saveBatch } from './document-batch.ts';
import { printableLetterhead, readDocumentSource, type DocumentReader } from './document-source.ts';
import type { NamedFile, Platform } from './platform.ts';
import { renderFailure } from './render-failure.ts';
import { fileFailure } from './write-whole.ts';

export interface DocumentsServiceOptions extends DocumentReader {
  readonly current: ReadCurrent;
  readonly renderer: Pick<DocumentRenderer, 'render' | 'close'>;
  readonly platform: Pick<Platform, 'documents' | 'openLink'>;
  readonly newMark: () => string;
  readonly onProgress: (progress: { readonly batchId: string; readonly done: number; readonly total: number }) => void;
  /** Logs a bug, and answers with its reference. */
  readonly reportBug: (error: unknown) => string;
}

type Deliver = (input: { readonly document: Document }) => Promise<Result<Delivery>>;

export interface DocumentsService {
  readonly save: Deliver;
  readonly open: Deliver;
  readonly print: Deliver;
  readonly writeEmail: (input: {
    readonly document: Document;
    readonly recipient: string;
  }) => Promise<Result<Delivery>>;
  readonly saveAll: (input: {
    readonly batchId: string;
    readonly documents: readonly Document[];
  }) => Promise<Result<SavedBatch>>;
  readonly cancel: (input: { readonly batchId: string }) => Result<Record<string, never>>;
  /** Ends what runs: done when no file is being written any more. What was not made is not begun. */
  readonly close: () => Promise<void>;
}

interface Made extends NamedFile {
  readonly source: DocumentSource;
}

/** Requests about documents. */
export function createDocumentsService(options: DocumentsServiceOptions): DocumentsService {
  const { current, renderer, platform, work, newMark, onProgress, reportBug } = options;
  const running = new Map<string, { isCancelled: boolean }>();
  const writing = new Set<Promise<unknown>>();
  let isClosed = false;

  async function make(profile: CurrentProfile, document: Document, isForPrinting = false): Promise<Result<Made>> {
    const source = readDocumentSource(options, profile, document);
    if (!source.ok) return source;
    const rendered = await renderer.render(source.value, isForPrinting);
    if (!rendered.ok) return failed(renderFailure(rendered.failure, reportBug));
    return success({ source: source.value, fileName: fileNameOf(source.value), bytes: rendered.value });
  }

  /** Makes a document, and hands it over. */
  async function deliver(
    document: Document,
    isForPrinting: boolean,
    handOver: (made: Made) => Promise<Delivery>,
  ): Promise<Result<Delivery>> {
    const profile = current();
    if (profile === null) return signedOut();
    const made = await make(profile, document, isForPrinting);
    if (!made.ok) return made;
    try {
      return success(await handOver(made.value));
    } catch (error) {
      return fileFailure(error, made.value.fileName);
    }
  }

  return {
    save: ({ document }) => deliver(document, false, platform.documents.save),
    open: ({ document }) => deliver(document, false, platform.documents.open),
    print: ({ document }) => deliver(document, true, platform.documents.open),
    writeEmail: ({ document, recipient }) =>
      deliver(document, false, async (made) => {
        const delivery = await platform.documents.save(made);
        if (delivery.kind === 'cancelled') return delivery;
        const fileName = delivery.kind === 'saved' ? path.basename(delivery.file) : made.fileName;
        await platform.openLink(mailLink(made.source, recipient, fileName));
        return delivery;
      }),
    async saveAll({ batchId, documents }) {
      const profile = current();
      if (profile === null) return signedOut();
      // Nobody chooses a folder for documents that cannot be printed.
      const letterhead = printableLetterhead(work, profile);
      if (!letterhead.ok) return letterhead;
      const folder = await platform.documents.chooseFolder();
      if (folder === null) return success({ folder: null, results: [] });
      const batch = { isCancelled: false };
      running.set(batchId, batch);
      const saving = saveBatch({
        folder,
        documents,
        newMark,
        make: (document) => make(profile, document),
        // Signed out, or another profile: what is left is not theirs to print.
        isCancelled: () => isClosed || batch.isCancelled || current()?.profileId !== profile.profileId,
        onProgress: (done) => onProgress({ batchId, done, total: documents.length }),
      });
      writing.add(saving);
      try {
        return success({ folder, results: await saving });
      } finally {
        running.delete(batchId);
        writing.delete(saving);
      }
    },
    cancel({ batchId }) {
      const batch = running.get(batchId);
      if (batch !== undefined) batch.isCancelled = true;
      return success({});
    },
    async close() {
      isClosed = true;
      await renderer.close();
      await Promise.allSettled(writing);
    },
  };
}
