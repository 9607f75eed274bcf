// A first sync as a user sees it: when the first page is there, how soon keys answer meanwhile, and how long
// the main process was ever held up.
import type { ElectronApplication, Page } from '@playwright/test';
import { median } from '../measure.ts';
import type { Row } from '../measure.ts';
import { firstSyncEnds, trySample } from './homes.ts';
import type { Homes } from './homes.ts';
import { inputRows, timeKeystrokes } from './keystrokes.ts';

interface Watched {
  readonly firstPageMs: number;
  readonly wholeMs: number;
  readonly longestStallMs: number | null;
  readonly keys: readonly number[];
}

export async function benchFirstSyncInWindow(homes: Homes, rounds: number): Promise<Row[]> {
  const runs: Watched[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await runOnce(homes, false));
  const withKeys = await runOnce(homes, true);
  const stalls = runs.flatMap((run) => (run.longestStallMs === null ? [] : [run.longestStallMs]));
  return [
    {
      job: 'first page of the list visible in the window, from the press on',
      reference: 'the whole first sync, embedded portal in the same process',
      referenceValue: median(runs.map((run) => run.wholeMs)),
      ours: median(runs.map((run) => run.firstPageMs)),
      unit: 'ms',
      goal: { of: 'ratio', limit: 0.1 },
    },
    ...(stalls.length === 0
      ? []
      : [
          {
            job: 'main process held up during a first sync, longest stretch',
            reference: '–',
            referenceValue: null,
            ours: median(stalls),
            unit: 'ms',
            goal: { of: 'value', limit: 50 },
          } satisfies Row,
        ]),
    ...inputRows('keystroke → painted result during a first sync', withKeys.keys),
  ];
}

async function runOnce(homes: Homes, isTyping: boolean): Promise<Watched> {
  const app = await homes.launch(homes.fresh());
  try {
    const { page, electron } = app;
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    await watchFirstPage(page);
    await watchMain(electron);
    const startedAt = performance.now();
    await trySample(page);
    let isOver = false;
    const whole = firstSyncEnds(page, homes.accounts, true).then(() => {
      isOver = true;
      return performance.now() - startedAt;
    });
    await page.locator('[data-index="0"]:not([aria-busy])').waitFor({ timeout: 0 });
    const keys = isTyping ? await timeKeystrokes(page, () => isOver) : [];
    const wholeMs = await whole;
    const firstPageMs = await page.evaluate<number>(() => Reflect.get(window, 'benchFirstPageMs'));
    return { firstPageMs, wholeMs, longestStallMs: await longestStall(electron), keys };
  } finally {
    await app.close();
  }
}

async function watchFirstPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressedAt = 0;
    window.addEventListener('pointerdown', (event) => (pressedAt = event.timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-index="0"]:not([aria-busy])') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => Reflect.set(window, 'benchFirstPageMs', performance.now() - pressedAt));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

async function watchMain(electron: ElectronApplication | null): Promise<void> {
  await electron?.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Reflect.set(globalThis, 'benchDelay', delay);
  });
}

async function longestStall(electron: ElectronApplication | null): Promise<number | null> {
  if (electron === null) return null;
  return electron.evaluate(() => Number(Reflect.get(globalThis, 'benchDelay').max) / 1e6);
}
