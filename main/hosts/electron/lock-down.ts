// What no page may do: navigate away, open windows, embed, ask for permissions. Applied to every web
// contents that comes to exist, whoever made it.
import type { App, Session } from 'electron';
import { isReload, type WindowOrigin } from './origin.ts';

/** Refuses every permission, device and download of a session. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps every web contents on the window's own document. */
export function denyNavigation(app: App, window: WindowOrigin): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isReload(window, event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isReload(window, event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
