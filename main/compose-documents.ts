// Connects documents: the worker that lays them out, the host that hands them to the user, and the letterhead.
import type { CalendarDate } from '../shared/domain/calendar.ts';
import type { ComposeOptions, Tools } from './compose-tools.ts';
import type { Handlers } from './dispatch.ts';
import { createDocumentRenderer } from './documents/document-renderer.ts';
import type { CurrentProfile, ReadCurrent } from './services/current-profile.ts';
import { createDocumentsService } from './services/documents.ts';
import { createLetterheadService } from './services/letterhead.ts';
import { createQuoteExportService } from './services/quote-export.ts';
import { createTableService } from './services/table-file.ts';
import type { WorkStore } from './store/work-store.ts';

export type DocumentsRequest = Extract<
  keyof Handlers,
  `documents.${string}` | `letterhead.${string}` | 'quotes.export'
>;

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
  const common = {
    ...{ work, current, today, renderer, platform },
    reportBug: (error: unknown) => tools.reportBug('documents', error),
  };
  const documents = createDocumentsService({
    ...common,
    newMark: random.uuid,
    onProgress: (progress) => tools.hub.tell('documents.progressed', progress),
  });
  const tables = createTableService(common);
  const quoteExport = createQuoteExportService(common);
  const letterhead = createLetterheadService({ work, current });
  return {
    handlers: {
      'documents.save': documents.save,
      'documents.open': documents.open,
      'documents.print': documents.print,
      'documents.write-email': documents.writeEmail,
      'documents.save-all': documents.saveAll,
      'documents.save-table': tables.save,
      'quotes.export': quoteExport.save,
      'documents.cancel': documents.cancel,
      'letterhead.read': letterhead.read,
      'letterhead.change': letterhead.change,
    },
    close: documents.close,
  };
}
