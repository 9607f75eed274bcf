// F19, D18–D20: what is ordered without a connection waits in the outbox, survives a quit and a crash, is accepted once,
// and can be taken back, revised, or confirmed at figures that changed meanwhile.
import type { Page } from '@playwright/test';
import type { RunningPortal } from '../../main/portal/server.ts';
import { completePurchase, expect, openAccount, test, toOverview } from './fixtures.ts';
import { changeAt, ordersAt, signIn, subscriptionAt } from './portal.ts';

const company = 'Bergmann Optik GmbH';

function status(page: Page) {
  return page.getByRole('button', { name: /Connection and sync details/ });
}

function item(page: Page, of = company) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: of });
}

/** The plug is pulled at the SLA step; the order is finished without a portal. */
async function orderWhenThePlugIsPulled(page: Page, portal: RunningPortal): Promise<void> {
  await openAccount(page, 'bergmann', company);
  await page.getByRole('button', { name: 'Upgrade' }).click();
  await page.getByRole('spinbutton', { name: 'Licences' }).fill('10');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /Business/ }).check({ force: true });
  await portal.close();
  await expect(status(page)).toHaveAccessibleName(/^Offline/);
  for (const heading of ['Enter your billing address', 'Confirm your payment method', 'Order overview']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await completePurchase(page);
  await expect(page.getByRole('heading', { name: 'The order is queued' })).toBeVisible();
}

/** Placed offline from the overview, and shown in the outbox. */
async function queuedInOutbox(page: Page, portal: RunningPortal): Promise<void> {
  await signIn(page, portal.origin);
  await orderWhenThePlugIsPulled(page, portal);
  await page.getByRole('button', { name: 'Open the outbox' }).click();
  await expect(item(page)).toContainText('Waits for the connection');
}

async function connected(page: Page): Promise<void> {
  await status(page).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveAccessibleName(/Connected/);
}

/** Where the machine keeps no secrets, the app asks who it is. */
async function signedInAgain(page: Page, portal: RunningPortal): Promise<void> {
  const address = page.getByRole('textbox', { name: /address/i });
  await expect(address.or(status(page))).toBeVisible();
  if (await address.isVisible()) await signIn(page, portal.origin);
}

/** Accepted once, and its number is in the outbox and in the history. */
async function expectAcceptedOnce(page: Page, portal: RunningPortal): Promise<void> {
  const { id, licenceQuantity } = subscriptionAt(portal, 'bergmann.cloud');
  await page.getByRole('link', { name: /^Outbox/ }).click();
  await expect(item(page)).toContainText('Confirmation number');
  const [order, ...more] = ordersAt(portal, id);
  expect(more).toEqual([]);
  const number = order?.confirmationNumber ?? 'none';
  await expect(item(page)).toContainText(number);
  await expect(page.getByText('Nothing waits')).toBeVisible();
  await item(page).getByRole('link', { name: company }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText(number)).toBeVisible();
  expect(licenceQuantity).toBe(10);
}

for (const ending of ['close', 'kill'] as const) {
  const words = ending === 'close' ? 'quit' : 'killed';
  test(`an order finished without the portal is accepted once by an app that was ${words} meanwhile`, async ({
    start,
    startPortal,
  }) => {
    const portal = await startPortal();
    const before = await start();
    await signIn(before.page, portal.origin);
    await orderWhenThePlugIsPulled(before.page, portal);
    await before[ending]();

    const again = await startPortal(portal);
    const { page } = await start({ home: before.home });
    await signedInAgain(page, again);
    await expect(status(page)).toHaveAccessibleName(/^Connected/);
    await expectAcceptedOnce(page, again);
  });
}

test('an order that met other figures shows them line by line, and is ordered once at the confirmed ones', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin);
  await openAccount(page, 'alpenblick', 'Alpenblick AG');
  const seen = subscriptionAt(portal, 'alpenblick.cloud');
  const before = ordersAt(portal, seen.id).length;
  await portal.close();
  await expect(status(page)).toHaveAccessibleName(/^Offline/);
  await toOverview(page, 'Add licences', 30);
  await completePurchase(page);
  await page.getByRole('button', { name: 'Open the outbox' }).click();

  const again = await startPortal(portal);
  changeAt(again, (commit) => commit.putSubscription({ ...seen, licenceQuantity: 26, version: seen.version + 1 }));
  await connected(page);
  await expect(page.getByRole('link', { name: 'Outbox 1 item in the outbox, 1 needs you' })).toBeVisible();
  const charge = item(page, 'Alpenblick AG')
    .getByRole('row', { name: /^Charge now, total/ })
    .getByRole('cell');
  await expect(charge).toHaveCount(3);
  const chargeNow = (await charge.nth(1).textContent()) ?? 'none';
  expect(await charge.first().textContent()).not.toBe(chargeNow);
  expect(ordersAt(again, seen.id)).toHaveLength(before);

  const confirm = page.getByRole('button', { name: /^Confirm new figures/ });
  await confirm.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Confirm the new figures' });
  await expect(dialog).toContainText('Alpenblick AG');
  await expect(dialog.getByRole('row', { name: /^Charge now, total/ })).toContainText(chargeNow);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(item(page, 'Alpenblick AG')).toContainText('Confirmation number');
  await expect(page.getByRole('heading', { name: 'Outbox' })).toBeFocused();
  const orders = ordersAt(again, seen.id);
  expect(orders).toHaveLength(before + 1);
  expect(orders.map(({ overview }) => overview.quantity)).toContainEqual({ before: 26, after: 30 });
  await expect(page.getByText('Nothing waits')).toBeVisible();
});

test('an order is withdrawn without a connection, with the keyboard alone, and never arrives', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await queuedInOutbox(page, portal);
  const withdraw = page.getByRole('button', { name: `Withdraw: Upgrade, ${company}` });
  await withdraw.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('K-10482');
  await expect(page.getByRole('button', { name: 'Keep order' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(withdraw).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing waits')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Outbox' })).toBeFocused();

  const again = await startPortal(portal);
  await connected(page);
  const { id, licenceQuantity } = subscriptionAt(again, 'bergmann.cloud');
  expect(licenceQuantity).toBe(5);
  expect(ordersAt(again, id)).toEqual([]);
});

test('an order is revised without a connection: only the new one arrives, once', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const { page } = await start();
  await queuedInOutbox(page, portal);
  await page.getByRole('button', { name: `Revise: Upgrade, ${company}` }).click();
  await expect(page.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  await expect(page.getByText('This order takes the place of another one')).toBeVisible();
  await page.getByRole('button', { name: 'Change: What is ordered' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Licences' })).toHaveValue('10');
  await page.getByRole('spinbutton', { name: 'Licences' }).fill('12');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  await completePurchase(page);
  await page.getByRole('button', { name: 'Back to the outbox' }).click();
  await expect(item(page)).toHaveCount(1);
  await expect(item(page)).toContainText('12 licences');

  const again = await startPortal(portal);
  await connected(page);
  await expect(item(page)).toContainText('Confirmation number');
  const { id, licenceQuantity } = subscriptionAt(again, 'bergmann.cloud');
  expect(licenceQuantity).toBe(12);
  expect(ordersAt(again, id)).toHaveLength(1);
});
