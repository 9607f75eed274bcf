// What every end-to-end test starts from: the app in the project's host (`chromium` or `electron`), the
// same spec files for both.
import { test as base, expect, type Page } from '@playwright/test';
import { en } from '../../shared/messages/en.ts';
import type { MessageShape } from '../../shared/messages/message-shape.ts';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch.ts';

type Messages = MessageShape<typeof en>;
type Start = (options?: Omit<LaunchOptions, 'host' | 'browser'>) => Promise<LaunchedApp>;

interface Fixtures {
  /** Starts the app; everything started is ended with the test. */
  readonly start: Start;
  /** A window that is signed in to sample data, on 2026-11-16. */
  readonly desk: Page;
}

export const test = base.extend<Fixtures>({
  start: async ({ playwright }, use, info) => {
    const host = info.project.name === 'electron' ? 'electron' : 'browser';
    const browser = host === 'browser' ? await playwright.chromium.launch(info.project.use.launchOptions) : null;
    const running: LaunchedApp[] = [];
    await use(async (options = {}) => {
      const app = await launchApp({ ...options, host, browser });
      running.push(app);
      return app;
    });
    for (const app of running) await app.close();
    await browser?.close();
  },
  desk: async ({ start }, use) => {
    const { page } = await start();
    await trySampleData(page);
    await use(page);
  },
});

export { expect };

/** Signs in to the embedded portal and waits for the list. */
export async function trySampleData(page: Page, words: Messages = en): Promise<void> {
  await page.getByRole('button', { name: words.connection.signIn.trySample }).click();
  await expect(page.getByRole('row').filter({ hasText: 'GmbH' }).first()).toBeVisible();
}

/** Finds an account by searching, and opens its details. */
export async function openAccount(page: Page, query: string, company: string, words: Messages = en): Promise<void> {
  await page.getByRole('searchbox', { name: words.app.search.label }).fill(query);
  await page.getByRole('row').filter({ hasText: company }).first().click();
  await expect(page.getByRole('heading', { name: words.accountDetails.title })).toBeVisible();
  await expect(page.getByRole('heading', { name: company })).toBeVisible();
}
