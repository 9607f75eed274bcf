// What is measured inside the window: when a frame that shows something was painted. A frame counts as
// painted when a message posted in its animation frame arrives.
import type { Page } from '@playwright/test';

/** `hit`: a row marks this text. `changed`: the element's text is another than before the press. */
export type PaintWish =
  | { readonly kind: 'hit'; readonly text: string }
  | { readonly kind: 'changed'; readonly selector: string; readonly before: string };

/** Begins to note keys and presses in the page. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks = { inputAt: 0 };
    Reflect.set(window, 'benchMarks', marks);
    for (const type of ['keydown', 'pointerdown']) {
      window.addEventListener(type, (event) => (marks.inputAt = event.timeStamp), { capture: true });
    }
  });
}

/** Milliseconds from the press until a painted frame fulfils the wish, which is watched for before it. */
export async function untilPainted(page: Page, wish: PaintWish, press: () => Promise<void>): Promise<number> {
  await page.evaluate((wished) => {
    const isFulfilled = (): boolean => {
      if (wished.kind === 'changed') return document.querySelector(wished.selector)?.textContent !== wished.before;
      const hits = document.querySelectorAll('[data-index] mark');
      return [...hits].some((hit) => hit.textContent.toLowerCase() === wished.text);
    };
    const marks: { inputAt: number } = Reflect.get(window, 'benchMarks');
    const painted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isFulfilled()) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => resolve(performance.now() - marks.inputAt), { once: true });
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    Reflect.set(window, 'benchPainted', painted);
  }, wish);
  await press();
  return page.evaluate<number>(() => Reflect.get(window, 'benchPainted'));
}
