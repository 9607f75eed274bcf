// F18: what is being entered survives a crash, a restart and a quit, comes back at its step with its figures checked
// again, and is listed until it is ordered or discarded.
import type { Page } from '@playwright/test';
import { completePurchase, expect, openAccount, test, toOverview, trySampleData } from './fixtures.ts';
import { changeAt, signIn, subscriptionAt } from './portal.ts';

const company = 'Bergmann Optik GmbH';

function draftCount(page: Page, count: number) {
  return page.getByRole('link', { name: count === 1 ? /^Drafts 1 draft$/ : /^Drafts$/ });
}

/** Everything that was typed is kept; while the newest letter is on its way, the word is only on its way out. */
async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-state="saved"]', { hasText: 'Draft saved' })).toBeVisible();
}

/** To the billing address step, with a new address that is only half typed. */
async function halfWayThrough(page: Page): Promise<void> {
  await openAccount(page, 'bergmann', company);
  await page.getByRole('button', { name: 'Upgrade' }).click();
  await page.getByRole('spinbutton', { name: 'Licences' }).fill('10');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /Business/ }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Enter a new address' }).click();
  await page.getByRole('textbox', { name: 'Street and number' }).fill('Alter Wall 1');
  await page.getByRole('textbox', { name: 'Postal code' }).fill('2045');
  await page.getByRole('textbox', { name: 'City' }).fill('Hamburg');
}

async function expectHalfWayThrough(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Enter your billing address' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Street and number' })).toHaveValue('Alter Wall 1');
  await expect(page.getByRole('textbox', { name: 'Postal code' })).toHaveValue('2045');
  await expect(page.getByRole('textbox', { name: 'City' })).toHaveValue('Hamburg');
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await expect(summary.getByText('€148.00').first()).toBeVisible();
}

test('an app that is killed opens again in the wizard, at its step, with everything that was typed', async ({
  start,
}) => {
  const before = await start();
  await trySampleData(before.page);
  await halfWayThrough(before.page);
  await expectSaved(before.page);
  await before.kill();

  const { page } = await start({ home: before.home });
  await expectHalfWayThrough(page);
  await expect(page.getByText('What is shown here was updated')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('radio', { name: /Business/ })).toBeChecked();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Licences' })).toHaveValue('10');
});

test('quitting right after the last key loses nothing', async ({ start }) => {
  const before = await start();
  await trySampleData(before.page);
  await halfWayThrough(before.page);
  await before.page.getByRole('textbox', { name: 'Attention' }).pressSequentially('Katrin');
  await before.close();

  const { page } = await start({ home: before.home });
  await expectHalfWayThrough(page);
  await expect(page.getByRole('textbox', { name: 'Attention' })).toHaveValue('Katrin');
});

test('a draft is listed, resumed from there, and gone once it is ordered', async ({ start }) => {
  const before = await start();
  await trySampleData(before.page);
  await openAccount(before.page, 'bergmann', company);
  await toOverview(before.page, 'Upgrade', 10);
  await before.page.getByRole('button', { name: 'Save draft and close' }).click();
  await expect(before.page.getByRole('button', { name: 'Upgrade' })).toBeFocused();
  await expect(draftCount(before.page, 1)).toBeVisible();
  await before.close();

  const { page } = await start({ home: before.home });
  await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
  await draftCount(page, 1).click();
  const row = page.getByRole('row').filter({ hasText: company });
  for (const text of ['K-10482', 'Upgrade', 'bergmann.cloud', 'Order overview', '16 Nov 2026']) {
    await expect(row).toContainText(text);
  }
  await row.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  await completePurchase(page);
  await expect(page.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
  await expect(draftCount(page, 0)).toBeVisible();
  await page.getByRole('link', { name: 'Drafts' }).click();
  await expect(page.getByText('No drafts')).toBeVisible();
});

test('a draft is discarded only when that is confirmed, with the keyboard alone', async ({ desk }) => {
  await halfWayThrough(desk);
  await desk.keyboard.press('Escape');
  await desk.getByRole('link', { name: 'Drafts' }).click();
  const discard = desk.getByRole('button', { name: /^Discard: Upgrade/ });
  await discard.focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('alertdialog')).toContainText(company);
  await expect(desk.getByRole('button', { name: 'Keep draft' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(discard).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Keep draft' })).toBeFocused();
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('No drafts')).toBeVisible();
  await desk.getByRole('button', { name: 'Go to accounts' }).click();
  await openAccount(desk, 'bergmann', company);
  await desk.getByRole('button', { name: 'Upgrade' }).click();
  await expect(desk.getByRole('spinbutton', { name: 'Licences' })).toHaveValue('5');
});

test('figures that moved while the app was dead are announced, old and new', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const before = await start();
  await signIn(before.page, portal.origin);
  await openAccount(before.page, 'alpenblick', 'Alpenblick AG');
  await toOverview(before.page, 'Add licences', 30);
  await expectSaved(before.page);
  await before.kill();
  const seen = subscriptionAt(portal, 'alpenblick.cloud');
  changeAt(portal, (commit) => commit.putSubscription({ ...seen, licenceQuantity: 26, version: seen.version + 1 }));

  const { page } = await start({ home: before.home });
  const address = page.getByRole('textbox', { name: /address/i });
  const announced = page.getByText('What is shown here was updated');
  await expect(address.or(announced)).toBeVisible();
  if (await address.isVisible()) await signIn(page, portal.origin);
  await expect(announced).toBeVisible();
  const today = page.getByRole('row').filter({ hasText: 'Licences today' }).getByRole('cell');
  await expect(today).toHaveText([String(seen.licenceQuantity), '26', '+2']);
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(announced).toHaveCount(0);
  await completePurchase(page);
  await expect(page.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
});

test('an IBAN is not kept: the form says that it has to be entered again', async ({ start }) => {
  const before = await start();
  await trySampleData(before.page);
  await openAccount(before.page, 'bergmann', company);
  await before.page.getByRole('button', { name: 'Upgrade' }).click();
  for (let step = 0; step < 3; step += 1) await before.page.getByRole('button', { name: 'Next' }).click();
  await before.page.getByRole('button', { name: 'Add SEPA direct debit' }).click();
  await before.page.getByRole('textbox', { name: 'Account holder' }).fill('Katrin Bergmann');
  await before.page.getByRole('textbox', { name: 'IBAN' }).fill('DE89 3704 0044 0532 0130 00');
  await expectSaved(before.page);
  await before.close();

  const { page } = await start({ home: before.home });
  await expect(page.getByText('Enter the IBAN again')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Account holder' })).toHaveValue('Katrin Bergmann');
  await expect(page.getByRole('textbox', { name: 'IBAN' })).toHaveValue('');
  await page.getByRole('textbox', { name: 'IBAN' }).fill('DE');
  await expect(page.getByText('Enter the IBAN again')).toHaveCount(0);
});
