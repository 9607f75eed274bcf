// F20–F22, D16–D18: a quote of three alternatives is prepared and its PDF saved without a connection; prices change
// meanwhile; the re-check shows old and new; the next revision is sent, accepted, and ordered: the portal has one order.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openAccount, test } from './fixtures.ts';
import type { LaunchedApp } from './launch.ts';
import { ordersAt, raisePricesAt, signIn, subscriptionAt } from './portal.ts';
import { answerDialogs, folderForFiles } from './dialogs.ts';

const company = 'Bergmann Optik GmbH';

function status(page: Page) {
  return page.getByRole('button', { name: /Connection and sync details/ });
}

async function connected(page: Page): Promise<void> {
  await status(page).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveAccessibleName(/Connected/);
}

/** Three alternatives of 10, 15 and 20 licences, saved and closed. */
async function prepare(page: Page): Promise<void> {
  await openAccount(page, 'bergmann', company);
  await page.getByRole('button', { name: 'New quote' }).first().click();
  await expect(page.getByRole('heading', { name: 'New quote' })).toBeVisible();
  await page.getByRole('spinbutton').first().fill('10');
  for (const [index, quantity] of [15, 20].entries()) {
    await page.getByRole('button', { name: 'Add alternative' }).click();
    await page
      .getByRole('spinbutton')
      .nth(index + 1)
      .fill(String(quantity));
  }
  await page.getByRole('button', { name: 'Save and close' }).click();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as sent' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main').getByText('Sent', { exact: true }).first()).toBeVisible();
}

async function savedPdf({ page, electron }: LaunchedApp, folder: string): Promise<Uint8Array> {
  const button = page.getByRole('button', { name: 'Save PDF' }).first();
  if (electron === null) {
    const download = page.waitForEvent('download');
    await button.click();
    return readFile(await (await download).path());
  }
  await button.click();
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  const [name = ''] = await readdir(folder);
  return readFile(path.join(folder, name));
}

test('three alternatives are quoted offline, re-checked, revised, accepted, and ordered once', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const app = await start();
  const { page } = app;
  const folder = await folderForFiles();
  if (app.electron !== null) await answerDialogs(app.electron, folder);
  await signIn(page, portal.origin);
  await expect(page.getByRole('row').filter({ hasText: company })).toBeVisible();
  await portal.close();
  await expect(status(page)).toHaveAccessibleName(/^Offline/);

  await prepare(page);
  await page.getByRole('link', { name: /^Quotes/ }).click();
  const row = page.getByRole('row').filter({ hasText: 'Q-DRAFT-' });
  await expect(row).toContainText(company);
  await row.click();
  await send(page);
  const pdf = Buffer.from(await savedPdf(app, folder));
  expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7');
  const printed = /Q-DRAFT-[0-9A-Z]{4}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? 'none';

  const again = await startPortal(portal);
  raisePricesAt(again);
  await connected(page);
  await expect(page.getByText(/lines? does not hold|lines do not hold/)).toBeVisible();
  await expect(page.getByText('Price changed').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /Q-2026-\d{5}/ })).toBeVisible();
  await expect(page.getByText(printed).first()).toBeVisible();

  await page.getByRole('button', { name: 'Revise', exact: true }).first().click();
  await page.getByRole('button', { name: 'Save and close' }).click();
  await send(page);
  await page.getByRole('button', { name: 'Record acceptance' }).click();
  const answer = page.getByRole('dialog');
  await answer.getByRole('radio').nth(1).check({ force: true });
  await answer.getByRole('button', { name: 'Record acceptance' }).click();
  await expect(answer).toBeHidden();

  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await page
    .getByRole('radio', { name: /SEPA direct debit/ })
    .first()
    .check({ force: true });
  await page.getByRole('button', { name: 'Complete purchase' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm purchase' }).click();
  await expect(page.getByText(/Accepted by the portal, /)).toBeVisible();
  const { id, licenceQuantity } = subscriptionAt(again, 'bergmann.cloud');
  expect(licenceQuantity).toBe(15);
  expect(ordersAt(again, id)).toHaveLength(1);
  await page.getByRole('button', { name: 'Back to the quote' }).click();
  await expect(page.getByRole('main').getByText('Ordered', { exact: true }).first()).toBeVisible();
});
