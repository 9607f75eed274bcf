// The real window as a picture, at the size of the brief: what README shows. The pictures in docs/screenshots are written
// anew with LICENCE_DESK_UPDATE_SCREENSHOTS=1; otherwise they are taken and checked not to be empty.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { de } from '../../shared/messages/de.ts';
import { en } from '../../shared/messages/en.ts';
import { expect } from './fixtures.ts';
import type { LaunchedApp } from './launch.ts';

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

/** Each screen is taken twice: what differs is seen in one of the two. */
export const looks = [
  ['en-GB', 'light'],
  ['de-DE', 'dark'],
] as const satisfies (readonly [keyof typeof languages, 'light' | 'dark'])[];

export interface Desk {
  readonly page: Page;
  readonly words: typeof en | typeof de;
  /** Takes the picture; keeps it as `name`, its theme and its language where that is asked for. */
  readonly keep: (name: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
}

/** The real window in a language and a theme, at the size of the brief. */
export async function deskOf(
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

/** Asks the portal now; the details of the connection are closed again. */
export async function syncNow({ page, words: { connection } }: Desk): Promise<void> {
  await page.getByRole('button', { name: new RegExp(connection.status.label) }).click();
  await page.getByRole('button', { name: connection.details.syncNow }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: connection.details.syncNow })).toBeHidden();
}
