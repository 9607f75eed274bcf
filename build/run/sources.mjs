// Whether the built output is what the sources say: one hash over everything that goes into it.
// Reads contents, not times, which a checkout does not keep.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/places.mjs';

const inputs = ['main', 'renderer', 'shared', 'build/bundle.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];
const stampFile = join(root, 'out', 'sources.sha256');

/**
 * @param {string} mode development or production
 * @returns {boolean} whether `out/` was built from the sources as they are now
 */
export function isBuilt(mode) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp(mode);
}

/**
 * Call after a build that succeeded.
 * @param {string} mode
 */
export function markBuilt(mode) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp(mode));
}

/** Call before a build, so that one cut short is not taken for a good one. */
export function markUnbuilt() {
  rmSync(stampFile, { force: true });
}

/**
 * @param {string} mode
 * @returns {string}
 */
function stamp(mode) {
  const hash = createHash('sha256').update(mode);
  for (const input of inputs) addTo(hash, input);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const file = join(root, path);
  if (!existsSync(file)) return;
  const entries = readFolder(file);
  if (!entries) {
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
    return;
  }
  for (const name of entries) addTo(hash, `${path}/${name}`);
}

/**
 * @param {string} path
 * @returns {string[] | undefined} names in order, or undefined for a file
 */
function readFolder(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}
