// The browser host's entry: `node out/main/browser.js [--port N]`, or this file as it stands. Prints one
// line with the address, runs until it is told to end. For development, tests, and machines without Electron.
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compose } from '../../compose.ts';
import { createLogger } from '../../logger.ts';
import { closeInOrder } from '../../services/closing.ts';
import { createMemorySecrets } from '../../services/memory-secrets.ts';
import { fixedInstant, sampleAccounts, systemClock, systemRandom, systemTimers } from '../system.ts';
import { createDocumentOffers, downloadsFolder } from './document-offers.ts';
import { openLink } from './open-link.ts';
import { startBrowserHost } from './server.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const isBundled = !import.meta.url.endsWith('.ts');
const top = isBundled ? path.resolve(here, '../..') : path.resolve(here, '../../..');
const workers = isBundled
  ? {
      sync: path.join(here, 'sync-worker.js'),
      portal: path.join(here, 'portal-worker.js'),
      storage: path.join(here, 'storage-worker.js'),
      documents: path.join(here, 'document-worker.js'),
    }
  : {
      sync: path.join(top, 'main/sync/worker.ts'),
      portal: path.join(top, 'main/portal/worker.ts'),
      storage: path.join(top, 'main/store/storage-worker.ts'),
      documents: path.join(top, 'main/documents/document-worker.ts'),
    };

/** The words of `npm start` are passed on; this host opens nothing by itself. */
function readPort(): number {
  const options = {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: 'browser' },
    'no-open': { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options, strict: true });
  if (values.host !== 'browser') throw new Error(`This is the browser host, not "${values.host}".`);
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error(`--port has to be a port, not "${values.port}".`);
  return port;
}

function chooseHome(): string {
  const own = process.env['LICENCE_DESK_HOME'];
  const home = own === undefined || own === '' ? platformHome() : path.resolve(own);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return home;
}

/** Where the platform keeps a program's data; apart from Electron's, so that both can run at once. */
function platformHome(): string {
  const name = 'Licence Desk (browser host)';
  if (process.platform === 'win32') return path.join(process.env['APPDATA'] ?? homedir(), name);
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', name);
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'), name);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : '';
}

async function run(): Promise<void> {
  const port = readPort();
  const instant = fixedInstant(process.env, true);
  const logger = createLogger(
    (level, line) => {
      if (level !== 'info') process.stderr.write(`${line}\n`);
    },
    () => Date.now(),
  );
  process.on('uncaughtException', (error) => logger.error('uncaught', { error }));
  process.on('unhandledRejection', (error) => logger.error('unhandled rejection', { error }));
  const offers = createDocumentOffers(downloadsFolder(process.env));
  const main = compose({
    home: chooseHome(),
    platform: {
      appVersion: readVersion(),
      systemLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
      openLink,
      secrets: createMemorySecrets(),
      documents: offers.platform,
    },
    clock: systemClock(instant),
    fixedInstant: instant,
    sampleAccounts: sampleAccounts(process.env, true),
    timers: systemTimers,
    random: systemRandom,
    fetch: (url, init) => fetch(url, init),
    workers: {
      sync: pathToFileURL(workers.sync),
      portal: pathToFileURL(workers.portal),
      storage: pathToFileURL(workers.storage),
      documents: pathToFileURL(workers.documents),
    },
    isDevelopment: true,
    logger,
  });
  const rendererRoot = path.join(top, 'out', 'renderer');
  const { dispatch, subscribe } = main;
  const { take: takeDocument } = offers;
  const host = await startBrowserHost({ dispatch, subscribe, takeDocument, rendererRoot, port });
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    void closeInOrder([{ name: 'server', close: host.close }], systemTimers, logger.error)
      .then(main.close)
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.stdout.write(`Licence Desk is at ${host.address}\n`);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
