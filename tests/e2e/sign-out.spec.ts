// F1, F3: what stays of a user when the app ends, and when the user signs out.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, trySampleData } from './fixtures.ts';
import { freshHome } from './launch.ts';

const env = { LICENCE_DESK_SAMPLE_ACCOUNTS: '10' };

/** The files that hold a copy of what the portal has. */
async function cacheFiles(home: string): Promise<string[]> {
  const files = await readdir(path.join(home, 'profiles'), { recursive: true });
  return files.filter((file) => path.basename(file).startsWith('cache.db'));
}

async function askToSignOut(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog', { name: 'Sign out?' })).toBeVisible();
}

test('after a restart the sample data opens by itself', async ({ start }) => {
  const home = freshHome();
  const first = await start({ home, env });
  await trySampleData(first.page);
  await first.close();

  const second = await start({ home, env });
  await expect(second.page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
});

test('signing out asks first, and can be called off', async ({ start }) => {
  const { page } = await start({ env });
  await trySampleData(page);
  await askToSignOut(page);
  await expect(page.getByRole('radio', { name: /Keep it/ })).toBeChecked();
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Accounts' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
});

for (const { answer, what, isKept } of [
  { answer: /Keep it/, what: 'keeps', isKept: true },
  { answer: /Delete it/, what: 'deletes', isKept: false },
]) {
  test(`signing out ${what} the copy of the accounts as answered, and a restart asks for a sign-in`, async ({
    start,
  }) => {
    const home = freshHome();
    const first = await start({ home, env });
    await trySampleData(first.page);
    expect(await cacheFiles(home)).not.toEqual([]);
    await askToSignOut(first.page);
    await first.page.getByRole('radio', { name: answer }).check({ force: true });
    await first.page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await expect(first.page.getByText('You are signed out.')).toBeVisible();
    await expect(first.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect((await cacheFiles(home)).length > 0).toBe(isKept);
    await first.close();

    const second = await start({ home, env });
    await expect(second.page.getByRole('button', { name: 'Try with sample data' })).toBeVisible();
    await expect(second.page.getByRole('row')).toHaveCount(0);
  });
}
