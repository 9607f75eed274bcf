// F28, F29: language and theme change at once, everywhere, without a reload.
import type { Page } from '@playwright/test';
import { de } from '../../shared/messages/de.ts';
import { expect, openAccount, test, trySampleData } from './fixtures.ts';

const env = { LICENCE_DESK_SAMPLE_ACCOUNTS: '10' };

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option }).click();
}

test('the language changes words, amounts and dates at once, and back', async ({ start }) => {
  const { page } = await start({ env });
  await trySampleData(page);
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await expect(page.getByText('1 Nov 2026').first()).toBeVisible();
  await page.evaluate(() => Reflect.set(window, 'isSamePage', true));
  await page.getByRole('link', { name: 'Settings' }).click();
  await choose(page, 'Language', 'Deutsch');
  await expect(page.getByRole('heading', { name: de.settings.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/);
  await expect(page.getByRole('searchbox', { name: de.app.search.label })).toBeVisible();
  await page.getByRole('link', { name: de.app.navigation.accounts, exact: true }).click();
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH', de);
  await expect(page.getByText('01.11.2026').first()).toBeVisible();
  await page.getByRole('button', { name: de.terms.change.upgrade }).click();
  await page.getByRole('spinbutton').fill('10');
  await expect(page.getByText(/^119,00\s€$/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: de.app.navigation.settings }).click();
  await choose(page, de.settings.language, 'English');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true);
});

test('the theme changes at once, whatever the system has', async ({ start }) => {
  const { page } = await start({ env });
  await trySampleData(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('link', { name: 'Settings' }).click();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await choose(page, 'Theme', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(background).not.toBe(light);
  await choose(page, 'Theme', 'Light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect.poll(background).toBe(light);
});
