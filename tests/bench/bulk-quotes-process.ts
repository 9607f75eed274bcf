// Quotes for many customers in a process of its own, as the bulk screen asks for them: the whole of main, signed in, then
// without a connection. Prints what it took as one line of JSON. `node bulk-quotes-process.ts ORIGIN FOLDER`.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { compose } from '../../main/compose.ts';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { createMemorySecrets } from '../../main/services/memory-secrets.ts';
import { bulkPartSize } from '../../shared/contract/quote-bulk.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../shared/contract/requests.ts';
import type { QuoteTemplate } from '../../shared/domain/quote-template.ts';
import type { BulkQuoteTimes } from './bulk-quotes.ts';
import { percentile } from './measure.ts';
import { benchInstant } from './portfolio.ts';

const everyone = {
  query: '',
  filter: { state: null, deadline: null },
  sort: { column: 'company', direction: 'ascending' },
} as const;
const quoteList = {
  filter: { query: '', state: null, ownerId: null, accountId: null, validWithinDays: null },
  sort: { column: 'number', direction: 'descending' },
  ...{ offset: 0, limit: 50 },
} as const;
const template: QuoteTemplate = {
  ...{ isBinding: false, customerNotes: 'Gern auch telefonisch.', internalNotes: 'Novemberaktion', reference: '' },
  ...{ slaId: 'business', termMonths: 12, discountBasisPoints: null, validDays: 14, includes: 'all' },
  quantity: { rule: 'plus', licences: 2 },
};

const [origin, home] = process.argv.slice(2);
if (origin === undefined || home === undefined) throw new Error('two arguments are needed');
let isOnline = true;
const waiting = new Set<() => void>();
const app = compose({
  home,
  platform: {
    appVersion: '0.1.0',
    systemLocale: () => 'de-DE',
    openLink: async () => {},
    secrets: createMemorySecrets(),
    documents: {
      save: async () => ({ kind: 'cancelled' }),
      open: async () => ({ kind: 'opened' }),
      chooseFolder: async () => null,
    },
  },
  clock: { nowMs: () => Date.parse(benchInstant) },
  fixedInstant: benchInstant,
  sampleAccounts: 10,
  timers: {
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  },
  random: { fraction: Math.random, uuid: randomUUID },
  fetch: (url, init) => (isOnline ? fetch(url, init) : Promise.reject(new TypeError('fetch failed'))),
  workers: {
    sync: new URL('../../main/sync/worker.ts', import.meta.url),
    portal: new URL('../../main/portal/worker.ts', import.meta.url),
    storage: new URL('../../main/store/storage-worker.ts', import.meta.url),
    documents: new URL('../../main/documents/document-worker.ts', import.meta.url),
  },
  isDevelopment: false,
  logger: { info: () => {}, warn: () => {}, error: () => {} },
});
app.subscribe(() => {
  for (const go of waiting) go();
  waiting.clear();
});
console.log(JSON.stringify(await measure(origin, home)));

async function measure(address: string, folder: string): Promise<BulkQuoteTimes> {
  await signIn(address);
  isOnline = false;
  await ask('sync.run', {});
  const { accountIds } = await ask('accounts.ids', { ...everyone, filter: { ...everyone.filter } });
  const parts = Array.from({ length: Math.ceil(accountIds.length / bulkPartSize) }, (_, part) =>
    accountIds.slice(part * bulkPartSize, (part + 1) * bulkPartSize),
  );
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  blocked.enable();
  const previewStart = performance.now();
  for (const part of parts) await ask('quotes.preview-bulk', { accountIds: part, template });
  const previewMs = performance.now() - previewStart;
  const partMs: number[] = [];
  let quotes = 0;
  for (const part of parts) {
    const start = performance.now();
    const items = part.map((accountId) => ({ accountId, quoteId: randomUUID() }));
    const { results } = await ask('quotes.create-bulk', { items, template });
    await ask('quotes.list', quoteList);
    partMs.push(performance.now() - start);
    quotes += results.filter(({ failure }) => failure === null).length;
  }
  blocked.disable();
  const listed = await ask('quotes.list', { ...quoteList, filter: { ...quoteList.filter, state: 'draft' } });
  if (listed.total < quotes || quotes < accountIds.length / 2) throw new Error('most of the quotes are missing');
  await app.close();
  return {
    ...{ accounts: accountIds.length, quotes, previewMs, wholeMs: partMs.reduce((sum, ms) => sum + ms, 0) },
    ...{ partP99Ms: percentile(partMs, 0.99), bareMs: bareWrites(folder) },
    ...{ blockedP99Ms: blocked.percentile(99) / 1e6, blockedMaxMs: blocked.max / 1e6 },
  };
}

/** The same rows into a bare table with the same key, in transactions of the same size, as durably. */
function bareWrites(folder: string): number {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    /(^|[\\/])work\.db$/.test(name),
  );
  if (found === undefined) throw new Error('there is no work.db');
  const work = new Database(join(folder, found), { readonly: true });
  const rows = work.prepare<[], { quote_id: string; document: string }>('SELECT quote_id, document FROM quotes').all();
  work.close();
  const bare = new Database(join(folder, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE quotes (quote_id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT');
  const insert = bare.prepare<[string, string]>('INSERT INTO quotes VALUES (?, ?)');
  const keep = bare.transaction((part: typeof rows) => part.forEach((row) => insert.run(row.quote_id, row.document)));
  const start = performance.now();
  for (let at = 0; at < rows.length; at += bulkPartSize) keep(rows.slice(at, at + bulkPartSize));
  const bareMs = performance.now() - start;
  bare.close();
  return bareMs;
}

async function signIn(address: string): Promise<void> {
  const state = await ask('session.sign-in', { address, ...sampleCredentials, code: null });
  if (state.kind !== 'signed-in') throw new Error('signing in failed');
  for (;;) {
    const pushed = new Promise<void>((resolve) => waiting.add(resolve));
    const { isComplete, activity } = await ask('sync.read', {});
    if (isComplete && activity.kind === 'idle') return;
    await pushed;
  }
}

/** Each question is a turn of its own, as a window's is: what waits on this thread is done first. */
async function ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  await new Promise((resolve) => setImmediate(resolve));
  const answer = await app.dispatch(name, input);
  if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer.failure)}`);
  // The contract's own type of the answer, as the app gave it.
  return answer.value as RequestOutput<N>;
}
