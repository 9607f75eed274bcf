// The whole portfolio as a stream, received beside what is there and put in its place when it is whole
// and believable. Goes on where it broke off, also after a restart. Never wipes a cache for less.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { entityTypes } from '../../shared/portal/entities.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { readDigest } from '../store/digest.ts';
import { countRows } from '../store/account-rows.ts';
import { readFact } from '../store/facts.ts';
import { beginStaging, countStaged, resumeStaging } from '../store/staging.ts';
import type { Staging } from '../store/staging.ts';
import type { OpenSource, Taken } from './byte-source.ts';
import { readSnapshotLine } from './portal-lines.ts';
import { createLineSplitter } from './split-lines.ts';
import { outcomeOf, portalFailing } from './sync-outcome.ts';
import type { Outcome, SnapshotProgress } from './sync-outcome.ts';
import type { SyncLogger } from './sync-logger.ts';
import { compareWithPortal } from './verify.ts';

export interface SnapshotOptions {
  readonly cache: CacheStore;
  readonly open: OpenSource;
  readonly logger: SyncLogger;
  readonly today: CalendarDate;
  readonly syncedAt: string;
  readonly onProgress: (progress: SnapshotProgress) => void;
  /** Each entity as it arrives, for a preview. */
  readonly onReceived: (entity: Entity) => void;
  /** The staging that is being filled: its open transaction has to be committed before other writes. */
  readonly onStaging: (staging: Staging | null) => void;
}

/** Entities per transaction. */
const batchSize = 10_000;
/** A portfolio that lost more than half its accounts is believed only with the portal's digest. */
const shrunkenShare = 0.5;
const smallPortfolio = 10;

/** Receives a snapshot to its end, however often it breaks off while it makes progress. */
export async function receiveSnapshot(options: SnapshotOptions): Promise<Outcome> {
  const { cache, logger, today } = options;
  const reception: Reception = { staging: resumeStaging(cache, today), expected: null, isResumed: false };
  reception.isResumed = reception.staging !== null;
  options.onStaging(reception.staging);
  try {
    for (;;) {
      const before = reception.staging?.count() ?? 0;
      const outcome = await receivePart(options, reception);
      reception.staging?.commit();
      if (outcome.kind === 'done') return await finish(options, reception);
      const hasProgress = (reception.staging?.count() ?? 0) > before;
      if (outcome.kind === 'resync-required' || !hasProgress) return outcome;
      reception.isResumed = true;
      logger.warn('the snapshot broke off and goes on', { stored: reception.staging?.count() ?? 0 });
    }
  } finally {
    options.onStaging(null);
  }
}

interface Reception {
  staging: Staging | null;
  /** Counts of a snapshot that was received in one part. */
  expected: Readonly<Record<string, number>> | null;
  isResumed: boolean;
}

/** One request: `done` when the last line came. */
async function receivePart(options: SnapshotOptions, reception: Reception): Promise<Outcome> {
  const position = reception.staging?.position() ?? null;
  const after = position === null ? null : new URLSearchParams({ after: `${position.type}:${position.id}` });
  const query = after === null ? '' : `?${after.toString()}`;
  const opened = await options.open(`/v1/snapshot${query}`, 'application/x-ndjson');
  if (!opened.ok) return outcomeOf(opened);
  const lines = createLineSplitter();
  try {
    for (;;) {
      const taken: Taken = await opened.source.take();
      if (taken.kind === 'broken') return outcomeOf(taken);
      if (taken.kind === 'end') return portalFailing;
      for (const line of lines.push(taken.bytes)) {
        if (receiveLine(options, reception, line) === 'more') continue;
        tell(options, reception);
        return { kind: 'done' };
      }
      tell(options, reception);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    options.logger.warn('the snapshot holds a line that cannot be read', { error });
    return portalFailing;
  } finally {
    opened.source.cancel();
  }
}

function receiveLine(options: SnapshotOptions, reception: Reception, bytes: Buffer): 'more' | 'end' {
  const line = readSnapshotLine(bytes);
  if (line.kind === 'header') {
    if (reception.staging === null) {
      reception.staging = beginStaging(options.cache, line.cursor, options.today);
      options.onStaging(reception.staging);
    }
    reception.expected = line.counts;
    return 'more';
  }
  const { staging } = reception;
  if (staging === null) throw new SyntaxError('a snapshot without header');
  if (line.kind === 'end') return 'end';
  if (line.kind === 'entity') {
    staging.add(line.entity, line.document);
    options.onReceived(line.entity);
  } else staging.addUnknown(line);
  if (staging.count() % batchSize === 0) staging.commit();
  return 'more';
}

function tell({ onProgress }: SnapshotOptions, { staging, expected }: Reception): void {
  const total = expected === null ? null : Object.values(expected).reduce((sum, count) => sum + count, 0);
  onProgress({ stored: staging?.count() ?? 0, total });
}

/** Swaps the snapshot in, unless it cannot be the whole portfolio. */
async function finish(options: SnapshotOptions, reception: Reception): Promise<Outcome> {
  const { logger } = options;
  const { staging } = reception;
  if (staging === null) return portalFailing;
  const doubt = await doubtOf(options, reception, staging);
  if (doubt === null) {
    staging.swap(options.syncedAt);
    logger.info('a snapshot was stored', { entities: staging.count() });
    return { kind: 'done' };
  }
  staging.discard();
  logger.error('a snapshot was refused', { doubt, entities: staging.count() });
  return portalFailing;
}

async function doubtOf(options: SnapshotOptions, reception: Reception, staging: Staging): Promise<string | null> {
  const { cache, open } = options;
  const { expected, isResumed } = reception;
  const isShort = entityTypes.some((type) => (expected?.[type] ?? 0) !== countStaged(cache, type));
  if (!isResumed && isShort) return 'other counts than its header says';
  if (readFact(cache, 'is-complete') === null) return null;
  const before = countRows(cache);
  const after = countStaged(cache, 'account');
  if (before > 0 && after === 0) return 'no account where there were some';
  if (before < smallPortfolio || after >= before * shrunkenShare) return null;
  if (isResumed) return 'far fewer accounts, received in parts';
  const verdict = await compareWithPortal(open, staging.cursor, () => readDigest(cache, '_staged'));
  return verdict === 'same' ? null : 'far fewer accounts than the digest of the portal says';
}
