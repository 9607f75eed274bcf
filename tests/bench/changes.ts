// Syncs after the first: a thousand changes, none at all, and the proof by digest; and the cache that the
// other jobs read.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../main/store/digest.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import { median } from './measure.ts';
import type { Row } from './measure.ts';
import { benchFolder } from './portfolio.ts';
import type { Portfolio } from './portfolio.ts';
import { syncInProcess } from './sync-in-process.ts';
import type { Pages } from './sync-in-process.ts';

const changesPerSync = 1000;
const changesPerPage = 500;

/** A cache file that holds the portfolio. */
export async function filledCache(portfolio: Portfolio, folder: string): Promise<string> {
  const file = join(folder, 'filled.db');
  const { sync, cache } = syncInProcess(file, readFileSync(portfolio.snapshotFile));
  await sync();
  cache.database.pragma('wal_checkpoint(TRUNCATE)');
  cache.close();
  return file;
}

export async function benchChanges(filled: string, firstSyncMs: number, rounds: number): Promise<Row[]> {
  const times: Times = { licences: [], names: [], none: [], digest: [] };
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(benchFolder(), 'changes-'));
    const file = join(folder, 'cache.db');
    copyFileSync(filled, file);
    const pages = new Map<string, { changes: unknown[]; nextCursor: string }>();
    const { sync, cache } = syncInProcess(file, Buffer.alloc(0), pages);
    await sync();
    addPages(pages, changedSubscriptions(cache), cursorOf(cache));
    times.licences.push(await timedSync(sync));
    addPages(pages, renamedAccounts(cache), cursorOf(cache));
    times.names.push(await timedSync(sync));
    times.none.push(await timedSync(sync));
    const start = performance.now();
    readDigest(cache);
    times.digest.push(performance.now() - start);
    cache.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const reference = 'the first sync in process';
  const unit = 'ms';
  const row = (job: string, values: readonly number[], limit: number): Row => ({
    job,
    reference,
    referenceValue: firstSyncMs,
    ours: median(values),
    unit,
    goal: { of: 'ratio', limit },
  });
  return [
    row('sync of 1,000 changed licence quantities: answers → durable and listed', times.licences, 0.05),
    row('sync of 1,000 renamed accounts: answers → durable, listed and searchable', times.names, 0.05),
    row('sync of none', times.none, 0.05),
    {
      job: 'digest of the whole cache',
      reference: '–',
      referenceValue: null,
      ours: median(times.digest),
      unit,
      goal: { of: 'value', limit: 1000 },
    },
  ];
}

interface Times {
  readonly licences: number[];
  readonly names: number[];
  readonly none: number[];
  readonly digest: number[];
}

async function timedSync(sync: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await sync();
  return performance.now() - start;
}

type Cache = ReturnType<typeof syncInProcess>['cache'];

/** Accounts spread over the portfolio, each with another name and a newer version. */
function renamedAccounts(cache: Cache): Entity[] {
  return documentsOf(cache, 'accounts').map((text) => {
    const account: Account = JSON.parse(text);
    const entity = { ...account, version: account.version + 1, company: `Neu ${account.company}` };
    return { type: 'account', entity };
  });
}

/** Subscriptions spread over the portfolio, each with one licence more and a newer version. */
function changedSubscriptions(cache: Cache): Entity[] {
  return documentsOf(cache, 'subscriptions').map((text) => {
    const subscription: Subscription = JSON.parse(text);
    const { version, licenceQuantity } = subscription;
    const entity = { ...subscription, version: version + 1, licenceQuantity: licenceQuantity + 1 };
    return { type: 'subscription', entity };
  });
}

function documentsOf(cache: Cache, table: 'accounts' | 'subscriptions'): string[] {
  return cache.database
    .prepare<[], Buffer>(`SELECT document FROM ${table} WHERE rowid % 97 = 1 ORDER BY id LIMIT ${changesPerSync}`)
    .pluck()
    .all()
    .map((document) => document.toString());
}

function cursorOf(cache: Cache): string {
  const cursor = cache.database.prepare<[], string>(`SELECT value FROM facts WHERE name = 'cursor'`).pluck().get();
  if (cursor === undefined) throw new Error('a cache without cursor');
  return cursor;
}

function addPages(
  pages: Map<string, { changes: unknown[]; nextCursor: string }> & Pages,
  entities: readonly Entity[],
  cursor: string,
): void {
  let from = cursor;
  for (let at = 0; at < entities.length; at += changesPerPage) {
    const nextCursor = `${cursor}-${at}`;
    pages.set(from, { changes: entities.slice(at, at + changesPerPage), nextCursor });
    from = nextCursor;
  }
}
