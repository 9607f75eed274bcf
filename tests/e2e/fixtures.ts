// What every end-to-end test starts from: the app in the project's host (`chromium` or `electron`), the
// same spec files for both.
import { rm } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { en } from '../../shared/messages/en.ts';
import type { MessageShape } from '../../shared/messages/message-shape.ts';
import type { RunningPortal } from '../../main/portal/server.ts';
import { freshHome, launchApp, type LaunchedApp, type LaunchOptions } from './launch.ts';
import { portOf, startTestPortal } from './portal.ts';

type Messages = MessageShape<typeof en>;
type Start = (options?: Omit<LaunchOptions, 'host' | 'browser'>) => Promise<LaunchedApp>;

interface Fixtures {
  /** Starts the app; everything started is ended with the test. */
  readonly start: Start;
  /** Starts a portal in the test's process, on a folder of its own or again on the folder of `before`. */
  readonly startPortal: (before?: RunningPortal) => Promise<RunningPortal>;
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
    for (const { home } of running) await rm(home, { recursive: true, force: true });
    await browser?.close();
  },
  startPortal: async ({ playwright: _everyTestHasIt }, use) => {
    const dataDir = freshHome();
    const running: RunningPortal[] = [];
    await use(async (before) => {
      const portal = await startTestPortal(dataDir, before === undefined ? 0 : portOf(before));
      running.push(portal);
      return portal;
    });
    for (const portal of running) await portal.close();
    await rm(dataDir, { recursive: true, force: true });
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

const stepsAfterLicences = {
  Upgrade: [en.orderWizard.sla, en.orderWizard.billingAddress, en.orderWizard.paymentMethod, en.orderWizard.overview],
  'Add licences': [en.orderWizard.billingAddress, en.orderWizard.paymentMethod, en.orderWizard.overview],
} as const;

/** From the details to the overview of a change, with what the account has at every step. */
export async function toOverview(page: Page, change: 'Upgrade' | 'Add licences', licences: number): Promise<void> {
  await page.getByRole('button', { name: change }).click();
  await page.getByRole('spinbutton', { name: 'Licences' }).fill(String(licences));
  for (const { heading } of stepsAfterLicences[change]) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
}

/** From the overview through the confirm dialog. */
export async function completePurchase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Complete purchase' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm purchase' }).click();
}
