// F10: an account is edited where it is shown, without a connection too; what waits is said there, is sent once, and
// what somebody else changed meanwhile is never overwritten unseen.
import type { Page } from '@playwright/test';
import type { RunningPortal } from '../../main/portal/server.ts';
import type { Account } from '../../shared/domain/account.ts';
import { expect, openAccount, test } from './fixtures.ts';
import { accountAt, changeAt, signIn } from './portal.ts';
import { expectNoViolations } from './violations.ts';

const company = 'Bergmann Optik GmbH';
const customerNumber = 'K-10482';

function status(page: Page) {
  return page.getByRole('button', { name: /Connection and sync details/ });
}

async function openBergmann(page: Page, portal: RunningPortal): Promise<void> {
  await signIn(page, portal.origin);
  await openAccount(page, 'bergmann', company);
}

async function goOffline(page: Page, portal: RunningPortal): Promise<void> {
  await portal.close();
  await expect(status(page)).toHaveAccessibleName(/Offline/);
}

async function syncNow(page: Page): Promise<void> {
  await status(page).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.keyboard.press('Escape');
}

async function writeNotes(page: Page, notes: string): Promise<void> {
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('button', { name: 'Edit notes' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill(notes);
}

function changeAccount(portal: RunningPortal, change: Partial<Account>): void {
  const account = accountAt(portal, customerNumber);
  changeAt(portal, (commit) => commit.putAccount({ ...account, ...change, version: account.version + 1 }));
}

/** What is drawn with a ring around it. */
function ringed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => getComputedStyle(element).outlineStyle === 'solid')
      .map(({ tagName }) => tagName),
  );
}

test('notes and an address edited offline are shown as not sent, and arrive once when the portal is back', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await openBergmann(page, portal);
  const { version } = accountAt(portal, customerNumber);
  await goOffline(page, portal);
  await writeNotes(page, 'Calls back on Monday.\nWants 20 licences.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Not sent yet', { exact: true })).toBeVisible();
  await expect(page.getByText('Goes to the portal when connected.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit notes' })).toBeFocused();

  await page.getByRole('tab', { name: /^Addresses/ }).click();
  await page
    .getByRole('button', { name: `Edit ${company}, Kiel` })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Company' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Postal code' }).fill('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not a postal code of Germany')).toBeVisible();
  await page.getByRole('textbox', { name: 'Postal code' }).fill('24103');
  await page.getByRole('textbox', { name: 'Street and number' }).fill('Kaistraße 1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not sent yet', { exact: true })).toBeVisible();
  await expect(status(page)).toHaveAccessibleName(/2 changes wait/);
  await expectNoViolations(page, 'addresses that wait');

  const again = await startPortal(portal);
  await syncNow(page);
  await expect(page.getByText('Not sent yet', { exact: true })).toHaveCount(0);
  await expect(page.getByText('Kaistraße 1')).toBeVisible();
  const account = accountAt(again, customerNumber);
  expect(account.notes).toBe('Calls back on Monday.\nWants 20 licences.');
  expect(account.billingAddresses.map(({ street }) => street)).toContain('Kaistraße 1');
  // One version for each edit: nothing was sent twice.
  expect(account.version).toBe(version + 2);
});

test('a collision shows both values, and is decided for the one and for the other', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const { page } = await start();
  await openBergmann(page, portal);
  const { taxData } = accountAt(portal, customerNumber);
  await goOffline(page, portal);
  await writeNotes(page, 'Mine');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('tab', { name: /^Tax/ }).click();
  await page.getByRole('button', { name: 'Edit VAT ID' }).click();
  await page.getByRole('textbox', { name: 'VAT ID' }).fill('DE136695976');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not sent yet', { exact: true })).toBeVisible();

  const again = await startPortal(portal);
  changeAccount(again, { notes: 'Theirs', taxData: { ...taxData, vatId: 'DE811907980' } });
  await syncNow(page);
  const sides = page.locator('.both-values-side');
  await expect(sides).toHaveText(['YoursDE136695976', 'At the portal nowDE811907980']);
  await page.getByRole('button', { name: /^Take the portal’s/ }).click();
  await expect(sides).toHaveCount(0);
  await expect(page.getByText('DE811907980')).toBeVisible();

  await page.getByRole('tab', { name: /^Notes/ }).click();
  await expect(sides).toHaveText(['YoursMine', 'At the portal nowTheirs']);
  await expectNoViolations(page, 'a collision');
  expect(accountAt(again, customerNumber).notes).toBe('Theirs');
  await page.getByRole('button', { name: /^Keep mine/ }).click();
  await expect(sides).toHaveCount(0);
  await expect.poll(() => accountAt(again, customerNumber).notes).toBe('Mine');
  expect(accountAt(again, customerNumber).taxData.vatId).toBe('DE811907980');
});

test('what is typed outlives the portal, another tab and a newer value, and is left only with a question', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await openBergmann(page, portal);
  await writeNotes(page, 'Half a sen');
  await goOffline(page, portal);
  const again = await startPortal(portal);
  changeAccount(again, { notes: 'Theirs' });
  await syncNow(page);
  await expect(page.getByText('This was changed while you were typing')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Half a sen');
  await expectNoViolations(page, 'a newer value');

  await page.getByRole('tab', { name: /^Tax/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Half a sen');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Leave without saving?');
  await expect(page.getByRole('button', { name: 'Stay' })).toBeFocused();
  await expectNoViolations(page, 'the question');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Notes' }).fill('A whole sentence');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => accountAt(again, customerNumber).notes).toBe('A whole sentence');
});

test('contacts and tags are edited with the keyboard alone, and what is removed is asked for by name', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await openBergmann(page, portal);
  await page.getByRole('button', { name: 'Add contact' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await expectNoViolations(page, 'a new contact');
  // One ring, and it is around what has the focus.
  expect(await ringed(page)).toEqual(['INPUT']);
  await page.keyboard.type('Ida Lund');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ida Lund', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add contact' })).toBeFocused();
  await expect.poll(() => accountAt(portal, customerNumber).contacts.map(({ name }) => name)).toContain('Ida Lund');

  await page.getByRole('button', { name: 'Remove Ida Lund' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('Ida Lund');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ida Lund', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add contact' })).toBeFocused();

  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('textbox', { name: 'New tag' }).fill('vip');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove tag vip' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'New tag' })).toHaveValue('');
  await expect.poll(() => accountAt(portal, customerNumber).tags).toContain('vip');
});
