// Keys typed into the search box, and presses of the stepper, until their result is painted.
import type { Page } from '@playwright/test';
import { percentile } from '../measure.ts';
import type { Row } from '../measure.ts';
import { untilPainted, watchPaints } from './in-page.ts';

/** Types words key by key; `isEnough` is asked before each key. */
export async function timeKeystrokes(page: Page, isEnough: (keys: number) => boolean): Promise<number[]> {
  const box = page.getByRole('searchbox', { name: 'Search accounts' });
  const words = await wordsInSight(page);
  const times: number[] = [];
  await watchPaints(page);
  for (let number = 0; !isEnough(times.length); number += 1) {
    const word = words[number % words.length] ?? '';
    await box.fill('');
    await page.locator('[data-index] mark').first().waitFor({ state: 'detached' });
    for (let length = 1; length <= word.length && !isEnough(times.length); length += 1) {
      const wish = { kind: 'hit', text: word.slice(0, length) } as const;
      times.push(await untilPainted(page, wish, () => page.keyboard.press(word.charAt(length - 1))));
    }
  }
  await box.fill('');
  return times;
}

/** Presses of the stepper of a trial's upgrade until its figures are painted. */
export async function timeStepper(page: Page, presses: number): Promise<number[]> {
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('bergmann optik');
  await page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' }).first().click();
  await page.getByRole('button', { name: 'Upgrade' }).click();
  const more = page.getByRole('button', { name: 'Increase licences' });
  await more.click();
  await watchPaints(page);
  const times: number[] = [];
  while (times.length < presses) {
    const selector = 'main';
    const before = (await page.locator(selector).textContent()) ?? '';
    times.push(await untilPainted(page, { kind: 'changed', selector, before }, () => more.click()));
  }
  return times;
}

/** Goals for whatever a user does and sees at once. */
export function inputRows(job: string, times: readonly number[]): Row[] {
  const limits = [
    [0.5, 'p50', null],
    [0.95, 'p95', 50],
    [0.99, 'p99', 100],
  ] as const;
  return limits.map(([share, name, limit]) => ({
    job: `${job}, ${name} of ${times.length}`,
    reference: '–',
    referenceValue: null,
    ours: percentile(times, share),
    unit: 'ms',
    goal: limit === null ? null : { of: 'value', limit },
  }));
}

/** Words of the first rows, in plain letters, so that each key has a hit to show, also during a first sync. */
function wordsInSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll('[data-index] [role="rowheader"]')].map((cell) => cell.textContent);
    const words = names.flatMap((name) => name.toLowerCase().split(' '));
    return [...new Set(words)].filter((word) => /^[a-z]{5,}$/.test(word));
  });
}
