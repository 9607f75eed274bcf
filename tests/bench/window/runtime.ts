// What a window can be shown with on this machine: the real Electron with a display, else Chromium with the
// browser host, else nothing, and why. Starts a display where Xvfb can make one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { hasDisplay } from '../../../build/run/display.mjs';
import { hasXvfb, startXvfb } from '../../../build/test/xvfb.mjs';

export type Runtime =
  | { readonly host: 'electron'; readonly executable: string; readonly browser: null; stop(): Promise<void> }
  | { readonly host: 'browser'; readonly browser: Browser; stop(): Promise<void> };

export async function findRuntime(): Promise<Runtime | { readonly missing: string }> {
  const executable = electronExecutable();
  if (executable !== null && (hasDisplay() || hasXvfb())) {
    const xvfb = hasDisplay() ? null : await startXvfb();
    if (xvfb !== null) process.env['DISPLAY'] = xvfb.display;
    const stop = async (): Promise<void> => {
      if (xvfb === null) return;
      delete process.env['DISPLAY'];
      xvfb.stop();
    };
    return { host: 'electron', executable, browser: null, stop };
  }
  const path = process.env['LICENCE_DESK_TEST_CHROMIUM'];
  try {
    const browser = await chromium.launch(path === undefined ? {} : { executablePath: path });
    return { host: 'browser', browser, stop: () => browser.close() };
  } catch {
    return { missing: 'neither Electron with a display nor Chromium' };
  }
}

function electronExecutable(): string | null {
  try {
    const path: unknown = createRequire(import.meta.url)('electron');
    if (typeof path !== 'string' || !existsSync(path)) return null;
    return spawnSync(path, ['--version'], { stdio: 'ignore' }).error === undefined ? path : null;
  } catch {
    // The package throws where its runtime was never downloaded.
    return null;
  }
}
