// The benchmarks that need the real window, with as many accounts as wanted. What this machine cannot show
// is left out, and said.
import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Row } from '../measure.ts';
import { benchCachedStart } from './cached-start.ts';
import { benchFirstSyncInWindow } from './first-sync-in-window.ts';
import { prepareHomes } from './homes.ts';
import { inputRows, timeKeystrokes, timeStepper } from './keystrokes.ts';
import { findRuntime } from './runtime.ts';
import { benchScrolling } from './scrolling.ts';

export interface WindowRows {
  readonly rows: readonly Row[];
  /** A line for each job that was left out. */
  readonly leftOut: readonly string[];
}

const out = fileURLToPath(new URL('../../../out', import.meta.url));
const keysAtRest = 100;
const stepperPresses = 50;

/** Measures the app as it is built in `out`. */
export async function benchWindow(accounts: number, rounds: number): Promise<WindowRows> {
  if (!existsSync(`${out}/main/electron.js`)) return { rows: [], leftOut: ['the window: first npm run build'] };
  const runtime = await findRuntime();
  if ('missing' in runtime) return { rows: [], leftOut: [`the window: there is ${runtime.missing}`] };
  try {
    const homes = await prepareHomes(runtime, accounts);
    try {
      const isElectron = runtime.host === 'electron';
      const rows = isElectron ? await benchCachedStart(runtime.executable, homes, rounds) : [];
      const app = await homes.launch(homes.cached);
      await app.page.locator('[data-index="0"]:not([aria-busy])').waitFor({ timeout: 0 });
      rows.push(await firstScreenSize(app.page));
      rows.push(...(await benchScrolling(app.page, accounts)));
      const keys = await timeKeystrokes(app.page, (count) => count >= keysAtRest);
      rows.push(...inputRows('keystroke → painted result', keys));
      rows.push(...inputRows('stepper press → painted figures', await timeStepper(app.page, stepperPresses)));
      await app.close();
      rows.push(...(await benchFirstSyncInWindow(homes, rounds)));
      const leftOut = isElectron ? [] : ['start, memory and the main process: there is no Electron with a display'];
      return { rows, leftOut };
    } finally {
      homes.removeAll();
    }
  } finally {
    await runtime.stop();
  }
}

/** Scripts and styles that the list needed, as they would cross a network. */
async function firstScreenSize(page: Page): Promise<Row> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname),
  );
  const files = ['/index.html', ...new Set(names)].filter((name) => /\.(html|js|css)$/.test(name));
  const bytes = files.map((name) => gzipSync(readFileSync(`${out}/renderer${name}`)).length);
  return {
    job: `renderer, first screen, gzip (${files.length} files: scripts and styles)`,
    reference: '–',
    referenceValue: null,
    ours: bytes.reduce((sum, each) => sum + each, 0) / 1000 / 1000,
    unit: 'MB',
    goal: { of: 'value', limit: 0.35 },
  };
}
