// The whole flow with the keyboard alone: search, open, upgrade, every step, confirm.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function pressNext(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Next' }));
  await page.keyboard.press('Enter');
}

test('a trial is upgraded without touching the mouse', async ({ desk }) => {
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('searchbox', { name: 'Search accounts' })).toBeFocused();
  await desk.keyboard.type('bergmann opt');
  await expect(desk.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toBeVisible();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Account details' })).toBeVisible();
  await tabTo(desk, desk.getByRole('button', { name: 'Upgrade' }));
  await desk.keyboard.press('Enter');

  const licences = desk.getByRole('spinbutton', { name: 'Licences' });
  await tabTo(desk, licences);
  await desk.keyboard.press('ArrowUp');
  await expect(licences).toHaveValue('6');
  await desk.keyboard.press('PageUp');
  await expect(licences).toHaveValue('16');
  await pressNext(desk);

  await expect(desk.getByRole('radiogroup')).toBeVisible();
  await tabTo(desk, desk.getByRole('radio').first());
  await desk.keyboard.press('ArrowDown');
  await pressNext(desk);
  await expect(desk.getByRole('radio', { name: /Bergmann Optik/ }).first()).toBeVisible();
  await pressNext(desk);
  await expect(desk.getByRole('radio', { name: /SEPA/ })).toBeVisible();
  await pressNext(desk);

  await expect(desk.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  await tabTo(desk, desk.getByRole('button', { name: 'Complete purchase' }));
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toContainText('K-10482');
  await tabTo(desk, desk.getByRole('button', { name: 'Confirm purchase' }));
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
});
