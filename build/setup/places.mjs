// Where setup keeps what it fetched, and how it talks and remembers.
// Plain Node from 18 on, no dependencies: this runs before anything is installed.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What setup fetches beside the dependencies: Node, npm, and its notes. Safe to delete. */
export const toolsFolder = join(root, '.tools');

/**
 * One line on what is being done.
 * @param {string} line
 */
export function say(line) {
  console.log(`setup: ${line}`);
}

/**
 * A note from an earlier run, or undefined.
 * @param {string} name
 * @returns {Record<string, string> | undefined}
 */
export function recall(name) {
  try {
    return JSON.parse(readFileSync(join(toolsFolder, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Keeps a note for later runs.
 * @param {string} name
 * @param {Record<string, string>} note
 */
export function remember(name, note) {
  const file = join(toolsFolder, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(note, null, 2)}\n`);
}

/**
 * Drops a note.
 * @param {string} name
 */
export function forget(name) {
  rmSync(join(toolsFolder, `${name}.json`), { force: true });
}
