// Asks before a window is closed in which something is typed and not saved. The window says that there is something;
// the question is the system's, since a page cannot ask any more.
import { dialog, type BrowserWindow } from 'electron';
import { app as de } from '../../../shared/messages/de/app.ts';
import { app as en } from '../../../shared/messages/en/app.ts';

const stay = 0;

/** Without an answer, and with Escape, the window stays. */
export function askOverUnsavedText(window: BrowserWindow, language: () => 'de' | 'en'): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { leaving } = language() === 'de' ? de : en;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: leaving.closeTitle,
      detail: leaving.text,
      buttons: [leaving.stay, leaving.close],
      defaultId: stay,
      cancelId: stay,
    });
    if (answer !== stay) event.preventDefault();
  });
}
