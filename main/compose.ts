// The only place that builds the parts of main and connects them: stores, the embedded portal, sync, push,
// services, dispatcher, pushes. Decides nothing about the product.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { success } from '../shared/contract/result.ts';
import type { SessionState } from '../shared/contract/session.ts';
import type { CalendarDate } from '../shared/domain/calendar.ts';
import { openPortalSession, type ConnectionParts } from './compose-connection.ts';
import { createTools, type ComposeOptions, type Tools } from './compose-tools.ts';
import { composeUnusable } from './compose-unusable.ts';
import { createDispatch, type Dispatch, type Handlers } from './dispatch.ts';
import { sampleCredentials } from './portal/sample/credentials.ts';
import { createAccountsService } from './services/accounts.ts';
import { createAppService } from './services/app.ts';
import { closeInOrder, type ClosingStep } from './services/closing.ts';
import type { CurrentProfile } from './services/current-profile.ts';
import { todayIn, watchDays } from './services/day-change.ts';
import { createDraftsService } from './services/drafts.ts';
import { createEditsService } from './services/edits.ts';
import type { PushListener } from './services/event-hub.ts';
import { createOrdersService } from './services/orders.ts';
import { createOutboxService } from './services/outbox.ts';
import { createSamplePortal, type SamplePortal } from './services/sample-portal.ts';
import { createSessionService, type SessionService } from './services/session.ts';
import { createSettingsService } from './services/settings.ts';
import { createSyncService, syncStateOf } from './services/sync.ts';
import { openCache } from './store/cache-store.ts';
import { lockFolder } from './store/folder-lock.ts';
import { StorageProblem } from './store/storage-problem.ts';
import { openWork, type WorkStore } from './store/work-store.ts';

export interface App {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: PushListener) => () => void;
  /** Asks the window to go to one of the renderer's places. */
  readonly requestNavigation: (path: string) => void;
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly handlers: Handlers;
  readonly close: () => Promise<void>;
}

/** Builds main. Returns at once: what was open when the app ended opens in the background. */
export function compose(options: ComposeOptions): App {
  const tools = createTools(options);
  const { handlers, close } = composeParts(options, tools);
  const dispatch = createDispatch({
    handlers,
    isDevelopment: options.isDevelopment,
    reportBug: tools.reportBug,
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
  let unlock = (): void => {};
  let work: WorkStore;
  try {
    unlock = lockFolder(options.home);
    work = openWork(path.join(options.home, 'work.db'));
  } catch (error) {
    unlock();
    if (!(error instanceof StorageProblem)) throw error;
    return { handlers: composeUnusable(options, tools, error), close: async () => undefined };
  }
  const samplePortal = samplePortalOf(options, () => {
    const profile = session.current();
    if (profile?.isSample !== true) return;
    session.endedByPortal(profile.profileId).catch((error: unknown) => tools.reportBug('sample portal', error));
  });
  const days = watchDaysOfSession(options, tools, () => session.current()?.connection?.syncNow());
  const session: SessionService = composeSession({ options, tools, work, samplePortal, onChanged: days.follow });
  void session.resume().catch((error: unknown) => tools.reportBug('session', error));
  return {
    handlers: composeHandlers(options, tools, work, session),
    close: () => {
      const steps: ClosingStep[] = [
        { name: 'days', close: days.stop },
        { name: 'session', close: session.close },
        { name: 'sample portal', close: samplePortal.close },
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

/** A new day in the reseller's time zone: what is shown by date is read again. */
function watchDaysOfSession(
  { clock, timers }: ComposeOptions,
  { hub, reportBug }: Tools,
  syncNow: () => Promise<void> | undefined,
) {
  let stop = (): void => {};
  return {
    follow: (state: SessionState): void => {
      stop();
      stop = (): void => {};
      if (state.kind !== 'signed-in') return;
      const onNewDay = (): void => {
        hub.tell('data.changed', { areas: ['accounts', 'catalogues'], accountIds: null });
        // The sync moves the list to the new day, also where the portal cannot be reached.
        syncNow()?.catch((error: unknown) => reportBug('a new day', error));
      };
      stop = watchDays({ timeZone: state.reseller.timeZone, clock, timers, onNewDay });
    },
    stop: () => stop(),
  };
}

function composeSession(parts: {
  readonly options: ComposeOptions;
  readonly tools: Tools;
  readonly work: WorkStore;
  readonly samplePortal: SamplePortal;
  readonly onChanged: (state: SessionState) => void;
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
    openCache: (profileId) => openCache(path.join(profileFolder(profileId), 'cache.db')),
    wipeCache: (profileId) => {
      rmSync(profileFolder(profileId), { recursive: true, force: true });
      rmSync(path.join(home, 'logs'), { recursive: true, force: true });
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

function composeHandlers(options: ComposeOptions, tools: Tools, work: WorkStore, session: SessionService): Handlers {
  const { clock, platform } = options;
  const { hub } = tools;
  const { current } = session;
  const today = (profile: CurrentProfile): CalendarDate => todayIn(profile.me.reseller.timeZone, clock);
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
  const outbox = createOutboxService({ work, current, onOutboxChanged });
  const drafts = createDraftsService({
    work,
    current,
    clock,
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
  };
}
