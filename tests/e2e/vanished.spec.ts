// What changes at the portal while somebody looks at it here: things that are gone are said to be gone,
// and nothing is ordered at figures that nobody saw (D18).
import { completePurchase, expect, openAccount, test, toOverview } from './fixtures.ts';
import { changeAt, changeSilentlyAt, ordersAt, signIn, subscriptionAt } from './portal.ts';

test('an account that is removed while it is open is said to be gone, with a way back', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin);
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  const { id, accountId } = subscriptionAt(portal, 'bergmann.cloud');
  changeAt(portal, (commit) => {
    commit.remove('subscription', id);
    commit.remove('account', accountId);
  });
  await expect(page.getByText('This account is gone')).toBeVisible();
  await page.getByRole('button', { name: 'Back to accounts' }).click();
  await expect(page.getByText('No account selected')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('');
  await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toHaveCount(0);
});

test('a subscription, then its account, removed while an order is prepared: said, with a way back', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin);
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await page.getByRole('button', { name: 'Upgrade' }).click();
  await page.getByRole('spinbutton', { name: 'Licences' }).fill('10');
  const { id, accountId } = subscriptionAt(portal, 'bergmann.cloud');
  changeAt(portal, (commit) => commit.remove('subscription', id));
  await expect(page.getByText('This subscription is not there any more')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to Bergmann Optik GmbH' })).toBeFocused();
  changeAt(portal, (commit) => commit.remove('account', accountId));
  await expect(page.getByText('This account is not there any more')).toBeVisible();
  await page.getByRole('button', { name: 'Back to accounts' }).click();
  await expect(page.getByText('No account selected')).toBeVisible();
});

test('an order at figures that have changed is not placed; with the new figures it is, once', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin);
  await openAccount(page, 'alpenblick', 'Alpenblick AG');
  await toOverview(page, 'Add licences', 30);
  const seen = subscriptionAt(portal, 'alpenblick.cloud');
  const before = ordersAt(portal, seen.id).length;
  changeSilentlyAt(portal, (commit) =>
    commit.putSubscription({ ...seen, licenceQuantity: 26, version: seen.version + 1 }),
  );
  await completePurchase(page);
  await expect(page.getByRole('heading', { name: 'The figures have changed' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'You saw' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Now' })).toBeVisible();
  const charge = page.getByRole('row').filter({ hasText: 'Charge now, net' }).getByRole('cell');
  await expect(charge).toHaveCount(3);
  expect(await charge.first().textContent()).not.toBe(await charge.nth(1).textContent());
  expect(ordersAt(portal, seen.id)).toHaveLength(before);

  const chargeNow = (await charge.nth(1).textContent()) ?? 'none';
  await page.getByRole('button', { name: 'Take over the new figures' }).click();
  await expect(page.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  await expect(page.getByRole('main').getByText(chargeNow).first()).toBeVisible();
  await completePurchase(page);
  await expect(page.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
  expect(ordersAt(portal, seen.id)).toHaveLength(before + 1);
  expect(subscriptionAt(portal, 'alpenblick.cloud').licenceQuantity).toBe(30);
});
