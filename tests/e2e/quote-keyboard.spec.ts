// F30: a quote is prepared, sent, answered and ordered without the mouse, and the focus never falls to nothing: after each
// step it is where the next one begins.
import type { Locator, Page } from '@playwright/test';
import { expect, openAccount, test } from './fixtures.ts';

/** Presses a button as the keyboard does. */
async function pressed(scope: Page | Locator, name: string): Promise<void> {
  await scope.getByRole('button', { name, exact: true }).first().press('Enter');
}

test('a quote goes from the account to the order by keyboard, and the focus is never lost', async ({ desk: page }) => {
  const dialog = page.getByRole('dialog');
  const heading = page.getByRole('heading', { name: /^Q-/, level: 1 });
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await pressed(page, 'New quote');
  await expect(page.getByRole('heading', { name: 'New quote' })).toBeFocused();
  await page.getByRole('spinbutton').first().fill('10');
  await pressed(page, 'Go to sending');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading).toBeFocused();

  await pressed(page, 'Send');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeFocused();
  await pressed(page, 'Send');
  await pressed(dialog, 'Mark as sent');
  await expect(heading).toBeFocused();
  await pressed(page, 'Record acceptance');
  await pressed(dialog, 'Record acceptance');
  await expect(heading).toBeFocused();
  await pressed(page, 'Order');
  await expect(page.getByRole('heading', { name: /^Order from quote/ })).toBeFocused();
  await pressed(page, 'Complete purchase');
  await pressed(dialog, 'Confirm purchase');
  await expect(page.getByRole('heading', { name: /^What became of the orders/ })).toBeVisible();
  await pressed(page, 'Back to the quote');
  await expect(heading).toBeFocused();
});
