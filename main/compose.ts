// The only place that builds the parts of main and connects them: stores, the embedded portal, sync, push,
// services, dispatcher, pushes. Decides nothing about the product.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { success } from '../shared/contract/result.ts';
import type { SessionState } from '../shared/contract/session.ts';
import type { StorageEvent } from '../shared/contract/storage.ts';
import { openPortalSession, type ConnectionParts } from './compose-connection.ts';
import { watchDaysOfSession } from './compose-days.ts';
import { composeQuotes } from './compose-quotes.ts';
import { composeDocuments, type DocumentsRequest } from './compose-documents.ts';
import { composeOwnWork, type OpenedOwnWork } from './compose-own-work.ts';
import { createTools, todayOf, type ComposeOptions, type Tools } from './compose-tools.ts';
import { composeStorage, type StorageRequest } from './compose-storage.ts';
import { composeUnusable } from './compose-unusable.ts';
import { createDispatch, type Dispatch, type Handlers } from './dispatch.ts';
import { sampleCredentials } from './portal/sample/credentials.ts';
import { createAccountsService } from './services/accounts.ts';
import { createAppService } from './services/app.ts';
import { closeInOrder, type ClosingStep } from './services/closing.ts';
import { createDraftsService } from './services/drafts.ts';
import { createEditsService } from './services/edits.ts';
import type { PushListener } from './services/event-hub.ts';
import { createOrdersService } from './services/orders.ts';
import { createOutboxService } from './services/outbox.ts';
import { createSamplePortal, type SamplePortal } from './services/sample-portal.ts';
import type { SessionService } from './services/session-options.ts';
import { createSessionService } from './services/session.ts';
import { createSettingsService } from './services/settings.ts';
import { createSyncService, syncStateOf } from './services/sync.ts';
import { beginSuccessor, openProfileCache, replaceBySuccessor } from './store/profile-cache.ts';
import { StorageProblem } from './store/storage-problem.ts';
import type { WorkStore } from './store/work-store.ts';

export interface App {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: PushListener) => () => void;
  /** Asks the window to go to one of the renderer's places. */
  readonly requestNavigation: (path: string) => void;
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly handlers: Handlers;
  /** Looks whether an error is about a file, and repairs the file where it is. */
  readonly reportCorruption: (error: unknown) => void;
  readonly close: () => Promise<void>;
}

/** Builds main. Returns at once: what was open when the app ended opens in the background. */
export function compose(options: ComposeOptions): App {
  const tools = createTools(options);
  const { handlers, reportCorruption, close } = composeParts(options, tools);
  const dispatch = createDispatch({
    handlers,
    isDevelopment: options.isDevelopment,
    reportBug: (where, error) => {
      reportCorruption(error);
      return tools.reportBug(where, error);
    },
    reportRefusal: (requestName, failure) => options.logger.warn('a request was refused', { requestName, failure }),
  });
  return {
    dispatch,
    subscribe: tools.hub.subscribe,
    requestNavigation: (to) => tools.hub.tell('navigation.requested', { path: to }),
    close,
  };
}

function composeParts(options: ComposeOptions, tools: Tools): Parts {
  let opened: OpenedOwnWork;
  try {
    opened = composeOwnWork(options, () => tools.hub.tell('storage.changed', {}));
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error;
    const handlers = composeUnusable(options, tools, error);
    return { handlers, reportCorruption: () => undefined, close: async () => undefined };
  }
  const { work, unlock, record } = opened;
  const samplePortal = samplePortalOf(options, () => {
    const profile = session.current();
    if (profile?.isSample !== true) return;
    session.endedByPortal(profile.profileId).catch((error: unknown) => tools.reportBug('sample portal', error));
  });
  const days = watchDaysOfSession(options, tools, () => session.current()?.connection?.syncNow());
  const session: SessionService = composeSession({
    options,
    tools,
    work,
    samplePortal,
    onChanged: days.follow,
    onProfileForgotten: (profileId) => storage.care.forgetProfile(profileId),
    onStorageEvent: record,
  });
  const storage = composeStorage({ options, tools, opened, session });
  const documents = composeDocuments({
    ...{ options, tools, work },
    current: session.current,
    today: todayOf(options),
  });
  void session.resume().catch((error: unknown) => tools.reportBug('session', error));
  return {
    handlers: { ...composeHandlers(options, tools, work, session), ...storage.handlers, ...documents.handlers },
    reportCorruption: storage.reportCorruption,
    close: () => {
      const steps: ClosingStep[] = [
        { name: 'days', close: days.stop },
        { name: 'documents', close: documents.close },
        { name: 'session', close: session.close },
        { name: 'sample portal', close: samplePortal.close },
        { name: 'storage', close: storage.close },
        { name: 'work.db', close: () => work.close() },
        { name: 'folder', close: unlock },
      ];
      return closeInOrder(steps, options.timers, options.logger.error);
    },
  };
}

/** A sample portal that ends again and again stays ended: the app goes on without it. */
const mostRestarts = 3;

function samplePortalOf(
  { home, workers, fixedInstant, sampleAccounts, logger }: ComposeOptions,
  onLost: () => void,
): SamplePortal {
  let restarts = 0;
  return createSamplePortal({
    workerUrl: workers.portal,
    workerData: {
      dataDir: path.join(home, 'sample-portal'),
      ...(fixedInstant === null ? {} : { clock: { fixedInstant } }),
      ...(sampleAccounts === null ? {} : { accounts: sampleAccounts }),
    },
    log: (level, message, fields) => logger[level](`sample portal: ${message}`, fields),
    onLost: () => {
      restarts += 1;
      if (restarts <= mostRestarts) onLost();
    },
  });
}

function composeSession(parts: {
  readonly options: ComposeOptions;
  readonly tools: Tools;
  readonly work: WorkStore;
  readonly samplePortal: SamplePortal;
  readonly onChanged: (state: SessionState) => void;
  readonly onProfileForgotten: (profileId: string) => void;
  readonly onStorageEvent: (event: StorageEvent) => void;
}): SessionService {
  const { options, tools, work, samplePortal } = parts;
  const { home, clock, random, platform } = options;
  const profileFolder = (profileId: string): string => path.join(home, 'profiles', profileId);
  const connectionParts: ConnectionParts = {
    options,
    tools,
    work,
    onSessionEnded: (profileId) => {
      void session.endedByPortal(profileId).catch((error: unknown) => tools.reportBug('session', error));
    },
    onMe: (profileId, me) => session.renewMe(profileId, me),
    onSyncChanged: () => tools.hub.tell('sync.changed', syncStateOf(session.current(), work)),
    onSynced: (profileId) => session.recovery.synced(profileId),
    onCacheDamaged: (profileId) => {
      session.recovery.damaged(profileId, 'read').catch((error: unknown) => tools.reportBug('cache', error));
    },
  };
  const session: SessionService = createSessionService({
    work,
    home,
    hasSecretStore: platform.secrets.isKept,
    newProfileId: random.uuid,
    nowMs: clock.nowMs,
    signInAt: async (origin, credentials) => {
      const opened = openPortalSession(connectionParts, origin, null);
      const answer = await opened.signIn(credentials);
      return answer.ok ? success(opened) : answer;
    },
    resumeAt: (origin, profileId) => {
      const refreshToken = platform.secrets.read(profileId);
      return refreshToken === null ? null : openPortalSession(connectionParts, origin, { profileId, refreshToken });
    },
    forgetSecret: platform.secrets.forget,
    samplePortal: { start: samplePortal.start, credentials: sampleCredentials },
    caches: {
      open: (profileId) => openProfileCache(profileFolder(profileId), clock.nowMs()),
      beginSuccessor: (profileId) => beginSuccessor(profileFolder(profileId)),
      replaceBySuccessor: (profileId) => replaceBySuccessor(profileFolder(profileId), clock.nowMs()),
      wipe: (profileId) => {
        rmSync(profileFolder(profileId), { recursive: true, force: true });
        for (const name of ['logs', 'opened']) rmSync(path.join(home, name), { recursive: true, force: true });
      },
    },
    onProfileForgotten: parts.onProfileForgotten,
    onStorageEvent: (event) => {
      parts.onStorageEvent(event);
      // Whatever is shown came from the file before.
      tools.hub.tell('data.changed', { areas: ['accounts', 'catalogues', 'orders', 'quotes'], accountIds: null });
    },
    onChanged: (state) => {
      parts.onChanged(state);
      tools.hub.tell('session.changed', state);
      connectionParts.onSyncChanged();
    },
    reportBug: (error) => void tools.reportBug('session', error),
  });
  return session;
}

function composeHandlers(
  options: ComposeOptions,
  tools: Tools,
  work: WorkStore,
  session: SessionService,
): Omit<Handlers, StorageRequest | DocumentsRequest> {
  const { clock, platform } = options;
  const { hub } = tools;
  const { current } = session;
  const today = todayOf(options);
  const app = createAppService({ ...options, current, logError: tools.reportWindowError });
  const settings = createSettingsService(work, (changed) => hub.tell('settings.changed', changed));
  const sync = createSyncService({ current, work });
  const accounts = createAccountsService({ work, current, today });
  const onOutboxChanged = (accountId: string | null = null): void => {
    hub.tell('data.changed', { areas: ['outbox', 'drafts'], accountIds: accountId === null ? null : [accountId] });
    hub.tell('sync.changed', syncStateOf(current(), work));
  };
  const orders = createOrdersService({ work, current, today, clock, onOutboxChanged });
  const edits = createEditsService({ work, current, today, clock, secrets: platform.secrets, onOutboxChanged });
  const onCacheDamaged = (profileId: string): void => {
    session.recovery.damaged(profileId, 'read').catch((error: unknown) => tools.reportBug('cache', error));
  };
  const outbox = createOutboxService({ work, current, today, onOutboxChanged, onCacheDamaged });
  const drafts = createDraftsService({
    work,
    current,
    clock,
    onCacheDamaged,
    onChanged: (accountId) => hub.tell('data.changed', { areas: ['drafts'], accountIds: [accountId] }),
  });
  return {
    'app.info': app.info,
    'app.open-link': app.openLink,
    'app.report-error': app.reportError,
    'settings.read': settings.read,
    'settings.change': settings.change,
    'session.read': session.read,
    'session.sign-in': session.signIn,
    'session.try-sample-data': session.trySampleData,
    'session.sign-out': session.signOut,
    'sync.read': sync.read,
    'sync.run': sync.run,
    'accounts.list': accounts.list,
    'accounts.ids': accounts.ids,
    'accounts.details': accounts.details,
    'drafts.save': drafts.save,
    'drafts.list': drafts.list,
    'drafts.read': drafts.read,
    'drafts.discard': drafts.discard,
    'accounts.edit': edits.edit,
    'edits.read': edits.read,
    'edits.withdraw': edits.withdraw,
    'edits.keep-mine': edits.keepMine,
    'outbox.list': outbox.list,
    'outbox.send': outbox.send,
    'outbox.put-aside': outbox.putAside,
    'orders.place': orders.place,
    'orders.read': orders.read,
    'orders.withdraw': orders.withdraw,
    ...composeQuotes({ options, tools, work, session, today }),
  };
}
