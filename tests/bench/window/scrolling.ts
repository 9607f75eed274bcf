// Scrolling the whole list from end to end: frames, rows in the document, and what a frame left blank.
import type { Page } from '@playwright/test';
import { percentile } from '../measure.ts';
import type { Row } from '../measure.ts';

interface Scrolled {
  readonly frames: readonly number[];
  /** Frames in which a row in sight was not in the document at all. */
  readonly uncovered: number;
  /** Frames in which a row in sight was still a skeleton. */
  readonly waiting: number;
  readonly mostRows: number;
  readonly rowsInSight: number;
}

const endToEndFrames = 600;

export async function benchScrolling(page: Page, accounts: number): Promise<Row[]> {
  const scrolled = await scrollThrough(page);
  const rows = accounts.toLocaleString('en');
  const none = { reference: '–', referenceValue: null } as const;
  const share = (frames: number): string => `${frames} of ${scrolled.frames.length} frames`;
  return [
    {
      job:
        `scrolling ${rows} rows end to end in ${endToEndFrames} frames, frame p99 ` +
        `(blank: ${share(scrolled.uncovered)}; rows on their way: ${share(scrolled.waiting)}; ` +
        `${scrolled.mostRows} rows in the document, ${scrolled.rowsInSight} in sight)`,
      ...none,
      ours: percentile(scrolled.frames, 0.99),
      unit: 'ms',
      goal: { of: 'value', limit: 16.7 },
    },
    { job: 'the same, longest frame', ...none, ours: Math.max(...scrolled.frames), unit: 'ms', goal: null },
  ];
}

function scrollThrough(page: Page): Promise<Scrolled> {
  return page.evaluate(async (frameCount) => {
    const scroller = document.querySelector('.data-grid');
    const head = document.querySelector('.data-grid-head');
    if (!(scroller instanceof HTMLElement) || !(head instanceof HTMLElement)) throw new Error('no list');
    const top = head.offsetHeight;
    const inSight = scroller.clientHeight - top;
    const end = scroller.scrollHeight - scroller.clientHeight;
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
    const frames: number[] = [];
    const counts = { uncovered: 0, waiting: 0, mostRows: 0 };
    let before = await frame();
    for (let step = 1; step <= frameCount; step += 1) {
      // Between two frames, as a wheel does: the frame that shows the new place begins with its scroll event.
      await task();
      scroller.scrollTop = (end * step) / frameCount;
      const now = await frame();
      frames.push(now - before);
      before = now;
      const rowElements = [...scroller.querySelectorAll<HTMLElement>('[data-index]')];
      const height = rowElements[0]?.offsetHeight ?? 1;
      const first = Math.floor(scroller.scrollTop / height);
      const last = Math.min(Math.ceil((scroller.scrollTop + inSight) / height), scroller.scrollHeight / height) - 1;
      const seen = rowElements.filter((row) => {
        const index = Number(row.dataset['index']);
        return index >= first && index <= last - 1;
      });
      if (seen.length < last - first) counts.uncovered += 1;
      if (seen.some((row) => row.getAttribute('aria-busy') === 'true')) counts.waiting += 1;
      counts.mostRows = Math.max(counts.mostRows, rowElements.length);
    }
    scroller.scrollTop = 0;
    const rowHeight = scroller.querySelector<HTMLElement>('[data-index]')?.offsetHeight ?? 1;
    return { frames, ...counts, rowsInSight: Math.ceil(inSight / rowHeight) };
  }, endToEndFrames);
}
