// Electron's entry: one instance, one window, locked down before anything is loaded. Builds the platform
// and hands it to compose; decides nothing about the product.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { chooseHome } from './home.ts';
import { denyNavigation } from './lock-down.ts';
import { registerOrigin } from './protocol.ts';
import { runApp } from './run-app.ts';

const home = chooseHome(app, process.env);
const origin = registerOrigin(app.isReady());
denyNavigation(app, origin);

if (app.requestSingleInstanceLock()) {
  const out = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  void app.whenReady().then(() => runApp({ home, origin, out }));
} else {
  app.quit();
}
