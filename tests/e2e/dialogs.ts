// Electron's own dialogs and viewers in tests: answered, and written down, through its test hooks.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';

interface Handed {
  readonly files: string[];
  readonly links: string[];
}

/** Answers the save dialog with a folder, and writes down what the viewer and the mail program are given. */
export async function answerDialogs(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog, shell }, to) => {
    const handed: Handed = { files: [], links: [] };
    Reflect.set(globalThis, 'handed', handed);
    dialog.showSaveDialog = async (...words: unknown[]) => {
      const options = words.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${to}/${options.defaultPath.split(/[\\/]/).at(-1)}` };
    };
    shell.openPath = async (file) => {
      handed.files.push(file);
      return '';
    };
    shell.openExternal = async (link) => void handed.links.push(link);
  }, folder);
}

/** What the viewer and the mail program were given. */
export function handedOver(app: ElectronApplication): Promise<Handed> {
  return app.evaluate(() => Reflect.get(globalThis, 'handed') as Handed);
}

const folders: string[] = [];

/** An empty folder for what is saved. The app may run as another user than the tests. */
export async function folderForFiles(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'licence-desk-saved-'));
  folders.push(folder);
  await chmod(folder, 0o777);
  return folder;
}

test.afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
