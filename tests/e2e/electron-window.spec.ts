// The Electron checklist where it needs the real Electron: what its window, its scheme and its sessions do.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication } from '@playwright/test';
import { en } from '../../shared/messages/en.ts';
import { expect, openAccount, test, trySampleData } from './fixtures.ts';

function electronOf(app: ElectronApplication | null): ElectronApplication {
  if (app === null) throw new Error('this file is for the electron project');
  return app;
}

test('the window is sandboxed and isolated, and of main has only the bridge', async ({ start }) => {
  const app = await start();
  const bridge = await app.page.evaluate(() => Object.keys(Reflect.get(window, 'licenceDesk')).toSorted());
  expect(bridge).toEqual(['listen', 'request']);
  const found = await electronOf(app.electron).evaluate(({ app: running, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      minimum: window?.getMinimumSize(),
      count: BrowserWindow.getAllWindows().length,
      isSandboxOff: running.commandLine.hasSwitch('no-sandbox'),
    };
  });
  expect(found).toEqual({ minimum: [1024, 640], count: 1, isSandboxOff: false });
});

test('a request outside the contract is refused, and the app goes on', async ({ start }) => {
  const { page } = await start();
  const ask = (name: string, inputJson: unknown): Promise<unknown> =>
    page.evaluate(
      async ([asked, input]) => JSON.parse(await Reflect.get(window, 'licenceDesk').request(asked, input)),
      [name, inputJson] as const,
    );
  const notFound = { ok: false, failure: { code: 'not-found', what: 'request', id: 'accounts.drop' } };
  expect(await ask('accounts.drop', '{}')).toEqual(notFound);
  expect(await ask('__proto__', '{}')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(await ask('app.info', 7)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  expect(await ask('app.info', '{')).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  expect(await ask('app.info', '{}')).toMatchObject({ ok: true });
});

test('navigation, new windows and permissions are refused', async ({ start }) => {
  const app = await start();
  const { page } = app;
  const address = page.url();
  await page.evaluate(() => location.assign('https://www.example.com/'));
  await page.evaluate(() => location.assign('file:///etc/hostname'));
  await page.evaluate(() => window.open('about:blank'));
  const permission = await page.evaluate(async () => Notification.requestPermission());
  expect(permission).toBe('denied');
  const windows = await electronOf(app.electron).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
  expect(windows).toEqual([address]);
});

test('the scheme serves the renderer only, under the content policy', async ({ start }) => {
  const app = await start();
  const answers = await electronOf(app.electron).evaluate(
    async ({ session }, startUrl) => {
      const own = session.fromPartition('window');
      const ask = async (url: string): Promise<{ status: number; policy: string | null }> => {
        const response = await own.fetch(url).catch(() => null);
        return { status: response?.status ?? 0, policy: response?.headers.get('content-security-policy') ?? null };
      };
      const traversal = startUrl.replace('index.html', 'assets/%2e%2e%2f%2e%2e%2fmain/electron.js');
      return {
        page: await ask(startUrl),
        traversal: await ask(traversal),
        elsewhere: await ask('https://www.example.com/'),
      };
    },
    app.page.url().split('#')[0] ?? '',
  );
  expect(answers.page.status).toBe(200);
  expect(answers.page.policy).toContain("default-src 'none'");
  expect(answers.page.policy).toContain("connect-src 'none'");
  expect(answers.traversal.status).toBe(404);
  expect([0, 404]).toContain(answers.elsewhere.status);
});

test('a second start ends at once and hands its link to the window that is there', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await trySampleData(page);
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  const accountId = /\/accounts\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await expect(page.getByRole('heading', { name: 'Bergmann Optik GmbH' })).toHaveCount(0);

  const executable: unknown = createRequire(import.meta.url)('electron');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const words = [root, `--user-data-dir=${app.home}-electron`, `licence-desk://accounts/${accountId}`];
  const second = spawn(String(executable), words, {
    env: { ...process.env, LICENCE_DESK_HOME: app.home },
    stdio: 'ignore',
  });
  await new Promise((resolve) => second.once('exit', resolve));
  await expect(page.getByRole('heading', { name: 'Bergmann Optik GmbH' })).toBeVisible();
});

test('a window with unsaved text closes only after a question, and stays where it is not answered', async ({
  start,
}) => {
  const { page, electron } = await start();
  await trySampleData(page);
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('button', { name: 'Edit notes' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill('Half a sen');
  const closeAnswering = (button: number) =>
    electronOf(electron).evaluate(({ BrowserWindow, dialog }, answer) => {
      Object.assign(dialog, { showMessageBoxSync: () => answer });
      BrowserWindow.getAllWindows()[0]?.close();
    }, button);
  await closeAnswering(0);
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Half a sen');
  const closed = page.waitForEvent('close');
  await closeAnswering(1);
  await closed;
});

test('a window whose renderer crashes comes back by itself, at its step and with what was chosen', async ({
  start,
}) => {
  const { page, electron } = await start();
  const app = electronOf(electron);
  await trySampleData(page);
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await page.getByRole('button', { name: 'Upgrade' }).click();
  await page.getByRole('spinbutton', { name: 'Licences' }).fill('17');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /Business/ }).check({ force: true });
  await expect(page.locator('[data-state="saved"]', { hasText: 'Draft saved' })).toBeVisible();
  // The page that Playwright knows is gone with its renderer: from here on the window is asked through Electron.
  const shown = (): Promise<string[]> =>
    app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const read = `[...document.querySelectorAll('h1, h2, input:checked')].map(({ localName, value, textContent }) =>
        localName === 'input' ? value : textContent)`;
      return (await window?.webContents.executeJavaScript(read)) ?? [];
    });
  const atItsStep = expect.arrayContaining([en.orderWizard.sla.heading, 'business']);
  await expect.poll(shown).toEqual(atItsStep);
  for (let crashes = 0; crashes < 2; crashes += 1) {
    await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve));
      contents?.forcefullyCrashRenderer();
      await gone;
    });
    await expect.poll(shown).toEqual(atItsStep);
  }
});
