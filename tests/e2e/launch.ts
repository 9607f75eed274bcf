// Starts the built app for an end-to-end test, in the browser host or in the real Electron, with a data
// folder of its own and a fixed clock, and gives the page of its window.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, type Browser, type ElectronApplication, type Page } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface LaunchOptions {
  readonly host: 'browser' | 'electron';
  /** Needed for the browser host. */
  readonly browser: Browser | null;
  /** The data folder; given where a test starts again on it. */
  readonly home?: string;
  /** The app's and the embedded portal's clock. */
  readonly clock?: string;
  /** BCP 47; what the system's language appears to be. */
  readonly locale?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly page: Page;
  readonly home: string;
  /** Null in the browser host. */
  readonly electron: ElectronApplication | null;
  /** Ends the app as a user who quits it; again, does nothing. */
  close(): Promise<void>;
  /** Ends the app's process with SIGKILL, as a crash does: nothing of it runs any more. */
  kill(): Promise<void>;
}

/** A data folder's name that does not exist yet: the app itself must create it. */
export function freshHome(): string {
  return path.join(tmpdir(), `licence-desk-${randomUUID()}`);
}

/** Starts the app and waits until its window has loaded. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const home = options.home ?? freshHome();
  const locale = options.locale ?? 'en-GB';
  const env = {
    ...definedEnvironment(),
    LICENCE_DESK_HOME: home,
    LICENCE_DESK_CLOCK: options.clock ?? '2026-11-16T09:00:00Z',
    LANG: `${locale.replace('-', '_')}.UTF-8`,
    ...options.env,
  };
  const launched =
    options.host === 'electron'
      ? await launchElectron(env, home, locale)
      : await launchBrowserHost(env, options.browser, locale);
  let closing: Promise<void> | null = null;
  return {
    ...launched,
    home,
    close: () => (closing ??= launched.close()),
    kill: () => (closing ??= launched.kill()),
  };
}

/** Electron's helpers may outlive it by some milliseconds, and write meanwhile. */
const lastWriters = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };

type Launched = Pick<LaunchedApp, 'page' | 'electron' | 'close' | 'kill'>;

/** Done when the process has ended, also where it has already. */
async function endedBy(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function launchElectron(env: Record<string, string>, home: string, locale: string): Promise<Launched> {
  const executablePath: unknown = createRequire(import.meta.url)('electron');
  if (typeof executablePath !== 'string') throw new Error('the electron package gave no path');
  const electron = await _electron.launch({
    executablePath,
    // As users start it: Playwright would otherwise switch Chromium's sandbox off.
    chromiumSandbox: true,
    args: [root, `--user-data-dir=${home}-electron`, `--lang=${locale}`],
    env,
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    page,
    electron,
    close: async () => {
      await electron.close();
      await rm(`${home}-electron`, lastWriters);
    },
    kill: async () => {
      await endedBy(electron.process(), 'SIGKILL');
      await rm(`${home}-electron`, lastWriters);
    },
  };
}

async function launchBrowserHost(
  env: Record<string, string>,
  browser: Browser | null,
  locale: string,
): Promise<Launched> {
  if (browser === null) throw new Error('the browser host needs a browser');
  const child = spawn(process.execPath, [path.join(root, 'out/main/browser.js'), '--host=browser', '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the browser host ended with ${code}`)));
    createInterface(child.stdout).on('line', (line) => {
      const match = /^Licence Desk is at (http:\/\/127\.0\.0\.1:\d+\/#\S+)$/.exec(line);
      if (match?.[1] !== undefined) resolve(match[1]);
    });
  });
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    electron: null,
    close: async () => {
      // As users close a window, and not the whole browser under it: its last words are sent as it goes. They have
      // arrived once the browser has an answer to something that it asked after them.
      await page.close();
      const after = await context.newPage();
      await after.goto(new URL('/nothing-here', address).href).catch(() => null);
      await endedBy(child, 'SIGTERM');
      await context.close();
    },
    kill: async () => {
      // The page goes last: it must not get a chance to keep anything.
      await endedBy(child, 'SIGKILL');
      await context.close();
    },
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
