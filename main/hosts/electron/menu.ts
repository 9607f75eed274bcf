// The native menus, in the language of the app. They only ask the window to go somewhere, or use
// Electron's own roles.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menu as de } from '../../../shared/messages/de/menu.ts';
import { menu as en } from '../../../shared/messages/en/menu.ts';

export interface MenuOptions {
  readonly language: 'de' | 'en';
  readonly isDevelopment: boolean;
  readonly goTo: (path: string) => void;
  readonly openDocumentation: () => void;
}

/** Builds the menus and puts them in place of the old ones. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options, process.platform === 'darwin')));
}

function menuTemplate(options: MenuOptions, isMac: boolean): MenuItemConstructorOptions[] {
  const words = options.language === 'de' ? de : en;
  const settings: MenuItemConstructorOptions = {
    label: words.settings,
    accelerator: 'CmdOrCtrl+,',
    click: () => options.goTo('/settings'),
  };
  const quit: MenuItemConstructorOptions = { label: words.quit, role: 'quit' };
  return [
    ...(isMac ? [macMenu(words, settings, quit)] : []),
    {
      label: words.file,
      submenu: isMac ? [{ label: words.close, role: 'close' }] : [settings, { type: 'separator' }, quit],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    viewMenu(words, options),
    { label: words.window, role: 'window', submenu: [{ label: words.minimise, role: 'minimize' }] },
    {
      label: words.help,
      role: 'help',
      submenu: [
        { label: words.vendorDocumentation, click: options.openDocumentation },
        ...(isMac ? [] : [{ label: words.about, role: 'about' as const }]),
      ],
    },
  ];
}

function macMenu(
  words: Readonly<Record<keyof typeof en, string>>,
  settings: MenuItemConstructorOptions,
  quit: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { label: words.about, role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { label: words.services, role: 'services' },
      { type: 'separator' },
      { label: words.hide, role: 'hide' },
      { label: words.hideOthers, role: 'hideOthers' },
      { label: words.showAll, role: 'unhide' },
      { type: 'separator' },
      quit,
    ],
  };
}

function viewMenu(
  words: Readonly<Record<keyof typeof en, string>>,
  { goTo, isDevelopment }: MenuOptions,
): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { label: words.reload, role: 'reload' },
    { label: words.developerTools, role: 'toggleDevTools' },
  ];
  return {
    label: words.view,
    submenu: [
      { label: words.accounts, accelerator: 'CmdOrCtrl+1', click: () => goTo('/accounts') },
      { type: 'separator' },
      { label: words.zoomIn, role: 'zoomIn' },
      { label: words.zoomOut, role: 'zoomOut' },
      { label: words.actualSize, role: 'resetZoom' },
      { type: 'separator' },
      { label: words.fullScreen, role: 'togglefullscreen' },
      ...(isDevelopment ? forDevelopers : []),
    ],
  };
}
