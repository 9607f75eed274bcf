// The process under test: the real main-side program, opened in a folder on demand. Its clock, timers and
// chance come from the runner; everything else is what a host hands in.
import { join } from 'node:path';
import { compose, type App } from '../../../main/compose.ts';
import { createLogger } from '../../../main/logger.ts';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import type { DeskAsk, DeskNews, DeskStart } from './desk-messages.ts';
import { obeyDiskFile, watchDisk } from './disk-faults.ts';
import { createKeptSecrets } from './kept-secrets.ts';
import { say, serveAsks } from './serve-asks.ts';
import { armStrike, passing, struckExitCode, watchForStrikes } from './strike.ts';

const isBundled = !import.meta.url.endsWith('.ts');
const workerUrl = new URL(isBundled ? './sync-worker.js' : './sync-worker-entry.ts', import.meta.url);
const storageWorkerUrl = new URL(isBundled ? './storage-worker.js' : './storage-worker-entry.ts', import.meta.url);
let aheadMs = 0;
/** Where requests go instead of to the portal; null: they go there. */
let wrongOrigin: string | null = null;
let app: App | null = null;

watchForStrikes();
watchDisk();
process.on('worker', (worker) => {
  worker.once('exit', (code) => {
    if (code !== struckExitCode) return;
    // One thread ends, and the next one does not.
    armStrike(null);
    tell({ kind: 'thread-ended' });
  });
});
// The first call loads a client of its own, which must not count as the app's start.
await fetch('data:,');

serveAsks((ask: DeskAsk) => {
  switch (ask.kind) {
    case 'open':
      open(ask.start);
      return null;
    case 'dispatch':
      return app?.dispatch(ask.name, ask.input);
    case 'move-clock':
      aheadMs += ask.byMs;
      return null;
    case 'move-to':
      process.env['TZ'] = ask.timeZone;
      return null;
    case 'lead-astray':
      wrongOrigin = ask.to;
      return null;
    case 'close':
      return close();
  }
});

function open({ home, seed, nowMs, pace, strike, diskFile }: DeskStart): void {
  armStrike(strike);
  obeyDiskFile(diskFile);
  aheadMs = 0;
  const random = createRandomSequence(seed);
  const startedMs = performance.now();
  const clock = { nowMs: () => Math.round(nowMs + (performance.now() - startedMs) * pace + aheadMs) };
  app = compose({
    home,
    platform: {
      appVersion: '0.0.0',
      systemLocale: () => 'en-GB',
      openLink: async () => {},
      secrets: createKeptSecrets(join(home, 'secrets')),
      // Nobody sits before it: what asks the user is cancelled.
      documents: {
        save: async () => ({ kind: 'cancelled' }),
        open: async () => ({ kind: 'cancelled' }),
        chooseFolder: async () => null,
      },
    },
    clock,
    fixedInstant: null,
    sampleAccounts: null,
    timers: {
      after: (delayMs, run) => {
        const timer = setTimeout(run, Math.max(0, delayMs / pace));
        return () => clearTimeout(timer);
      },
    },
    random,
    fetch: (url, init) => {
      const { pathname, search } = new URL(url);
      const asked = wrongOrigin === null ? url : `${wrongOrigin}${pathname}${search}`;
      return passing('request', `${init.method ?? 'GET'} ${pathname}`, () => fetch(asked, init));
    },
    workers: {
      sync: workerUrl,
      portal: workerUrl,
      storage: storageWorkerUrl,
      documents: workerUrl,
    },
    isDevelopment: true,
    logger: createLogger((level, line) => {
      if (level !== 'info') tell({ kind: 'log', line });
    }, clock.nowMs),
  });
  app.subscribe((event, payload) => tell({ kind: 'push', event, payload }));
}

async function close(): Promise<void> {
  await app?.close();
  app = null;
}

function tell(news: DeskNews): void {
  say({ news });
}
