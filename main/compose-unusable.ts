// The app where work.db must not be touched: it opens, says so, and does nothing else. Settings hold until
// it ends.
import { success } from '../shared/contract/result.ts';
import type { ComposeOptions, Tools } from './compose-tools.ts';
import type { Handlers } from './dispatch.ts';
import { createAppService } from './services/app.ts';
import { signedOut } from './services/current-profile.ts';
import { storageProblemState } from './services/session-state.ts';
import { createSettingsService } from './services/settings.ts';
import type { StorageProblem } from './store/storage-problem.ts';

/** Handlers that touch no file. */
export function composeUnusable(options: ComposeOptions, tools: Tools, problem: StorageProblem): Handlers {
  options.logger.error('work.db cannot be used', { error: problem });
  const app = createAppService({ ...options, current: () => null, logError: tools.reportWindowError });
  const settings = createSettingsService(null, (changed) => tools.hub.tell('settings.changed', changed));
  const state = storageProblemState(problem, options.home);
  const answer = () => success(state);
  return {
    'app.info': app.info,
    'app.open-link': app.openLink,
    'app.report-error': app.reportError,
    'settings.read': settings.read,
    'settings.change': settings.change,
    'session.read': answer,
    'session.sign-in': answer,
    'session.try-sample-data': answer,
    'session.sign-out': answer,
    'storage.read': signedOut,
    'storage.mark-seen': signedOut,
    'backups.list': signedOut,
    'backups.restore': signedOut,
    'sync.read': signedOut,
    'sync.run': signedOut,
    'accounts.list': signedOut,
    'accounts.ids': signedOut,
    'accounts.details': signedOut,
    'drafts.save': signedOut,
    'drafts.list': signedOut,
    'drafts.read': signedOut,
    'drafts.discard': signedOut,
    'accounts.edit': signedOut,
    'edits.read': signedOut,
    'edits.withdraw': signedOut,
    'edits.keep-mine': signedOut,
    'outbox.list': signedOut,
    'outbox.send': signedOut,
    'outbox.put-aside': signedOut,
    'orders.place': signedOut,
    'orders.read': signedOut,
    'orders.withdraw': signedOut,
    'quotes.list': signedOut,
    'quotes.count-open': signedOut,
    'quotes.read-edited': signedOut,
    'quotes.preview-bulk': signedOut,
    'quotes.create-bulk': signedOut,
    'quotes.read': signedOut,
    'quotes.save': signedOut,
    'quotes.send': signedOut,
    'quotes.record-answer': signedOut,
    'quotes.revise': signedOut,
    'quotes.duplicate': signedOut,
    'quotes.discard': signedOut,
    'quotes.resolve': signedOut,
    'documents.save': signedOut,
    'documents.open': signedOut,
    'documents.print': signedOut,
    'documents.write-email': signedOut,
    'documents.save-all': signedOut,
    'documents.save-table': signedOut,
    'documents.cancel': signedOut,
    'quotes.export': signedOut,
    'letterhead.read': signedOut,
    'letterhead.change': signedOut,
  };
}
