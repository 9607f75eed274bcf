// Documents in the window: the receipt of an order saved, opened and e-mailed, in both hosts; the letterhead changed in the
// settings, and refused while it is not complete. In Electron the system's dialogs are answered through its test hooks.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, folderForFiles, handedOver } from './dialogs.ts';
import { expect, openAccount, test, trySampleData } from './fixtures.ts';
import type { LaunchedApp } from './launch.ts';

function isWholePdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return text.startsWith('%PDF-1.7') && text.trimEnd().endsWith('%%EOF');
}

/** The history of a customer who has ordered before. */
async function openHistory(page: Page): Promise<void> {
  await openAccount(page, 'alpenblick', 'Alpenblick AG');
  await page.getByRole('tab', { name: /History/ }).click();
}

async function saved({ page, electron }: LaunchedApp, folder: string): Promise<Uint8Array> {
  const button = page.getByRole('button', { name: 'Save PDF' }).first();
  if (electron === null) {
    const download = page.waitForEvent('download');
    await button.click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/Alpenblick AG\.pdf$/);
    return readFile(await file.path());
  }
  await button.click();
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  const [name = ''] = await readdir(folder);
  expect(name).toMatch(/Alpenblick AG\.pdf$/);
  return readFile(path.join(folder, name));
}

test('the receipt of an order is saved whole, and opened', async ({ start }) => {
  const app = await start();
  const folder = await folderForFiles();
  if (app.electron !== null) await answerDialogs(app.electron, folder);
  await trySampleData(app.page);
  await openHistory(app.page);
  expect(isWholePdf(await saved(app, folder))).toBe(true);

  const open = app.page.getByRole('button', { name: 'Open', exact: true }).first();
  if (app.electron === null) {
    const [opened] = await Promise.all([app.page.context().waitForEvent('page'), open.click()]);
    await opened.close();
    return;
  }
  await open.click();
  await expect.poll(async () => (await handedOver(app.electron ?? never())).files.length).toBe(1);
  const { files } = await handedOver(app.electron);
  expect(isWholePdf(await readFile(files[0] ?? ''))).toBe(true);
  expect(files[0]).toContain(app.home);
});

test('the letterhead is changed in the settings, and an incomplete one says beside its fields what is missing', async ({
  desk,
}) => {
  await desk.getByRole('link', { name: 'Settings' }).click();
  const panel = desk.getByRole('region', { name: 'Letterhead' });
  await expect(panel.getByText('Complete: quotes and receipts can be printed.')).toBeVisible();
  await panel.getByRole('button', { name: 'Change letterhead' }).click();
  await panel.getByLabel('Company').fill('Südlicht Telefonie GmbH');
  await panel.getByLabel('Register court').fill('');
  await panel.getByRole('button', { name: 'Save letterhead' }).click();
  await expect(panel.getByText('This is needed on every quote.')).toHaveCount(1);
  await desk.getByRole('link', { name: /Accounts/ }).click();
  await desk.getByRole('link', { name: 'Settings' }).click();
  await expect(panel.getByLabel('Company')).toHaveValue('Südlicht Telefonie GmbH');
  await panel.getByLabel('Register court').fill('Amtsgericht München');
  await panel.getByRole('button', { name: 'Save letterhead' }).click();
  await expect(panel.getByText('Letterhead saved.')).toBeVisible();
  await expect(panel.getByText(/Südlicht Telefonie GmbH/)).toBeVisible();
  await panel.getByRole('button', { name: 'Use the portal’s again' }).click();
  await expect(panel.getByText(/Nordlicht Kommunikation GmbH/).first()).toBeVisible();
});

function never(): never {
  throw new Error('the app is not there any more');
}
