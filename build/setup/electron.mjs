// Finds Electron's runtime, or downloads it where its download can be reached.
// A download that failed is not tried again until asked (`npm run setup -- --again`).

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forget, recall, remember, root, say } from './places.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const note = 'electron-download';
const probeMs = 5_000;
const fromCacheMs = 15_000;
const downloadMs = 15 * 60_000;

/** @typedef {{ path: string } | { missing: string }} Runtime `missing` says why, as half a sentence */

/**
 * @param {{ node: string, isAgain: boolean }} options
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron({ node, isAgain }) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const path = join(override, executable());
    return existsSync(path) ? { path } : { missing: 'ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron' };
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const path = join(packageFolder, 'dist', executable());
  if (existsSync(path) && installedVersion() === version) return { path };
  const earlier = recall(note);
  if (earlier && earlier['version'] === version && !isAgain) {
    return { missing: `${earlier['reason'] ?? 'its download failed'}; to try again: npm run setup -- --again` };
  }
  say(`downloading Electron ${version}`);
  const isReachable = await canReachDownload();
  // Not reachable still leaves Electron's own download cache, which install.js looks into first.
  const installed = spawnSync(node, [join(packageFolder, 'install.js')], {
    cwd: packageFolder,
    stdio: 'ignore',
    timeout: isReachable ? downloadMs : fromCacheMs,
  });
  if (installed.status === 0 && existsSync(path)) {
    forget(note);
    return { path };
  }
  const reason = isReachable ? 'its download failed' : 'its download cannot be reached from here';
  remember(note, { version, reason });
  say(`no Electron runtime: ${reason}`);
  return { missing: `${reason}; to try again: npm run setup -- --again` };
}

/** @returns {string} the executable's path inside the runtime's folder */
function executable() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns {string | undefined} */
function installedVersion() {
  try {
    return readFileSync(join(packageFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
  } catch {
    return undefined;
  }
}

/** @returns {Promise<boolean>} whether anything answers where Electron is downloaded from */
async function canReachDownload() {
  if (process.env['ELECTRON_GET_USE_PROXY']) return true;
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  try {
    const url = mirror ?? 'https://github.com/electron/electron/releases/';
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMs) });
    return true;
  } catch {
    return false;
  }
}
