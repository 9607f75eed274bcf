// One sync, step by step: a snapshot where it is needed, the changes since, and the proof by digest. Owns
// the writing connection to the cache; runs on the worker thread. Never a clock: moments are handed in.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import type { Changed } from '../store/apply-changes.ts';
import { readCacheFacts } from '../store/cache-facts.ts';
import type { CacheFacts } from '../store/cache-facts.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { readDigest } from '../store/digest.ts';
import { storeEntities } from '../store/entities.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { rollOver } from '../store/roll-over.ts';
import type { Staging } from '../store/staging.ts';
import type { OpenSource } from './byte-source.ts';
import { createPreview } from './preview.ts';
import { pullChanges } from './pull.ts';
import { reviewParked } from './review-parked.ts';
import { receiveSnapshot } from './snapshot.ts';
import type { SyncLogger } from './sync-logger.ts';
import { portalFailing } from './sync-outcome.ts';
import type { DataChanged, Outcome, SnapshotProgress } from './sync-outcome.ts';
import { compareWithPortal } from './verify.ts';

/** The moment that a sync belongs to. */
export interface SyncMoment {
  readonly nowMs: number;
  /** In the reseller's time zone. */
  readonly today: CalendarDate;
}

export interface SyncEngine {
  sync(moment: SyncMoment): Promise<Outcome>;
  /** Answers of the portal to writes. */
  store(entities: readonly Entity[]): void;
  /** Moves the list to a day, also without a connection. */
  rollOver(today: CalendarDate): void;
  facts(): CacheFacts;
}

export interface EngineOptions {
  readonly cache: CacheStore;
  readonly open: OpenSource;
  readonly logger: SyncLogger;
  /** Milliseconds of a clock that only measures how long things take. */
  readonly elapsedMs: () => number;
  readonly onProgress: (progress: SnapshotProgress) => void;
  readonly onChanged: (changed: DataChanged) => void;
}

/** How far the kept time of the last sync may lag. */
const keptForMs = 10 * 60_000;
/**
 * Every sync that stored something is proved by digest; while changes flow at every second, one in a minute is, since a
 * digest reads every key of the cache here and of the portfolio there. The next sync proves what was left out.
 */
const provedAtMostEveryMs = 60_000;
/** More accounts than this are told as "many". */
const namedAtMost = 200;
const everything: DataChanged = { areas: ['accounts', 'catalogues', 'orders', 'quotes'], accountIds: null };

export function createSyncEngine(options: EngineOptions): SyncEngine {
  const { cache, open, logger, onChanged } = options;
  let staging: Staging | null = null;
  let lastSyncAt = readFact(cache, 'last-sync-at');
  /** Something was stored that no digest has proved yet. */
  let isUnproven = true;
  let comparedAtMs = Date.parse(readFact(cache, 'last-digest-at') ?? '');
  let isReviewed = false;

  const tell = ({ areas, accountIds }: Changed): void => {
    if (areas.size === 0) return;
    onChanged({ areas: [...areas], accountIds: accountIds.size > namedAtMost ? null : [...accountIds] });
  };

  const moveTo = (today: CalendarDate): void => {
    staging?.commit();
    if (rollOver(cache, today)) onChanged({ areas: ['accounts'], accountIds: null });
  };

  async function pull(): Promise<{ readonly outcome: Outcome; readonly hasChanges: boolean }> {
    let hasChanges = false;
    const outcome = await pullChanges(cache, open, (changed) => {
      hasChanges = true;
      isUnproven = true;
      tell(changed);
    });
    return { outcome, hasChanges };
  }

  async function snapshot({ nowMs, today }: SyncMoment): Promise<Outcome> {
    const preview = createPreview(cache, options.elapsedMs);
    isUnproven = true;
    return receiveSnapshot({
      cache,
      open,
      logger,
      today,
      syncedAt: toInstant(nowMs),
      onReceived: preview.receive,
      onProgress: (progress) => {
        options.onProgress(progress);
        if (!preview.store()) return;
        staging?.commit();
        onChanged(everything);
      },
      onStaging: (current) => {
        staging = current;
      },
    });
  }

  /** A snapshot and what changed since it began. */
  async function resync(moment: SyncMoment): Promise<Outcome> {
    const received = await snapshot(moment);
    if (received.kind !== 'done') return received.kind === 'failed' ? received : portalFailing;
    const { outcome } = await pull();
    onChanged(everything);
    return outcome.kind === 'resync-required' ? portalFailing : outcome;
  }

  /** Whether the cache is proved to differ: a change on its way, or an answer just stored, is no proof. */
  async function isDifferent(): Promise<boolean> {
    for (;;) {
      const cursor = readFact(cache, 'cursor');
      if (cursor === null) return true;
      const verdict = await compareWithPortal(open, cursor, () => readDigest(cache));
      if (verdict === 'same') isUnproven = false;
      if (verdict !== 'different') return false;
      const { outcome, hasChanges } = await pull();
      if (outcome.kind !== 'done') return false;
      if (!hasChanges) return true;
    }
  }

  /** Compares where it is due, and fetches everything again where the cache is not what the portal has. */
  async function prove(moment: SyncMoment, isResynced: boolean): Promise<Outcome> {
    const sinceMs = moment.nowMs - comparedAtMs;
    // A clock that was set back must not put the comparison off.
    const isRecent = sinceMs >= 0 && sinceMs < provedAtMostEveryMs;
    const isDue = isResynced || (isUnproven && !isRecent);
    if (!isDue) return { kind: 'done' };
    comparedAtMs = moment.nowMs;
    if (await isDifferent()) {
      logger.error('the cache differs from the portal and is fetched again', { isResynced });
      if (isResynced) return portalFailing;
      const outcome = await resync(moment);
      return outcome.kind === 'done' ? prove(moment, true) : outcome;
    }
    if (!isUnproven) writeFact(cache, 'last-digest-at', toInstant(moment.nowMs));
    return { kind: 'done' };
  }

  async function run(moment: SyncMoment): Promise<Outcome> {
    const isWhole = readFact(cache, 'is-complete') !== null && readFact(cache, 'staging-cursor') === null;
    const pulled = isWhole ? await pull() : null;
    const needsSnapshot = pulled === null || pulled.outcome.kind === 'resync-required';
    const outcome = needsSnapshot ? await resync(moment) : pulled.outcome;
    return outcome.kind === 'done' ? prove(moment, needsSnapshot) : outcome;
  }

  /** In memory always; on disk only now and then, so that a sync of nothing writes nothing. */
  const keepTime = (nowMs: number): void => {
    lastSyncAt = toInstant(nowMs);
    const keptMs = Date.parse(readFact(cache, 'last-sync-at') ?? '');
    if (!(Math.abs(nowMs - keptMs) < keptForMs)) writeFact(cache, 'last-sync-at', lastSyncAt);
  };

  return {
    async sync(moment) {
      moveTo(moment.today);
      if (!isReviewed) tell(reviewParked(cache));
      isReviewed = true;
      const outcome = await run(moment);
      if (outcome.kind === 'done') keepTime(moment.nowMs);
      return outcome;
    },
    store: (entities) => {
      staging?.commit();
      isUnproven = true;
      tell(storeEntities(cache, entities));
    },
    rollOver: moveTo,
    facts: () => ({ ...readCacheFacts(cache), lastSyncAt }),
  };
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
