// The real window as a picture: what README shows. The pictures in docs/screenshots are written anew with
// LICENCE_DESK_UPDATE_SCREENSHOTS=1; otherwise they are taken and checked not to be empty.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { de } from '../../shared/messages/de.ts';
import { en } from '../../shared/messages/en.ts';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { expect, openAccount, test, trySampleData } from './fixtures.ts';
import type { LaunchedApp } from './launch.ts';
import { changeAt, signIn, subscriptionAt } from './portal.ts';

const folder = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
  readonly pngBase64: string;
}

/** What the window shows, from Electron's own capture. */
async function capture(electron: ElectronApplication): Promise<Picture> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error('no window');
    const image = await window.webContents.capturePage();
    const pixels = new Uint32Array(new Uint8Array(image.toBitmap()).buffer);
    return { ...image.getSize(), colours: new Set(pixels).size, pngBase64: image.toPNG().toString('base64') };
  });
}

const languages = { 'en-GB': en, 'de-DE': de } as const;

interface Desk {
  readonly page: Page;
  readonly words: typeof en | typeof de;
  /** Takes the picture; keeps it as `name`, its theme and its language where that is asked for. */
  readonly keep: (name: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
}

/** The real window in a language and a theme, at the size of the brief. */
async function deskOf(
  { page, electron }: LaunchedApp,
  locale: keyof typeof languages,
  colorScheme: 'light' | 'dark',
): Promise<Desk> {
  if (electron === null) throw new Error('this is about the real window');
  const resize = (width: number, height: number) =>
    electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as const);
  await resize(1280, 800);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const keep = async (name: string) => {
    await page.evaluate(() => document.fonts.ready);
    const picture = await capture(electron);
    expect(picture.width).toBeGreaterThanOrEqual(1024);
    expect(picture.height).toBeGreaterThanOrEqual(640);
    expect(picture.colours).toBeGreaterThan(100);
    if (process.env['LICENCE_DESK_UPDATE_SCREENSHOTS'] === undefined) return;
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${name}-${colorScheme}${locale === 'de-DE' ? '-de' : ''}.png`);
    await writeFile(file, Buffer.from(picture.pngBase64, 'base64'));
  };
  return { page, words: languages[locale], keep, resize };
}

test('the window shows the accounts, an upgrade and its overview, light and dark, English and German', async ({
  start,
}) => {
  for (const [locale, colorScheme] of [
    ['en-GB', 'light'],
    ['de-DE', 'dark'],
  ] as const) {
    const { page, words, keep } = await deskOf(await start({ locale }), locale, colorScheme);
    const next = page.getByRole('button', { name: words.orderWizard.next });
    await trySampleData(page, words);
    await openAccount(page, 'bergmann', 'Bergmann Optik GmbH', words);
    await page.getByRole('searchbox').fill('');
    await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
    await keep('accounts');
    await page.getByRole('button', { name: words.terms.change.upgrade }).click();
    await page.getByRole('spinbutton').fill('10');
    await expect(page.getByText('50').first()).toBeVisible();
    await keep('licences');
    await next.click();
    await page.getByRole('radio', { name: /Business/ }).check({ force: true });
    for (let step = 0; step < 3; step += 1) await next.click();
    await expect(page.getByRole('heading', { name: words.orderWizard.overview.heading })).toBeVisible();
    await keep('overview');
  }
});

for (const [locale, colorScheme] of [
  ['en-GB', 'light'],
  ['de-DE', 'dark'],
] as const) {
  test(`the window shows own work: what waits, what met other figures, what is stored (${locale})`, async ({
    start,
    startPortal,
  }) => {
    const portal = await startPortal();
    const { page, words, keep, resize } = await deskOf(await start({ locale }), locale, colorScheme);
    const { accountDetails, connection, orderWizard, terms } = words;
    await signIn(page, portal.origin, sampleCredentials, words);
    await openAccount(page, 'bergmann', 'Bergmann Optik GmbH', words);
    const moved = subscriptionAt(portal, 'alpenblick.cloud');
    await portal.close();
    await expect(page.getByRole('button', { name: new RegExp(connection.status.label) })).toHaveAccessibleName(
      /Offline/,
    );
    await page.getByRole('button', { name: accountDetails.contacts.add }).click();
    await page.getByRole('textbox', { name: words.forms.contact.name }).fill('Ida Lund');
    await page.getByRole('textbox', { name: words.forms.contact.email }).fill('i.lund@bergmann-optik.example');
    await page.getByRole('button', { name: accountDetails.editing.save }).click();
    await expect(page.getByText(words.edits.state.queued, { exact: true })).toBeVisible();
    await keep('unsent-edit');

    await openAccount(page, 'alpenblick', 'Alpenblick AG', words);
    await page.getByRole('button', { name: terms.change['add-licences'] }).click();
    await page.getByRole('spinbutton').fill('30');
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: orderWizard.next }).click();
    await page.getByRole('button', { name: orderWizard.overview.complete }).click();
    await page.getByRole('dialog').getByRole('button', { name: orderWizard.confirm.confirm }).click();
    await page.getByRole('button', { name: orderWizard.waiting.toOutbox }).click();
    const again = await startPortal(portal);
    changeAt(again, (commit) => commit.putSubscription({ ...moved, licenceQuantity: 26, version: moved.version + 1 }));
    await page.getByRole('button', { name: words.outbox.send }).click();
    await expect(page.getByRole('columnheader', { name: words.differences.now })).toBeVisible();
    await keep('outbox');
    await page.getByRole('link', { name: words.settings.title }).click();
    // Low enough that the folder of this machine is out of the picture.
    await resize(1280, 640);
    await page.getByText(words.storage.historyNone).scrollIntoViewIfNeeded();
    await expect(page.getByText(words.storage.historyNone)).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(words.settings.dataFolder)).not.toBeInViewport();
    await keep('storage');
  });
}
