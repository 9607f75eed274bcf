// Electron's own dialogs and viewers in tests: answered, and written down, through its test hooks.
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
