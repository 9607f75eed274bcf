// Connects documents: the worker that lays them out, the host that hands them to the user, and the letterhead.
import type { CalendarDate } from '../shared/domain/calendar.ts';
import type { ComposeOptions, Tools } from './compose-tools.ts';
import type { Handlers } from './dispatch.ts';
import { createDocumentRenderer } from './documents/document-renderer.ts';
import type { CurrentProfile, ReadCurrent } from './services/current-profile.ts';
import { createDocumentsService } from './services/documents.ts';
import { createLetterheadService } from './services/letterhead.ts';
import type { WorkStore } from './store/work-store.ts';

export type DocumentsRequest = Extract<keyof Handlers, `documents.${string}` | `letterhead.${string}`>;

export interface ComposedDocuments {
  readonly handlers: Pick<Handlers, DocumentsRequest>;
  readonly close: () => Promise<void>;
}

export function composeDocuments(parts: {
  readonly options: ComposeOptions;
  readonly tools: Tools;
  readonly work: WorkStore;
  readonly current: ReadCurrent;
  readonly today: (profile: CurrentProfile) => CalendarDate;
}): ComposedDocuments {
  const { options, tools, work, current, today } = parts;
  const { platform, timers, random, workers } = options;
  const renderer = createDocumentRenderer(workers.documents, timers);
  const documents = createDocumentsService({
    ...{ work, current, today, renderer, platform },
    newMark: random.uuid,
    onProgress: (progress) => tools.hub.tell('documents.progressed', progress),
    reportBug: (error) => tools.reportBug('documents', error),
  });
  const letterhead = createLetterheadService({ work, current });
  return {
    handlers: {
      'documents.save': documents.save,
      'documents.open': documents.open,
      'documents.print': documents.print,
      'documents.write-email': documents.writeEmail,
      'documents.save-all': documents.saveAll,
      'documents.cancel': documents.cancel,
      'letterhead.read': letterhead.read,
      'letterhead.change': letterhead.change,
    },
    close: renderer.close,
  };
}
