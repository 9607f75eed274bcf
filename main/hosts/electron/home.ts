// Where the app's data lives: LICENCE_DESK_HOME, or the platform's user-data folder. Created for this user
// only.
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { App } from 'electron';

/** The data folder. A folder of one's own also gets a browser profile, and so a single-instance lock, of its own. */
export function chooseHome(app: App, environment: NodeJS.ProcessEnv): string {
  const own = environment['LICENCE_DESK_HOME'];
  const home = own === undefined || own === '' ? app.getPath('userData') : path.resolve(own);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(home, 0o700);
  if (home !== app.getPath('userData') && !app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(home, 'window'));
  }
  return home;
}
