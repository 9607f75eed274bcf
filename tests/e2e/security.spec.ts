// What a page of the running app can reach, in both hosts: its own files and main's requests, nothing else.
import { expect, test, trySampleData } from './fixtures.ts';

test('the page reaches no Node and no Electron', async ({ start }) => {
  const { page } = await start();
  const reached = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
  );
  expect(reached).toEqual([]);
});

test('the page connects to no other origin, and loads nothing from one', async ({ start }) => {
  const { page } = await start();
  const outcomes = await page.evaluate(async () => {
    const outcome = (action: Promise<unknown>): Promise<string> => action.then(() => 'reached').catch(() => 'refused');
    const load = (element: HTMLImageElement | HTMLScriptElement): Promise<unknown> =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        document.head.append(element);
      });
    const script = 'data:text/javascript,export {}';
    const image = new Image();
    image.src = 'https://www.example.com/pixel.png';
    return [
      await outcome(fetch('https://www.example.com/')),
      await outcome(fetch('http://127.0.0.1:1/')),
      await outcome(fetch('file:///etc/hostname')),
      await outcome(load(image)),
      await outcome(import(script)),
    ];
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
});

test('text never becomes code: no eval, no inline script, no HTML from strings', async ({ start }) => {
  const { page } = await start();
  const outcomes = await page.evaluate(() => {
    const outcome = (action: () => unknown): string => {
      try {
        action();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    return {
      eval: outcome(() => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1'])),
      functionOfText: outcome(() => Reflect.construct(Function, ['return 1'])),
      html: outcome(() => Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>')),
      timer: outcome(() => Reflect.apply(setTimeout, window, ['globalThis.wasRun = true'])),
      policy: outcome(() => Reflect.get(window, 'trustedTypes').createPolicy('x', {})),
    };
  });
  expect(outcomes).toMatchObject({ eval: 'refused', functionOfText: 'refused', html: 'refused', policy: 'refused' });
  expect(await page.evaluate(() => Reflect.get(globalThis, 'wasRun'))).toBeUndefined();
});

test('working with the app breaks no rule of the content policy', async ({ start }) => {
  const { page } = await start();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await trySampleData(page);
  await page.getByRole('row').filter({ hasText: 'GmbH' }).first().click();
  await expect(page.getByRole('heading', { name: 'Account details' })).toBeVisible();
  expect(violations).toEqual([]);
});

test('the page opens no window and goes nowhere else', async ({ start }) => {
  const { page } = await start();
  const address = page.url();
  expect(await page.evaluate(() => window.open('https://www.example.com/') === null || 'opened')).toBe(true);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://www.example.com/';
    document.body.append(frame);
  });
  await expect.poll(() => page.frames().filter((frame) => frame.url().includes('example.com')).length).toBe(0);
  expect(page.url()).toBe(address);
});
