// Finds an installed Chromium, Chrome or Edge; on Debian, as root, installs the `chromium` package.
// Never downloads a browser from anywhere else.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { forget, recall, remember, say } from './places.mjs';

const note = 'chromium-install';

/**
 * @param {{ isAgain: boolean }} options
 * @returns {{ path: string } | { missing: string }}
 */
export function ensureChromium({ isAgain }) {
  const found = findChromium();
  if (found) return { path: found };
  const advice = 'install Chrome, Chromium or Edge, or set CHROME_PATH';
  if (!isDebianAsRoot() || (recall(note) && !isAgain)) return { missing: `no Chromium was found: ${advice}` };
  say('installing the chromium package with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const done = spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (done.status !== 0) break;
  }
  const installed = findChromium();
  if (installed) {
    forget(note);
    return { path: installed };
  }
  remember(note, { reason: 'apt-get could not install it' });
  say('the chromium package could not be installed');
  return { missing: `the chromium package could not be installed: ${advice}` };
}

/** @returns {string | undefined} the path of an installed browser of the Chromium family */
function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  return [...(chosen ? [chosen] : []), ...usualPlaces()].find((path) => existsSync(path));
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) => names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (process.platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => process.env[name] ?? []);
    const names = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Chromium', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
    return folders.flatMap((folder) => names.map((name) => join(folder, name)));
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {boolean} */
function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
