// An outbox on a real work.db, sent by the real client over real HTTP to a real portal. Time moves only
// when a test says so; every request is noted on its way out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FaultPlan } from '../../../main/portal/faults/plan.ts';
import { sampleCredentials } from '../../../main/portal/sample/credentials.ts';
import { startPortal } from '../../../main/portal/server.ts';
import { enqueueOrder, readPlacedOrder } from '../../../main/store/outbox.ts';
import type { NewOrder } from '../../../main/store/outbox-row.ts';
import { openWork } from '../../../main/store/work-store.ts';
import type { WorkStore } from '../../../main/store/work-store.ts';
import { createPortalClient } from '../../../main/sync/portal-client.ts';
import type { PortalFetch } from '../../../main/sync/portal-http.ts';
import { startPush } from '../../../main/sync/push.ts';
import type { Push, PushOptions } from '../../../main/sync/push.ts';
import { createSessionTokens } from '../../../main/sync/session-tokens.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import type { SessionRequest } from '../../../shared/portal/session.ts';
import { createControlledTime, exampleMs } from '../../fixtures/controlled-time.ts';
import type { ControlledTime } from '../../fixtures/controlled-time.ts';
import { createNews } from './news.ts';
import { createPortalOrders } from './portal-orders.ts';
import type { PortalOrders } from './portal-orders.ts';
import { createPortalQuotes } from '../../fixtures/portal-quotes.ts';
import type { PortalQuotes } from '../../fixtures/portal-quotes.ts';

export const who = { profileId: 'p1', staffId: 'staff-1' };

export interface PushRig extends PortalOrders, PortalQuotes {
  readonly work: WorkStore;
  /** Of the outbox: its backoff, and how long somebody waits for an order. */
  readonly time: ControlledTime;
  /** Of the client: how long it waits for an answer. */
  readonly patience: ControlledTime;
  /** Of the portal's sessions. */
  readonly portalTime: ControlledTime;
  /** `PUT order-1`, in the order in which they left. */
  readonly asked: readonly string[];
  readonly accepted: readonly string[];
  readonly log: readonly string[];
  /** What the cache shows of the portal's quotes. */
  readonly shownQuotes: ReadonlyMap<string, Quote>;
  readonly sessionsEnded: () => number;
  readonly plan: (...rules: NonNullable<FaultPlan['rules']>) => void;
  /** How often a fault has struck. */
  readonly struck: () => number;
  /** The portal takes back every session. */
  readonly endSessions: () => void;
  readonly place: (...orders: NewOrder[]) => void;
  readonly start: (options?: Partial<PushOptions>) => Push;
  /** The order when an attempt to send it has ended, or as it is after that many milliseconds. */
  readonly settled: (push: Push, orderId: string, withinMs: number) => Promise<PlacedOrder>;
  readonly stateOf: (orderId: string) => PlacedOrder['state'];
  /** Ends when something is so: looked at whenever an item has changed. */
  readonly until: (isSo: () => boolean) => Promise<void>;
  /** Ends when an order is in a state of this kind. */
  readonly reaches: (orderId: string, kind: PlacedOrder['state']['kind']) => Promise<void>;
  /** Ends when nothing waits any more; backoffs pass at once. */
  readonly drain: (orderIds: readonly string[]) => Promise<void>;
}

/** `wrapFetch` stands between the client and the network. */
export async function aPushRig(
  options: {
    readonly accounts?: number;
    /** Of the faults that strike by chance. */
    readonly seed?: number;
    readonly isClockFixed?: boolean;
    readonly credentials?: SessionRequest;
    readonly wrapFetch?: (fetch: PortalFetch) => PortalFetch;
  } = {},
): Promise<PushRig> {
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-push-'));
  const portalTime = createControlledTime();
  const portal = await startPortal({
    dataDir: join(folder, 'portal'),
    clock: { fixedInstant: new Date(exampleMs).toISOString() },
    accounts: options.accounts ?? 12,
    seed: 1,
    faults: {},
    sessionClock: portalTime.clock,
  });
  const work = openWork(join(folder, 'work.db'));
  const time = createControlledTime({ isClockFixed: options.isClockFixed ?? false });
  const patience = createControlledTime();
  const [asked, accepted, log]: [string[], string[], string[]] = [[], [], []];
  const news = createNews();
  const shownQuotes = new Map<string, Quote>();
  let sessionsEnded = 0;
  const noting: PortalFetch = (url, init) => {
    asked.push(`${init.method ?? ''} ${new URL(url).pathname.split('/').at(-1) ?? ''}`);
    return fetch(url, init);
  };
  let uuids = 0;
  const random = { fraction: () => 0.5, uuid: () => `request-${(uuids += 1)}` };
  const client = createPortalClient({
    origin: portal.origin,
    fetch: options.wrapFetch?.(noting) ?? noting,
    tokens: createSessionTokens({ refreshToken: null, keep: () => {} }),
    clock: patience.clock,
    timers: patience.timers,
    random,
    onSessionEnded: () => {
      sessionsEnded += 1;
      news.tell();
    },
  });
  const signedIn = await client.signIn(options.credentials ?? sampleCredentials);
  if (!signedIn.ok) throw new Error('signing in failed');
  asked.length = 0;

  const read = (orderId: string): PlacedOrder => {
    const order = readPlacedOrder(work, who.profileId, orderId);
    if (order === null) throw new Error(`${orderId} was not placed`);
    return order;
  };
  const stateOf = (orderId: string): PlacedOrder['state'] => read(orderId).state;
  const isFinal = (orderId: string): boolean => !['queued', 'sending'].includes(stateOf(orderId).kind);
  const pushes: Push[] = [];
  onTestFinished(async () => {
    await Promise.all(pushes.map((push) => push.close()));
    work.close();
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    ...createPortalOrders(portal, who),
    ...createPortalQuotes(portal, who),
    shownQuotes,
    work,
    time,
    patience,
    portalTime,
    asked,
    accepted,
    log,
    sessionsEnded: () => sessionsEnded,
    plan: (...rules) => portal.faults?.replacePlan({ rules, seed: options.seed ?? 1 }),
    struck: () => portal.faults?.struck() ?? 0,
    endSessions: () => void portal.portal.database.exec('DELETE FROM session_token'),
    place: (...orders) => {
      for (const order of orders) enqueueOrder(work, order);
    },
    start: (over = {}) => {
      const push = startPush({
        work,
        client,
        ...who,
        clock: time.clock,
        timers: time.timers,
        random,
        logger: { info: () => {}, error: (message) => void log.push(message) },
        readAccount: () => null,
        ibanOf: () => null,
        mayReach: () => true,
        onAccount: () => {},
        onEditAnswered: () => {},
        shownQuoteVersion: (quoteId) => shownQuotes.get(quoteId)?.version ?? 0,
        onQuoteStored: async (quote) => void shownQuotes.set(quote.id, quote),
        onQuoteChanged: news.tell,
        onChanged: news.tell,
        onAccepted: ({ order }) => void accepted.push(order.id),
        ...over,
      });
      pushes.push(push);
      return push;
    },
    settled: async (push, orderId, withinMs) => {
      if (!isFinal(orderId)) await push.attempted(orderId, withinMs);
      return read(orderId);
    },
    stateOf,
    until: news.until,
    reaches: (orderId, kind) => news.until(() => stateOf(orderId).kind === kind),
    drain: async (orderIds) => {
      const isDrained = (): boolean => orderIds.every(isFinal);
      const drained = news.until(isDrained);
      while (!isDrained()) {
        await Promise.race([drained, time.isArmed()]);
        if (!isDrained() && time.waiting().length > 0) time.advanceToNext();
      }
    },
  };
}
