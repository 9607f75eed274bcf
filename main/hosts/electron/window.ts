// The one window: locked down, where it was last time, shown when it has something to show.
import path from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import type { WindowOrigin } from './origin.ts';
import { webPreferences } from './web-preferences.ts';
import { keepBounds, minimumSize, readBounds, startBounds } from './window-bounds.ts';

/** `--surface-canvas` of renderer/design/tokens.css, so that nothing flashes before the first paint. */
const canvas = { light: '#f6f7f9', dark: '#0d1015' } as const;

export interface WindowOptions {
  readonly home: string;
  readonly origin: WindowOrigin;
  readonly session: Session;
  readonly preload: string;
  readonly isPackaged: boolean;
  /** The renderer's place to begin at; null for its own choice. */
  readonly path: string | null;
}

/** Opens the window; the renderer's files are loaded at once. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const boundsFile = path.join(options.home, 'window.json');
  const kept = readBounds(boundsFile);
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...startBounds(kept, workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Licence Desk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
    webPreferences: {
      ...webPreferences({ preload: options.preload, isPackaged: options.isPackaged }),
      session: options.session,
    },
  });
  if (kept?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    keepBounds(boundsFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  const paintBackground = (): void => {
    if (!window.isDestroyed()) window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light);
  };
  nativeTheme.on('updated', paintBackground);
  window.once('closed', () => nativeTheme.off('updated', paintBackground));
  void window.loadURL(options.origin.startUrl + (options.path === null ? '' : `#${options.path}`));
  return window;
}

/** Brings a window to the front. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
