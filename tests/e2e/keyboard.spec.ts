// The whole flow with the keyboard alone: search, open, upgrade, every step, confirm.
import type { Locator, Page } from '@playwright/test';
import { completePurchase, expect, openAccount, test, toOverview } from './fixtures.ts';

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

test('leaving an order gives the focus back to the button that began it', async ({ desk }) => {
  await openAccount(desk, 'bergmann', 'Bergmann Optik GmbH');
  const upgrade = desk.getByRole('button', { name: 'Upgrade' });
  const licences = desk.getByRole('spinbutton', { name: 'Licences' });
  await upgrade.click();
  await expect(licences).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(upgrade).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(licences).toBeFocused();
  await desk.getByRole('button', { name: 'Close' }).click();
  await expect(upgrade).toBeFocused();
});

test('after a purchase the focus is in the details', async ({ desk }) => {
  await openAccount(desk, 'bergmann', 'Bergmann Optik GmbH');
  await toOverview(desk, 'Upgrade', 10);
  await completePurchase(desk);
  await expect(desk.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
  await desk.getByRole('button', { name: 'Back to Bergmann Optik GmbH' }).click();
  await expect(desk.getByRole('region', { name: 'Account details' }).locator(':focus')).toBeVisible();
});
