// A full set of handlers that only write down what reached them.
import type { Handlers } from '../../main/dispatch.ts';
import { failed } from '../../shared/contract/result.ts';

export interface Recorded {
  readonly handlers: Handlers;
  readonly reached: { name: string; input: unknown }[];
}

/** Each answers `signed-out`, which every request may answer. */
export function recordingHandlers(): Recorded {
  const reached: { name: string; input: unknown }[] = [];
  const record = (name: string) => (input: unknown) => {
    reached.push({ name, input });
    return failed({ code: 'not-permitted' as const, reason: 'signed-out' as const });
  };
  const handlers: Handlers = {
    'app.info': record('app.info'),
    'app.open-link': record('app.open-link'),
    'app.report-error': record('app.report-error'),
    'settings.read': record('settings.read'),
    'settings.change': record('settings.change'),
    'session.read': record('session.read'),
    'session.sign-in': record('session.sign-in'),
    'session.try-sample-data': record('session.try-sample-data'),
    'session.sign-out': record('session.sign-out'),
    'storage.read': record('storage.read'),
    'storage.mark-seen': record('storage.mark-seen'),
    'backups.list': record('backups.list'),
    'backups.restore': record('backups.restore'),
    'sync.read': record('sync.read'),
    'sync.run': record('sync.run'),
    'accounts.list': record('accounts.list'),
    'accounts.ids': record('accounts.ids'),
    'accounts.details': record('accounts.details'),
    'drafts.save': record('drafts.save'),
    'drafts.list': record('drafts.list'),
    'drafts.read': record('drafts.read'),
    'drafts.discard': record('drafts.discard'),
    'accounts.edit': record('accounts.edit'),
    'edits.read': record('edits.read'),
    'edits.withdraw': record('edits.withdraw'),
    'edits.keep-mine': record('edits.keep-mine'),
    'outbox.list': record('outbox.list'),
    'outbox.send': record('outbox.send'),
    'outbox.put-aside': record('outbox.put-aside'),
    'orders.place': record('orders.place'),
    'orders.read': record('orders.read'),
    'orders.withdraw': record('orders.withdraw'),
    'quotes.list': record('quotes.list'),
    'quotes.count-open': record('quotes.count-open'),
    'quotes.read-edited': record('quotes.read-edited'),
    'quotes.preview-bulk': record('quotes.preview-bulk'),
    'quotes.create-bulk': record('quotes.create-bulk'),
    'quotes.export': record('quotes.export'),
    'quotes.read': record('quotes.read'),
    'quotes.save': record('quotes.save'),
    'quotes.send': record('quotes.send'),
    'quotes.record-answer': record('quotes.record-answer'),
    'quotes.revise': record('quotes.revise'),
    'quotes.duplicate': record('quotes.duplicate'),
    'quotes.discard': record('quotes.discard'),
    'quotes.resolve': record('quotes.resolve'),
    'documents.save': record('documents.save'),
    'documents.open': record('documents.open'),
    'documents.print': record('documents.print'),
    'documents.write-email': record('documents.write-email'),
    'documents.save-all': record('documents.save-all'),
    'documents.save-table': record('documents.save-table'),
    'documents.cancel': record('documents.cancel'),
    'letterhead.read': record('letterhead.read'),
    'letterhead.change': record('letterhead.change'),
  };
  return { handlers, reached };
}
