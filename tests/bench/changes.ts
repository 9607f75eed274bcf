// Syncs after the first: a thousand changes, none at all, and the proof by digest; and the cache that the
// other jobs read.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../main/store/digest.ts';
import type { Account } from '../../shared/domain/account.ts';
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
  const times = { some: [] as number[], none: [] as number[], digest: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(benchFolder(), 'changes-'));
    const file = join(folder, 'cache.db');
    copyFileSync(filled, file);
    const pages = new Map<string, { changes: unknown[]; nextCursor: string }>();
    const { sync, cache } = syncInProcess(file, Buffer.alloc(0), pages);
    await sync();
    addPages(pages, accountsOf(cache), cursorOf(cache));
    times.some.push(await timedSync(sync));
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
    row('sync of 1,000 changed accounts: answers → durable and searchable', times.some, 0.05),
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

async function timedSync(sync: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await sync();
  return performance.now() - start;
}

type Cache = ReturnType<typeof syncInProcess>['cache'];

/** Accounts spread over the portfolio, each with another name and a newer version. */
function accountsOf(cache: Cache): Account[] {
  const documents = cache.database
    .prepare<[], Buffer>('SELECT document FROM accounts WHERE rowid % 97 = 1 ORDER BY id')
    .pluck()
    .all();
  return documents.slice(0, changesPerSync).map((document) => {
    const account: Account = JSON.parse(document.toString());
    return { ...account, version: account.version + 1, company: `Neu ${account.company}` };
  });
}

function cursorOf(cache: Cache): string {
  const cursor = cache.database.prepare<[], string>(`SELECT value FROM facts WHERE name = 'cursor'`).pluck().get();
  if (cursor === undefined) throw new Error('a cache without cursor');
  return cursor;
}

function addPages(
  pages: Map<string, { changes: unknown[]; nextCursor: string }> & Pages,
  accounts: readonly Account[],
  cursor: string,
): void {
  let from = cursor;
  for (let at = 0; at < accounts.length; at += changesPerPage) {
    const nextCursor = `${cursor}-${at}`;
    const changes = accounts.slice(at, at + changesPerPage).map((entity) => ({ type: 'account', entity }));
    pages.set(from, { changes, nextCursor });
    from = nextCursor;
  }
}
