// The screens of own work, full and in trouble: nothing in them that axe can find, light and dark, nothing out of sight,
// and every question leaves the focus where it was.
import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { de } from '../../shared/messages/de.ts';
import type { RunningPortal } from '../../main/portal/server.ts';
import { completePurchase, expect, openAccount, test, toOverview } from './fixtures.ts';
import { freshHome } from './launch.ts';
import { accountAt, changeAt, signIn, subscriptionAt } from './portal.ts';
import { expectNoViolations } from './violations.ts';

const bergmann = 'Bergmann Optik GmbH';
const alpenblick = 'Alpenblick AG';
const weiss = 'Fahrzeugbau Weiß KG';
const gerlach = 'Gerlach Optik Luzern Sàrl';

function status(page: Page) {
  return page.getByRole('button', { name: /Connection and sync details/ });
}

/** Asks at once: a connection that was lost just now is not listened to again yet. */
async function goOffline(page: Page, portal: RunningPortal): Promise<void> {
  await portal.close();
  await syncNow(page);
  await expect(status(page)).toHaveAccessibleName(/Offline/);
}

async function syncNow(page: Page): Promise<void> {
  await status(page).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.keyboard.press('Escape');
}

async function editNotes(page: Page, notes: string): Promise<void> {
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await page.getByRole('button', { name: 'Edit notes' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill(notes);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Not sent yet', { exact: true })).toBeVisible();
}

async function addLicences(page: Page, query: string, company: string, licences: number): Promise<void> {
  await openAccount(page, query, company);
  await toOverview(page, 'Add licences', licences);
  await completePurchase(page);
  await expect(page.getByRole('heading', { name: 'The order is queued' })).toBeVisible();
  await page.getByRole('button', { name: `Back to ${company}` }).click();
}

/** Three orders and an edit, placed offline; what the portal has moved meanwhile, for each in another way. */
async function fullOutbox(
  page: Page,
  portal: RunningPortal,
  startPortal: (before: RunningPortal) => Promise<RunningPortal>,
) {
  const systems = ['alpenblick.cloud', 'fahrzeugbau-weiss.cloud'] as const;
  const [moved, impossible] = [subscriptionAt(portal, systems[0]), subscriptionAt(portal, systems[1])];
  const [payer, noted] = [accountAt(portal, 'K-10010'), accountAt(portal, 'K-10482')];
  await openAccount(page, 'bergmann', bergmann);
  await goOffline(page, portal);
  await editNotes(page, 'Mine');
  await addLicences(page, 'alpenblick', alpenblick, 30);
  await addLicences(page, 'fahrzeugbau', weiss, 20);
  await addLicences(page, 'gerlach', gerlach, 14);
  const again = await startPortal(portal);
  changeAt(again, (commit) => {
    commit.putSubscription({ ...moved, licenceQuantity: 26, version: moved.version + 1 });
    commit.putSubscription({ ...impossible, licenceQuantity: 40, version: impossible.version + 1 });
    const billingAddresses = payer.billingAddresses.map((address) => ({ ...address, id: `new-${address.id}` }));
    commit.putAccount({ ...payer, billingAddresses, version: payer.version + 1 });
    commit.putAccount({ ...noted, notes: 'Theirs', version: noted.version + 1 });
  });
  await syncNow(page);
  await expect(page.getByRole('link', { name: /^Outbox 4 items in the outbox, 4 need you/ })).toBeVisible();
  return again;
}

test('the outbox with everything that can happen in it, and its questions', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin);
  const again = await fullOutbox(page, portal, startPortal);
  await page.getByRole('link', { name: /^Outbox/ }).click();
  for (const text of [
    'The figures changed',
    'Not possible any more',
    'Refused; nothing',
    'Somebody else changed the same',
  ]) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
  await expect(page.getByText('Enter a whole number from 41 to 999.')).toBeVisible();
  await expectNoViolations(page, 'full outbox');

  const confirm = page.getByRole('button', { name: /^Confirm new figures/ });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
  await expectNoViolations(page, 'confirming new figures');
  await page.keyboard.press('Escape');
  await expect(confirm).toBeFocused();
  const withdraw = page.getByRole('button', { name: /^Withdraw: Add licences, Gerlach/ });
  await withdraw.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectNoViolations(page, 'withdrawing');
  await page.keyboard.press('Escape');
  await expect(withdraw).toBeFocused();

  await goOffline(page, again);
  await addLicences(page, 'horakustik', 'Hörakustik Düsseldorf OHG', 13);
  await page.getByRole('link', { name: /^Outbox/ }).click();
  await expect(page.getByText('Waits for the connection')).toBeVisible();
  await expectNoViolations(page, 'outbox offline');
});

test('the connection stays in sight in the narrowest window, however much waits', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin);
  const again = await fullOutbox(page, portal, startPortal);
  await goOffline(page, again);
  await addLicences(page, 'horakustik', 'Hörakustik Düsseldorf OHG', 13);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  const bar = page.getByRole('banner');
  const offline = bar.getByText(/^Offline · Stand/);
  const waiting = bar.getByText('1 Bestellung wartet');
  await expect(waiting).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1024, height: 640 });
  await expect(offline).toBeInViewport({ ratio: 1 });
  await expect(waiting).not.toBeInViewport();
  await expect(bar.getByRole('button', { name: new RegExp(de.connection.status.label) })).toHaveAccessibleName(
    /1 Bestellung wartet/,
  );
});

test('every form of an account, with what it refuses, and what is not sent', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const app = await start();
  const { page } = app;
  await signIn(page, portal.origin);
  await openAccount(page, 'bergmann', bergmann);
  await goOffline(page, portal);
  const forms = [
    ['Contacts', 'Add contact', 'E-mail', 'nobody'],
    ['Addresses', 'Add billing address', 'Postal code', '1'],
    ['Payment', 'Add SEPA direct debit', 'IBAN', 'DE00'],
    ['Tax', 'Edit VAT ID', 'VAT ID', 'DE1'],
  ] as const;
  for (const [tab, begin, field, wrong] of forms) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('button', { name: begin }).click();
    await page.getByRole('textbox', { name: field }).fill(wrong);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: field })).toHaveAttribute('aria-invalid', 'true');
    await expectNoViolations(page, begin);
  }
  await editNotes(page, 'Mine');
  await expectNoViolations(page, 'notes that wait');
  // What is typed is not saved: the window would ask before it closes.
  await app.kill();
});

test('what happened to the files, their state, and a backup that is put back', async ({ start, startPortal }) => {
  const home = freshHome();
  const portal = await startPortal();
  const first = await start({ home });
  await signIn(first.page, portal.origin);
  await openAccount(first.page, 'bergmann', bergmann);
  await first.page.getByRole('button', { name: 'Upgrade' }).click();
  await first.page.getByRole('spinbutton', { name: 'Licences' }).fill('10');
  await expect(first.page.locator('[data-state="saved"]', { hasText: 'Draft saved' })).toBeVisible();
  await first.close();
  const files = await readdir(home, { recursive: true });
  for (const file of ['cache.db', 'work.db']) {
    const place = path.join(home, files.find((name) => path.basename(name) === file) ?? 'none');
    const bytes = await readFile(place);
    await writeFile(place, Buffer.concat([randomBytes(4096), bytes.subarray(4096)]));
  }

  const { page } = await start({ home });
  const form = page.getByRole('textbox', { name: 'Portal address' });
  await expect(form.or(status(page))).toBeVisible();
  if (await form.isVisible()) await signIn(page, portal.origin);
  await expect(page.getByText('Your own work was rescued from a damaged file')).toBeVisible();
  await expectNoViolations(page, 'notices of damage');
  await page.getByRole('button', { name: 'Show in settings' }).first().click();
  await expect(page.getByRole('heading', { name: 'Data and checks' })).toBeVisible();
  await expectNoViolations(page, 'settings after damage');
  const restore = page.getByRole('button', { name: /^Restore the backup of/ }).first();
  await restore.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'restoring a backup');
  await page.keyboard.press('Escape');
  await expect(restore).toBeFocused();
});
