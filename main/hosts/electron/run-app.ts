// From ready to quit: builds main, opens the window, connects both, and closes everything in order.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, nativeTheme, net, session as sessions, shell } from 'electron';
import { settingsSchema, type Settings } from '../../../shared/contract/settings.ts';
import { compose, type App as Main } from '../../compose.ts';
import { createLogger, type Logger } from '../../logger.ts';
import { vendorDocumentation } from '../../services/link-rules.ts';
import { fixedInstant, sampleAccounts, systemClock, systemRandom, systemTimers } from '../system.ts';
import { deepLinkScheme, pathInArguments, pathOfDeepLink } from './deep-links.ts';
import { createDocumentPlatform } from './documents.ts';
import { connectWindows } from './ipc.ts';
import { denyPermissions } from './lock-down.ts';
import { createLogFile } from './log-file.ts';
import { showMenu } from './menu.ts';
import type { WindowOrigin } from './origin.ts';
import { serveRenderer } from './protocol.ts';
import { createSecrets } from './secrets.ts';
import { askOverUnsavedText } from './unsaved-text.ts';
import { bringForward, openWindow } from './window.ts';

/** A window that breaks again and again, within so long, is left as it is. */
const mostReloads = 3;
const reloadsCountedForMs = 10 * 60_000;

export interface RunOptions {
  readonly home: string;
  readonly origin: WindowOrigin;
  /** The folder of the bundles: main, preload and renderer. */
  readonly out: string;
}

/** Runs the app until it is quit. */
export function runApp({ home, origin, out }: RunOptions): void {
  const isDevelopment = !app.isPackaged;
  const instant = fixedInstant(process.env, isDevelopment);
  const clock = systemClock(instant);
  const logger = createLogger(createLogFile(home, isDevelopment), () => Date.now());
  logUncaught(logger);

  // The window has a session of its own: what it may load has nothing to do with how main reaches the portal.
  const windowSession = sessions.fromPartition('window');
  denyPermissions(windowSession);
  denyPermissions(sessions.defaultSession);
  serveRenderer(windowSession, origin, path.join(out, 'renderer'));

  const main = compose({
    home,
    platform: {
      appVersion: app.getVersion(),
      systemLocale: () => app.getLocale(),
      openLink: (url) => shell.openExternal(url),
      secrets: createSecrets(path.join(home, 'secrets')),
      documents: createDocumentPlatform(path.join(home, 'opened')),
    },
    clock,
    fixedInstant: instant,
    sampleAccounts: sampleAccounts(process.env, isDevelopment),
    timers: systemTimers,
    random: systemRandom,
    fetch: (input, init) => net.fetch(input, { ...init, credentials: 'omit', bypassCustomProtocolHandlers: true }),
    workers: {
      sync: pathToFileURL(path.join(out, 'main', 'sync-worker.js')),
      portal: pathToFileURL(path.join(out, 'main', 'portal-worker.js')),
      storage: pathToFileURL(path.join(out, 'main', 'storage-worker.js')),
      documents: pathToFileURL(path.join(out, 'main', 'document-worker.js')),
    },
    isDevelopment,
    logger,
  });

  connectWindows({
    window: origin,
    dispatch: main.dispatch,
    subscribe: main.subscribe,
    windows: () => BrowserWindow.getAllWindows(),
    reportStranger: (stranger) => logger.warn('a request from a stranger was refused', { stranger }),
  });
  let language = languageOf('system');
  const open = (at: string | null): BrowserWindow => {
    const window = openWindow({
      home,
      origin,
      path: at,
      session: windowSession,
      preload: path.join(out, 'preload', 'index.cjs'),
      isPackaged: app.isPackaged,
    });
    askOverUnsavedText(window, () => language);
    return window;
  };
  const followLanguage = (settings: Settings): void => {
    language = languageOf(settings.language);
  };
  void openAtStart(main, isDevelopment, open, followLanguage);
  handleLifeCycle(main, logger, open);
}

async function openAtStart(
  main: Main,
  isDevelopment: boolean,
  open: (at: string | null) => void,
  onSettings: (settings: Settings) => void,
): Promise<void> {
  await followSettings(main, isDevelopment, onSettings);
  // A link may have opened the window meanwhile.
  if (BrowserWindow.getAllWindows().length === 0) open(pathInArguments(process.argv));
}

/** Theme and menus follow the settings; the theme is set before the window is made, so that it does not flash. */
async function followSettings(
  main: Main,
  isDevelopment: boolean,
  onSettings: (settings: Settings) => void,
): Promise<void> {
  const apply = (settings: Settings): void => {
    nativeTheme.themeSource = settings.theme;
    onSettings(settings);
    showMenu({
      language: languageOf(settings.language),
      isDevelopment,
      goTo: (to) => main.requestNavigation(to),
      openDocumentation: () => void main.dispatch('app.open-link', { url: vendorDocumentation }),
    });
  };
  main.subscribe((event, payload) => {
    if (event === 'settings.changed') apply(settingsSchema.parse(payload));
  });
  const read = await main.dispatch('settings.read', {});
  if (read.ok) apply(settingsSchema.parse(read.value));
}

function languageOf(setting: Settings['language']): 'de' | 'en' {
  if (setting !== 'system') return setting;
  return app.getLocale().startsWith('de') ? 'de' : 'en';
}

function handleLifeCycle(main: Main, logger: Logger, open: (at: string | null) => BrowserWindow): void {
  const goTo = (to: string | null): void => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) {
      open(to);
      return;
    }
    bringForward(window);
    if (to !== null) main.requestNavigation(to);
  };
  if (app.isPackaged) app.setAsDefaultProtocolClient(deepLinkScheme);
  app.on('second-instance', (_event, words) => goTo(pathInArguments(words)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    goTo(pathOfDeepLink(url));
  });
  app.on('activate', () => goTo(null));
  let brokeAtMs: readonly number[] = [];
  app.on('render-process-gone', (_event, contents, details) => {
    logger.error('the window broke', { reason: details.reason, exitCode: details.exitCode });
    const nowMs = performance.now();
    brokeAtMs = [...brokeAtMs.filter((atMs) => nowMs - atMs < reloadsCountedForMs), nowMs];
    const isWorthIt = details.reason !== 'clean-exit' && brokeAtMs.length <= mostReloads;
    if (isWorthIt && !contents.isDestroyed()) contents.reload();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void main
      .close()
      .catch((error: unknown) => logger.error('closing failed', { error }))
      .finally(() => {
        isClosed = true;
        // Not `quit`: a second one, after one that was held up, waits for ever in some runtimes.
        app.exit(0);
      });
  });
}

/** Every failure leaves a line; the app goes on. */
function logUncaught(logger: Logger): void {
  process.on('uncaughtException', (error) => logger.error('uncaught', { error }));
  process.on('unhandledRejection', (error) => logger.error('unhandled rejection', { error }));
}
