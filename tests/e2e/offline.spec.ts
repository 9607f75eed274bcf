// F2, F17, D19: without a portal the app goes on, keeps an order, and sends it exactly once afterwards.
import type { Page } from '@playwright/test';
import { completePurchase, expect, openAccount, test, toOverview } from './fixtures.ts';
import { ordersAt, signIn, subscriptionAt } from './portal.ts';

function status(page: Page) {
  return page.getByRole('button', { name: /Connection and sync details/ });
}

test('an order placed without a connection is kept, and accepted once when the portal is back', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin);
  await expect(page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toBeVisible();
  await expect(status(page)).toHaveAccessibleName(/^Connected/);
  await portal.close();

  await expect(status(page)).toHaveAccessibleName(/^Offline/);
  await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await toOverview(page, 'Upgrade', 10);
  await completePurchase(page);
  await expect(page.getByRole('heading', { name: 'The order is queued' })).toBeVisible();
  await expect(status(page)).toHaveAccessibleName(/1 order waits/);
  await page.getByRole('button', { name: 'Back to Bergmann Optik GmbH' }).click();
  await expect(page.getByText('Waits to be sent')).toBeVisible();

  const again = await startPortal(portal);
  await status(page).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveAccessibleName(/^Connected/);
  await expect(page.getByText('Waits to be sent')).toHaveCount(0);
  const { id, licenceQuantity } = subscriptionAt(again, 'bergmann.cloud');
  expect(licenceQuantity).toBe(10);
  expect(ordersAt(again, id)).toHaveLength(1);
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText(ordersAt(again, id)[0]?.confirmationNumber ?? 'none')).toBeVisible();
});
