// The real window on sample data, as a picture: what README shows. The pictures in docs/screenshots are
// written anew with LICENCE_DESK_UPDATE_SCREENSHOTS=1; otherwise they are taken and checked not to be empty.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication } from '@playwright/test';
import { de } from '../../shared/messages/de.ts';
import { en } from '../../shared/messages/en.ts';
import { expect, openAccount, test, trySampleData } from './fixtures.ts';

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

test('the window shows the accounts, an upgrade and its overview, light and dark, English and German', async ({
  start,
}) => {
  for (const [locale, colorScheme] of [
    ['en-GB', 'light'],
    ['de-DE', 'dark'],
  ] as const) {
    const { page, electron } = await start({ locale });
    if (electron === null) throw new Error('this is about the real window');
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const german = locale === 'de-DE';
    const words = german ? de : en;
    const next = page.getByRole('button', { name: words.orderWizard.next });
    const keep = async (name: string) => {
      await page.evaluate(() => document.fonts.ready);
      const picture = await capture(electron);
      expect(picture.width).toBeGreaterThanOrEqual(1024);
      expect(picture.height).toBeGreaterThanOrEqual(640);
      expect(picture.colours).toBeGreaterThan(100);
      if (process.env['LICENCE_DESK_UPDATE_SCREENSHOTS'] === undefined) return;
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${name}-${colorScheme}${german ? '-de' : ''}.png`);
      await writeFile(file, Buffer.from(picture.pngBase64, 'base64'));
    };
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
