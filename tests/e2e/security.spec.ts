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
  const outcomes = await page.evaluate(async () => {
    const outcome = (action: () => unknown): string => {
      try {
        action();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    // The debugger's own evaluation may use eval: the page's code may not, and runs later.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    return {
      eval: outcome(() => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1'])),
      functionOfText: outcome(() => Reflect.construct(Function, ['return 1'])),
      html: outcome(() => Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>')),
      timer: outcome(() => Reflect.apply(setTimeout, window, ['globalThis.wasRun = true'])),
      policy: outcome(() => Reflect.get(window, 'trustedTypes').createPolicy('x', {})),
    };
  });
  expect(outcomes).toEqual({
    eval: 'refused',
    functionOfText: 'refused',
    html: 'refused',
    timer: 'refused',
    policy: 'refused',
  });
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

test('everything that the page asks its host for is there, its icon too', async ({ start }) => {
  const { page } = await start();
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
  await page.reload();
  const iconWidth = await page.evaluate(async () => {
    const icon = new Image();
    icon.src = document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '';
    await icon.decode();
    return icon.naturalWidth;
  });
  expect(iconWidth).toBeGreaterThan(0);
  await trySampleData(page);
  expect(refused).toEqual([]);
});

test('the page embeds nothing of another origin', async ({ start }) => {
  const { page } = await start();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', resolve);
        frame.addEventListener('error', resolve);
        document.addEventListener('securitypolicyviolation', resolve);
        frame.src = 'https://www.example.com/';
        document.body.append(frame);
      }),
  );
  expect(page.frames().filter((frame) => frame.url().includes('example.com'))).toEqual([]);
});
