// Files for the user in Electron: the system's dialogs to choose a place, and its viewer to look at and print. What is
// only looked at lies in a private folder, which is emptied when the app starts.
import { mkdirSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { NoViewer, type DocumentPlatform } from '../../services/platform.ts';
import { writeWhole } from '../../services/write-whole.ts';
import { fileKindOf } from '../file-kinds.ts';

/** `opened`: where files lie that the viewer shows. */
export function createDocumentPlatform(opened: string): DocumentPlatform {
  // A viewer of before may still hold one of them.
  rmSync(opened, { recursive: true, force: true, maxRetries: 2 });
  let lastFolder: string | null = null;
  const folder = (): string => lastFolder ?? app.getPath('documents');
  const window = (): BrowserWindow | null =>
    BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;

  return {
    async save({ fileName, bytes }) {
      const { name, extension } = fileKindOf(fileName);
      const options = {
        defaultPath: path.join(folder(), fileName),
        filters: [{ name, extensions: [extension] }],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const parent = window();
      const answer =
        parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
      if (answer.canceled || answer.filePath === '') return { kind: 'cancelled' };
      await writeWhole(answer.filePath, bytes, randomUUID());
      lastFolder = path.dirname(answer.filePath);
      return { kind: 'saved', file: answer.filePath };
    },
    async open({ fileName, bytes }) {
      const place = path.join(opened, randomUUID());
      mkdirSync(place, { recursive: true, mode: 0o700 });
      const file = path.join(place, fileName);
      await writeWhole(file, bytes, randomUUID());
      const problem = await shell.openPath(file);
      if (problem !== '') throw new NoViewer(problem);
      return { kind: 'opened' };
    },
    async chooseFolder() {
      const options = { defaultPath: folder(), properties: ['openDirectory' as const, 'createDirectory' as const] };
      const parent = window();
      const answer =
        parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
      const [chosen] = answer.filePaths;
      if (answer.canceled || chosen === undefined) return null;
      lastFolder = chosen;
      return chosen;
    },
  };
}
