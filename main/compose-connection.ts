// Builds a session at a portal and what runs for the profile that is signed in with it: client, sync, push.
// Tokens stay in here: the access token in memory, the refresh token in the platform's secrets.
import type { MeResponse } from '../shared/portal/session.ts';
import type { ComposeOptions, Tools } from './compose-tools.ts';
import type { Entity } from '../shared/portal/entities.ts';
import type { Connection } from './services/current-profile.ts';
import { ibanSecret } from './services/waiting-iban.ts';
import type { KnownProfile, PortalSession } from './services/known-profile.ts';
import type { CacheStore } from './store/cache-store.ts';
import { isCorruption } from './store/corruption.ts';
import { readAccount, readVersion } from './store/documents.ts';
import { readItemState } from './store/outbox.ts';
import { readOwnQuote } from './store/own-quotes.ts';
import type { WorkStore } from './store/work-store.ts';
import { mayReach } from './sync/may-reach.ts';
import { createPortalClient, type PortalClient } from './sync/portal-client.ts';
import { startPush } from './sync/push.ts';
import { within } from './compose-within.ts';
import { createSessionTokens } from './sync/session-tokens.ts';
import { startSync } from './sync/start-sync.ts';

const longestStoringMs = 1500;
/** A silent portal keeps nobody from signing out. */
const longestLeavingMs = 5000;

export interface ConnectionParts {
  readonly options: ComposeOptions;
  readonly tools: Tools;
  readonly work: WorkStore;
  readonly onSessionEnded: (profileId: string) => void;
  readonly onMe: (profileId: string, me: MeResponse) => void;
  /** The state of sync or of the outbox changed. */
  readonly onSyncChanged: () => void;
  /** A sync ended well: the cache is whole. */
  readonly onSynced: (profileId: string) => void;
  readonly onCacheDamaged: (profileId: string) => void;
}

/** A session at a portal, to be signed in with, or renewed from a kept refresh token. */
export function openPortalSession(
  parts: ConnectionParts,
  origin: string,
  kept: { readonly profileId: string; readonly refreshToken: string } | null,
): PortalSession & Pick<PortalClient, 'signIn'> {
  const { clock, timers, random, fetch, platform, logger } = parts.options;
  let profileId = kept?.profileId ?? null;
  const keep = (token: string | null): void => {
    if (profileId === null) return;
    if (token === null) platform.secrets.forget(profileId);
    else platform.secrets.write(profileId, token);
  };
  const onNotKept = (error: unknown): void => logger.error('the session could not be kept', { error });
  const tokens = createSessionTokens({ refreshToken: kept?.refreshToken ?? null, keep, onNotKept });
  const onSessionEnded = (): void => {
    if (profileId !== null) parts.onSessionEnded(profileId);
  };
  const client = createPortalClient({ origin, fetch, tokens, clock, timers, random, onSessionEnded, logger });
  return {
    signIn: client.signIn,
    me: client.me,
    keepFor: (id) => {
      profileId = id;
      try {
        keep(tokens.refreshToken());
      } catch (error) {
        // The session goes on in memory: signing in again is asked for after a restart only.
        onNotKept(error);
      }
    },
    connect: (profile, cache, syncFile) => ({
      ...connect(parts, client, profile, cache, syncFile),
      signOut: async () => {
        await within(timers, longestLeavingMs, client.signOut());
        // Also where it was not reached: what still comes must not be kept.
        tokens.clear();
      },
    }),
  };
}

/** Sync and push of a profile. Connecting again sends what waits, and asks who the staff member is now. */
function connect(
  parts: ConnectionParts,
  client: PortalClient,
  profile: Pick<KnownProfile, 'profileId' | 'me'>,
  cache: CacheStore,
  syncFile: string,
): Omit<Connection, 'signOut'> {
  const { work, tools, options } = parts;
  const { clock, timers, random, logger } = options;
  const { profileId, me } = profile;
  let wasConnected = false;
  let couldReach = false;
  let storing: Promise<void> = Promise.resolve();

  const sync = startSync({
    cacheFile: syncFile,
    client,
    workerUrl: options.workers.sync,
    timeZone: me.reseller.timeZone,
    clock,
    timers,
    random,
    logger,
    onState: (state) => {
      const isConnected = state.connection.kind === 'connected';
      const canReach = mayReach(state);
      if (isConnected && !wasConnected) reconnected();
      else if (canReach && !couldReach) push.kick();
      wasConnected = isConnected;
      couldReach = canReach;
      parts.onSyncChanged();
      if (isConnected && state.isComplete && state.activity.kind === 'idle') parts.onSynced(profileId);
    },
    onDataChanged: (changed) => tools.hub.tell('data.changed', changed),
    onDamaged: () => parts.onCacheDamaged(profileId),
  });
  const push = startPush({
    work,
    client,
    profileId,
    staffId: me.staff.id,
    clock,
    timers,
    random,
    logger,
    readAccount: (accountId) => {
      try {
        return readAccount(cache, accountId);
      } catch (error) {
        if (isCorruption(error)) parts.onCacheDamaged(profileId);
        throw error;
      }
    },
    mayReach: () => mayReach(sync.state()),
    ibanOf: (editId) => options.platform.secrets.read(ibanSecret(editId)),
    onChanged: (item) => {
      const accountId = item.kind === 'order' ? item.request.accountId : item.accountId;
      tools.hub.tell('data.changed', { areas: ['outbox'], accountIds: [accountId] });
      parts.onSyncChanged();
    },
    onAccepted: ({ order, account, subscription, quote }) =>
      store([
        { type: 'account', entity: account },
        { type: 'subscription', entity: subscription },
        { type: 'order', entity: order },
        ...(quote === null ? [] : [{ type: 'quote', entity: quote } as const]),
      ]),
    onAccount: (account) => store([{ type: 'account', entity: account }]),
    shownQuoteVersion: (quoteId) => readVersion(cache, 'quote', quoteId) ?? 0,
    onQuoteStored: async (quote) => {
      store([{ type: 'quote', entity: quote }]);
      await storing;
    },
    onQuoteChanged: (accountId) => {
      tools.hub.tell('data.changed', { areas: ['quotes'], accountIds: [accountId] });
      parts.onSyncChanged();
    },
    onEditAnswered: (editId) => options.platform.secrets.forget(ibanSecret(editId)),
  });

  /** Puts the portal's answers into the cache, so that they show before the next sync. */
  function store(entities: readonly Entity[]): void {
    storing = sync.store(entities);
    storing.catch((error: unknown) => tools.reportBug('storing an answer', error));
  }

  function reconnected(): void {
    push.kick();
    void renewMe();
  }

  async function renewMe(): Promise<void> {
    const answer = await client.me();
    if (answer.ok) parts.onMe(profileId, answer.value);
  }

  return {
    state: () => sync.state(),
    syncNow: async () => void (await sync.runNow()),
    sendOutbox: () => {
      push.kick();
      // What was never sent waits until the portal can be reached: now is the time to look.
      if (!mayReach(sync.state())) void sync.runNow();
    },
    attempted: async (itemId, withinMs) => {
      const state = readItemState(work, itemId) ?? quoteStateOf(work, profileId, itemId);
      // Without a connection, what is not on its way now waits for one: nobody waits for that.
      const isOffline = sync.state().connection.kind === 'offline';
      if (state === 'sending' || (state === 'queued' && !isOffline)) await push.attempted(itemId, withinMs);
      // What the user sees next should show the change; a busy worker is not waited for.
      await within(
        timers,
        longestStoringMs,
        storing.catch(() => undefined),
      );
    },
    close: async () => {
      // What is still under way is asked for when the profile is opened again.
      await within(timers, longestLeavingMs, push.close());
      await sync.close();
    },
  };
}

/** Of a quote that is sent by itself: in the words of the outbox; null for any other. */
function quoteStateOf(work: WorkStore, profileId: string, quoteId: string): 'queued' | null {
  const own = readOwnQuote(work, profileId, quoteId);
  return own?.state.kind === 'waiting' && !own.isEditing ? 'queued' : null;
}
