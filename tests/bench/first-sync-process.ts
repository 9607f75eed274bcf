// One first sync in a process of its own, so that no round profits from the one before: prints what it
// took as one line of JSON. `node first-sync-process.ts bare|ours|http SNAPSHOT_OR_ORIGIN FOLDER`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAccounts } from '../../main/store/account-list.ts';
import { openCache } from '../../main/store/cache-store.ts';
import { bareFirstSync } from './bare-first-sync.ts';
import type { FirstSyncTimes } from './first-sync-times.ts';
import { syncOverHttp } from './sync-over-http.ts';
import { syncInProcess } from './sync-in-process.ts';

async function measure(kind: string, source: string, folder: string): Promise<FirstSyncTimes> {
  const file = join(folder, 'cache.db');
  const nothingElse = { firstPageMs: null, blockedP99Ms: null, blockedMaxMs: null };
  if (kind === 'http') return syncOverHttp(source, file);
  const bytes = readFileSync(source);
  const start = performance.now();
  if (kind === 'bare') bareFirstSync(file, bytes);
  else {
    const { sync, cache } = syncInProcess(file, bytes);
    await sync();
    cache.close();
  }
  return { wholeMs: performance.now() - start, ...nothingElse };
}

const [kind, source, folder] = process.argv.slice(2);
if (kind === undefined || source === undefined || folder === undefined) throw new Error('three arguments are needed');
const times = await measure(kind, source, folder);
const cache = openCache(join(folder, 'cache.db'));
const sort = { column: 'company', direction: 'ascending' } as const;
const filter = { state: null, deadline: null };
const { total } = listAccounts(cache, { query: 'gmbh', filter, sort, offset: 0, limit: 50 }, '2026-11-16');
cache.close();
if (total === 0) throw new Error('nothing can be found after the sync');
console.log(JSON.stringify(times));
