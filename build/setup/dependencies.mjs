// Installs the dependencies by lock file, when what is installed is not what the lock file says.
// Never changes the lock file.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNpm, runNpm } from './npm.mjs';
import { root, say } from './places.mjs';

const lockFile = join(root, 'package-lock.json');
const installedLockFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.licence-desk-lock');

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

/** @param {string} node the Node that runs npm */
export function ensureDependencies(node) {
  const lock = readFileSync(lockFile);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  if (!isInstalled(lock.toString('utf8'))) {
    const npm = ensureNpm(node);
    say('installing the dependencies by package-lock.json (a minute or two)');
    const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    if (runNpm(npm, node, words, root) !== 0) throw new Error('The dependencies could not be installed: see above.');
  }
  writeFileSync(stampFile, hash);
}

/**
 * Whether npm's own record of node_modules agrees with the lock file, as after somebody's `npm install`.
 * @param {string} lock
 * @returns {boolean}
 */
function isInstalled(lock) {
  if (!existsSync(installedLockFile)) return false;
  const wanted = packagesOf(lock);
  const installed = packagesOf(readFileSync(installedLockFile, 'utf8'));
  return Object.entries(wanted).every(([path, locked]) => {
    const there = installed[path];
    if (!path) return true;
    if (!there) return locked.optional === true || locked.devOptional === true;
    return there.version === locked.version && there.integrity === locked.integrity;
  });
}

/**
 * @param {string} lock
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lock) {
  return JSON.parse(lock).packages ?? {};
}
