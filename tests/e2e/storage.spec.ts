// Files that are damaged or from a newer version: what can be rescued or fetched again is, by itself, and is told of;
// a newer file is said, and not a byte of it is changed.
import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { completePurchase, expect, openAccount, test, toOverview, trySampleData } from './fixtures.ts';
import { freshHome } from './launch.ts';
import { ordersAt, signIn, subscriptionAt } from './portal.ts';

const env = { LICENCE_DESK_SAMPLE_ACCOUNTS: '10' };
/** Where a SQLite file keeps its `user_version`, as a big-endian number of four bytes. */
const userVersionAt = 60;

async function pathOf(home: string, file: string): Promise<string> {
  const files = await readdir(home, { recursive: true });
  const found = files.find((name) => path.basename(name) === file);
  if (found === undefined) throw new Error(`there is no ${file}`);
  return path.join(home, found);
}

for (const file of ['cache.db', 'work.db']) {
  test(`where ${file} is from a newer version, the app opens, says so, and leaves the file as it is`, async ({
    start,
  }) => {
    const home = freshHome();
    const first = await start({ home, env });
    await trySampleData(first.page);
    await first.close();
    const place = await pathOf(home, file);
    const bytes = await readFile(place);
    bytes.writeUInt32BE(9999, userVersionAt);
    await writeFile(place, bytes);

    const second = await start({ home, env });
    const { page } = second;
    await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(`${file} was written by a newer version of Licence Desk`);
    await expect(page.getByText(home)).toBeVisible();
    await second.close();
    expect((await readFile(place)).equals(bytes)).toBe(true);
  });
}

/** Opens where the app was left; where the system keeps no secret, after signing in again. */
async function returnTo(page: Page, origin: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search' });
  const form = page.getByRole('textbox', { name: 'Portal address' });
  await expect(search.or(form)).toBeVisible();
  if (await form.isVisible()) await signIn(page, origin);
}

const damages = {
  'a damaged copy of the accounts is fetched again': {
    file: 'cache.db',
    spoil: () => randomBytes(8192),
    says: 'The copy of your accounts was found damaged',
    isOlderCopy: false,
  },
  'own work is rescued from a file whose beginning is destroyed': {
    file: 'work.db',
    spoil: (bytes: Buffer) => Buffer.concat([randomBytes(4096), bytes.subarray(4096)]),
    says: 'Your own work was rescued from a damaged file',
    isOlderCopy: true,
  },
} as const;

/** Nobody can prove that what was found in the bytes of a file was not withdrawn since: the user says that it is wanted. */
async function orderAfterAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Outbox/ }).click();
  await expect(page.getByText('It may have been withdrawn since that copy was made')).toBeVisible();
  await page.getByRole('button', { name: 'Order after all: Upgrade, Bergmann Optik GmbH' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Order at these figures' }).click();
}

for (const [what, { file, spoil, says, isOlderCopy }] of Object.entries(damages)) {
  test(`${what}, and the order that waits is sent once`, async ({ start, startPortal }) => {
    const home = freshHome();
    const portal = await startPortal();
    const first = await start({ home });
    await signIn(first.page, portal.origin);
    await expect(first.page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toBeVisible();
    await openAccount(first.page, 'bergmann', 'Bergmann Optik GmbH');
    await toOverview(first.page, 'Upgrade', 10);
    await portal.close();
    await completePurchase(first.page);
    await expect(first.page.getByRole('heading', { name: 'The order is queued' })).toBeVisible();
    await first.close();
    const place = await pathOf(home, file);
    await writeFile(place, spoil(await readFile(place)));

    const again = await startPortal(portal);
    const { page } = await start({ home });
    await returnTo(page, again.origin);
    await expect(page.getByText(says)).toBeVisible();
    const { id } = subscriptionAt(again, 'bergmann.cloud');
    if (isOlderCopy) await orderAfterAll(page);
    await expect.poll(() => ordersAt(again, id).length).toBe(1);
    await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByText(ordersAt(again, id)[0]?.confirmationNumber ?? 'none', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Understood' }).click();
    await expect(page.getByRole('button', { name: 'Understood' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText(says)).toBeVisible();
    const names = await readdir(path.dirname(place));
    expect(names.some((name) => name.startsWith(file.replace('.db', '.damaged-')))).toBe(true);
  });
}
